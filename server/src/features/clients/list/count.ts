import type { ClientPage } from '@clientele/contract';
import { and, eq, sql, type SQL, type Subquery } from 'drizzle-orm';
import { slowRead, type Ctx } from '../../../core/ctx.ts';
import type { Db } from '../../../db/connect.ts';
import { indexedBy } from '../../../db/indexed-by.ts';
import { allHits, hasSurelyMoreThan } from '../search/search.ts';
import { client, clientSearch, clientTotal } from '../table.ts';
import { isAsked } from './hits.ts';
import type { Question } from './question.ts';
import { candidatesOf } from './rows.ts';

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
  const { search: query, filter, narrowed } = question;
  // Who only opens the list does not wait behind the searches of others.
  if (!query && !filter) return countIn(ctx.db, everyoneIn(ctx, question).limit(limit));
  if (!query && narrowed) return countIn(slowRead(ctx), each(ctx, narrowed).limit(limit));
  const found = await candidatesOf(ctx, question, { rows: limit, walk: 'all' });
  const clients = found?.clients ?? (query && allHits(ctx, query));
  const left = found ? found.filter : filter;
  const counted =
    query && clients && !left ? hitsAlone(ctx, question, clients) : answersTo(ctx, question, clients, left);
  return countIn(slowRead(ctx), counted.limit(limit));
}

async function countIn(db: Db, clients: { as(alias: 'counted'): Subquery<'counted'> }): Promise<number> {
  const [row] = await db.select({ count: sql`count(*)`.mapWith(Number) }).from(clients.as('counted'));
  return row?.count ?? 0;
}

const one = { one: sql`1`.as('one') };

/** What a search alone finds is counted without looking at a client. */
function hitsAlone(ctx: Ctx, { state }: Question, hits: SQL) {
  const isArchived = sql.param(state === 'archived', clientSearch.isArchived);
  return each(ctx, hits).where(state === 'all' ? undefined : sql`"hits"."isArchived" = ${isArchived}`);
}

/** Of a subquery, what can be counted. */
function each(ctx: Ctx, hits: SQL) {
  return slowRead(ctx)
    .select(one)
    .from(sql`${hits} "hits"`);
}

function answersTo(ctx: Ctx, question: Question, clients: SQL | null, filter: SQL | undefined) {
  const asked = isAsked(ctx, { ...question, filter });
  // The index that has what filters ask: the others lead to each client.
  if (!clients)
    return slowRead(ctx)
      .select(one)
      .from(sql`${client} ${indexedBy('client_byName')}`)
      .where(asked);
  return each(ctx, clients)
    .crossJoin(client)
    .where(and(eq(client.id, sql`"hits"."clientId"`), asked));
}

/** Every client has one billing total, in a narrow index: ten thousand are counted in a millisecond. */
function everyoneIn(ctx: Ctx, { state }: Question) {
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
