import type { Condition, RecordState } from '@clientele/contract';
import { sql, type SQL } from 'drizzle-orm';
import { slowRead, type Ctx } from '../../../core/ctx.ts';
import { rowsOf } from '../../../db/raw.ts';
import type { FilterSetting } from '../filter/filter.ts';
import { indexedSubquery } from '../filter/indexed-subquery.ts';
import { searchSample } from '../search/search-sample.ts';

/**
 * A subquery that gives the clients which pass the most selective of the conditions, if they are few enough that reading all of
 * them is quicker than reading the list's index until a page is full. Null where the index is as quick, and in a small workspace.
 */
export async function findSelectiveCandidates(
  ctx: Ctx,
  conditions: readonly Condition[],
  state: RecordState,
  setting: FilterSetting,
): Promise<SQL | null> {
  const sample = conditions.length > 0 ? await searchSample(ctx) : null;
  if (!sample) return null;
  const subqueries = conditions.flatMap((condition) => indexedSubquery(condition, state, setting) ?? []);
  if (subqueries.length === 0) return null;
  const most = selectivityCap(sample.clients);
  const counted = subqueries.map(
    (clients, position) => sql`select ${position} as "position", count(*) as "count"
      from (select 1 from ${clients} "clients" limit ${most + 1}) "counted"`,
  );
  const counts = await rowsOf<{ position: unknown; count: unknown }>(
    slowRead(ctx),
    sql.join(counted, sql` union all `),
  );
  const fewest = counts.toSorted((a, b) => Number(a.count) - Number(b.count))[0];
  return fewest && Number(fewest.count) <= most ? (subqueries[Number(fewest.position)] ?? null) : null;
}

/**
 * If `n` of `clients` pass, reading the index finds one every `clients / n` rows, and a page takes fifty; looking up all of them
 * costs about two rows each. The two costs are equal at `n = 5 √clients`.
 */
function selectivityCap(clients: number): number {
  return Math.floor(5 * Math.sqrt(clients));
}
