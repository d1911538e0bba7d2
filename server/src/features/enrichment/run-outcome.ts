import type { EnrichmentRun, EnrichmentSource, RunError, SkipReason } from '@clientele/contract';
import type { Provider, ProviderResult } from './provider.ts';
import type { RunRow } from './table.ts';

/** What a source came to in this attempt. */
type Result = ProviderResult & { readonly of: Provider };

/** What was answered in an earlier attempt of the run, and is not asked again. */
export type Earlier = ReadonlyMap<EnrichmentSource, EnrichmentRun['providers'][number]>;

/** What an attempt came to. */
export interface Came {
  readonly results: readonly Result[];
  readonly earlier: Earlier;
}

/**
 * The waits before a run that failed, or a register that did not answer, is tried again; after the last one it stays so until somebody
 * asks again.
 */
const waitsMs = [60_000, 600_000, 7_200_000];

interface OutcomeOfRun {
  readonly state: RunRow['state'];
  readonly skipReason: SkipReason | null;
  readonly error: RunError | null;
  /** Milliseconds after which it, or a register, is asked again; null: not by itself. */
  readonly retryInMs: number | null;
}

/** What a run came to with this attempt, of so many. The website decides; where it is not read, or there is none, the registers do. */
export function outcomeOfRun({ results, earlier }: Came, attempts: number): OutcomeOfRun {
  const site = results.find(({ of }) => of.key === 'website');
  const failed = results.filter((result) => result.kind === 'failed');
  // As long as the slowest of them wants to be left alone.
  const asked = Math.max(0, ...failed.map(({ retryAfterMs = 0 }) => retryAfterMs));
  const wait = waitsMs[attempts - 1];
  const retryIn = (isRetryable: boolean) => (isRetryable && wait !== undefined ? Math.max(wait, asked) : null);
  const isOtherToAskAgain = failed.some(
    ({ of, isRetryable }) => isRetryable && (!of.isOfSite || of.key === 'language-model'),
  );
  const ended = { skipReason: null, error: null, retryInMs: retryIn(isOtherToAskAgain) };
  if (site?.kind === 'failed')
    return {
      ...ended,
      state: 'failed',
      error: site.error,
      retryInMs: retryIn(site.isRetryable || isOtherToAskAgain),
    };
  const isAnswered =
    results.some(({ kind, of }) => kind === 'found' && (of.key === 'website' || !of.isOfSite)) ||
    [...earlier.values()].some(({ outcome }) => outcome === 'answered' || outcome === 'nothing');
  if (isAnswered) return { ...ended, state: 'succeeded' };
  if (failed.some(({ of }) => !of.isOfSite)) return { ...ended, state: 'failed', error: 'register-unreachable' };
  // The website's where it is asked: what it needs is what people can add.
  const skipReason = results.find((result) => result.kind === 'skipped')?.reason ?? 'missing-website';
  return { state: 'skipped', skipReason, error: null, retryInMs: null };
}

/** What each source came to, in this attempt or an earlier one. */
export function outcomesOf({ results, earlier }: Came): EnrichmentRun['providers'] {
  return [...earlier.values(), ...results.map((result) => ({ key: result.of.key, ...said(result) }))];
}

function said(result: Result): Omit<EnrichmentRun['providers'][number], 'key'> {
  if (result.kind === 'skipped') return { outcome: 'skipped' };
  const { tokens } = result;
  const cost = tokens === undefined || tokens === 0 ? {} : { tokens };
  if (result.kind === 'failed')
    return { outcome: 'failed', ...(result.problem !== undefined && { problem: result.problem }), ...cost };
  return { outcome: result.facts.length > 0 ? 'answered' : 'nothing', ...cost };
}

/** What a run has found in two attempts. */
export function sumOf(one: EnrichmentRun['found'], other: EnrichmentRun['found']): EnrichmentRun['found'] {
  return {
    new: one.new + other.new,
    changed: one.changed + other.changed,
    again: one.again + other.again,
    gone: one.gone + other.gone,
  };
}
