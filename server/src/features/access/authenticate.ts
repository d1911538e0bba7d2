import { eq, sql } from 'drizzle-orm';
import type { SessionActor } from '../../core/actor.ts';
import { DomainError } from '../../core/errors.ts';
import type { Db } from '../../db/connect.ts';
import { prepared } from '../../db/prepared.ts';
import { actorOf, selectSessions } from './session-actor.ts';
import { hashOf } from './secret.ts';
import { session } from './table.ts';

/**
 * Who is behind a token, on the page it was made for. The membership is read each time, so that a suspension or another role
 * counts from the next request on. Errors: `unauthenticated`, `session-expired`, `origin-denied`, `forbidden` (suspended).
 */
export async function authenticate(
  db: Db,
  token: string | undefined,
  origin: string | undefined,
  now: Date,
): Promise<SessionActor> {
  const [found] = token?.startsWith('cst_') ? await sessionsByToken(db, { tokenHash: hashOf(token) }) : [];
  if (!found) throw new DomainError('unauthenticated', 'Send a session token: Authorization: Bearer cst_….');
  const actor = actorOf(found, now);
  requireOrigin(found.allowedOrigins, origin);
  return actor;
}

/** Asked for every request. That it is quick makes a cache of sessions, and its delay, needless. */
const sessionsByToken = prepared((db: Db) =>
  selectSessions(db).where(eq(session.tokenHash, sql.placeholder('tokenHash'))),
);

/** Browsers name the page's origin on every POST; a caller without one is a server, which needs a session made for servers. */
function requireOrigin(allowed: readonly string[], origin: string | undefined): void {
  if (origin === undefined ? allowed.length === 0 : allowed.includes(origin)) return;
  throw new DomainError(
    'origin-denied',
    `This session was not made for ${origin ?? 'a caller without an Origin header'}.`,
  );
}
