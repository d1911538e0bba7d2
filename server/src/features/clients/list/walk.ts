import { and, asc, desc, eq, gt, ne, sql, type SQL } from 'drizzle-orm';
import type { Ctx } from '../../../core/ctx.ts';
import { summaryColumns } from '../present.ts';
import { client, clientTotal } from '../table.ts';
import type { Position } from './cursor.ts';
import type { Question } from './question.ts';
import type { Placed } from './rows.ts';

/** A piece of a sort's index. */
export interface Range {
  /** Of the amounts; empty for other sorts. */
  readonly currency: string;
  /** Of a search. */
  readonly condition: SQL | undefined;
  readonly after: Position | null;
  readonly count: number;
}

/** Rows in the order of an index that was made for the question, from a position on: nothing is sorted, nothing is skipped. */
export async function walkRange(ctx: Ctx, question: Question, isArchived: boolean, range: Range): Promise<Placed[]> {
  const rows = await rangeQuery(ctx, question, isArchived, range);
  return rows.map(({ sortValue, ...row }) => ({
    row,
    position: { currency: range.currency, key: sortValueOf(sortValue), id: row.id },
  }));
}

export function rangeQuery(ctx: Ctx, question: Question, isArchived: boolean, range: Range) {
  const { workspaceId } = ctx.actor;
  const { sort, direction, filter } = question;
  const order = direction === 'asc' ? asc : desc;
  const read = ctx.database.read.select({ ...summaryColumns, sortValue: sort.column });
  if (sort.table === 'client')
    return read
      .from(client)
      .where(
        and(
          eq(client.workspaceId, workspaceId),
          eq(client.isArchived, isArchived),
          afterPosition(question, range.after, sql`${client.id}`),
          filter,
          range.condition,
        ),
      )
      .orderBy(order(sort.column), order(client.id))
      .limit(range.count);
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
          eq(clientTotal.currency, range.currency),
          afterPosition(question, range.after, sql`${clientTotal.clientId}`),
          eq(client.id, clientTotal.clientId),
          eq(client.workspaceId, workspaceId),
          filter,
          range.condition,
        ),
      )
      .orderBy(order(sort.column), order(clientTotal.clientId))
      .limit(range.count)
  );
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
      ctx.database.read
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

/** Behind the position in the order of the question, by the sort's value and then by id. */
export function afterPosition({ sort, direction }: Question, after: Position | null, id: SQL): SQL | undefined {
  if (!after) return undefined;
  return direction === 'asc'
    ? sql`(${sort.column}, ${id}) > (${after.key}, ${after.id})`
    : sql`(${sort.column}, ${id}) < (${after.key}, ${after.id})`;
}

export function sortValueOf(value: unknown): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new Error('A sort column is text or a number, and never null.');
}
