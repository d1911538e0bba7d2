import type { SessionActor } from '../core/actor.ts';
import type { CallCtx } from '../core/ctx.ts';
import { authenticate, currentActor } from '../features/access/index.ts';
import type { Admitted, Credential } from './admit.ts';
import type { AppDependencies } from './dependencies.ts';
import { personOf } from './rate-limits.ts';

/** Those who hold a session of one kind: what lets them in, and what their calls work with. */
export interface SessionHolders<Who extends SessionActor> {
  readonly credential: Credential<Who>;
  readonly contextOf: (admitted: Admitted<Who>) => CallCtx<Who>;
}

/**
 * The holders of sessions that `only` lets through: `requireStaff` and `requirePortal` make a door that the others are refused at.
 */
export function sessionHolders<Who extends SessionActor>(
  { database, now, limits, log, quotas }: AppDependencies,
  only: (actor: SessionActor) => Who,
): SessionHolders<Who> {
  return {
    credential: {
      authenticate: async (token, origin) => only(await authenticate(database.read, token, origin, now())),
      takePoints: (actor, points) => limits.calls(personOf(actor), points),
    },
    contextOf: ({ holder: actor, requestId, signal }) => ({
      actor,
      currentActor: async (tx) => only(await currentActor(tx, actor, now())),
      database,
      db: database.read,
      signal: signal(),
      now,
      requestId,
      log,
      quotas,
    }),
  };
}
