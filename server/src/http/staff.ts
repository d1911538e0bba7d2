import type { Actor } from '../core/actor.ts';
import type { Ctx } from '../core/ctx.ts';
import { authenticate, currentActor } from '../features/access/index.ts';
import type { Admitted, Credential } from './admit.ts';
import type { AppDependencies } from './dependencies.ts';
import { personOf } from './rate-limits.ts';

/** Sessions of the workspace's own people: what lets them in, and what their calls work with. */
export interface Staff {
  readonly credential: Credential<Actor>;
  readonly contextOf: (admitted: Admitted<Actor>) => Ctx;
}

export function staffOf({ database, now, limits, log, quotas, clientParts }: AppDependencies): Staff {
  return {
    credential: {
      authenticate: (token, origin) => authenticate(database.read, token, origin, now()),
      takePoints: (actor, points) => limits.calls(personOf(actor), points),
    },
    contextOf: ({ holder: actor, requestId, signal }) => ({
      actor,
      currentActor: (tx) => currentActor(tx, actor, now()),
      database,
      db: database.read,
      signal: signal(),
      now,
      requestId,
      log,
      clientParts,
      quotas,
    }),
  };
}
