import { hash } from 'node:crypto';
import type { EnrichmentRun, EnrichmentSource, EnrichmentTrigger, SkipReason } from '@clientele/contract';
import { and, desc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { holdsFor } from '../../core/authorize.ts';
import type { Ctx, RecordCtx, WriteCtx } from '../../core/ctx.ts';
import { enqueueJob } from '../../core/jobs.ts';
import { newId } from '../../core/new-id.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { record } from '../activity/record.ts';
import { loadClient, lockClients, refreshClients, type Refreshing } from '../clients/index.ts';
import type { client } from '../clients/table.ts';
import { registrableDomain } from './own-site.ts';
import type { ProviderInput } from './provider.ts';
import { askedProviders } from './providers.ts';
import { settingsOf, type Preferences } from './settings.ts';
import { enrichmentRun, type RunRow } from './table.ts';
import { toldOfRun } from './tell.ts';

export type ClientRow = typeof client.$inferSelect;
type EnrichedClient = Pick<ClientRow, 'name' | 'website' | 'countryCode' | 'taxId'>;

export const runKind = 'enrichment.run';

/** What a website said is worth reading again. */
export const freshForMs = 90 * 86_400_000;

/** Why nothing can be looked up of a client, as far as its record and the settings say; null when it can. */
export function blockedBy(ctx: Ctx, of: EnrichedClient, settings: Preferences): SkipReason | null {
  if (!ctx.outbound) return 'not-entitled';
  const asked = askedProviders(ctx.registers, settings);
  if (!settings.isEnabled || asked.length === 0) return 'disabled';
  if (of.name.trim() === '') return 'missing-name';
  const reasons = asked.map((provider) => provider.blockedBy(of));
  // What the website needs is said first: it is what people can add.
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}

/** By hand: whatever came of it is a run. One that is queued or under way is answered as it is. */
export async function queueByHand(ctx: WriteCtx, clientId: string, isForced: boolean): Promise<RunRow> {
  await lockClients(ctx, [clientId]);
  const of = await loadClient(ctx, clientId);
  const open = await openRun(ctx, clientId);
  // One of many may have its turn tomorrow: this person waits for it now.
  if (open?.state === 'queued' && open.trigger === 'many') return pullForward(ctx, open, of);
  if (open && isUnderWay(open)) return open;
  const settings = await settingsOf(ctx, ctx.actor.workspaceId);
  const hash = hashOf(ctx, of, settings);
  const reason = blockedBy(ctx, of, settings) ?? (!isForced && (await isFresh(ctx, of, hash)) ? 'fresh' : null);
  // What was answered is fresh; a register that did not answer is still to be asked.
  if (open && (open.state === 'failed' || reason === null)) await dropRetry(ctx, open);
  return insertRun(ctx, of, { trigger: 'manual', skipReason: reason, inputHash: hash });
}

/**
 * By the server, when a client was created or its name or website changed, where the workspace wants that. What cannot be looked up, or
 * need not, leaves no trace. Tells whether a run has changed.
 */
export async function queueByItself(ctx: WriteCtx, clientId: string, trigger: EnrichmentTrigger): Promise<boolean> {
  await lockClients(ctx, [clientId]);
  const of = await loadClient(ctx, clientId);
  const open = await openRun(ctx, clientId);
  const settings = await settingsOf(ctx, ctx.actor.workspaceId);
  const hash = hashOf(ctx, of, settings);
  if (open?.inputHash === hash) return false;
  // One of many that waits for its turn looks up what the client is by then.
  if (open?.state === 'queued' && open.trigger === 'many') return false;
  // What is under way looks up what the client was before, also where nothing is looked up in its place.
  if (open && isUnderWay(open)) await endRun(ctx, open);
  else if (open) await dropRetry(ctx, open);
  const isWanted = settings.triggers.includes(trigger) && blockedBy(ctx, of, settings) === null;
  if (!isWanted || (await isFresh(ctx, of, hash))) return open !== undefined;
  await insertRun(ctx, of, { trigger, skipReason: null, inputHash: hash });
  return true;
}

/** Queued, or running. */
export function isUnderWay({ state }: Pick<RunRow, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}

/** Of a statement on `enrichmentRun`: those that something may still come of, which are under way or are tried again. */
export const isOpen = or(inArray(enrichmentRun.state, ['queued', 'running']), isNotNull(enrichmentRun.nextRetryAt));

async function openRun(ctx: WriteCtx, clientId: string): Promise<RunRow | undefined> {
  const [row] = await ctx.db
    .select()
    .from(enrichmentRun)
    .where(
      and(inWorkspace(enrichmentRun.workspaceId, ctx.actor.workspaceId), eq(enrichmentRun.clientId, clientId), isOpen),
    )
    .orderBy(desc(enrichmentRun.createdAt), desc(enrichmentRun.id))
    .limit(1);
  return row;
}

async function isFresh(ctx: WriteCtx, of: ClientRow, hash: string): Promise<boolean> {
  const [last] = await ctx.db
    .select({ inputHash: enrichmentRun.inputHash, finishedAt: enrichmentRun.finishedAt })
    .from(enrichmentRun)
    .where(
      and(
        inWorkspace(enrichmentRun.workspaceId, ctx.actor.workspaceId),
        eq(enrichmentRun.clientId, of.id),
        eq(enrichmentRun.state, 'succeeded'),
        isNull(enrichmentRun.undoneAt),
      ),
    )
    .orderBy(desc(enrichmentRun.createdAt), desc(enrichmentRun.id))
    .limit(1);
  return isFreshRun(last, hash, ctx.now());
}

/** Whether the latest run that succeeded has looked up just this, so lately that it is not worth asking again. */
export function isFreshRun(
  last: Pick<RunRow, 'inputHash' | 'finishedAt'> | undefined,
  hash: string,
  now: Date,
): boolean {
  return last?.inputHash === hash && (last.finishedAt ?? '') > freshSince(now);
}

/** What was read before this is looked up again. */
export function freshSince(now: Date): string {
  return new Date(now.getTime() - freshForMs).toISOString();
}

/** Grows when providers find other things than before: then what is fresh is looked up again. */
const inputVersion = 2;

/** What a run looks up, without regard to writing: two runs of the same are one. */
export function inputHash(
  { name, website, taxId, countryCode }: ProviderInput,
  sources: readonly EnrichmentSource[],
): string {
  const domain = website === null ? null : (registrableDomain(website) ?? website.toLowerCase());
  const asked = [inputVersion, name.trim().toLowerCase(), domain, taxId, countryCode, ...sources];
  return hash('sha256', JSON.stringify(asked), 'base64url');
}

export function hashOf(ctx: Ctx, of: EnrichedClient, settings: Preferences): string {
  return inputHash(of, sourcesOf(ctx, settings));
}

/** What a run would ask. */
export function sourcesOf({ registers }: Pick<Ctx, 'registers'>, settings: Preferences): EnrichmentSource[] {
  return askedProviders(registers, settings).map(({ key }) => key);
}

async function insertRun(
  ctx: WriteCtx,
  of: ClientRow,
  {
    trigger,
    skipReason,
    inputHash,
  }: { trigger: EnrichmentRun['trigger']; skipReason: SkipReason | null; inputHash: string },
): Promise<RunRow> {
  const [row] = await ctx.db
    .insert(enrichmentRun)
    .values(newRun(ctx, of, { trigger, skipReason, inputHash, batchId: null }))
    .returning();
  if (!row) throw new Error('The insert returned no row.');
  await refreshClients(ctx, [of.id], { changed: ['enrichment'] });
  if (skipReason === null) await enqueueRun(ctx, row);
  await recordRun(ctx, row, 'enrichment.run');
  return row;
}

/** A run as it begins. */
export function newRun(
  ctx: WriteCtx,
  of: ClientRow,
  { trigger, skipReason, inputHash, batchId }: Pick<RunRow, 'trigger' | 'skipReason' | 'inputHash' | 'batchId'>,
): RunRow {
  const now = ctx.now();
  const at = now.toISOString();
  const { workspaceId, userId } = ctx.actor;
  const isAskedFor = trigger === 'manual' || trigger === 'many';
  return {
    id: newId('enrichmentRun', now),
    workspaceId,
    clientId: of.id,
    version: 1,
    state: skipReason === null ? 'queued' : 'skipped',
    trigger,
    skipReason,
    error: null,
    inputHash,
    attempts: 0,
    nextRetryAt: null,
    identity: null,
    found: { new: 0, changed: 0, again: 0, gone: 0 },
    providers: [],
    logoProblem: null,
    requestedById: isAskedFor ? userId : null,
    createdAt: at,
    startedAt: null,
    finishedAt: skipReason === null ? null : at,
    undoneAt: null,
    mayFill: !isAskedFor || holdsFor(ctx.actor, 'edit_clients', of),
    batchId,
    countedAt: null,
  };
}

function enqueueRun(ctx: WriteCtx, { id, workspaceId }: RunRow): Promise<void> {
  return enqueueJob(ctx.db, { workspaceId, kind: runKind, payload: { runId: id } }, ctx.now());
}

/** Begins one of many at once, for this person. It still counts among those that it was asked for with. */
async function pullForward(ctx: WriteCtx, run: RunRow, of: ClientRow): Promise<RunRow> {
  const row = await changeRun(ctx, run, {
    trigger: 'manual',
    requestedById: ctx.actor.userId,
    mayFill: holdsFor(ctx.actor, 'edit_clients', of),
  });
  await enqueueRun(ctx, row);
  await recordRun(ctx, row, 'enrichment.run');
  return row;
}

/** Queues a run that failed, for now. */
export async function queueAgain(ctx: WriteCtx, run: RunRow): Promise<RunRow> {
  const row = await changeRun(ctx, run, {
    state: 'queued',
    nextRetryAt: null,
    trigger: 'retry',
    finishedAt: null,
    undoneAt: null,
  });
  await enqueueRun(ctx, row);
  await recordRun(ctx, row, 'enrichment.retry');
  return row;
}

/** Ends a run: what is under way finds out before its next page, and writes nothing. */
export async function endRun(ctx: RunCtx, run: RunRow): Promise<RunRow> {
  const row = await changeRun(ctx, run, {
    state: 'skipped',
    skipReason: 'cancelled',
    error: null,
    nextRetryAt: null,
    finishedAt: ctx.now().toISOString(),
  });
  await recordRun(ctx, row, 'enrichment.cancel');
  return row;
}

/** Nothing more comes of a run that has ended: the history tells its end already. */
export async function dropRetry(ctx: RunCtx, run: RunRow): Promise<RunRow> {
  const row = await changeRun(ctx, run, { nextRetryAt: null });
  await record(ctx, {
    kind: 'enrichment',
    id: row.id,
    clientId: row.clientId,
    version: row.version,
    action: 'enrichment.cancel',
    diff: { nextRetryAt: { before: run.nextRetryAt, after: null } },
  });
  return row;
}

/** Where runs are changed: by verbs, and by the server's own work. */
export type RunCtx = RecordCtx & Refreshing;

/** The row must be locked with its client, and be as it was read then. */
export async function changeRun(ctx: RunCtx, run: RunRow, values: Partial<RunRow>): Promise<RunRow> {
  const [row] = await ctx.db
    .update(enrichmentRun)
    .set({ ...values, version: run.version + 1 })
    .where(
      and(
        eq(enrichmentRun.workspaceId, ctx.actor.workspaceId),
        eq(enrichmentRun.id, run.id),
        eq(enrichmentRun.version, run.version),
      ),
    )
    .returning();
  if (!row) throw new Error('The run is gone, or was changed meanwhile.');
  if (row.state !== run.state) await refreshClients(ctx, [row.clientId], { changed: ['enrichment'] });
  return row;
}

async function recordRun(ctx: RecordCtx, run: RunRow, action: string): Promise<void> {
  const { id, clientId, version } = run;
  await record(ctx, {
    kind: 'enrichment',
    id,
    clientId,
    version,
    ...toldOfRun(run),
    action,
    diff: { state: { before: null, after: run.state } },
  });
}
