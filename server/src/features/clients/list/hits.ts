import { and, eq, or, sql, type SQL } from 'drizzle-orm';
import { slowRead, type Ctx } from '../../../core/ctx.ts';
import { orderOf, rowsAfter } from '../../../core/page.ts';
import { client, clientTotal } from '../table.ts';
import type { Position } from './cursor.ts';
import { sortValueOf } from './index-range.ts';
import type { ListQuery } from './list-query.ts';
import { asRows, type ListedRow, type PositionedRow, type RowColumns } from './row-columns.ts';

/** Those of some clients that match the query, sorted: hits of a search or a filter, or clients given by id. All of them are read. */
export async function readHits<Row extends ListedRow>(
  ctx: Ctx,
  listQuery: ListQuery,
  hits: SQL,
  { after, count, columns }: { after: Position | null; count: number; columns: RowColumns<Row> },
): Promise<PositionedRow<Row>[]> {
  const { sort, direction } = listQuery;
  const order = { columns: [sort.column, client.id], direction };
  const position = after && [after.key, after.id];
  const read = slowRead(ctx).select({ ...columns, sortValue: sort.column });
  const found = eq(client.id, sql`"hits"."clientId"`);
  if (sort.table === 'client') {
    const rows = await read
      .from(sql`${hits} "hits"`)
      .crossJoin(client)
      .where(and(found, matchesQuery(ctx, listQuery), rowsAfter(order, position)))
      .orderBy(...orderOf(order))
      .limit(count);
    return asRows<Row>(rows).map(({ row, sortValue }) => ({
      row,
      position: { currency: '', key: sortValueOf(sortValue), id: row.id },
    }));
  }
  const rank = rankOf(listQuery);
  const rows = await read
    .from(sql`${hits} "hits"`)
    .crossJoin(client)
    .crossJoin(clientTotal)
    .where(
      and(
        found,
        matchesQuery(ctx, listQuery),
        eq(clientTotal.clientId, client.id),
        eq(clientTotal.workspaceId, ctx.actor.workspaceId),
        eq(clientTotal.isBilling, true),
        afterAmount(listQuery, after, rowsAfter(order, position)),
      ),
    )
    .orderBy(rank, ...orderOf(order))
    .limit(count);
  return asRows<Row>(rows).map(({ row, sortValue }) => ({
    row,
    position: { currency: row.currency, key: sortValueOf(sortValue), id: row.id },
  }));
}

/** The condition that a client matches the query, apart from the search. */
export function matchesQuery(ctx: Ctx, { state, filter }: ListQuery): SQL | undefined {
  return and(
    eq(client.workspaceId, ctx.actor.workspaceId),
    state === 'all' ? undefined : eq(client.isArchived, state === 'archived'),
    filter,
  );
}

/** Orders currencies: the base currency, then the others by name. An empty text is before every name. */
function rankOf({ baseCurrency }: ListQuery): SQL {
  return sql`case when ${clientTotal.currency} = ${baseCurrency} then '' else ${clientTotal.currency} end`;
}

function afterAmount(listQuery: ListQuery, after: Position | null, afterInCurrency: SQL | undefined): SQL | undefined {
  if (!after) return undefined;
  const later =
    after.currency === listQuery.baseCurrency
      ? sql`${clientTotal.currency} <> ${listQuery.baseCurrency}`
      : sql`${clientTotal.currency} > ${after.currency} and ${clientTotal.currency} <> ${listQuery.baseCurrency}`;
  return or(later, and(eq(clientTotal.currency, after.currency), afterInCurrency));
}
