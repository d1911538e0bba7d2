import { z } from 'zod';
import { Client } from './client.ts';
import { GetPaid, setGetPaid } from './get-paid.ts';
import { IdempotencyKey, idOf } from './ids.ts';
import { Instant } from './primitives.ts';
import { selectionLimit } from './many-clients.ts';
import { mutation, query } from './procedure.ts';
import {
  enrichmentSources,
  enrichmentTriggers,
  factFieldNames,
  fieldPolicies,
  modelProblems,
  riskSignals,
  type FactField,
} from './rules/enrichment-fields.ts';
import { identityVerdicts, runStates } from './rules/enrichment-states.ts';
import { Member } from './workspace.ts';

/** Why nothing was looked up. */
export const skipReasons = [
  'missing-name',
  'missing-website',
  /** The website is a mail provider's, a social network's, a marketplace's or a page of links. */
  'not-own-site',
  /** The client has no VAT number that VIES knows of. */
  'missing-vat-number',
  /** The operator has not switched enrichment on. */
  'not-entitled',
  /** The workspace has switched it off. */
  'disabled',
  /** The same was looked up not long ago. */
  'fresh',
  /** The website asks robots to stay away. */
  'robots',
  'cancelled',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What went wrong, to be said in the reader's language. Never what the network said. */
export const runErrors = [
  'unreachable',
  'not-readable',
  /** Its certificate is expired or cannot be verified: nothing was read. */
  'certificate-invalid',
  'website-error',
  /** No register answered, and there is no website that did. */
  'register-unreachable',
  'server-error',
] as const;
export type RunError = (typeof runErrors)[number];

/** Why a logo that the website names was not taken. */
export const logoProblems = [
  /** It is a drawing (SVG), which can carry programs. */
  'vector',
  /** It lies on a host of another company, which is not asked. */
  'elsewhere',
  /** The image could not be had, is of another type, too small or too large. */
  'unreadable',
  /** The workspace has no room left for files. */
  'no-room',
  /** It could not be made or stored here, for a reason that passes. */
  'not-stored',
] as const;
export type LogoProblem = (typeof logoProblems)[number];

/** One attempt to learn about a client. */
export const EnrichmentRun = z.strictObject({
  id: idOf('enrichmentRun'),
  clientId: idOf('client'),
  /** Grows with every change of its state. */
  version: z.int(),
  state: z.enum(runStates),
  trigger: z.enum([...enrichmentTriggers, 'manual', 'many', 'retry']),
  skipReason: z.enum(skipReasons).nullable(),
  error: z.enum(runErrors).nullable(),
  /** How often it was begun. */
  attempts: z.int(),
  /**
   * When it is tried again by itself: of a failed run, and of a succeeded one a register of which did not answer, which alone is asked
   * then. Null when it is not.
   */
  nextRetryAt: Instant.nullable(),
  /** Of a succeeded run. `recordName` and `siteName` are the two names that were compared. */
  identity: z
    .strictObject({ verdict: z.enum(identityVerdicts), recordName: z.string(), siteName: z.string().nullable() })
    .nullable(),
  /**
   * Facts that it brought, that it saw again, and that were there before and no more; `changed` are those that took the place of one
   * that is gone, each counted once. All zero: nothing was found.
   */
  found: z.strictObject({ new: z.int(), changed: z.int(), again: z.int(), gone: z.int() }),
  /** Which sources were asked, and what each came to. */
  providers: z.array(
    z.strictObject({
      key: z.enum(enrichmentSources),
      outcome: z.enum(['answered', 'nothing', 'failed', 'skipped']),
      /** Of a language model why it gave no answer. */
      problem: z.enum(modelProblems).optional(),
      /** Of a language model what its latest answer has cost. */
      tokens: z.int().optional(),
    }),
  ),
  /** Why the logo that the website names was not taken; null where it was, and where the website names none. */
  logoProblem: z.enum(logoProblems).nullable(),
  /** Null when the server began it by itself. */
  requestedBy: Member.nullable(),
  createdAt: Instant,
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  /** When all that it brought was taken back. */
  undoneAt: Instant.nullable(),
});
export type EnrichmentRun = z.infer<typeof EnrichmentRun>;

export const factDecisions = ['suggested', 'accepted', 'rejected', 'locked'] as const;
export type FactDecision = (typeof factDecisions)[number];

/** Where a value was read. */
export const FactSource = z.strictObject({
  /** `https://…`, or `dns:example.com` for what DNS says. */
  url: z.string(),
  kind: z.enum(['site', 'dns', 'record', 'vies', 'gleif', 'peppol', 'language-model']),
  /** `language-model`: estimated from the words that the snippet quotes. Every other method comes before it. */
  method: z.enum(['json-ld', 'meta', 'link', 'text', 'response', 'dns', 'compared', 'register', 'language-model']),
  /** The words around it, at most 200 characters of plain text. */
  snippet: z.string().nullable(),
});
export type FactSource = z.infer<typeof FactSource>;

/** A claim, with what it rests on. It changes nothing of the client by itself. */
export const EnrichmentFact = z.strictObject({
  id: idOf('enrichmentFact'),
  clientId: idOf('client'),
  field: z.enum(factFieldNames),
  /** Its form: see `factFields`. */
  value: z.string(),
  sources: z.array(FactSource).min(1),
  /** 0 to 1. */
  confidence: z.number(),
  decision: z.enum(factDecisions),
  /** Null also where a policy of the workspace accepted it. */
  decidedBy: Member.nullable(),
  decidedAt: Instant.nullable(),
  /** The client's field that it was copied to, what stood there before, and in which form it was stored. */
  applied: z
    .strictObject({ field: z.string(), before: z.string().nullable(), after: z.string().nullable(), at: Instant })
    .nullable(),
  /** The run that brought it, and the latest that saw it. */
  firstRunId: idOf('enrichmentRun'),
  lastRunId: idOf('enrichmentRun'),
  observedAt: Instant,
  /** Since when it is no longer found where it was. */
  goneAt: Instant.nullable(),
  /** Of one that is gone the fact that is found in its place. */
  supersededById: idOf('enrichmentFact').nullable(),
});
export type EnrichmentFact = z.infer<typeof EnrichmentFact>;

/** How the client pays, from the workspace's own invoices. Numbers to look at, no judgement. */
export const LedgerSignals = z.strictObject({
  /** Invoices that were issued and not voided. */
  invoices: z.int(),
  overdue: z.int(),
  /** The ids of those overdue, the longest first; at most five. */
  overdueIds: z.array(idOf('document')),
  /** Of the one that is overdue the longest; 0 when none is. */
  longestOverdueDays: z.int(),
  /** Invoices with a due day that were paid in full: what the next two are made from. */
  paid: z.int(),
  /** The median of the days from the due day to the last payment, the early ones as 0. Null when none was paid. */
  medianDaysLate: z.number().nullable(),
  /** How many of them were paid after their due day. */
  paidLate: z.int(),
});
export type LedgerSignals = z.infer<typeof LedgerSignals>;

export const qualityFields = ['email', 'address', 'taxId', 'website', 'countryCode', 'phone', 'industry'] as const;
export type QualityField = (typeof qualityFields)[number];

/** Something of a record that is worth to be put right. */
export const QualityFix = z.strictObject({
  /**
   * `invalid`: not of its form, or nobody knows it. `stale`: nothing was read for longer than what is found is believed. `conflict`: the
   * record and what was found differ.
   */
  problem: z.enum(['missing', 'invalid', 'conflict', 'stale', 'duplicate']),
  /** By how many of the 100 it lowers the score. */
  points: z.int(),
  /** The field of the client; null of a problem that is of none. */
  field: z.enum(qualityFields).nullable(),
  /** Of `stale` when something was read last. */
  since: Instant.nullable(),
  /** Of `duplicate` the other record. */
  client: z.strictObject({ id: idOf('client'), name: z.string() }).nullable(),
});
export type QualityFix = z.infer<typeof QualityFix>;

/** All that a panel shows of a client. */
export const Enrichment = z.strictObject({
  clientId: idOf('client'),
  /** The latest run; null when there was none. */
  run: EnrichmentRun.nullable(),
  /** What a run would ask: the sources that are switched on. */
  sources: z.array(z.enum(enrichmentSources)),
  /** Whether a run can be asked for now, and else why not. */
  canRun: z.boolean(),
  blockedBy: z.enum(skipReasons).nullable(),
  /** By field the fact that is believed: what people decided, then the better source. Only of fields that have one. */
  chosen: z.partialRecord(z.enum(factFieldNames), idOf('enrichmentFact')),
  /** Present ones first by field and confidence; rejected and gone ones too. */
  facts: z.array(EnrichmentFact),
  /** Fields of which no run keeps a value, by the settings. */
  unkept: z.array(z.enum(factFieldNames)),
  risks: z.array(z.enum(riskSignals)),
  /** How far the record itself can be relied on: 0 to 100, and what would raise it, the most first. */
  quality: z.strictObject({ score: z.int(), fixes: z.array(QualityFix) }),
  /** Fields with at least one source, and with two or more that agree and are independent: pages of one website are one. */
  coverage: z.strictObject({ fields: z.int(), confirmed: z.int() }),
  /** Null for a session without `view_documents` for the client. */
  ledger: LedgerSignals.nullable(),
  getPaid: GetPaid,
});
export type Enrichment = z.infer<typeof Enrichment>;

const preferences = {
  isEnabled: z.boolean(),
  /**
   * How many runs over many clients begin on one day of the workspace's time zone. What is more waits for the next. A run of one client
   * is not counted.
   */
  dailyCap: z.int().min(1).max(10_000),
  /** Of {@link enrichmentTriggers}: what is not named begins no run. Both at first. */
  triggers: z.array(z.enum(enrichmentTriggers)).max(enrichmentTriggers.length),
  /**
   * Sources that the workspace does not ask, although the operator offers them: at first the language model. Without the website what is
   * about it (its DNS, the language model) is not asked either.
   */
  ignoredSources: z.array(z.enum(enrichmentSources)).max(enrichmentSources.length),
  /** Whether facts about persons are kept. Off at first. */
  keepsPeople: z.boolean(),
  /**
   * By field what runs do with a value: those that the server begins, and those that a person asks for. A field that is not named is
   * suggested by both. `fill-empty` is for fields that a client has and that money does not follow; a person's run fills only what
   * that person may edit.
   */
  policies: z.partialRecord(
    z.enum(factFieldNames),
    z.strictObject({ automatic: z.enum(fieldPolicies), manual: z.enum(fieldPolicies) }),
  ),
};

/** How a workspace wants it. */
export const EnrichmentSettings = z.strictObject({
  /** Grows with every change; 1 while nobody has changed anything. */
  version: z.int(),
  ...preferences,
  /** Sources that the operator offers. None: the operator has not switched enrichment on. */
  offered: z.array(z.enum(enrichmentSources)),
});
export type EnrichmentSettings = z.infer<typeof EnrichmentSettings>;

export const EnrichmentSettingsPatch = z.strictObject(preferences).partial();
export type EnrichmentSettingsPatch = z.infer<typeof EnrichmentSettingsPatch>;

/** Why a client is left out of a run over many clients. `under-way`: a run of it is queued or running. */
export const leftOutReasons = [
  'not-entitled',
  'disabled',
  'archived',
  'missing-name',
  'missing-website',
  'missing-vat-number',
  'not-own-site',
  'fresh',
  'under-way',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** What a run over many clients comes to. */
export const ManyRunsEstimate = z.strictObject({
  /** For how many clients there will be a run. */
  clients: z.int(),
  /** Those that are left out, by reason; without those that have none. */
  leftOut: z.array(z.strictObject({ reason: z.enum(leftOutReasons), clients: z.int() })),
  /** How many websites are asked: two clients of one domain have one, and one of which registers alone are asked has none. */
  hosts: z.int(),
  /** About how long the runs take one after the other, without the nights that the daily cap puts between them. */
  minutes: z.int(),
  /** How many of them may begin today, after those of the workspace that wait already. */
  today: z.int(),
  /** Of the whole workspace: see `EnrichmentSettings`. */
  dailyCap: z.int(),
});
export type ManyRunsEstimate = z.infer<typeof ManyRunsEstimate>;

/** How far the runs over many clients have come that the caller asked for. What is asked for while some are open joins them. */
export const ManyRuns = z.strictObject({
  /** The sum of the next five. A client that is erased meanwhile is none of them. */
  clients: z.int(),
  queued: z.int(),
  running: z.int(),
  succeeded: z.int(),
  failed: z.int(),
  skipped: z.int(),
  isPaused: z.boolean(),
  startedAt: Instant,
  /** When the next may begin, where the cap of today is used up and some wait; else null. */
  waitsUntil: Instant.nullable(),
});
export type ManyRuns = z.infer<typeof ManyRuns>;

const ManyClients = z.array(idOf('client')).min(1).max(selectionLimit);

export const enrichment = {
  /** Runs and facts of a client, also of an archived one. Errors: `not-found`. */
  get: query({
    input: z.strictObject({ clientId: idOf('client') }),
    output: Enrichment,
    access: { need: 'view_clients' },
  }),

  /**
   * Asks for a run. Where one is queued or running, answers that one. What cannot be looked up is answered as a skipped run with its
   * reason, which is on record, too; `isForced` looks up what is still fresh. Errors: `not-found`, `forbidden`.
   */
  run: mutation({
    input: z.strictObject({
      idempotencyKey: IdempotencyKey,
      clientId: idOf('client'),
      isForced: z.boolean().default(false),
    }),
    output: EnrichmentRun,
    access: { need: 'run_enrichment' },
  }),

  /**
   * Tries a failed run again at once. For one that was skipped answers another run, which is skipped again where the reason still
   * holds. Any other is answered as it is. Errors: `not-found`, `forbidden`.
   */
  retry: mutation({
    input: z.strictObject({ id: idOf('enrichmentRun') }),
    output: EnrichmentRun,
    access: { need: 'run_enrichment' },
  }),

  /** Ends a run that is queued, under way or about to be tried again: it writes nothing any more. Errors: `not-found`, `forbidden`. */
  cancel: mutation({
    input: z.strictObject({ id: idOf('enrichmentRun') }),
    output: EnrichmentRun,
    access: { need: 'run_enrichment' },
  }),

  /** What `runMany` of these clients would come to now. `clients.select` gives those of a filter. Errors: `not-found`, `forbidden`. */
  estimateMany: query({
    input: z.strictObject({ clientIds: ManyClients }),
    output: ManyRunsEstimate,
    access: { need: 'run_enrichment' },
  }),

  /**
   * Queues a run for each of these clients of which something can be looked up. One after the other is done, at most `dailyCap` a day in
   * the workspace, also while nobody is there. Clients that are left out have no run; `estimate` says what was queued. What is queued is
   * ended where its client is archived meanwhile, or the caller may no longer run enrichment for it. What was paused goes on. `runs` is
   * null where nothing was queued and nothing was before. Errors: `not-found`, `forbidden`.
   */
  runMany: mutation({
    input: z.strictObject({ idempotencyKey: IdempotencyKey, clientIds: ManyClients }),
    output: z.strictObject({ estimate: ManyRunsEstimate, runs: ManyRuns.nullable() }),
    access: { need: 'run_enrichment' },
  }),

  /** Those that the caller asked for, until `dismissMany`; null when there are none. */
  getMany: query({ input: z.strictObject({}), output: ManyRuns.nullable(), access: { need: 'run_enrichment' } }),

  /** None of the caller's that are queued begins. What is under way is finished, and what failed is tried again by itself. */
  pauseMany: mutation({ input: z.strictObject({}), output: ManyRuns.nullable(), access: { need: 'run_enrichment' } }),

  resumeMany: mutation({ input: z.strictObject({}), output: ManyRuns.nullable(), access: { need: 'run_enrichment' } }),

  /** Ends those of the caller's that are queued, under way or about to be tried again. What was found before stays. */
  cancelMany: mutation({ input: z.strictObject({}), output: ManyRuns.nullable(), access: { need: 'run_enrichment' } }),

  /** Puts the outcome away, of runs that have all come to an end: `getMany` is null then. Others are answered as they are. */
  dismissMany: mutation({ input: z.strictObject({}), output: ManyRuns.nullable(), access: { need: 'run_enrichment' } }),

  /**
   * Decides on a fact. `accepted` and `locked` with `apply` also copy it to the client, which needs `edit_clients` and the version of
   * the client that the caller saw. `suggested` takes a decision back, and the copy with it where the client still has that value.
   * A locked fact is chosen before every other, whatever later runs find. Errors: `not-found`, `forbidden`, `conflict` (with `current`,
   * the client), `validation` (the value is refused by the client's field, the fact has none, or the picture of a logo that was
   * rejected is not kept any more).
   */
  decide: mutation({
    input: z.strictObject({
      id: idOf('enrichmentFact'),
      decision: z.enum(factDecisions),
      apply: z.strictObject({ version: z.int() }).optional(),
    }),
    output: z.strictObject({ fact: EnrichmentFact, client: Client.nullable() }),
    access: { need: 'run_enrichment' },
  }),

  /**
   * Takes back all that a run brought: what was copied, where the client still has that value, decisions, and the facts that it was the
   * first to find. `kept` names fields that were changed since and stay. Errors: `not-found`, `forbidden`.
   */
  undoRun: mutation({
    input: z.strictObject({ id: idOf('enrichmentRun') }),
    output: z.strictObject({ run: EnrichmentRun, reverted: z.array(z.string()), kept: z.array(z.string()) }),
    access: { need: 'run_enrichment' },
  }),

  /** Facts of all clients that nobody has decided on and that a field of the client could take, the latest first. Errors: `validation` (`cursor`). */
  listSuggestions: query({
    input: z.strictObject({ cursor: z.string().max(2000).optional(), limit: z.int().min(1).max(100).default(30) }),
    output: z.strictObject({
      items: z.array(
        z.strictObject({
          fact: EnrichmentFact,
          client: z.strictObject({ id: idOf('client'), name: z.string(), version: z.int() }),
          /** What the client's field says today. */
          current: z.string().nullable(),
        }),
      ),
      nextCursor: z.string().nullable(),
    }),
    access: { need: 'run_enrichment' },
  }),

  setGetPaid,

  getSettings: query({ input: z.strictObject({}), output: EnrichmentSettings, access: { need: 'view_clients' } }),

  /**
   * Changes what the patch names; lists and `policies` as a whole. `version` is that of the settings as the caller saw them. What a run
   * has found already stays. A patch that changes nothing writes nothing, whatever its version. Errors: `conflict` (with `current`, the settings),
   * `validation` (`patch.policies.<field>`: a field that no run may fill).
   */
  updateSettings: mutation({
    input: z.strictObject({ version: z.int(), patch: EnrichmentSettingsPatch }),
    output: EnrichmentSettings,
    access: { need: 'manage_options' },
  }),
};

/** Fields that a list of facts to be reviewed shows. */
export const reviewedFields: readonly FactField[] = [
  'logo',
  'industry',
  'phone',
  'address',
  'country',
  'financeEmail',
  'vatId',
];
