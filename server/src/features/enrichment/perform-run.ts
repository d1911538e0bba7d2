import { setTimeout as wait } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import type { ServerActor } from '../../core/actor.ts';
import type { RecordCtx } from '../../core/ctx.ts';
import { enqueueJob, type JobRun } from '../../core/jobs.ts';
import { transact } from '../../core/transact.ts';
import { limitTime, type TimeLimit } from '../../outbound/time-limit.ts';
import { record } from '../activity/record.ts';
import { lockClients } from '../clients/index.ts';
import { client } from '../clients/table.ts';
import { mergeFacts } from './merge-facts.ts';
import { withLogoBytes, type LogoBytes } from './logo-picture.ts';
import { fillEmptyFields, isKept } from './policy.ts';
import type { FoundFact, Provider, ProviderCtx, ProviderInput, ProviderResult } from './provider.ts';
import { askedProviders, providersOf } from './providers.ts';
import { changeRun, dropRetry, inputHash, runKind, sourcesOf, type RunCtx } from './queue-run.ts';
import { outcomeOfRun, outcomesOf, sumOf, type Came, type Earlier } from './run-outcome.ts';
import { settingsOf } from './settings.ts';
import { website } from './site/website.ts';
import { withoutSuppressed } from './suppressed.ts';
import { enrichmentRun, type RunRow } from './table.ts';
import { toldOfRun } from './tell.ts';

/** Of a whole run, whatever its sources do. */
const wallMs = 12_000;

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
    return result.kind === 'found' ? { ...result, facts: result.facts.filter(isOfThePast) } : result;
  } catch (error) {
    if (signal.aborted) return { kind: 'failed', error: 'unreachable', isRetryable: true };
    job.log.error({ err: error, source: provider.key }, 'a source of enrichment failed');
    return { kind: 'failed', error: 'server-error', isRetryable: false };
  } finally {
    limit.end();
  }

  /** No company was founded in a year to come, whoever says so. */
  function isOfThePast({ field, value }: FoundFact): boolean {
    return field !== 'founded' || Number(value) <= job.now().getUTCFullYear();
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

/** What registers say is about the record, and is kept also where the website failed or is another company's. */
async function finish(job: JobRun, run: RunRow, came: Came): Promise<void> {
  const found = came.results.flatMap((result) => (result.kind === 'found' ? result.facts : []));
  await withLogoBytes(job, run, { found, write: (logo) => writeResults(job, run, { ...came, logo }) });
}

/** Answers whether it made a picture of the bytes of the logo. */
function writeResults(job: JobRun, run: RunRow, came: Came & { logo: LogoBytes }): Promise<boolean> {
  const { results, earlier, logo } = came;
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
    const { retryInMs, ...outcome } = outcomeOfRun(came, run.attempts);
    const at = ctx.now();
    const dueAt = retryInMs === null ? null : new Date(at.getTime() + retryInMs);
    const { workspaceId, id: runId } = run;
    if (dueAt) await enqueueJob(ctx.db, { workspaceId, kind: runKind, payload: { runId }, dueAt }, at);
    await change(ctx, run, {
      ...outcome,
      nextRetryAt: dueAt?.toISOString() ?? null,
      finishedAt: at.toISOString(),
      identity: outcome.state === 'succeeded' ? identity : null,
      found: earlier.size > 0 ? sumOf(run.found, found) : found,
      logoProblem: site
        ? (logo.problem ?? (site.kind === 'found' ? (site.logoProblem ?? null) : null))
        : run.logoProblem,
      providers: outcomesOf(came),
    });
    return isLogoTaken;
  });
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

/** Writes in a transaction of the server's own. */
export function write<Result>(
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
