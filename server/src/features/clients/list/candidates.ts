import { and, type SQL } from 'drizzle-orm';
import type { Ctx } from '../../../core/ctx.ts';
import type { SearchWanted } from '../search/search-plan.ts';
import { indexHits, isHit } from '../search/search.ts';
import type { Question } from './question.ts';

/** Some clients, among which are all that answer a question. */
export interface Candidates {
  /** A subquery that gives the `clientId` of each. */
  readonly clients: SQL;
  /** What is left to be asked of them. Undefined when nothing is. */
  readonly filter: SQL | undefined;
}

/** From an index of a search or of a filter, where looking at each of them is quicker than a walk; null where it is not. */
export async function candidatesOf(
  ctx: Ctx,
  { search: query, state, filter, few }: Question,
  wanted: Omit<SearchWanted, 'state'>,
): Promise<Candidates | null> {
  const hits = query && (await indexHits(ctx, query, { state, ...wanted }));
  if (hits) return { clients: hits, filter };
  const clients = await few();
  return clients && { clients, filter: and(filter, query ? isHit(ctx, query) : undefined) };
}
