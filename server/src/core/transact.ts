import type { Tx } from '../db/connect.ts';
import type { Ctx } from './ctx.ts';

/**
 * Runs `work` in one transaction: all of its writes are kept, or none. Joins the transaction that is already open in `ctx`.
 * Every write of the server goes through here.
 */
export function transact<Result>(
  ctx: Pick<Ctx, 'database' | 'tx'>,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return ctx.tx ? work(ctx.tx) : ctx.database.transaction(work);
}
