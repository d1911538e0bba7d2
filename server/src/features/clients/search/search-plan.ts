import type { RecordState } from '@clientele/contract';
import type { SQL } from 'drizzle-orm';
import { TypedFastBitSet } from 'typedfastbitset';
import { dialect } from '../../../db/columns.ts';
import { occursIn, type SearchQuery } from './search-query.ts';
import { shareOf, textsWith, trigramsOf, type SearchSample } from './search-sample.ts';

/** Which texts are searched. What clients have holds what their people have: one sample tells of both how rare a word is. */
export type Searched = 'clients' | 'people';

/** The answer of a full-text index. */
export interface IndexLookup {
  /** A subquery that gives the `clientId` of every hit and whether it `isArchived`; of people the `contactId`. */
  readonly hits: SQL;
  /** The share of all texts that has to be verified, estimated from the sample. */
  readonly share: number;
}

/** Lists of trigrams: a text must hold all of one list. */
export type Alternatives = readonly (readonly string[])[];

/**
 * How many rows are scanned in the time that one hit of the full-text index takes to be looked up, verified and, for a page,
 * sorted. Measured with 100,000 and 1,000,000 clients.
 */
const rowsPerLookup =
  dialect === 'postgres' ? { nameIndex: 3, otherIndex: 2, all: 2 } : { nameIndex: 9, otherIndex: 2, all: 4 };

export interface PlanInput {
  readonly state: RecordState;
  /** The most hits that will be read. */
  readonly rows: number;
  /**
   * What would be scanned without the full-text index: the searched texts in their index by name; the index of another order,
   * looking up each client's text; or all texts, in the order in which they are stored.
   */
  readonly scan: 'nameIndex' | 'otherIndex' | 'all';
}

/**
 * Whether to read all hits from the full-text index and sort them, which is best for rare terms; otherwise texts are scanned
 * until the page is full.
 */
export function isIndexQuicker(query: SearchQuery, sample: SearchSample, share: number, input: PlanInput): boolean {
  const hits = hitsIn(query, sample, input.state);
  // A term that the sample does not hold counts as half an occurrence.
  const rowsToScan = Math.min(sample.clients, (input.rows * sample.texts.length) / Math.max(hits, 0.5));
  return sample.indexed * share * rowsPerLookup[input.scan] < rowsToScan;
}

/**
 * True when scanning another order could take long: the hits of a rare term are often at one end of a sort, as Chinese words are
 * in a list by name. Reading every text once costs the same each time.
 */
export function isRare(query: SearchQuery, sample: SearchSample): boolean {
  return shareOf(sample, hitsIn(query, sample, 'all')) < rareShare;
}

const rareShare = 0.02;

/**
 * True when the sample alone shows, with three standard deviations, that more than `limit` clients match: they need not be
 * counted.
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

/** The number of sampled texts that hold all of these parts, judged by trigrams alone. */
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
  // Only texts that hold the trigrams of every term are compared; digits that may also be a phone number are not used.
  const terms = query.parts.flatMap(({ terms, phone }) => (phone === null ? terms : []));
  const candidates = textsWith(sample, terms.flatMap(trigramsOf));
  return sample.texts.filter(
    ({ text, isArchived }, index) =>
      candidates.has(index) && (state === 'all' || isArchived === (state === 'archived')) && occursIn(query, text),
  ).length;
}
