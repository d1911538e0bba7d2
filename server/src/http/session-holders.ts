import type { SessionActor } from '../core/actor.ts';
import type { CallCtx } from '../core/ctx.ts';
import { authenticate, currentActor } from '../features/access/index.ts';
import type { Admitted, Credential } from './admit.ts';
import type { Services } from '../core/services.ts';
import { personOf, type RateLimits } from './rate-limits.ts';

/** Those who hold a session of one kind: what lets them in, and what their calls work with. */
export interface SessionHolders<Who extends SessionActor> {
  readonly credential: Credential<Who>;
  readonly contextOf: (admitted: Admitted<Who>) => CallCtx<Who>;
}

/**
 * The holders of sessions that `only` lets through: `requireStaff` and `requirePortal` make a door that the others are refused at.
 */
export function sessionHolders<Who extends SessionActor>(
  services: Services,
  limits: RateLimits,
  only: (actor: SessionActor) => Who,
): SessionHolders<Who> {
  const { database, now } = services;
  return {
    credential: {
      authenticate: async (token, origin) => only(await authenticate(database.read, token, origin, now())),
      takePoints: (actor, points) => limits.calls(personOf(actor), points),
    },
    contextOf: ({ holder: actor, requestId, signal }) => ({
      ...services,
      actor,
      currentActor: async (tx) => only(await currentActor(tx, actor, now())),
      db: database.read,
      signal: signal(),
      requestId,
    }),
  };
}
