import { setTimeout as wait } from 'node:timers/promises';
import type { EnrichmentRun, FactSource, RunError, SkipReason } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { ServerActor } from '../../core/actor.ts';
import type { RecordCtx } from '../../core/ctx.ts';
import { enqueueJob, type JobHandlers } from '../../core/jobs.ts';
import { transact } from '../../core/transact.ts';
import { limitTime, type TimeLimit } from '../../outbound/time-limit.ts';
import { record } from '../activity/record.ts';
import { lockClients } from '../clients/index.ts';
import { client } from '../clients/table.ts';
import { mailSetup } from './dns/mail-setup.ts';
import { mergeFacts } from './merge-facts.ts';
import { fillEmptyFields } from './policy.ts';
import type { FoundFact, Provider, ProviderCtx, ProviderInput, ProviderResult } from './provider.ts';
import { runKind } from './queue-run.ts';
import { settingsOf } from './settings.ts';
import { withoutSuppressed } from './suppressed.ts';
import { website } from './site/website.ts';
import { enrichmentRun, type RunRow } from './table.ts';
import { toldOfRun } from './tell.ts';

const providers: readonly Provider[] = [website, mailSetup];

/** The waits before a run that failed is tried again; after the last one it stays failed until somebody retries it. */
const retryAfterMs = [60_000, 600_000, 7_200_000];

/** Of a whole run, whatever its sources do. */
const wallMs = 12_000;

type JobRun = Parameters<JobHandlers[string]>[0];

/**
 * Does a run: reads outside of any transaction, and writes what came of it in one. A run that was cancelled, or that another worker
 * has finished, is left alone. A failure of a source is an outcome of the run, and no failed job.
 */
export async function performRun(job: JobRun): Promise<void> {
  const begun = await begin(job);
  if (!begun) return;
  const { run, input } = begun;
  const { outbound } = job;
  if (!outbound) return finish(job, run, [{ kind: 'skipped', reason: 'not-entitled' }]);
  const ctx = {
    ...outbound,
    isWanted: () => isWanted(job, run),
  };
  const results: ProviderResult[] = [];
  const wall = limitTime(wallMs, job.signal);
  try {
    for (const provider of providers) results.push(await outcomeOf(provider, input, { ctx, wall }));
  } finally {
    wall.end();
  }
  await finish(job, run, results);
}

/**
 * A source that does not answer in its time has failed, also one that holds on to nothing it was told. What a provider throws is its
 * own fault: the job says so.
 */
async function outcomeOf(
  provider: Provider,
  input: ProviderInput,
  { ctx, wall }: { ctx: Omit<ProviderCtx, 'signal' | 'pause'>; wall: TimeLimit },
): Promise<ProviderResult> {
  const limit = limitTime(ctx.sourceMs, wall.signal);
  const { signal } = limit;
  const pause = () => wait(ctx.gapMs, undefined, { signal });
  try {
    return await limit.wait(provider.run(input, { ...ctx, signal, pause }));
  } catch (error) {
    if (signal.aborted) return { kind: 'failed', error: 'unreachable', isRetryable: true };
    throw error;
  } finally {
    limit.end();
  }
}

async function begin(job: JobRun): Promise<{ run: RunRow; input: ProviderInput } | undefined> {
  const runId = runIdOf(job.payload);
  return write(job, async (ctx) => {
    const [run] = await ctx.db.select().from(enrichmentRun).where(named(ctx, runId));
    if (!run || !isDue(run, ctx.now())) return undefined;
    const [of] = await ctx.db
      .select()
      .from(client)
      .where(and(eq(client.workspaceId, job.workspaceId), eq(client.id, run.clientId)));
    if (!of || of.website === null) return void (await change(ctx, run, skippedAs('missing-website', ctx.now())));
    const at = ctx.now().toISOString();
    const started = await change(ctx, run, {
      state: 'running',
      attempts: run.attempts + 1,
      startedAt: at,
      finishedAt: null,
      nextRetryAt: null,
      error: null,
    });
    const { name, website: site, countryCode, taxId } = of;
    return { run: started, input: { name, website: site, countryCode, taxId } };
  });
}

/** Queued, due to be tried again, or left behind by a worker that died. */
function isDue({ state, nextRetryAt }: RunRow, now: Date): boolean {
  if (state === 'failed') return nextRetryAt !== null && nextRetryAt <= now.toISOString();
  return state === 'queued' || state === 'running';
}

async function isWanted({ database, workspaceId }: JobRun, run: RunRow): Promise<boolean> {
  const [now] = await database.read
    .select({ state: enrichmentRun.state, version: enrichmentRun.version })
    .from(enrichmentRun)
    .where(and(eq(enrichmentRun.workspaceId, workspaceId), eq(enrichmentRun.id, run.id)));
  return now?.state === 'running' && now.version === run.version;
}

async function finish(job: JobRun, run: RunRow, results: readonly ProviderResult[]): Promise<void> {
  await write(job, async (ctx) => {
    await lockClients(ctx, [run.clientId]);
    const [now] = await ctx.db.select().from(enrichmentRun).where(named(ctx, run.id));
    // Cancelled, or taken over by another worker: its facts are not wanted.
    if (now?.state !== 'running' || now.version !== run.version) return;
    const [site] = results;
    const tried = results.map(({ kind, ...result }, place): EnrichmentRun['providers'][number] => ({
      key: providers[place]?.key ?? 'website',
      outcome: kind === 'found' ? ('facts' in result && result.facts.length > 0 ? 'answered' : 'nothing') : kind,
    }));
    if (site?.kind === 'skipped') {
      await change(ctx, run, { ...skippedAs(site.reason, ctx.now()), providers: tried });
      return;
    }
    if (site?.kind === 'failed') {
      await fail(ctx, run, { error: site.error, isRetryable: site.isRetryable, providers: tried });
      return;
    }
    const facts: FoundFact[] = [];
    const answered = new Set<FactSource['kind']>();
    for (const [place, result] of results.entries()) {
      if (result.kind !== 'found') continue;
      facts.push(...result.facts);
      const kind = providers[place]?.sourceKind;
      if (kind && result.facts.length > 0) answered.add(kind);
    }
    const settings = await settingsOf(ctx, job.workspaceId);
    const isOther = site?.identity?.verdict === 'conflicts' || site?.identity?.verdict === 'parked';
    const found = isOther
      ? { new: 0, changed: 0, again: 0, gone: 0 }
      : await mergeFacts(ctx, run, {
          found: await withoutSuppressed(ctx, job.workspaceId, facts),
          answered,
          settings,
        });
    if (!isOther) await fillEmptyFields(job, ctx, { run, settings });
    await change(ctx, run, {
      state: 'succeeded',
      finishedAt: ctx.now().toISOString(),
      identity: site?.identity ?? null,
      found,
      providers: tried,
    });
  });
}

async function fail(
  ctx: RecordCtx,
  run: RunRow,
  {
    error,
    isRetryable,
    providers: tried,
  }: { error: RunError; isRetryable: boolean; providers: EnrichmentRun['providers'] },
): Promise<void> {
  const now = ctx.now();
  const after = isRetryable ? retryAfterMs[run.attempts - 1] : undefined;
  const nextRetryAt = after === undefined ? null : new Date(now.getTime() + after);
  const { workspaceId } = run;
  if (nextRetryAt)
    await enqueueJob(ctx.db, { workspaceId, kind: runKind, payload: { runId: run.id }, dueAt: nextRetryAt }, now);
  await change(ctx, run, {
    state: 'failed',
    error,
    providers: tried,
    nextRetryAt: nextRetryAt?.toISOString() ?? null,
    finishedAt: now.toISOString(),
  });
}

function skippedAs(skipReason: SkipReason, now: Date): Partial<RunRow> {
  return { state: 'skipped', skipReason, finishedAt: now.toISOString() };
}

async function change(ctx: RecordCtx, run: RunRow, values: Partial<RunRow>): Promise<RunRow> {
  const [row] = await ctx.db
    .update(enrichmentRun)
    .set({ ...values, version: run.version + 1 })
    .where(named(ctx, run.id))
    .returning();
  if (!row) throw new Error('The run is gone.');
  const { id, clientId, version, state } = row;
  const diff = { state: { before: run.state, after: state } };
  const action = 'enrichment.perform';
  await record(ctx, { kind: 'enrichment', id, clientId, version, ...toldOfRun(row), action, diff });
  return row;
}

function named({ actor }: Pick<RecordCtx, 'actor'>, id: string) {
  return and(eq(enrichmentRun.workspaceId, actor.workspaceId), eq(enrichmentRun.id, id));
}

/** In a transaction of the server's own. */
function write<Result>(
  { database, now, workspaceId }: JobRun,
  work: (ctx: RecordCtx & { readonly actor: ServerActor }) => Promise<Result>,
): Promise<Result> {
  const actor: ServerActor = { kind: 'server', workspaceId, name: 'enrichment' };
  return transact({ database, actor, now }, work);
}

function runIdOf(payload: unknown): string {
  const id = typeof payload === 'object' && payload !== null && 'runId' in payload ? payload.runId : undefined;
  if (typeof id !== 'string') throw new Error('The job names no run.');
  return id;
}
