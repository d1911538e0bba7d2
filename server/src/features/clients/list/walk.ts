import { and, asc, eq, gt, ne, sql, type Placeholder } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { slowRead, type Ctx } from '../../../core/ctx.ts';
import { orderOf, rowsAfter } from '../../../core/page.ts';
import type { Db } from '../../../db/connect.ts';
import { prepared } from '../../../db/prepared.ts';
import type { SearchQuery } from '../search/search-query.ts';
import { isHit, walkedText } from '../search/search.ts';
import { client, clientSearch, clientTotal } from '../table.ts';
import type { Position } from './cursor.ts';
import type { Question } from './question.ts';
import { asRows, type Placed, type PlacedRow, type RowColumns } from './row-columns.ts';

/** A piece of a sort's index. */
export interface Range<Row extends PlacedRow> {
  /** Of the amounts; empty for other sorts. */
  readonly currency: string;
  readonly after: Position | null;
  readonly count: number;
  readonly columns: RowColumns<Row>;
}

/** Rows in the order of an index that was made for the question, from a position on: nothing is sorted, nothing is skipped. */
export async function walkRange<Row extends PlacedRow>(
  ctx: Ctx,
  question: Question,
  isArchived: boolean,
  range: Range<Row>,
): Promise<Placed<Row>[]> {
  const rows = asRows<Row>(await readRange(ctx, question, isArchived, range));
  return rows.map(({ row, sortValue }) => ({
    row,
    position: { currency: range.currency, key: sortValueOf(sortValue), id: row.id },
  }));
}

export function rangeQuery<Row extends PlacedRow>(
  ctx: Ctx,
  question: Question,
  isArchived: boolean,
  range: Range<Row>,
) {
  const { workspaceId } = ctx.actor;
  const { search } = question;
  const walk = { ...range, workspaceId, isArchived };
  if (search && question.sort.walk === 'byName') return textsQuery(slowRead(ctx), question, search, walk);
  const filter = and(question.filter, search ? isHit(ctx, search) : undefined);
  return builtQuery(slowRead(ctx), { ...question, filter }, walk);
}

/** What people do most, walking without a filter or a search, comes in few shapes: each is put together once. */
function readRange<Row extends PlacedRow>(
  ctx: Ctx,
  question: Question,
  isArchived: boolean,
  range: Range<Row>,
): Promise<object[]> {
  const { search, sort, direction, filter } = question;
  const { columns, after } = range;
  if (search || filter) return rangeQuery(ctx, question, isArchived, range);
  const byShape = shapes.get(columns) ?? new Map<string, WalkStatement>();
  shapes.set(columns, byShape);
  const shape = [sort.column.name, direction, isArchived, after !== null].join();
  const statement =
    byShape.get(shape) ??
    prepared((read: Db) =>
      builtQuery(read, { sort, direction, filter }, { ...named, after: after && named.after, isArchived, columns }),
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

type WalkStatement = (read: Db, values: Readonly<Record<string, unknown>>) => Promise<object[]>;

const shapes = new WeakMap<object, Map<string, WalkStatement>>();

const named = {
  workspaceId: sql.placeholder('workspaceId'),
  currency: sql.placeholder('currency'),
  count: sql.placeholder('count'),
  after: { key: sql.placeholder('key'), id: sql.placeholder('id') },
};

/** The values of a walk, or the names of values that are given later. */
interface Walk {
  readonly workspaceId: string | Placeholder;
  readonly isArchived: boolean;
  readonly currency: string | Placeholder;
  readonly after: { readonly key: unknown; readonly id: unknown } | null;
  readonly count: number | Placeholder;
  readonly columns: Readonly<Record<string, PgColumn>>;
}

function builtQuery(db: Db, question: Pick<Question, 'sort' | 'direction' | 'filter'>, walk: Walk) {
  const { sort, direction, filter } = question;
  const { workspaceId, isArchived, currency, count } = walk;
  const after = walk.after && [walk.after.key, walk.after.id];
  const read = db.select({ ...walk.columns, sortValue: sort.column });
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
      // A cross join is what SQLite does not reorder; the amounts' index comes first.
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
 * A search in the order of names: along the searched texts, which stand in that order. Other orders look up the text of each
 * client that they come by, which takes five to twenty times as long.
 */
function textsQuery(db: Db, question: Pick<Question, 'direction' | 'filter'>, search: SearchQuery, walk: Walk) {
  const order = { columns: [clientSearch.sortKey, clientSearch.clientId], direction: question.direction };
  return db
    .select({ ...walk.columns, sortValue: clientSearch.sortKey })
    .from(clientSearch)
    .crossJoin(client)
    .where(
      and(
        eq(clientSearch.workspaceId, walk.workspaceId),
        eq(clientSearch.isArchived, walk.isArchived),
        rowsAfter(order, walk.after && [walk.after.key, walk.after.id]),
        walkedText(search, sql`${clientSearch.text}`),
        eq(client.id, clientSearch.clientId),
        eq(client.workspaceId, walk.workspaceId),
        question.filter,
      ),
    )
    .orderBy(...orderOf(order))
    .limit(walk.count);
}

/** The currency whose amounts come after another's: the base currency is first, the others follow by name. */
export async function nextCurrency(
  ctx: Ctx,
  { state, baseCurrency }: Question,
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
