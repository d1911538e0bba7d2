import type { Logger } from 'pino';
import type { Database, Db, Tx } from '../db/connect.ts';
import type { Actor } from './actor.ts';

/** All that a verb depends on. Time is `ctx.now()`; nothing needs mocking. */
export interface Ctx {
  readonly actor: Actor;
  readonly database: Database;
  /** Set while a transaction is open: `transact` joins it. */
  readonly tx?: Tx | undefined;
  /**
   * Who the session behind the call stands for by now, read in a transaction, so that what it was allowed stays so until the commit.
   * Throws what `authenticate` would. Absent where no session is behind a call.
   */
  readonly currentActor?: ((tx: Tx) => Promise<Actor>) | undefined;
  /** Fires when the caller has gone, and nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
  readonly now: () => Date;
  readonly requestId: string;
  readonly log: Logger;
  /** Absent: no workspace has one. */
  readonly quotas?: Quotas | undefined;
}

/** What the operator allows each workspace. Absent means as much as there is room for. */
export interface Quotas {
  /** Clients, archived ones included. */
  readonly clientsPerWorkspace?: number | undefined;
}

/** For the actor's reads that may take long; they end when the caller has gone. See {@link Database.slowRead}. */
export function slowRead({ database, actor, signal }: Pick<Ctx, 'database' | 'actor' | 'signal'>): Db {
  return database.slowRead({ workspaceId: actor.workspaceId, userId: actor.userId, signal });
}
