import { and, type SQL } from 'drizzle-orm';
import type { Ctx } from '../../../core/ctx.ts';
import type { PlanInput } from '../search/search-plan.ts';
import { indexHits, isHit } from '../search/search.ts';
import type { Position } from './cursor.ts';
import { readHits } from './hits.ts';
import type { ListQuery } from './list-query.ts';
import { nextCurrency, readIndexRange, type Range } from './index-range.ts';
import type { ListedRow, PositionedRow, RowColumns } from './row-columns.ts';

/** The first `count` rows after a position, in the order of the query. Costs the same at the end as at the beginning. */
export async function readRows<Row extends ListedRow>(
  ctx: Ctx,
  listQuery: ListQuery,
  after: Position | null,
  count: number,
  columns: RowColumns<Row>,
): Promise<PositionedRow<Row>[]> {
  const candidates = await candidatesOf(ctx, listQuery, { rows: count, scan: listQuery.sort.scan });
  if (candidates)
    return readHits(ctx, { ...listQuery, filter: candidates.filter }, candidates.clients, { after, count, columns });
  const range = { columns };
  if (listQuery.sort.table === 'client')
    return mergeArchivedAndActive(ctx, listQuery, { ...range, currency: '', after, count });
  const rows: PositionedRow<Row>[] = [];
  let currency: string | null = after?.currency ?? listQuery.baseCurrency;
  let position = after;
  while (currency !== null) {
    const left = count - rows.length;
    rows.push(...(await mergeArchivedAndActive(ctx, listQuery, { ...range, currency, after: position, count: left })));
    if (rows.length >= count) break;
    position = null;
    currency = await nextCurrency(ctx, listQuery, currency);
  }
  return rows;
}

/** Every index keeps archived and active clients apart. For both, two ranges are read and merged. */
async function mergeArchivedAndActive<Row extends ListedRow>(
  ctx: Ctx,
  listQuery: ListQuery,
  range: Range<Row>,
): Promise<PositionedRow<Row>[]> {
  if (listQuery.state !== 'all') return readIndexRange(ctx, listQuery, listQuery.state === 'archived', range);
  const both = await Promise.all([
    readIndexRange(ctx, listQuery, false, range),
    readIndexRange(ctx, listQuery, true, range),
  ]);
  const sign = listQuery.direction === 'asc' ? 1 : -1;
  return both
    .flat()
    .toSorted(
      (a, b) => sign * (compareValues(a.position.key, b.position.key) || compareValues(a.position.id, b.position.id)),
    )
    .slice(0, range.count);
}

/** As the databases compare: numbers by size, text by its bytes. */
function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}

/** Some clients, among which are all that match a query. */
interface Candidates {
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
