import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../core/actor.ts';
import { DomainError } from '../../core/errors.ts';
import type { Db } from '../../db/connect.ts';
import { asList, isInList, prepared } from '../../db/prepared.ts';
import { actorColumns, actorOf } from './session-actor.ts';
import { apiKey, membership, session, user } from './table.ts';

/** What each session that is still good stands for now, by its id. */
export async function liveActors(db: Db, sessionIds: readonly string[], now: Date): Promise<Map<string, Actor>> {
  const actors = new Map<string, Actor>();
  for (const found of await sessionsById(db, { ids: asList(sessionIds) })) {
    try {
      actors.set(found.sessionId, actorOf(found, now));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return actors;
}

const sessionsById = prepared((db: Db) =>
  db
    .select(actorColumns)
    .from(session)
    .innerJoin(apiKey, and(eq(apiKey.workspaceId, session.workspaceId), eq(apiKey.id, session.apiKeyId)))
    .innerJoin(user, and(eq(user.workspaceId, session.workspaceId), eq(user.id, session.userId)))
    .leftJoin(membership, and(eq(membership.workspaceId, session.workspaceId), eq(membership.userId, session.userId)))
    .where(isInList(session.id, 'ids')),
);
