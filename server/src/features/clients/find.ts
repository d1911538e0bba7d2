import type { RecordState, SearchHit, SearchMatch } from '@clientele/contract';
import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import { slowRead, type Ctx } from '../../core/ctx.ts';
import { matchesQuery } from './list/hits.ts';
import { compileListQuery, type ListQuery } from './list/list-query.ts';
import { readRows } from './list/rows.ts';
import { closest } from './search/closest.ts';
import { matchesIn, searchMatches } from './search/search-matches.ts';
import { isNamed, parseSearch, type SearchQuery } from './search/search-query.ts';
import { indexHits } from './search/search.ts';
import { client } from './table.ts';

/** Clients by any of their searched fields, the {@link closest} first, archived ones last. */
export async function findClients(ctx: Ctx, text: string, limit: number): Promise<SearchHit[]> {
  const search = parseSearch(text);
  if (!search) return [];
  const active = await readClosest(ctx, search, { text, state: 'active' }, limit);
  const left = limit - active.length;
  const rows = left > 0 ? [...active, ...(await readClosest(ctx, search, { text, state: 'archived' }, left))] : active;
  const others = rows.filter(({ name }) => !isNamed(search, name));
  const matches = await searchMatches(
    ctx,
    search,
    others.map(({ id }) => id),
  );
  return rows.map((row) => hitOf(row, matches.get(row.id) ?? matchesIn({ name: [row.name] }, search)));
}

async function readClosest(
  ctx: Ctx,
  search: SearchQuery,
  { text, state }: { text: string; state: RecordState },
  limit: number,
): Promise<FoundRow[]> {
  const listQuery = await compileListQuery(ctx, { search: text, state });
  const asked = (named: SQL | undefined): ListQuery =>
    named ? { ...listQuery, search: null, filter: and(listQuery.filter, named) } : listQuery;
  return closest(
    { text, search, limit },
    {
      sortKey: client.sortKey,
      inOrder: async (named) =>
        (await readRows<FoundRow>(ctx, asked(named), null, limit, columns)).map(({ row }) => row),
      // The list's own index is read only where that is quicker even if what is looked for stands at its end.
      hits: (part) => indexHits(ctx, part, { state, rows: Infinity, scan: 'nameIndex' }),
      ofHits: async (hits, distance, named) =>
        slowRead(ctx)
          .select(columns)
          .from(sql`${hits} "hits"`)
          .crossJoin(client)
          .where(and(eq(client.id, sql`"hits"."clientId"`), matchesQuery(ctx, asked(named))))
          .orderBy(distance, asc(client.sortKey), asc(client.id))
          .limit(limit),
    },
  );
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
