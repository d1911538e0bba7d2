import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../core/actor.ts';
import { DomainError } from '../../core/errors.ts';
import type { Db } from '../../db/connect.ts';
import { actorColumns, actorOf } from './session-actor.ts';
import { hashOf } from './secret.ts';
import { apiKey, membership, session, user } from './table.ts';

/**
 * Who is behind a token, on the page it was made for. The membership is read each time, so that a suspension or another role
 * counts from the next request on. Errors: `unauthenticated`, `session-expired`, `origin-denied`, `forbidden` (suspended).
 */
export async function authenticate(
  db: Db,
  token: string | undefined,
  origin: string | undefined,
  now: Date,
): Promise<Actor> {
  const found = token?.startsWith('cst_') ? await findSession(db, token) : undefined;
  if (!found) throw new DomainError('unauthenticated', 'Send a session token: Authorization: Bearer cst_….');
  const actor = actorOf(found, now);
  requireOrigin(found.allowedOrigins, origin);
  return actor;
}

type FindSession = ReturnType<typeof prepareFindSession>;

const prepared = new WeakMap<Db, FindSession>();

async function findSession(db: Db, token: string) {
  let query = prepared.get(db);
  if (!query) prepared.set(db, (query = prepareFindSession(db)));
  const [found] = await query.execute({ tokenHash: hashOf(token) });
  return found;
}

/** Asked for every request, so it is put together once. That makes a cache of sessions, and its delay, needless. */
function prepareFindSession(db: Db) {
  return db
    .select(actorColumns)
    .from(session)
    .innerJoin(apiKey, and(eq(apiKey.workspaceId, session.workspaceId), eq(apiKey.id, session.apiKeyId)))
    .innerJoin(user, and(eq(user.workspaceId, session.workspaceId), eq(user.id, session.userId)))
    .leftJoin(membership, and(eq(membership.workspaceId, session.workspaceId), eq(membership.userId, session.userId)))
    .where(eq(session.tokenHash, sql.placeholder('tokenHash')))
    .prepare('findSession');
}

/** Browsers name the page's origin on every POST; a caller without one is a server, which needs a session made for servers. */
function requireOrigin(allowed: readonly string[], origin: string | undefined): void {
  if (origin === undefined ? allowed.length === 0 : allowed.includes(origin)) return;
  throw new DomainError(
    'origin-denied',
    `This session was not made for ${origin ?? 'a caller without an Origin header'}.`,
  );
}
