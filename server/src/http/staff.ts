import type { Actor } from '../core/actor.ts';
import type { Ctx } from '../core/ctx.ts';
import type { Services } from '../core/services.ts';
import { authenticate, currentActor } from '../features/access/index.ts';
import type { Admitted, Credential } from './admit.ts';
import { personOf, type RateLimits } from './rate-limits.ts';

/** Sessions of the workspace's own people: what lets them in, and what their calls work with. */
export interface Staff {
  readonly credential: Credential<Actor>;
  readonly contextOf: (admitted: Admitted<Actor>) => Ctx;
}

export function staffOf(services: Services, limits: RateLimits): Staff {
  const { database, now } = services;
  return {
    credential: {
      authenticate: (token, origin) => authenticate(database.read, token, origin, now()),
      takePoints: (actor, points) => limits.calls(personOf(actor), points),
    },
    contextOf: ({ holder: actor, requestId, signal }) => ({
      ...services,
      actor,
      currentActor: (tx) => currentActor(tx, actor, now()),
      db: database.read,
      signal: signal(),
      requestId,
    }),
  };
}
