import type { EnrichmentState, Permission } from '@clientele/contract';
import type { SQL } from 'drizzle-orm';
import type { Database, Db, Tx } from '../db/connect.ts';
import {
  idOfActor,
  type Actor,
  type PortalActor,
  type ServerActor,
  type SessionActor,
  type StaffActor,
} from './actor.ts';
import type { Services } from './services.ts';

/** All that a verb depends on, which is for actors of this kind. Time is `ctx.now()`; nothing needs mocking. */
export interface CallCtx<Who extends SessionActor> extends Services {
  readonly actor: Who;
  /** Where reads go: inside `transact` the transaction, outside of it a connection that never waits for a writer. */
  readonly db: Db;
  /**
   * The actor as the session behind the call stands by now, read in a transaction, so that its rights stay so until the commit.
   * Throws what `authenticate` would. Absent where no session is behind a call.
   */
  readonly currentActor?: ((tx: Tx) => Promise<Who>) | undefined;
  /** Fires when the caller has gone, and nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
  readonly requestId: string;
}

/** What nearly every verb takes: a member of the workspace calls. */
export type Ctx = CallCtx<StaffActor>;

/** What the verbs of a client's portal take. */
export type PortalCtx = CallCtx<PortalActor>;

/** What a verb takes that both may call. */
export type SessionCtx = CallCtx<SessionActor>;

/**
 * What a feature knows of a client, for the copies that lists show (`features/clients/read-model.ts`), its feed and its profile, and
 * what it keeps of one, for its erasure. The SQL of `invoiceCount`, `lastInteractions` and
 * `enrichmentState` stands in statements on `client`.
 */
export interface ClientPart {
  /** A SELECT of `clientId`, `currency`, `outstandingMinor` and `revenueMinor`: any number of rows, which are added up. */
  readonly amounts?: (scope: ClientScope) => SQL;
  readonly invoiceCount?: SQL<number>;
  /** Of each kind of interaction the latest instant, null when there was none. */
  readonly lastInteractions?: readonly SQL<string | null>[];
  /** Where enrichment stands; null when there was no run. One feature has it. */
  readonly enrichmentState?: SQL<EnrichmentState>;
  /**
   * A SELECT of `clientId`, `copy`, `recordId`, `currency`, `stored` and `expected`: the numbers that the feature computes from its
   * own records and stores, where they are wrong. `copy` is table and column.
   */
  readonly differences?: (workspaceId: string) => SQL;
  /** The same for copies that code makes, such as folded texts. Texts are not repeated: they are personal. */
  readonly textDifferences?: (
    db: Db,
    workspaceId: string,
  ) => Promise<readonly { clientId: string; copy: string; recordId: string }[]>;
  /** Makes what a new client has from the start, in the transaction of its creation. Tells whether that changed its copies. */
  readonly create?: (ctx: WriteCtx, client: CreatedClient) => Promise<boolean>;
  /** Follows a client that was edited, in the same transaction, before its copies are made anew. Its refusals refuse the edit. */
  readonly update?: (ctx: WriteCtx, before: CreatedClient, after: CreatedClient) => Promise<void>;
  /** Does what a change of these fields calls for, in the transaction of the change. Tells whether that changed the client's copies. */
  readonly updated?: (ctx: WriteCtx, clientId: string, fields: readonly string[]) => Promise<boolean>;
  /** Invites a contact to the client's portal, in the transaction that made them one. Errors: as `portal.invite`. One feature has it. */
  readonly invite?: (ctx: WriteCtx, tie: { readonly clientId: string; readonly contactId: string }) => Promise<void>;
  /** Follows a contact who is one of the client no longer, in the same transaction. */
  readonly left?: (ctx: WriteCtx, tie: { readonly clientId: string; readonly contactId: string }) => Promise<void>;
  /** Follows a contact of whom an address was taken away, in the same transaction. */
  readonly addressLost?: (ctx: WriteCtx, contactId: string) => Promise<void>;
  /** A SELECT of `id`, `name` (null where it has none) and `isGone`, of the feature's own records among these. A feed names them so. */
  readonly names?: (named: { readonly workspaceId: string; readonly ids: readonly string[] }) => SQL;
  /** Numbers of a client's profile, for those who hold `need` for the client: each the SQL of one number. */
  readonly counts?: { readonly need: Permission; readonly of: (scope: CountScope) => Readonly<SectionNumbers<SQL>> };
  /** Follows a reply of the team, in the same transaction: tells those of the client who read it. */
  readonly replied?: (ctx: WriteCtx, reply: { readonly id: string; readonly clientId: string }) => Promise<void>;
  /**
   * Removes what names the client or its people and does not go with its row by itself. Called before that row is deleted, in the
   * same transaction. Answers the ids of the records that went. The audit keeps no values of them, nor of whatever was recorded as
   * this client's.
   */
  readonly erase?: (ctx: WriteCtx, clientId: string) => Promise<readonly string[]>;
}

/** What parts of a client are made from. */
export interface CreatedClient {
  readonly id: string;
  readonly kind: 'company' | 'person';
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly countryCode: string | null;
  readonly portalEnabled: boolean;
}

/** Some clients of a workspace, or all of them. */
export interface ClientScope {
  readonly workspaceId: string;
  readonly clientIds?: readonly string[] | undefined;
}

/** The numbers of which `profile.counts` is made. */
export type SectionNumbers<Value> = Partial<
  Record<
    | 'contacts'
    | 'notes'
    | 'replies'
    | 'unansweredReplies'
    | 'openTasks'
    | 'overdueTasks'
    | 'assets'
    | 'files'
    | 'openInvoices'
    | 'overdueInvoices',
    Value
  >
>;

/** A client, and the day that it is where its workspace is: a day, and its first instant. */
export interface CountScope {
  readonly workspaceId: string;
  readonly clientId: string;
  readonly today: string;
  readonly startOfToday: string;
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

/** What writes down who did something takes: everybody does something. */
export interface RecordCtx extends Writing {
  readonly actor: Actor;
  readonly now: () => Date;
}

/** For the actor's reads that may take long; they end when the caller has gone. See {@link Database.slowRead}. */
export function slowRead(ctx: SessionCtx): Db {
  // Elsewhere the transaction's own changes cannot be seen yet.
  if (isInTransaction(ctx)) return ctx.db;
  const { database, actor, signal } = ctx;
  return database.slowRead({ workspaceId: actor.workspaceId, userId: idOfActor(actor), signal });
}

export function isInTransaction<Context extends object>(ctx: Context): ctx is Context & Writing {
  return 'isInTransaction' in ctx && ctx.isInTransaction === true;
}
