import { and, asc, eq, gt, ne, sql, type Placeholder } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { slowRead, type Ctx } from '../../../core/ctx.ts';
import { orderOf, rowsAfter } from '../../../core/page.ts';
import type { Db } from '../../../db/connect.ts';
import { prepared } from '../../../db/prepared.ts';
import type { SearchQuery } from '../search/search-query.ts';
import { isHit, scannedText } from '../search/search.ts';
import { client, clientSearch, clientTotal } from '../table.ts';
import type { Position } from './cursor.ts';
import type { ListQuery } from './list-query.ts';
import { asRows, type ListedRow, type PositionedRow, type RowColumns } from './row-columns.ts';

/** A range of a sort's index. */
export interface Range<Row extends ListedRow> {
  /** Of the amounts; empty for other sorts. */
  readonly currency: string;
  readonly after: Position | null;
  readonly count: number;
  readonly columns: RowColumns<Row>;
}

/** Rows in the order of the sort's index, from a position on: nothing is sorted, nothing is skipped. */
export async function readIndexRange<Row extends ListedRow>(
  ctx: Ctx,
  listQuery: ListQuery,
  isArchived: boolean,
  range: Range<Row>,
): Promise<PositionedRow<Row>[]> {
  const rows = asRows<Row>(await readPrepared(ctx, listQuery, isArchived, range));
  return rows.map(({ row, sortValue }) => ({
    row,
    position: { currency: range.currency, key: sortValueOf(sortValue), id: row.id },
  }));
}

export function indexRangeQuery<Row extends ListedRow>(
  ctx: Ctx,
  listQuery: ListQuery,
  isArchived: boolean,
  range: Range<Row>,
) {
  const { workspaceId } = ctx.actor;
  const { search } = listQuery;
  const values = { ...range, workspaceId, isArchived };
  if (search && listQuery.sort.scan === 'nameIndex')
    return searchedTextsQuery(slowRead(ctx), listQuery, search, values);
  const filter = and(listQuery.filter, search ? isHit(ctx, search) : undefined);
  return sortIndexQuery(slowRead(ctx), { ...listQuery, filter }, values);
}

/** Pages without a filter or a search, the most frequent ones, have few shapes: each is built and prepared once. */
function readPrepared<Row extends ListedRow>(
  ctx: Ctx,
  listQuery: ListQuery,
  isArchived: boolean,
  range: Range<Row>,
): Promise<object[]> {
  const { search, sort, direction, filter } = listQuery;
  const { columns, after } = range;
  if (search || filter) return indexRangeQuery(ctx, listQuery, isArchived, range);
  const byShape = shapes.get(columns) ?? new Map<string, RangeStatement>();
  shapes.set(columns, byShape);
  const shape = [sort.column.name, direction, isArchived, after !== null].join();
  const statement =
    byShape.get(shape) ??
    prepared((read: Db) =>
      sortIndexQuery(
        read,
        { sort, direction, filter },
        { ...placeholders, after: after && placeholders.after, isArchived, columns },
      ),
    );
  byShape.set(shape, statement);
  const { currency, count } = range;
  return statement(ctx.db, {
    workspaceId: ctx.actor.workspaceId,
    currency,
    count,
    key: after?.key,
    id: after?.id,
  });
}

type RangeStatement = (read: Db, values: Readonly<Record<string, unknown>>) => Promise<object[]>;

const shapes = new WeakMap<object, Map<string, RangeStatement>>();

const placeholders = {
  workspaceId: sql.placeholder('workspaceId'),
  currency: sql.placeholder('currency'),
  count: sql.placeholder('count'),
  after: { key: sql.placeholder('key'), id: sql.placeholder('id') },
};

/** The values of a range's statement, or placeholders of them. */
interface RangeValues {
  readonly workspaceId: string | Placeholder;
  readonly isArchived: boolean;
  readonly currency: string | Placeholder;
  readonly after: { readonly key: unknown; readonly id: unknown } | null;
  readonly count: number | Placeholder;
  readonly columns: Readonly<Record<string, PgColumn>>;
}

function sortIndexQuery(db: Db, listQuery: Pick<ListQuery, 'sort' | 'direction' | 'filter'>, values: RangeValues) {
  const { sort, direction, filter } = listQuery;
  const { workspaceId, isArchived, currency, count } = values;
  const after = values.after && [values.after.key, values.after.id];
  const read = db.select({ ...values.columns, sortValue: sort.column });
  if (sort.table === 'client') {
    const order = { columns: [sort.column, client.id], direction };
    return read
      .from(client)
      .where(
        and(eq(client.workspaceId, workspaceId), eq(client.isArchived, isArchived), rowsAfter(order, after), filter),
      )
      .orderBy(...orderOf(order))
      .limit(count);
  }
  const order = { columns: [sort.column, clientTotal.clientId], direction };
  return (
    read
      .from(clientTotal)
      // SQLite does not reorder a cross join: the amounts' index is read first.
      .crossJoin(client)
      .where(
        and(
          eq(clientTotal.workspaceId, workspaceId),
          eq(clientTotal.isBilling, true),
          eq(clientTotal.isArchived, isArchived),
          eq(clientTotal.currency, currency),
          rowsAfter(order, after),
          eq(client.id, clientTotal.clientId),
          eq(client.workspaceId, workspaceId),
          filter,
        ),
      )
      .orderBy(...orderOf(order))
      .limit(count)
  );
}

/**
 * A search in the order of names scans the searched texts, which have an index in that order. Other orders look up the text of
 * each client, which takes five to twenty times as long.
 */
function searchedTextsQuery(
  db: Db,
  listQuery: Pick<ListQuery, 'direction' | 'filter'>,
  search: SearchQuery,
  values: RangeValues,
) {
  const order = { columns: [clientSearch.sortKey, clientSearch.clientId], direction: listQuery.direction };
  return db
    .select({ ...values.columns, sortValue: clientSearch.sortKey })
    .from(clientSearch)
    .crossJoin(client)
    .where(
      and(
        eq(clientSearch.workspaceId, values.workspaceId),
        eq(clientSearch.isArchived, values.isArchived),
        rowsAfter(order, values.after && [values.after.key, values.after.id]),
        scannedText(search, sql`${clientSearch.text}`),
        eq(client.id, clientSearch.clientId),
        eq(client.workspaceId, values.workspaceId),
        listQuery.filter,
      ),
    )
    .orderBy(...orderOf(order))
    .limit(values.count);
}

/** The currency that follows another in the list: the base currency is first, the others follow by name. */
export async function nextCurrency(
  ctx: Ctx,
  { state, baseCurrency }: ListQuery,
  current: string,
): Promise<string | null> {
  const states = state === 'all' ? [false, true] : [state === 'archived'];
  const found = await Promise.all(
    states.map((isArchived) =>
      ctx.db
        .select({ currency: clientTotal.currency })
        .from(clientTotal)
        .where(
          and(
            eq(clientTotal.workspaceId, ctx.actor.workspaceId),
            eq(clientTotal.isBilling, true),
            eq(clientTotal.isArchived, isArchived),
            gt(clientTotal.currency, current === baseCurrency ? '' : current),
            ne(clientTotal.currency, baseCurrency),
          ),
        )
        .orderBy(asc(clientTotal.currency))
        .limit(1),
    ),
  );
  const [next] = found
    .flat()
    .map((row) => row.currency)
    .toSorted();
  return next ?? null;
}

export function sortValueOf(value: unknown): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new Error('A sort column is text or a number, and never null.');
}
