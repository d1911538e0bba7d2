import type { SessionActor } from '../../core/actor.ts';
import { DomainError } from '../../core/errors.ts';
import type { Db } from '../../db/connect.ts';
import { asList, isInList, prepared } from '../../db/prepared.ts';
import { actorOf, selectSessions } from './session-actor.ts';
import { session } from './table.ts';

/** What each session that is still good stands for now, by its id. */
export async function liveActors(db: Db, sessionIds: readonly string[], now: Date): Promise<Map<string, SessionActor>> {
  const actors = new Map<string, SessionActor>();
  for (const found of await sessionsById(db, { ids: asList(sessionIds) })) {
    try {
      actors.set(found.sessionId, actorOf(found, now));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return actors;
}

const sessionsById = prepared((db: Db) => selectSessions(db).where(isInList(session.id, 'ids')));
