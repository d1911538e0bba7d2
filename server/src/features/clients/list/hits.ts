import { and, eq, or, sql, type SQL } from 'drizzle-orm';
import { slowRead, type Ctx } from '../../../core/ctx.ts';
import { orderOf, rowsAfter } from '../../../core/page.ts';
import { client, clientTotal } from '../table.ts';
import type { Position } from './cursor.ts';
import type { Question } from './question.ts';
import { asRows, type Placed, type PlacedRow, type RowColumns } from './row-columns.ts';
import { sortValueOf } from './walk.ts';

/** Those of a few clients that answer the question, sorted: hits of a search or a filter, or clients that were named. All of them are looked at. */
export async function readHits<Row extends PlacedRow>(
  ctx: Ctx,
  question: Question,
  hits: SQL,
  { after, count, columns }: { after: Position | null; count: number; columns: RowColumns<Row> },
): Promise<Placed<Row>[]> {
  const { sort, direction } = question;
  const order = { columns: [sort.column, client.id], direction };
  const position = after && [after.key, after.id];
  const read = slowRead(ctx).select({ ...columns, sortValue: sort.column });
  const found = eq(client.id, sql`"hits"."clientId"`);
  if (sort.table === 'client') {
    const rows = await read
      .from(sql`${hits} "hits"`)
      .crossJoin(client)
      .where(and(found, isAsked(ctx, question), rowsAfter(order, position)))
      .orderBy(...orderOf(order))
      .limit(count);
    return asRows<Row>(rows).map(({ row, sortValue }) => ({
      row,
      position: { currency: '', key: sortValueOf(sortValue), id: row.id },
    }));
  }
  const rank = rankOf(question);
  const rows = await read
    .from(sql`${hits} "hits"`)
    .crossJoin(client)
    .crossJoin(clientTotal)
    .where(
      and(
        found,
        isAsked(ctx, question),
        eq(clientTotal.clientId, client.id),
        eq(clientTotal.workspaceId, ctx.actor.workspaceId),
        eq(clientTotal.isBilling, true),
        afterAmount(question, after, rowsAfter(order, position)),
      ),
    )
    .orderBy(rank, ...orderOf(order))
    .limit(count);
  return asRows<Row>(rows).map(({ row, sortValue }) => ({
    row,
    position: { currency: row.currency, key: sortValueOf(sortValue), id: row.id },
  }));
}

/** What a client must be, apart from the search. */
export function isAsked(ctx: Ctx, { state, filter }: Question): SQL | undefined {
  return and(
    eq(client.workspaceId, ctx.actor.workspaceId),
    state === 'all' ? undefined : eq(client.isArchived, state === 'archived'),
    filter,
  );
}

/** Orders currencies: the base currency, then the others by name. An empty text is before every name. */
function rankOf({ baseCurrency }: Question): SQL {
  return sql`case when ${clientTotal.currency} = ${baseCurrency} then '' else ${clientTotal.currency} end`;
}

function afterAmount(question: Question, after: Position | null, afterInCurrency: SQL | undefined): SQL | undefined {
  if (!after) return undefined;
  const later =
    after.currency === question.baseCurrency
      ? sql`${clientTotal.currency} <> ${question.baseCurrency}`
      : sql`${clientTotal.currency} > ${after.currency} and ${clientTotal.currency} <> ${question.baseCurrency}`;
  return or(later, and(eq(clientTotal.currency, after.currency), afterInCurrency));
}
