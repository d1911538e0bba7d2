import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor, SessionActor } from './actor.ts';
import type { Database, Tx } from '../db/connect.ts';
import { requireStillHeld } from './authorize.ts';
import { isInTransaction, type Writing } from './ctx.ts';

/**
 * Runs `work` in one transaction: all of its writes are kept, or none. The context that `work` gets carries the transaction as
 * `ctx.db`; a verb that is called with it joins the transaction. Every write of the server goes through here.
 *
 * A call is authorized before it waits for the writer (SQLite) or for a row (PostgreSQL). So the rights are read again when the work
 * is done, and nothing is kept when a suspension, a revocation or a lesser role was committed meanwhile. Errors: `session-expired`,
 * `forbidden`.
 */
export async function transact<Context extends Transactable, Result>(
  ctx: Context,
  work: (ctx: Context & Writing) => Promise<Result>,
): Promise<Result> {
  if (isInTransaction(ctx)) return work(ctx);
  const { database, actor, currentActor } = ctx;
  if (openTransaction.getStore()?.database === database) throw new Error(ownWait);
  return database.transaction((tx) => {
    const open: OpenTransaction = { database };
    return openTransaction.run(open, async () => {
      try {
        const result = await work({ ...ctx, db: tx, isInTransaction: true });
        if (actor && currentActor) requireStillHeld(actor, await currentActor(tx));
        return result;
      } finally {
        open.database = undefined;
      }
    });
  });
}

/** Of a context, what a transaction needs. The server's own work has no actor whose rights could be lost. */
interface Transactable {
  readonly database: Database;
  readonly actor?: Actor;
  readonly currentActor?: ((tx: Tx) => Promise<SessionActor>) | undefined;
}

/** The transaction in which the code that runs was called. Undefined in `database` when it is over. */
interface OpenTransaction {
  database: Database | undefined;
}

const openTransaction = new AsyncLocalStorage<OpenTransaction>();

/** On SQLite the inner one would wait for the writer until the outer one ends, which waits for the inner one. */
const ownWait = 'A transaction inside another: call with the context that transact gave, which joins it.';
