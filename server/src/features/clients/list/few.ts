import type { Condition, RecordState } from '@clientele/contract';
import { sql, type SQL } from 'drizzle-orm';
import { slowRead, type Ctx } from '../../../core/ctx.ts';
import { rowsOf } from '../../../db/raw.ts';
import type { FilterSetting } from '../filter/filter.ts';
import { narrowing } from '../filter/narrowing.ts';
import { searchSample } from '../search/search-sample.ts';

/**
 * The clients that one of a filter's conditions leaves, if they are few enough that looking at all of them is quicker than
 * walking the list until a page is full. Null where a walk is as good, and in a small workspace.
 */
export async function fewClients(
  ctx: Ctx,
  conditions: readonly Condition[],
  state: RecordState,
  setting: FilterSetting,
): Promise<SQL | null> {
  const sample = conditions.length > 0 ? await searchSample(ctx) : null;
  if (!sample) return null;
  const left = conditions.flatMap((condition) => narrowing(condition, state, setting) ?? []);
  if (left.length === 0) return null;
  const most = mostOf(sample.clients);
  const counted = left.map(
    (clients, place) => sql`select ${place} as "place", count(*) as "count"
      from (select 1 from ${clients} "clients" limit ${most + 1}) "counted"`,
  );
  const counts = await rowsOf<{ place: unknown; count: unknown }>(slowRead(ctx), sql.join(counted, sql` union all `));
  const fewest = counts.toSorted((a, b) => Number(a.count) - Number(b.count))[0];
  return fewest && Number(fewest.count) <= most ? (left[Number(fewest.place)] ?? null) : null;
}

/**
 * If `n` of `clients` are left, a walk meets one of them every `clients / n` rows, and a page takes fifty; looking all of them up
 * costs about two rows each. The two are equal at `n = 5 √clients`.
 */
function mostOf(clients: number): number {
  return Math.floor(5 * Math.sqrt(clients));
}
