import type { RecordState } from '@clientele/contract';
import { occursIn, type SearchQuery } from './search-query.ts';
import { shareOf, type SearchSample } from './search-sample.ts';

/**
 * How to find a page of hits. `walk`: along the sort's index, looking at each text, until the page is full; best for what
 * many clients have. `index`: all hits from the full-text index, then sorted; best for what few have.
 */
export type SearchPlan = 'walk' | 'index';

/**
 * Measured on both databases: looking one hit of the index up, verifying and sorting it costs as much as looking at two rows
 * on a walk.
 */
const lookupCost = 2;

/** `candidates` is the share of all texts that the index would give before they are verified; null when it cannot help. */
export function planSearch(
  query: SearchQuery,
  sample: SearchSample | null,
  candidates: number | null,
  wanted: { state: RecordState; rows: number },
): SearchPlan {
  if (!sample || candidates === null) return 'walk';
  const hits = hitsIn(query, sample, wanted.state);
  // What the sample does not have is taken as half an occurrence.
  const rowsToWalk = Math.min(sample.clients, (wanted.rows * sample.texts.length) / Math.max(hits, 0.5));
  const rowsToLookUp = sample.indexed * candidates * lookupCost;
  return rowsToLookUp < rowsToWalk ? 'index' : 'walk';
}

/**
 * True when a walk is a gamble: what is rare is often found at one end of a sort only, as Chinese words are in a list by name.
 * Reading every text once costs the same each time.
 */
export function isRare(query: SearchQuery, sample: SearchSample): boolean {
  return shareOf(sample, (text) => occursIn(query, text)) < rareShare;
}

const rareShare = 0.02;

/**
 * True when the sample alone shows that more than `limit` clients match, three standard deviations away from being wrong: then
 * they need not be counted.
 */
export function isSurelyAbove(
  limit: number,
  query: SearchQuery,
  sample: SearchSample | null,
  state: RecordState,
): boolean {
  if (!sample) return false;
  const hits = hitsIn(query, sample, state);
  const atLeast = ((hits - 3 * Math.sqrt(hits)) / sample.texts.length) * sample.clients;
  return atLeast > limit;
}

function hitsIn(query: SearchQuery, sample: SearchSample, state: RecordState): number {
  return sample.texts.filter(
    ({ text, isArchived }) => (state === 'all' || isArchived === (state === 'archived')) && occursIn(query, text),
  ).length;
}
