import { and, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../../db/connect.ts';
import { rowsOf } from '../../../db/raw.ts';
import type { SearchPart, SearchQuery } from './search-query.ts';
import { shareOf, textsWith, trigramsOf, type SearchSample } from './search-sample.ts';
import { countOfAll, type Alternatives, type IndexLookup, type Searched } from './search-plan.ts';

/** Whether a folded text has what is searched. `instr` knows no wildcards. */
export function textCondition(query: SearchQuery, text: SQL): SQL | undefined {
  const has = (term: string) => sql`instr(${text}, ${term}) > 0`;
  return and(
    ...query.parts.map(({ terms, phone }) => or(and(...terms.map(has)), phone === null ? undefined : has(phone))),
  );
}

/**
 * Asks FTS5 for the rarest trigrams only, joined by AND, and verifies every hit by its text: a few short lists are read instead
 * of one list per character of the query.
 */
export async function indexLookup(
  db: Db,
  workspaceId: string,
  query: SearchQuery,
  sample: SearchSample,
  searched: Searched,
): Promise<IndexLookup | null> {
  const parts = query.parts.flatMap((part) => trigramsFor(part, sample) ?? []);
  const asked = parts.length > 0 ? rarestParts(parts, sample) : await pairFor(db, query, sample, searched);
  if (!asked) return null;
  const match = asked.map((part) => `(${part.map(allOf).join(' OR ')})`).join(' AND ');
  return {
    share: shareOf(sample, countOfAll(sample, asked)),
    hits:
      searched === 'people' ? peopleMatching(match, workspaceId, query) : clientsMatching(match, workspaceId, query),
  };
}

function clientsMatching(match: string, workspaceId: string, query: SearchQuery): SQL {
  return sql`(select s."clientId", s."isArchived" from "clientSearchIndex" f cross join "clientSearch" s on s."rowId" = f."rowid"
    where f."clientSearchIndex" match ${match} and s."workspaceId" = ${workspaceId}
    and ${textCondition(query, sql`s."text"`)})`;
}

function peopleMatching(match: string, workspaceId: string, query: SearchQuery): SQL {
  return sql`(select p."id" as "contactId" from "contactSearchIndex" f
    cross join "contactSearchRow" r on r."rowId" = f."rowid" cross join "contact" p on p."id" = r."contactId"
    where f."contactSearchIndex" match ${match} and p."workspaceId" = ${workspaceId}
    and ${textCondition(query, sql`p."searchText"`)})`;
}

/** What a text that has the part also has. Null when a term is too short for the index. */
function trigramsFor({ terms, phone }: SearchPart, sample: SearchSample): [Alternatives] | null {
  const lists = phone === null ? [terms] : [terms, [phone]];
  const alternatives = lists.map((list) => rarestTogether(list.flatMap(trigramsOf), sample));
  return alternatives.every((list) => list.length > 0) ? [alternatives] : null;
}

/** Parts without an alternative become one list of the rarest trigrams of all; of the others the first is enough. */
function rarestParts(parts: readonly Alternatives[], sample: SearchSample): Alternatives[] {
  const plain = parts.flatMap((part) => (part.length === 1 ? part : [])).flat();
  return plain.length > 0 ? [[rarestTogether(plain, sample)]] : parts.slice(0, 1);
}

const mostTrigrams = 3;

/**
 * The trigrams that leave the fewest texts together, as far as the sample knows: first the rarest, then those that are rare
 * among the texts which have it. Neighbours in one word would leave the same texts over and over.
 */
function rarestTogether(trigrams: readonly string[], sample: SearchSample): string[] {
  const texts = textsWith(sample, []);
  const countOf = (trigram: string) => sample.trigrams.get(trigram)?.intersection_size(texts) ?? 0;
  let left = inOrderOf(countOf, [...new Set(trigrams)]).slice(0, mostCompared);
  const chosen: string[] = [];
  for (let next = left[0]; next !== undefined && chosen.length < mostTrigrams; next = left[0]) {
    chosen.push(next);
    texts.intersection(textsWith(sample, [next]));
    left = inOrderOf(countOf, left.slice(1));
  }
  return chosen;
}

/** Beyond these the query is long enough to be rare anyway. */
const mostCompared = 24;

function inOrderOf(countOf: (trigram: string) => number, trigrams: readonly string[]): string[] {
  return trigrams
    .map((trigram) => ({ trigram, count: countOf(trigram) }))
    .toSorted((a, b) => a.count - b.count)
    .map(({ trigram }) => trigram);
}

/** A term of two characters is found by the trigrams that begin with it, when it is rare: a Chinese word, an odd pair. */
async function pairFor(
  db: Db,
  query: SearchQuery,
  sample: SearchSample,
  searched: Searched,
): Promise<Alternatives[] | null> {
  const pairs = query.parts
    .flatMap(({ terms, phone }) => (phone === null ? terms : []))
    .filter((term) => Array.from(term).length === 2);
  const countOf = (term: string) => sample.texts.filter(({ text }) => text.includes(term)).length;
  const pair = pairs.find((term) => shareOf(sample, countOf(term)) < mostPairs);
  if (pair === undefined) return null;
  const trigrams = searched === 'people' ? sql`"contactSearchTrigram"` : sql`"clientSearchTrigram"`;
  const found = await rowsOf<{ term: string }>(
    db,
    sql`select "term" from ${trigrams} where "term" >= ${pair} and "term" < ${`${pair}\u{10ffff}`} limit ${mostContinuations + 1}`,
  );
  if (found.length > mostContinuations) return null;
  return [found.length > 0 ? found.map(({ term }) => [term]) : [[`${pair}${inNoText}`]]];
}

/** Listing the trigrams reads all that is known of them: more than this share of all texts is not worth it. */
const mostPairs = 0.02;
const mostContinuations = 128;
/** A control character that no text has: what is asked for with it is nowhere. */
const inNoText = '\u001e';

/** In FTS5's query language. */
function allOf(trigrams: readonly string[]): string {
  return `(${trigrams.map((trigram) => `"${trigram.replaceAll('"', '""')}"`).join(' AND ')})`;
}
