import type {
  EnrichmentFact,
  EnrichmentRun,
  EnrichmentSettings,
  EnrichmentSource,
  EnrichmentTrigger,
  FactDecision,
  FactField,
  FactSource,
  GetPaidItem,
  LogoProblem,
  RunError,
  RunState,
  SkipReason,
} from '@clientele/contract';
import { boolean, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../../db/columns.ts';
import { user, workspace } from '../access/table.ts';
import { client } from '../clients/table.ts';

/** One attempt to learn about a client. */
export const enrichmentRun = table(
  'enrichmentRun',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    clientId: text()
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    state: text().$type<RunState>().notNull(),
    trigger: text().$type<EnrichmentRun['trigger']>().notNull(),
    skipReason: text().$type<SkipReason>(),
    error: text().$type<RunError>(),
    /** What it looks up, hashed: see `inputHash`. */
    inputHash: text().notNull(),
    attempts: integer().notNull(),
    nextRetryAt: instant(),
    identity: json<EnrichmentRun['identity']>(),
    found: json<EnrichmentRun['found']>().notNull(),
    providers: json<EnrichmentRun['providers']>().notNull(),
    logoProblem: text().$type<LogoProblem>(),
    /** Null when the server began it by itself. */
    requestedById: text(),
    createdAt: instant().notNull(),
    startedAt: instant(),
    finishedAt: instant(),
    undoneAt: instant(),
    /** Whether who asked for it may edit the client; true for the server's own. */
    mayFill: boolean().notNull(),
    /** Of one over many clients: what it was asked for with, see `enrichmentLane`. */
    batchId: text(),
    /** When one over many clients was counted for the day: written once, and left alone by every further attempt. */
    countedAt: instant(),
  },
  (t) => [
    index('enrichmentRun_client').on(t.clientId, t.createdAt, t.id),
    index('enrichmentRun_batch').on(t.batchId, t.state, t.id),
    index('enrichmentRun_counted').on(t.workspaceId, t.countedAt),
  ],
);

/** A claim about a client: one row for each value of a field, whatever number of runs found it. */
export const enrichmentFact = table(
  'enrichmentFact',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    clientId: text()
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    field: text().$type<FactField>().notNull(),
    value: text().notNull(),
    /** Of the value as two claims are the same. */
    valueHash: text().notNull(),
    sources: json<FactSource[]>().notNull(),
    /** In thousandths. */
    confidence: integer().notNull(),
    decision: text().$type<FactDecision>().notNull(),
    decidedById: text(),
    decidedAt: instant(),
    applied: json<EnrichmentFact['applied']>(),
    firstRunId: text()
      .notNull()
      .references(() => enrichmentRun.id, { onDelete: 'cascade' }),
    lastRunId: text()
      .notNull()
      .references(() => enrichmentRun.id, { onDelete: 'cascade' }),
    observedAt: instant().notNull(),
    goneAt: instant(),
    /** Without a foreign key: it goes when its client does. */
    supersededById: text(),
  },
  (t) => [
    uniqueIndex('enrichmentFact_claim').on(t.clientId, t.field, t.valueHash),
    index('enrichmentFact_decision').on(t.workspaceId, t.decision, t.id),
    index('enrichmentFact_firstRun').on(t.firstRunId),
    index('enrichmentFact_lastRun').on(t.lastRunId),
  ],
);

/** What people said of how a client wants to be invoiced. No row: nobody has said anything. */
export const enrichmentGetPaid = table(
  'enrichmentGetPaid',
  {
    clientId: text()
      .primaryKey()
      .references(() => client.id, { onDelete: 'cascade' }),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    said: json<SaidAnswers>().notNull(),
  },
  (t) => [index('enrichmentGetPaid_workspace').on(t.workspaceId)],
);

/** By line what a person said, by whom and when; of each value the fact that it rests on. */
export type SaidAnswers = Partial<Record<GetPaidItem, SaidAnswer>>;
export interface SaidAnswer {
  readonly values: readonly { readonly value: string; readonly factId: string | null }[];
  readonly byId: string;
  readonly at: string;
}

/** How a workspace wants it. No row: as at first. */
export const enrichmentSettings = table('enrichmentSettings', {
  workspaceId: text()
    .primaryKey()
    .references(() => workspace.id, { onDelete: 'cascade' }),
  version: integer().notNull(),
  isEnabled: boolean().notNull(),
  dailyCap: integer().notNull(),
  triggers: json<EnrichmentTrigger[]>().notNull(),
  ignoredSources: json<EnrichmentSource[]>().notNull(),
  keepsPeople: boolean().notNull(),
  policies: json<EnrichmentSettings['policies']>().notNull(),
});

/**
 * The runs over many clients that a member asked for, one after the other; what is asked for while some are open joins them. No row:
 * none, or the member has seen what became of them.
 */
export const enrichmentLane = table(
  'enrichmentLane',
  {
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** Of its runs: see `enrichmentRun`. */
    batchId: text().notNull(),
    isPaused: boolean().notNull(),
    /** Named by the one job that goes on: one that names another has been overtaken. */
    turn: text().notNull(),
    startedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId] })],
);

/** Erased people (who objects says their contact), of whom nothing is looked up again: hashes of their addresses and names, see `suppressed.ts`. */
export const enrichmentSuppressed = table(
  'enrichmentSuppressed',
  {
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.hash] })],
);

export type RunRow = typeof enrichmentRun.$inferSelect;
export type FactRow = typeof enrichmentFact.$inferSelect;
