import { and, type SQL } from 'drizzle-orm';
import type { Ctx } from '../../../core/ctx.ts';
import type { PlanInput } from '../search/search-plan.ts';
import { indexHits, isHit } from '../search/search.ts';
import type { ListQuery } from './list-query.ts';

/** Some clients, among which are all that match a query. */
export interface Candidates {
  /** A subquery that gives the `clientId` of each. */
  readonly clients: SQL;
  /** The conditions that have to be checked on each of them. Undefined when there are none. */
  readonly filter: SQL | undefined;
}

/** From the index of the search or of a filter, where checking each of them is quicker than reading the list's index; null where it is not. */
export async function candidatesOf(
  ctx: Ctx,
  { search: query, state, filter, selectiveCandidates }: ListQuery,
  plan: Omit<PlanInput, 'state'>,
): Promise<Candidates | null> {
  const hits = query && (await indexHits(ctx, query, { state, ...plan }));
  if (hits) return { clients: hits, filter };
  const clients = await selectiveCandidates();
  return clients && { clients, filter: and(filter, query ? isHit(ctx, query) : undefined) };
}
