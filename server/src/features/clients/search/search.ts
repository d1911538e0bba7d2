import type { RecordState } from '@clientele/contract';
import { sql, type SQL } from 'drizzle-orm';
import { slowRead, type Ctx } from '../../../core/ctx.ts';
import { dialect } from '../../../db/columns.ts';
import { isIndexQuicker, isRare, isSurelyAbove, type SearchWanted } from './search-plan.ts';
import type { SearchQuery } from './search-query.ts';
import { searchSample } from './search-sample.ts';
import * as postgres from './search.postgres.ts';
import * as sqlite from './search.sqlite.ts';

const isPostgres = dialect === 'postgres';
const indexLookup = isPostgres ? postgres.indexLookup : sqlite.indexLookup;

const textCondition = isPostgres ? postgres.textCondition : sqlite.textCondition;

/**
 * All hits in the actor's workspace, where taking them from an index is quicker than walking a list until enough are found;
 * null otherwise. The choice is a guess; the answer is the same.
 */
export async function indexHits(ctx: Ctx, query: SearchQuery, wanted: SearchWanted): Promise<SQL | null> {
  const sample = await searchSample(ctx);
  if (!sample) return null;
  const lookup = await indexLookup(slowRead(ctx), ctx.actor.workspaceId, query, sample);
  if (lookup) return isIndexQuicker(query, sample, lookup.share, wanted) ? lookup.hits : null;
  return wanted.walk === 'byOther' && isRare(query, sample) ? allHits(ctx, query) : null;
}

/** The hits, looked for in every text: the cheapest way to count what the index cannot find. */
export function allHits(ctx: Ctx, query: SearchQuery): SQL {
  return sql`(select s."clientId", s."isArchived" from "clientSearch" s
    where s."workspaceId" = ${ctx.actor.workspaceId} and ${textCondition(query, sql`s."text"`)})`;
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

/** Of a text that a walk comes by. As a subquery it is nothing for which PostgreSQL could leave the walk for the trigram index. */
export function walkedText(query: SearchQuery, text: SQL): SQL | undefined {
  const found = textCondition(query, text);
  return isPostgres ? sql`(select ${found})` : found;
}

/** Of `client`. A scalar subquery, which no planner turns into a join: the order of the walk stays. */
export function isHit(ctx: Ctx, query: SearchQuery): SQL {
  return sql`(select ${textCondition(query, sql`s."text"`)} from "clientSearch" s
    where s."clientId" = "client"."id" and s."workspaceId" = ${ctx.actor.workspaceId})`;
}
