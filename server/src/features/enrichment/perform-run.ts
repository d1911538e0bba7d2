import { setTimeout as wait } from 'node:timers/promises';
import type { EnrichmentRun, EnrichmentSource, RunError, SkipReason } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { ServerActor } from '../../core/actor.ts';
import type { RecordCtx } from '../../core/ctx.ts';
import { enqueueJob, type JobHandlers } from '../../core/jobs.ts';
import { transact } from '../../core/transact.ts';
import { limitTime, type TimeLimit } from '../../outbound/time-limit.ts';
import { record } from '../activity/record.ts';
import { lockClients } from '../clients/index.ts';
import { client } from '../clients/table.ts';
import { mergeFacts } from './merge-facts.ts';
import { withLogoBytes, type LogoBytes } from './logo-picture.ts';
import { fillEmptyFields, isKept } from './policy.ts';
import type { Provider, ProviderCtx, ProviderInput, ProviderResult } from './provider.ts';
import { askedProviders, providersOf } from './providers.ts';
import { changeRun, dropRetry, inputHash, runKind, sourcesOf, type RunCtx } from './queue-run.ts';
import { settingsOf } from './settings.ts';
import { website } from './site/website.ts';
import { withoutSuppressed } from './suppressed.ts';
import { enrichmentRun, type RunRow } from './table.ts';
import { toldOfRun } from './tell.ts';

/**
 * The waits before a run that failed, or a register that did not answer, is tried again; after the last one it stays so until somebody
 * asks again.
 */
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
  const { run, input, earlier, wantsLogo, providers } = begun;
  const { outbound } = job;
  if (!outbound)
    return finish(job, run, { results: [{ of: website, kind: 'skipped', reason: 'not-entitled' }], earlier });
  const wall = limitTime(wallMs, job.signal);
  const ctx: SharedCtx = {
    ...outbound,
    isWanted: () => isWanted(job, run),
    wantsLogo: wantsLogo && !earlier.has('website'),
  };
  let site: Promise<ProviderResult> | undefined;
  const readSite = () => (site ??= outcomeOf(website, input, { ctx, wall, job }));
  const ask = (of: Provider) =>
    of === website ? readSite() : outcomeOf(of, input, { ctx: { ...ctx, readSite }, wall, job });
  try {
    // At once: each is another host, and a slow website takes no time from the registers.
    const asked = providers.filter(({ key }) => !earlier.has(key));
    const results = await Promise.all(asked.map(async (of) => ({ of, ...(await ask(of)) })));
    await finish(job, run, { results, earlier });
  } finally {
    wall.end();
  }
}

type SharedCtx = Omit<ProviderCtx, 'signal' | 'pause'>;

/** What a source came to in this attempt. */
type Result = ProviderResult & { readonly of: Provider };

/** What was answered in an earlier attempt of the run, and is not asked again. */
type Earlier = ReadonlyMap<EnrichmentSource, EnrichmentRun['providers'][number]>;

/**
 * A source that does not answer in its time has failed, also one that holds on to nothing it was told. What a provider throws is its
 * own fault, which the log says: the other sources stand.
 */
async function outcomeOf(
  provider: Provider,
  input: ProviderInput,
  { ctx, wall, job }: { ctx: SharedCtx; wall: TimeLimit; job: JobRun },
): Promise<ProviderResult> {
  const reason = provider.blockedBy(input);
  if (reason !== null) return { kind: 'skipped', reason };
  const limit = limitTime(provider.mostMs ?? ctx.sourceMs, provider.mostMs === undefined ? wall.signal : job.signal);
  const { signal } = limit;
  const pause = () => wait(ctx.gapMs, undefined, { signal });
  try {
    const result = await limit.wait(provider.run(input, { ...ctx, signal, pause }));
    if (result.kind === 'failed' && result.problem !== undefined)
      job.log.warn({ source: provider.key, problem: result.problem }, 'a source of enrichment gave no answer');
    return result;
  } catch (error) {
    if (signal.aborted) return { kind: 'failed', error: 'unreachable', isRetryable: true };
    job.log.error({ err: error, source: provider.key }, 'a source of enrichment failed');
    return { kind: 'failed', error: 'server-error', isRetryable: false };
  } finally {
    limit.end();
  }
}

interface Begun {
  readonly run: RunRow;
  readonly input: ProviderInput;
  readonly earlier: Earlier;
  readonly providers: readonly Provider[];
  readonly wantsLogo: boolean;
}

async function begin(job: JobRun): Promise<Begun | undefined> {
  const runId = runIdOf(job.payload);
  return write(job, async (ctx) => {
    const clientId = await clientOf(ctx, runId);
    if (clientId === undefined) return undefined;
    await lockClients(ctx, [clientId]);
    const [run] = await ctx.db.select().from(enrichmentRun).where(named(ctx, runId));
    const [of] = await ctx.db
      .select()
      .from(client)
      .where(and(eq(client.workspaceId, job.workspaceId), eq(client.id, clientId)));
    if (!run || !of || !isDue(run, job, ctx.now())) return undefined;
    const at = ctx.now().toISOString();
    // Switched off since it was queued: nobody is asked any more.
    const settings = await settingsOf(ctx, job.workspaceId);
    const providers = askedProviders(job.registers, settings);
    if (!settings.isEnabled || providers.length === 0) {
      if (run.state === 'succeeded') await dropRetry(ctx, run);
      else
        await change(ctx, run, {
          state: 'skipped',
          skipReason: 'disabled',
          error: null,
          nextRetryAt: null,
          finishedAt: at,
        });
      return undefined;
    }
    const { name, website: site, countryCode, taxId } = of;
    const input = { name, website: site, countryCode, taxId };
    const started = await change(ctx, run, {
      state: 'running',
      attempts: run.attempts + 1,
      startedAt: at,
      finishedAt: null,
      nextRetryAt: null,
      error: null,
      inputHash: inputHash(input, sourcesOf(job, settings)),
    });
    const wantsLogo = job.files !== undefined && isKept(settings, run, 'logo');
    return { run: started, input, earlier: answeredBefore(job, run), wantsLogo, providers };
  });
}

async function clientOf(ctx: RecordCtx, runId: string): Promise<string | undefined> {
  const [run] = await ctx.db.select({ clientId: enrichmentRun.clientId }).from(enrichmentRun).where(named(ctx, runId));
  return run?.clientId;
}

/** Of a run that is tried again by itself, the sources that have answered: only the others are asked again. */
function answeredBefore({ registers }: JobRun, { state, providers }: RunRow): Earlier {
  if (state !== 'succeeded' && state !== 'failed') return new Map();
  const isOfSite = new Map(providersOf(registers).map((provider) => [provider.key, provider.isOfSite]));
  // Where the website failed, what was found of it was not kept.
  const kept = providers.filter(
    ({ key, outcome }) => outcome !== 'failed' && (state === 'succeeded' || isOfSite.get(key) === false),
  );
  return new Map(kept.map((asked) => [asked.key, asked]));
}

/** Queued, due to be tried again, or left behind by a worker that died: then the same job is done again. */
function isDue({ state, nextRetryAt }: RunRow, { attempt }: JobRun, now: Date): boolean {
  if (state === 'failed' || state === 'succeeded') return nextRetryAt !== null && nextRetryAt <= now.toISOString();
  return state === 'queued' || (state === 'running' && attempt > 1);
}

async function isWanted({ database, workspaceId }: JobRun, run: RunRow): Promise<boolean> {
  const [now] = await database.read
    .select({ state: enrichmentRun.state, version: enrichmentRun.version })
    .from(enrichmentRun)
    .where(and(eq(enrichmentRun.workspaceId, workspaceId), eq(enrichmentRun.id, run.id)));
  return now?.state === 'running' && now.version === run.version;
}

/**
 * The website decides what the run came to. Where it is not read, or there is none, the registers do; what they say is about the record
 * and is kept also where the website failed or is another company's.
 */
async function finish(job: JobRun, run: RunRow, came: Came): Promise<void> {
  const found = came.results.flatMap((result) => (result.kind === 'found' ? result.facts : []));
  await withLogoBytes(job, run, { found, write: (logo) => writeResults(job, run, { ...came, logo }) });
}

interface Came {
  readonly results: readonly Result[];
  readonly earlier: Earlier;
}

/** Answers whether it made a picture of the bytes of the logo. */
function writeResults(
  job: JobRun,
  run: RunRow,
  { results, earlier, logo }: Came & { logo: LogoBytes },
): Promise<boolean> {
  return write(job, async (ctx) => {
    await lockClients(ctx, [run.clientId]);
    const [now] = await ctx.db.select().from(enrichmentRun).where(named(ctx, run.id));
    // Cancelled, or taken over by another worker: its facts are not wanted.
    if (now?.state !== 'running' || now.version !== run.version) return false;
    const site = results.find(({ of }) => of.key === 'website');
    const identity = site ? (site.kind === 'found' ? (site.identity ?? null) : null) : run.identity;
    const isOther = identity?.verdict === 'conflicts' || identity?.verdict === 'parked';
    const isSiteRead = (site ? site.kind === 'found' : earlier.get('website')?.outcome !== 'skipped') && !isOther;
    const kept = results.flatMap((result) =>
      result.kind === 'found' && (isSiteRead || !result.of.isOfSite) ? [result] : [],
    );
    const settings = await settingsOf(ctx, job.workspaceId);
    // Why nothing could be read is worth to be known, too.
    const signals = results.flatMap((result) => (result.kind === 'found' ? [] : (result.signals ?? [])));
    const { found, isLogoTaken } = await mergeFacts(ctx, run, {
      found: await withoutSuppressed(ctx, job.workspaceId, [...kept.flatMap(({ facts }) => facts), ...signals]),
      answered: new Set(kept.filter(({ facts }) => facts.length > 0).map(({ of }) => of.sourceKind)),
      settings,
      logo,
    });
    if (kept.length > 0) await fillEmptyFields(job, ctx, { run, settings });
    const came = outcomeOfRun(results, earlier);
    const after = came.isRetryable ? retryAfterMs[run.attempts - 1] : undefined;
    const nextRetryAt =
      after === undefined ? null : new Date(ctx.now().getTime() + Math.max(after, askedToWait(results)));
    const { workspaceId } = run;
    if (nextRetryAt)
      await enqueueJob(
        ctx.db,
        { workspaceId, kind: runKind, payload: { runId: run.id }, dueAt: nextRetryAt },
        ctx.now(),
      );
    await change(ctx, run, {
      state: came.state,
      skipReason: came.skipReason ?? null,
      error: came.error ?? null,
      nextRetryAt: nextRetryAt?.toISOString() ?? null,
      finishedAt: ctx.now().toISOString(),
      identity: came.state === 'succeeded' ? identity : null,
      found: earlier.size > 0 ? sumOf(run.found, found) : found,
      logoProblem: site
        ? (logo.problem ?? (site.kind === 'found' ? (site.logoProblem ?? null) : null))
        : run.logoProblem,
      providers: [...earlier.values(), ...results.map((result) => ({ key: result.of.key, ...said(result) }))],
    });
    return isLogoTaken;
  });
}

interface OutcomeOfRun {
  readonly state: RunRow['state'];
  readonly skipReason?: SkipReason;
  readonly error?: RunError;
  /** It, or a register, is worth to be asked again. */
  readonly isRetryable: boolean;
}

function outcomeOfRun(results: readonly Result[], earlier: Earlier): OutcomeOfRun {
  const site = results.find(({ of }) => of.key === 'website');
  const failed = results.filter((result) => result.kind === 'failed');
  const isOtherToAskAgain = failed.some(
    ({ of, isRetryable }) => isRetryable && (!of.isOfSite || of.key === 'language-model'),
  );
  if (site?.kind === 'failed')
    return { state: 'failed', error: site.error, isRetryable: site.isRetryable || isOtherToAskAgain };
  const isAnswered =
    results.some(({ kind, of }) => kind === 'found' && (of.key === 'website' || !of.isOfSite)) ||
    [...earlier.values()].some(({ outcome }) => outcome === 'answered' || outcome === 'nothing');
  if (isAnswered) return { state: 'succeeded', isRetryable: isOtherToAskAgain };
  if (failed.some(({ of }) => !of.isOfSite))
    return { state: 'failed', error: 'register-unreachable', isRetryable: isOtherToAskAgain };
  return {
    state: 'skipped',
    // The website's where it is asked: what it needs is what people can add.
    skipReason: results.find((result) => result.kind === 'skipped')?.reason ?? 'missing-website',
    isRetryable: false,
  };
}

function said(result: Result): Omit<EnrichmentRun['providers'][number], 'key'> {
  if (result.kind === 'skipped') return { outcome: 'skipped' };
  const { tokens } = result;
  const cost = tokens === undefined || tokens === 0 ? {} : { tokens };
  if (result.kind === 'failed')
    return { outcome: 'failed', ...(result.problem !== undefined && { problem: result.problem }), ...cost };
  return { outcome: result.facts.length > 0 ? 'answered' : 'nothing', ...cost };
}

/** How long the slowest of them wants to be left alone. */
function askedToWait(results: readonly Result[]): number {
  return Math.max(0, ...results.map((result) => (result.kind === 'failed' ? (result.retryAfterMs ?? 0) : 0)));
}

function sumOf(one: EnrichmentRun['found'], other: EnrichmentRun['found']): EnrichmentRun['found'] {
  return {
    new: one.new + other.new,
    changed: one.changed + other.changed,
    again: one.again + other.again,
    gone: one.gone + other.gone,
  };
}

async function change(ctx: RunCtx, run: RunRow, values: Partial<RunRow>): Promise<RunRow> {
  const row = await changeRun(ctx, run, values);
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
  { database, now, clientParts, workspaceId }: JobRun,
  work: (ctx: RunCtx & { readonly actor: ServerActor }) => Promise<Result>,
): Promise<Result> {
  const actor: ServerActor = { kind: 'server', workspaceId, name: 'enrichment' };
  return transact({ database, actor, now, clientParts }, (ctx) => work(ctx));
}

function runIdOf(payload: unknown): string {
  const id = typeof payload === 'object' && payload !== null && 'runId' in payload ? payload.runId : undefined;
  if (typeof id !== 'string') throw new Error('The job names no run.');
  return id;
}
