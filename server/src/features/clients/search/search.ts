import type { RecordState } from '@clientele/contract';
import { sql, type SQL } from 'drizzle-orm';
import { slowRead, type Ctx } from '../../../core/ctx.ts';
import { dialect } from '../../../db/columns.ts';
import { isIndexQuicker, isRare, isSurelyAbove, type PlanInput, type Searched } from './search-plan.ts';
import type { SearchQuery } from './search-query.ts';
import { searchSample } from './search-sample.ts';
import * as postgres from './search.postgres.ts';
import * as sqlite from './search.sqlite.ts';

const isPostgres = dialect === 'postgres';
const indexLookup = isPostgres ? postgres.indexLookup : sqlite.indexLookup;

/** Whether a folded text has what is searched. */
const textCondition = isPostgres ? postgres.textCondition : sqlite.textCondition;

/**
 * A subquery of all hits in the actor's workspace, where reading them from an index is quicker than scanning until enough are found;
 * null otherwise. The choice is an estimate; the result is the same.
 */
export async function indexHits(
  ctx: Ctx,
  query: SearchQuery,
  input: PlanInput,
  searched: Searched = 'clients',
): Promise<SQL | null> {
  const sample = await searchSample(ctx);
  if (!sample) return null;
  const lookup = await indexLookup(slowRead(ctx), ctx.actor.workspaceId, query, sample, searched);
  if (lookup) return isIndexQuicker(query, sample, lookup.share, input) ? lookup.hits : null;
  return input.scan === 'otherIndex' && isRare(query, sample) ? allHits(ctx, query) : null;
}

/** A subquery of the hits that scans every text: the cheapest way to count what the index cannot find. */
export function allHits(ctx: Ctx, query: SearchQuery): SQL {
  return sql`(select s."clientId", s."isArchived" from "clientSearch" s
    where s."workspaceId" = ${ctx.actor.workspaceId} and ${textCondition(query, sql`s."text"`)})`;
}

/** True when more than `limit` clients match for certain, without counting them. */
export async function hasSurelyMoreThan(
  limit: number,
  ctx: Ctx,
  query: SearchQuery,
  state: RecordState,
): Promise<boolean> {
  return isSurelyAbove(limit, query, await searchSample(ctx), state);
}

/** The condition on a text that a scan reads. PostgreSQL cannot use the trigram index for a subquery, so it keeps the order of the scan. */
export function scannedText(query: SearchQuery, text: SQL): SQL | undefined {
  const found = textCondition(query, text);
  return isPostgres ? sql`(select ${found})` : found;
}

/** The condition on `client`. No planner turns a scalar subquery into a join, so the order of the scan stays. */
export function isHit(ctx: Ctx, query: SearchQuery): SQL {
  return sql`(select ${textCondition(query, sql`s."text"`)} from "clientSearch" s
    where s."clientId" = "client"."id" and s."workspaceId" = ${ctx.actor.workspaceId})`;
}
