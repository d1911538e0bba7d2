import type { SQL } from 'drizzle-orm';
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
  /** What the features know and keep of a client: `router.ts` lists them, so that `clients` needs to import none of them. */
  readonly clientParts: readonly ClientPart[];
  /** Absent: no workspace has one. */
  readonly quotas?: Quotas | undefined;
}

/**
 * What a feature knows of a client, for the copies that lists show (`features/clients/read-model.ts`), and what it keeps of one,
 * for its erasure. The SQL of `invoiceCount` and `lastInteractions` stands in statements on `client`.
 */
export interface ClientPart {
  /** A SELECT of `clientId`, `currency`, `outstandingMinor` and `revenueMinor`: any number of rows, which are added up. */
  readonly amounts?: (scope: ClientScope) => SQL;
  readonly invoiceCount?: SQL<number>;
  /** Of each kind of interaction the latest instant, null when there was none. */
  readonly lastInteractions?: readonly SQL<string | null>[];
  /**
   * A SELECT of `clientId`, `copy`, `recordId`, `currency`, `stored` and `expected`: the numbers that the feature computes from its
   * own records and stores, where they are wrong. `copy` is table and column.
   */
  readonly differences?: (workspaceId: string) => SQL;
  /**
   * Removes what names the client or its people and does not go with its row by itself. Called before that row is deleted, in the
   * same transaction. Answers the ids of the records that went: the audit keeps no values of them.
   */
  readonly erase?: (ctx: WriteCtx, clientId: string) => Promise<readonly string[]>;
}

/** Some clients of a workspace, or all of them. */
export interface ClientScope {
  readonly workspaceId: string;
  readonly clientIds?: readonly string[] | undefined;
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
