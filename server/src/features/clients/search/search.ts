import type { RecordState } from '@clientele/contract';
import { sql, type SQL } from 'drizzle-orm';
import type { Ctx } from '../../../core/ctx.ts';
import { dialect } from '../../../db/columns.ts';
import { isRare, isSurelyAbove, planSearch } from './search-plan.ts';
import type { SearchQuery } from './search-query.ts';
import { searchSample } from './search-sample.ts';
import * as postgres from './search.postgres.ts';
import * as sqlite from './search.sqlite.ts';

const isPostgres = dialect === 'postgres';
const indexLookup = isPostgres ? postgres.indexLookup : sqlite.indexLookup;
const textCondition = isPostgres ? postgres.textCondition : sqlite.textCondition;

/** A full-text index, asked. */
export interface IndexLookup {
  /** A subquery that gives the `clientId` of every hit. */
  readonly hits: SQL;
  /** Of all texts, how many have to be looked at, as far as the sample knows. */
  readonly share: number;
}

/** Either a condition on `client`, for walking an index of the list, or a subquery of all hits, which are then sorted. Both give the same clients. */
export type Search =
  | { readonly plan: 'walk'; readonly condition: SQL }
  | { readonly plan: 'index'; readonly hits: SQL };

export interface SearchWanted {
  readonly state: RecordState;
  /** How many hits will be read at most. */
  readonly rows: number;
}

/** The hits, looked for in every text in the order in which they are stored: the cheapest way to count what the index cannot find. */
export function allHits(ctx: Ctx, query: SearchQuery): SQL {
  return sql`(select s."clientId" from "clientSearch" s
    where s."workspaceId" = ${ctx.actor.workspaceId} and ${textCondition(query, sql`s."text"`)})`;
}

/** The cheaper way to the hits of a query in the actor's workspace. The choice is a guess; the answer is not. */
export async function search(ctx: Ctx, query: SearchQuery, wanted: SearchWanted): Promise<Search> {
  const { workspaceId } = ctx.actor;
  const sample = await searchSample(ctx);
  const lookup = sample && (await indexLookup(ctx.database.slowRead, workspaceId, query, sample));
  if (lookup && planSearch(query, sample, lookup.share, wanted) === 'index')
    return { plan: 'index', hits: lookup.hits };
  if (sample && !lookup && isRare(query, sample)) return { plan: 'index', hits: allHits(ctx, query) };
  return { plan: 'walk', condition: walkCondition(ctx, query) };
}

/** True when it is known without counting that more than `limit` clients match. */
export async function hasSurelyMoreThan(
  limit: number,
  ctx: Ctx,
  query: SearchQuery,
  state: RecordState,
): Promise<boolean> {
  return isSurelyAbove(limit, query, await searchSample(ctx), state);
}

/** A scalar subquery, which no planner turns into a join: the order of the walk stays. */
export function walkCondition(ctx: Ctx, query: SearchQuery): SQL {
  return sql`(select ${textCondition(query, sql`s."text"`)} from "clientSearch" s
    where s."clientId" = "client"."id" and s."workspaceId" = ${ctx.actor.workspaceId})`;
}
