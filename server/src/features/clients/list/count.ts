import type { ClientPage } from '@clientele/contract';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Ctx } from '../../../core/ctx.ts';
import { allHits, hasSurelyMoreThan, search } from '../search/search.ts';
import { client, clientTotal } from '../table.ts';
import { fewClients } from './few.ts';
import { isAsked } from './hits.ts';
import type { Question } from './question.ts';

const mostCounted = 10_000;

/** How many clients answer the question: exact up to 10,000, and never a count of more. */
export async function countClients(ctx: Ctx, question: Question): Promise<NonNullable<ClientPage['total']>> {
  const more = { count: mostCounted, exact: false };
  if (
    question.search &&
    !question.filter &&
    (await hasSurelyMoreThan(mostCounted, ctx, question.search, question.state))
  )
    return more;
  const count = await countUpTo(mostCounted + 1, ctx, question);
  return count > mostCounted ? more : { count, exact: true };
}

async function countUpTo(limit: number, ctx: Ctx, question: Question): Promise<number> {
  const { read, slowRead } = ctx.database;
  const isPlain = !question.search && !question.filter;
  const counted = isPlain ? everyoneIn(ctx, question) : answersTo(ctx, question, await hitsOf(limit, ctx, question));
  // Who only opens the list does not wait behind the searches of others.
  const [row] = await (isPlain ? read : slowRead)
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(counted.limit(limit).as('counted'));
  return row?.count ?? 0;
}

async function hitsOf(limit: number, ctx: Ctx, question: Question): Promise<SQL | null> {
  const { search: query, state } = question;
  if (!query) return fewClients(ctx, question);
  const found = await search(ctx, query, { state, rows: limit });
  return found.plan === 'index' ? found.hits : allHits(ctx, query);
}

const one = { one: sql`1`.as('one') };

function answersTo(ctx: Ctx, question: Question, hits: SQL | null) {
  const { slowRead: read } = ctx.database;
  const asked = isAsked(ctx, question);
  if (!hits) return read.select(one).from(client).where(asked);
  return read
    .select(one)
    .from(sql`${hits} "hits"`)
    .crossJoin(client)
    .where(and(eq(client.id, sql`"hits"."clientId"`), asked));
}

/** Every client has one billing total, in a narrow index: ten thousand are counted in a millisecond. */
function everyoneIn(ctx: Ctx, { state }: Question) {
  return ctx.database.read
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
