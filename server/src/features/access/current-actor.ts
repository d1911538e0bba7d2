import { and, eq, sql } from 'drizzle-orm';
import type { SessionActor } from '../../core/actor.ts';
import { dialect } from '../../db/columns.ts';
import type { Tx } from '../../db/connect.ts';
import { prepared } from '../../db/prepared.ts';
import { actorColumns, actorOf, selectSessions, sessionOver } from './session-actor.ts';
import { apiKey, membership, session, user } from './table.ts';

/**
 * Whom the session of an actor stands for now. On PostgreSQL its rows stay as they are until the transaction ends: whoever revokes or
 * suspends at the same time comes before it and is seen, or after it. On SQLite nobody else writes. Errors: `session-expired`,
 * `forbidden` (suspended).
 */
export async function currentActor(
  tx: Tx,
  { kind, sessionId, workspaceId }: SessionActor,
  now: Date,
): Promise<SessionActor> {
  const [found] = await (kind === 'portal' ? portalSession : staffSession)(tx, { sessionId, workspaceId });
  if (!found) throw sessionOver();
  return actorOf(found, now);
}

function isThisSession() {
  return and(eq(session.workspaceId, sql.placeholder('workspaceId')), eq(session.id, sql.placeholder('sessionId')));
}

const staffSession = prepared((tx: Tx) => {
  const query = tx
    .select(actorColumns)
    .from(session)
    .innerJoin(apiKey, and(eq(apiKey.workspaceId, session.workspaceId), eq(apiKey.id, session.apiKeyId)))
    .innerJoin(user, and(eq(user.workspaceId, session.workspaceId), eq(user.id, session.userId)))
    .innerJoin(membership, and(eq(membership.workspaceId, session.workspaceId), eq(membership.userId, session.userId)))
    .where(isThisSession());
  // In the order in which a suspension changes them.
  return dialect === 'postgres' ? query.for('share', { of: [membership, session] }) : query;
});

/** Who is in a client's portal may be no member, and have no key and no user. Whoever revokes the key ends the session too. */
const portalSession = prepared((tx: Tx) => {
  const query = selectSessions(tx).where(isThisSession());
  return dialect === 'postgres' ? query.for('share', { of: session }) : query;
});
