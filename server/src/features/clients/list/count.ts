import type { ClientPage } from '@clientele/contract';
import { and, eq, sql, type SQL, type Subquery } from 'drizzle-orm';
import { slowRead, type Ctx } from '../../../core/ctx.ts';
import type { Db } from '../../../db/connect.ts';
import { indexedBy } from '../../../db/indexed-by.ts';
import { allHits, hasSurelyMoreThan } from '../search/search.ts';
import { client, clientSearch, clientTotal } from '../table.ts';
import { matchesQuery } from './hits.ts';
import type { ListQuery } from './list-query.ts';
import { candidatesOf } from './rows.ts';

const countLimit = 10_000;

/** How many clients match the query: exact up to 10,000, and never a higher count. */
export async function countClients(ctx: Ctx, listQuery: ListQuery): Promise<NonNullable<ClientPage['total']>> {
  const more = { count: countLimit, exact: false };
  if (
    listQuery.search &&
    !listQuery.filter &&
    (await hasSurelyMoreThan(countLimit, ctx, listQuery.search, listQuery.state))
  )
    return more;
  const count = await countUpTo(countLimit + 1, ctx, listQuery);
  return count > countLimit ? more : { count, exact: true };
}

async function countUpTo(limit: number, ctx: Ctx, listQuery: ListQuery): Promise<number> {
  const { search: query, filter, exactCandidates } = listQuery;
  // Opening the list does not wait behind searches.
  if (!query && !filter) return countIn(ctx.db, allClients(ctx, listQuery).limit(limit));
  if (!query && exactCandidates) return countIn(slowRead(ctx), rowsOfSubquery(ctx, exactCandidates).limit(limit));
  const found = await candidatesOf(ctx, listQuery, { rows: limit, scan: 'all' });
  const clients = found?.clients ?? (query && allHits(ctx, query));
  const remaining = found ? found.filter : filter;
  const counted =
    query && clients && !remaining
      ? searchHitsOnly(ctx, listQuery, clients)
      : matchingClients(ctx, listQuery, clients, remaining);
  return countIn(slowRead(ctx), counted.limit(limit));
}

async function countIn(db: Db, clients: { as(alias: 'counted'): Subquery<'counted'> }): Promise<number> {
  const [row] = await db.select({ count: sql`count(*)`.mapWith(Number) }).from(clients.as('counted'));
  return row?.count ?? 0;
}

const one = { one: sql`1`.as('one') };

/** The hits of a search without a filter are counted without reading clients. */
function searchHitsOnly(ctx: Ctx, { state }: ListQuery, hits: SQL) {
  const isArchived = sql.param(state === 'archived', clientSearch.isArchived);
  return rowsOfSubquery(ctx, hits).where(state === 'all' ? undefined : sql`"hits"."isArchived" = ${isArchived}`);
}

function rowsOfSubquery(ctx: Ctx, hits: SQL) {
  return slowRead(ctx)
    .select(one)
    .from(sql`${hits} "hits"`);
}

function matchingClients(ctx: Ctx, listQuery: ListQuery, clients: SQL | null, filter: SQL | undefined) {
  const matches = matchesQuery(ctx, { ...listQuery, filter });
  // The index that holds the filtered columns: any other would read each client.
  if (!clients)
    return slowRead(ctx)
      .select(one)
      .from(sql`${client} ${indexedBy('client_byName')}`)
      .where(matches);
  return rowsOfSubquery(ctx, clients)
    .crossJoin(client)
    .where(and(eq(client.id, sql`"hits"."clientId"`), matches));
}

/** Every client has one billing total, in a narrow index: ten thousand are counted in a millisecond. */
function allClients(ctx: Ctx, { state }: ListQuery) {
  return ctx.db
    .select(one)
    .from(clientTotal)
    .where(
      and(
        eq(clientTotal.workspaceId, ctx.actor.workspaceId),
        eq(clientTotal.isBilling, true),
        state === 'all' ? undefined : eq(clientTotal.isArchived, state === 'archived'),
      ),
    );
}
