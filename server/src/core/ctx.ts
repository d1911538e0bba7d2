import type { Logger } from 'pino';
import type { Database, Db, Tx } from '../db/connect.ts';
import type { Actor, ServerActor } from './actor.ts';

/** All that a verb depends on. Time is `ctx.now()`; nothing needs mocking. */
export interface Ctx {
  readonly actor: Actor;
  readonly database: Database;
  /** Where reads go: inside `transact` the transaction, outside of it a connection that never waits for a writer. */
  readonly db: Db;
  /**
   * The actor as the session behind the call stands by now, read in a transaction, so that its rights stay so until the commit.
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

/** What the server's own work depends on, for one workspace. */
export interface ServerCtx {
  readonly actor: ServerActor;
  readonly database: Database;
  readonly now: () => Date;
}

/** What `transact` adds to a context. Only a `db` of this type can write, so nothing is written outside of a transaction. */
export interface Writing {
  readonly db: Tx;
  readonly isInTransaction: true;
}

/** A context inside `transact`: what a helper that writes takes. */
export type WriteCtx = Ctx & Writing;

/** What the operator allows each workspace. Absent means as much as there is room for. */
export interface Quotas {
  /** Clients, archived ones included. */
  readonly clientsPerWorkspace?: number | undefined;
  /** Bytes of files, removed ones included until they are gone. */
  readonly bytesPerWorkspace?: number | undefined;
}

/** For the actor's reads that may take long; they end when the caller has gone. See {@link Database.slowRead}. */
export function slowRead(ctx: Ctx): Db {
  // Elsewhere the transaction's own changes cannot be seen yet.
  if (isInTransaction(ctx)) return ctx.db;
  const { database, actor, signal } = ctx;
  return database.slowRead({ workspaceId: actor.workspaceId, userId: actor.userId, signal });
}

export function isInTransaction<Context extends object>(ctx: Context): ctx is Context & Writing {
  return 'isInTransaction' in ctx && ctx.isInTransaction === true;
}
