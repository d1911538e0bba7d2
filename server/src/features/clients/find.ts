import type { RecordState, SearchHit } from '@clientele/contract';
import { and, gte, lt, sql } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { readHits } from './list/hits.ts';
import { compileListQuery, type ListQuery } from './list/list-query.ts';
import { readRows } from './list/rows.ts';
import { fold } from './search/fold.ts';
import { asWordBeginnings, isNumber, type SearchQuery } from './search/search-query.ts';
import { indexHits, scannedText } from './search/search.ts';
import { client } from './table.ts';

/**
 * Clients by any of their searched fields: first those whose name is the text or begins with it, then those in whose name it begins
 * words, then all others, each by name; archived ones last. Each step reads an index, and none follows when there are enough.
 */
export async function findClients(ctx: Ctx, text: string, limit: number): Promise<SearchHit[]> {
  const active = await closest(ctx, text, limit, 'active');
  const left = limit - active.length;
  return left > 0 ? [...active, ...(await closest(ctx, text, left, 'archived'))] : active;
}

async function closest(ctx: Ctx, text: string, limit: number, state: RecordState): Promise<SearchHit[]> {
  const listQuery = await compileListQuery(ctx, { search: text, state });
  if (!listQuery.search) return [];
  const found = new Map<string, SearchHit>();
  const { search } = listQuery;
  const steps = [
    () => readRows<FoundRow>(ctx, beginsName(listQuery, fold(text)), null, limit, columns),
    () => readWordBeginnings(ctx, listQuery, search, limit),
    () => readStep(ctx, listQuery, search, limit),
  ];
  for (const read of steps) {
    if (found.size >= limit) break;
    for (const { row } of await read()) if (found.size < limit && !found.has(row.id)) found.set(row.id, hitOf(row));
  }
  return [...found.values()];
}

/** The name itself is the first of all texts that begin with it. */
function beginsName(listQuery: ListQuery, text: string): ListQuery {
  const range = and(gte(client.sortKey, text), lt(client.sortKey, `${text}\u{10ffff}`));
  return { ...listQuery, search: null, filter: and(listQuery.filter, range) };
}

async function readWordBeginnings(ctx: Ctx, listQuery: ListQuery, search: SearchQuery, limit: number) {
  if (isNumber(search)) return [];
  const words = asWordBeginnings(search);
  const inName = scannedText(words, sql`' ' || ${client.sortKey}`);
  // A single term is not the first word of the name, or it would have been found before: the text has the space, too, which is rarer.
  const asked = search.parts.flatMap(({ terms }) => terms).length === 1 ? words : search;
  // The names alone, otherwise: words that are frequent in other fields may be in no name, and all texts would be read in vain.
  return readStep(ctx, { ...listQuery, search: null, filter: and(listQuery.filter, inName) }, asked, limit);
}

/** Reads the list's own index only where that is quicker than the full-text index even if what is looked for stands at its end. */
async function readStep(ctx: Ctx, listQuery: ListQuery, asked: SearchQuery, limit: number) {
  const hits = await indexHits(ctx, asked, { state: listQuery.state, rows: Infinity, scan: 'nameIndex' });
  return hits
    ? readHits<FoundRow>(ctx, listQuery, hits, { after: null, count: limit, columns })
    : readRows<FoundRow>(ctx, listQuery, null, limit, columns);
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

function hitOf({ id, name, email, website, pictureId, archivedAt }: FoundRow): SearchHit {
  const detail = email ?? website;
  return { kind: 'client', id, name, detail, pictureId, client: null, isArchived: archivedAt !== null };
}
