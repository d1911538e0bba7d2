import type { ClientPage } from '@clientele/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { Ctx } from '../../../core/ctx.ts';
import { hasSurelyMoreThan, search } from '../search.ts';
import { client } from '../table.ts';
import { isAsked } from './hits.ts';
import type { Question } from './question.ts';

const mostCounted = 10_000;

/** How many clients answer the question: exact up to 10,000, and never a count of more. */
export async function countClients(ctx: Ctx, question: Question): Promise<NonNullable<ClientPage['total']>> {
  const more = { count: mostCounted, exact: false };
  if (question.search && !question.filter && (await hasSurelyMoreThan(mostCounted, ctx, question.search, question.state)))
    return more;
  const count = await countUpTo(mostCounted + 1, ctx, question);
  return count > mostCounted ? more : { count, exact: true };
}

async function countUpTo(limit: number, ctx: Ctx, question: Question): Promise<number> {
  const { read } = ctx.database;
  const found = question.search && (await search(ctx, question.search, { state: question.state, rows: limit }));
  const one = { one: sql`1`.as('one') };
  const asked = isAsked(ctx, question);
  const counted =
    found?.plan === 'index'
      ? read
          .select(one)
          .from(sql`${found.hits} "hits"`)
          .crossJoin(client)
          .where(and(eq(client.id, sql`"hits"."clientId"`), asked))
      : read.select(one).from(client).where(and(asked, found?.condition));
  const [row] = await read.select({ count: sql`count(*)`.mapWith(Number) }).from(counted.limit(limit).as('counted'));
  return row?.count ?? 0;
}
