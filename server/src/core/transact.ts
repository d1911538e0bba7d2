import type { Tx } from '../db/connect.ts';
import { requireStillHeld } from './authorize.ts';
import type { Ctx } from './ctx.ts';

/**
 * Runs `work` in one transaction: all of its writes are kept, or none. Joins the transaction that is already open in `ctx`.
 * Every write of the server goes through here.
 *
 * A call is authorized before it waits for the writer (SQLite) or for a row (PostgreSQL). So the rights are read again when the work
 * is done, and nothing is kept when a suspension, a revocation or a lesser role was committed meanwhile. Errors: `session-expired`,
 * `forbidden`.
 */
export function transact<Result>(
  ctx: Pick<Ctx, 'database' | 'tx'> & Partial<Pick<Ctx, 'actor' | 'currentActor'>>,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  if (ctx.tx) return work(ctx.tx);
  const { actor, currentActor } = ctx;
  return ctx.database.transaction(async (tx) => {
    const result = await work(tx);
    if (actor && currentActor) requireStillHeld(actor, await currentActor(tx));
    return result;
  });
}
