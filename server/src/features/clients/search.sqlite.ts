import { and, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../db/connect.ts';
import { rowsOf } from '../../db/raw.ts';
import type { SearchPart, SearchQuery } from './search-query.ts';
import { trigramsOf, type SearchSample } from './search-sample.ts';
import type { IndexLookup } from './search.ts';

/** Whether a row of `clientSearch`, named `text`, has what is searched. `instr` knows no wildcards. */
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
): Promise<IndexLookup | null> {
  const needed = await Promise.all(query.parts.map((part) => expressionOf(db, part, sample)));
  const useful = needed.filter((expression) => expression !== null).toSorted((a, b) => a.share - b.share).slice(0, 3);
  const [rarest] = useful;
  if (!rarest) return null;
  const match = useful.map((expression) => `(${expression.match})`).join(' AND ');
  return {
    share: rarest.share,
    hits: sql`(select s."clientId" from "clientSearchIndex" f cross join "clientSearch" s on s."rowId" = f."rowid"
      where f."clientSearchIndex" match ${match} and s."workspaceId" = ${workspaceId}
      and ${textCondition(query, sql`s."text"`)})`,
  };
}

interface Expression {
  /** In FTS5's query language. */
  readonly match: string;
  /** Of all texts, how many it finds at most, as far as the sample knows. */
  readonly share: number;
}

/** What a text that has the part also has. Null when the index cannot say. */
async function expressionOf(db: Db, part: SearchPart, sample: SearchSample): Promise<Expression | null> {
  const terms = rarestOf(part.terms, sample) ?? (await beginningWith(db, part.terms, sample));
  if (part.phone === null || terms === null) return terms;
  const phone = rarestOf([part.phone], sample);
  return phone && { match: `(${terms.match}) OR (${phone.match})`, share: terms.share + phone.share };
}

function rarestOf(terms: readonly string[], sample: SearchSample): Expression | null {
  const counted = [...new Set(terms.flatMap(trigramsOf))].map((trigram) => ({ trigram, count: sample.trigrams.get(trigram) ?? 0 }));
  const rarest = counted.toSorted((a, b) => a.count - b.count).slice(0, 3);
  const [first] = rarest;
  if (!first) return null;
  return { match: rarest.map(({ trigram }) => quoted(trigram)).join(' AND '), share: shareOf(first.count, sample) };
}

/** A term of two characters is found by the trigrams that begin with it, when they are few: a Chinese word, a rare pair. */
async function beginningWith(db: Db, terms: readonly string[], sample: SearchSample): Promise<Expression | null> {
  const pair = terms.find((term) => [...term].length === 2);
  if (pair === undefined) return null;
  const found = await rowsOf<{ term: string }>(
    db,
    sql`select "term" from "clientSearchTrigram" where "term" >= ${pair} and "term" < ${`${pair}\u{10ffff}`} limit ${mostTrigrams + 1}`,
  );
  if (found.length > mostTrigrams) return null;
  const count = found.reduce((sum, { term }) => sum + (sample.trigrams.get(term) ?? 0), 0);
  const match = (found.length > 0 ? found.map(({ term }) => term) : [`${pair}${inNoText}`]).map(quoted).join(' OR ');
  return { match, share: shareOf(count, sample) };
}

const mostTrigrams = 64;
/** A control character that no text has: what is asked for with it is nowhere. */
const inNoText = '\u001e';

function shareOf(count: number, sample: SearchSample): number {
  return Math.min(1, Math.max(count, 0.5) / sample.texts.length);
}

function quoted(trigram: string): string {
  return `"${trigram.replaceAll('"', '""')}"`;
}
