import type { RecordState } from '@clientele/contract';
import type { SQL } from 'drizzle-orm';
import { TypedFastBitSet } from 'typedfastbitset';
import { dialect } from '../../../db/columns.ts';
import { occursIn, type SearchQuery } from './search-query.ts';
import { shareOf, textsWith, trigramsOf, type SearchSample } from './search-sample.ts';

/** A full-text index, asked. */
export interface IndexLookup {
  /** A subquery that gives the `clientId` of every hit and whether it `isArchived`. */
  readonly hits: SQL;
  /** Of all texts, how many have to be looked at, as far as the sample knows. */
  readonly share: number;
}

/** Of which one list of trigrams must be in a text as a whole. */
export type Alternatives = readonly (readonly string[])[];

/**
 * How many rows are walked in the time that one hit of the full-text index takes to be looked up, verified and, for a page,
 * sorted. Measured with 100,000 and 1,000,000 clients.
 */
const walks = dialect === 'postgres' ? { byName: 3, byOther: 2, all: 2 } : { byName: 9, byOther: 2, all: 4 };

export interface SearchWanted {
  readonly state: RecordState;
  /** How many hits will be read at most. */
  readonly rows: number;
  /**
   * What walking would be: along the searched texts themselves, which stand in the order of names; along another order, looking
   * up each client's text; or through all texts, in the order in which they are stored.
   */
  readonly walk: 'byName' | 'byOther' | 'all';
}

/**
 * Whether to take all hits from the full-text index and sort them, which is best for what few clients have; otherwise texts are
 * looked at one after the other until the page is full.
 */
export function isIndexQuicker(query: SearchQuery, sample: SearchSample, share: number, wanted: SearchWanted): boolean {
  const hits = hitsIn(query, sample, wanted.state);
  // What the sample does not have is taken as half an occurrence.
  const rowsToWalk = Math.min(sample.clients, (wanted.rows * sample.texts.length) / Math.max(hits, 0.5));
  return sample.indexed * share * walks[wanted.walk] < rowsToWalk;
}

/**
 * True when a walk that looks up each client's text is a gamble: what is rare is often found at one end of a sort only, as
 * Chinese words are in a list by name. Reading every text once costs the same each time.
 */
export function isRare(query: SearchQuery, sample: SearchSample): boolean {
  return shareOf(sample, hitsIn(query, sample, 'all')) < rareShare;
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

/** How many sampled texts have all of these parts, by their trigrams alone. */
export function countOfAll(sample: SearchSample, parts: readonly Alternatives[]): number {
  const found = textsWith(sample, []);
  for (const part of parts) {
    const having = new TypedFastBitSet();
    for (const trigrams of part) having.union(textsWith(sample, trigrams));
    found.intersection(having);
  }
  return found.size();
}

function hitsIn(query: SearchQuery, sample: SearchSample, state: RecordState): number {
  // Only texts that have the trigrams of every term are looked at; digits that may also be a phone number say nothing.
  const terms = query.parts.flatMap(({ terms, phone }) => (phone === null ? terms : []));
  const candidates = textsWith(sample, terms.flatMap(trigramsOf));
  return sample.texts.filter(
    ({ text, isArchived }, place) =>
      candidates.has(place) && (state === 'all' || isArchived === (state === 'archived')) && occursIn(query, text),
  ).length;
}
