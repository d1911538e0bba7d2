import type { contract } from '@clientele/contract';
import type { Verb } from '../../core/implement.ts';
import { transact } from '../../core/transact.ts';
import { revokeSession } from './revoke-session.ts';

/** Revokes the session that calls it, which has no rights afterwards that could be looked at. */
export const end: Verb<typeof contract.session.end> = (ctx) =>
  transact({ ...ctx, currentActor: undefined }, async (ctx) => {
    await revokeSession(ctx, ctx.actor.sessionId);
    return {};
  });
