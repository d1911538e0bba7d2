import type { RecordState, SearchHit, SearchMatch } from '@clientele/contract';
import { and, asc, eq, gte, lt, sql, type SQL } from 'drizzle-orm';
import { slowRead, type Ctx } from '../../core/ctx.ts';
import { matchesQuery } from './list/hits.ts';
import { compileListQuery, type ListQuery } from './list/list-query.ts';
import { readRows } from './list/rows.ts';
import { fold } from './search/fold.ts';
import { matchesIn, searchMatches } from './search/search-matches.ts';
import {
  asWordBeginnings,
  isNamed,
  isNumber,
  isSingleTerm,
  namedFirst,
  parseSearch,
  type SearchQuery,
} from './search/search-query.ts';
import { indexHits, scannedText } from './search/search.ts';
import { client } from './table.ts';

/**
 * Clients by any of their searched fields: first those whose name is the text or begins with it, then those in whose name it begins
 * words, then those whose name has it elsewhere, then all others, each by name; archived ones last. Of a text that very many have, the last
 * two are told apart only among the first by name: reading all of their names would take long.
 */
export async function findClients(ctx: Ctx, text: string, limit: number): Promise<SearchHit[]> {
  const search = parseSearch(text);
  if (!search) return [];
  const active = await closest(ctx, search, { text, state: 'active' }, limit);
  const left = limit - active.length;
  const rows = left > 0 ? [...active, ...(await closest(ctx, search, { text, state: 'archived' }, left))] : active;
  const others = rows.filter(({ name }) => !isNamed(search, name));
  const matches = await searchMatches(
    ctx,
    search,
    others.map(({ id }) => id),
  );
  return rows.map((row) => hitOf(row, matches.get(row.id) ?? matchesIn({ name: [row.name] }, search)));
}

async function closest(
  ctx: Ctx,
  search: SearchQuery,
  { text, state }: { text: string; state: RecordState },
  limit: number,
): Promise<FoundRow[]> {
  const listQuery = await compileListQuery(ctx, { search: text, state });
  const found = new Map<string, FoundRow>();
  const add = (rows: readonly FoundRow[]) => {
    for (const row of rows) if (found.size < limit && !found.has(row.id)) found.set(row.id, row);
    return found.size >= limit;
  };
  const read = async (query: ListQuery) =>
    (await readRows<FoundRow>(ctx, query, null, limit, columns)).map(({ row }) => row);
  const inName = (condition: SQL | undefined) => ({
    ...listQuery,
    search: null,
    filter: and(listQuery.filter, condition),
  });
  if (add(await read(inName(beginsName(fold(text)))))) return [...found.values()];
  const inWords = inName(beginsWords(search));
  // The list's own index is read only where that is quicker even if what is looked for stands at its end.
  const hitsOf = (asked: SearchQuery) => indexHits(ctx, asked, { state, rows: Infinity, scan: 'nameIndex' });
  if (isSingleTerm(search)) {
    // Not the first word of the name, or it would have been found before: the text has the space, too, which is rarer.
    const hits = await hitsOf(asWordBeginnings(search));
    if (add(await (hits ? readHits(ctx, { listQuery: inWords, hits, search }, limit) : read(inWords))))
      return [...found.values()];
  }
  const hits = await hitsOf(search);
  if (hits) {
    add(await readHits(ctx, { listQuery, hits, search }, limit));
    return [...found.values()];
  }
  if (isNumber(search) || isSingleTerm(search) || !add(await read(inWords))) add(await read(listQuery));
  return namedFirst(search, [...found.values()]);
}

/** The name itself is the first of all texts that begin with it. */
function beginsName(text: string): SQL | undefined {
  return and(gte(client.sortKey, text), lt(client.sortKey, `${text}\u{10ffff}`));
}

/** A first word begins one, too: the text that is looked at has a space before the name. */
function beginsWords(search: SearchQuery): SQL | undefined {
  return scannedText(asWordBeginnings(search), spacedName);
}

const spacedName = sql`' ' || ${client.sortKey}`;

/** All hits are read once, which have been verified, and sorted. */
async function readHits(
  ctx: Ctx,
  { listQuery, hits, search }: { listQuery: ListQuery; hits: SQL; search: SearchQuery },
  limit: number,
): Promise<FoundRow[]> {
  const distance = sql`case when ${beginsWords(search)} then 0 when ${scannedText(search, spacedName)} then 1 else 2 end`;
  return slowRead(ctx)
    .select(columns)
    .from(sql`${hits} "hits"`)
    .crossJoin(client)
    .where(and(eq(client.id, sql`"hits"."clientId"`), matchesQuery(ctx, listQuery)))
    .orderBy(distance, asc(client.sortKey), asc(client.id))
    .limit(limit);
}

const columns = {
  id: client.id,
  currency: client.currency,
  name: client.name,
  email: client.email,
  website: client.website,
  archivedAt: client.archivedAt,
  pictureId: client.pictureId,
};

type FoundRow = Pick<typeof client.$inferSelect, keyof typeof columns>;

function hitOf({ id, name, email, website, pictureId, archivedAt }: FoundRow, matches: SearchMatch[]): SearchHit {
  const detail = email ?? website;
  return { kind: 'client', id, name, detail, pictureId, client: null, isArchived: archivedAt !== null, matches };
}
