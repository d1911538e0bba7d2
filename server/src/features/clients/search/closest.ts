import { and, gte, lt, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { fold } from './fold.ts';
import { asWordBeginnings, isNumber, isSingleTerm, namedFirst, type SearchQuery } from './search-query.ts';
import { scannedText } from './search.ts';

/** How records of a kind are read that a search may find. Each read gives as many rows as are wanted, or all. */
interface Searched<Row> {
  /** The folded name. */
  readonly sortKey: PgColumn;
  /** By name: those whose name fulfils the condition or, without one, those that have the search. */
  readonly inOrder: (named?: SQL) => Promise<Row[]>;
  /** What an index has of a search, verified; null where it is quicker to read in order. */
  readonly hits: (search: SearchQuery) => Promise<SQL | null>;
  /** The hits by distance, then by name: all, or those whose name fulfils the condition. */
  readonly ofHits: (hits: SQL, distance: SQL, named?: SQL) => Promise<Row[]>;
}

/**
 * Records that a text finds, each once: first those whose name is the text or begins with it, then those in whose name it begins words,
 * then those whose name has it elsewhere, then all others, each by name. Of a text that very many have, the last two are told apart only
 * among the first by name: reading all of their names would take long.
 */
export async function closest<Row extends { readonly id: string; readonly name: string }>(
  { text, search, limit }: { text: string; search: SearchQuery; limit: number },
  { sortKey, inOrder, hits, ofHits }: Searched<Row>,
): Promise<Row[]> {
  const found = new Map<string, Row>();
  const add = (rows: readonly Row[]) => {
    for (const row of rows) if (found.size < limit && !found.has(row.id)) found.set(row.id, row);
    return found.size >= limit;
  };
  // A first word begins one, too: the text that is looked at has a space before the name.
  const name = sql`' ' || ${sortKey}`;
  const beginsWords = scannedText(asWordBeginnings(search), name);
  const distance = sql`case when ${beginsWords} then 0 when ${scannedText(search, name)} then 1 else 2 end`;
  if (add(await inOrder(begins(sortKey, fold(text))))) return [...found.values()];
  if (isSingleTerm(search)) {
    // Not the first word of the name, or it would have been found before: the text has the space, too, which is rarer.
    const inWords = await hits(asWordBeginnings(search));
    if (add(await (inWords ? ofHits(inWords, distance, beginsWords) : inOrder(beginsWords))))
      return [...found.values()];
  }
  const all = await hits(search);
  if (all) {
    add(await ofHits(all, distance));
    return [...found.values()];
  }
  if (isNumber(search) || isSingleTerm(search) || !add(await inOrder(beginsWords))) add(await inOrder());
  return namedFirst(search, [...found.values()]);
}

/** The text itself is the first of all that begin with it. */
function begins(sortKey: PgColumn, text: string): SQL | undefined {
  return and(gte(sortKey, text), lt(sortKey, `${text}\u{10ffff}`));
}
