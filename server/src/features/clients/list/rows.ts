import { and, type SQL } from 'drizzle-orm';
import type { Ctx } from '../../../core/ctx.ts';
import type { SearchWanted } from '../search/search-plan.ts';
import { indexHits, isHit } from '../search/search.ts';
import type { Position } from './cursor.ts';
import { readHits } from './hits.ts';
import type { Question } from './question.ts';
import type { Placed, PlacedRow, RowColumns } from './row-columns.ts';
import { nextCurrency, walkRange, type Range } from './walk.ts';

/** The first `count` rows after a position, in the order of the question. Costs the same at the end as at the beginning. */
export async function readRows<Row extends PlacedRow>(
  ctx: Ctx,
  question: Question,
  after: Position | null,
  count: number,
  columns: RowColumns<Row>,
): Promise<Placed<Row>[]> {
  const candidates = await candidatesOf(ctx, question, { rows: count, walk: question.sort.walk });
  if (candidates)
    return readHits(ctx, { ...question, filter: candidates.filter }, candidates.clients, { after, count, columns });
  const range = { columns };
  if (question.sort.table === 'client') return walkStates(ctx, question, { ...range, currency: '', after, count });
  const rows: Placed<Row>[] = [];
  let currency: string | null = after?.currency ?? question.baseCurrency;
  let position = after;
  while (currency !== null) {
    const left = count - rows.length;
    rows.push(...(await walkStates(ctx, question, { ...range, currency, after: position, count: left })));
    if (rows.length >= count) break;
    position = null;
    currency = await nextCurrency(ctx, question, currency);
  }
  return rows;
}

/** Archived and active clients stand apart in every index. Both at once are two short walks, merged. */
async function walkStates<Row extends PlacedRow>(
  ctx: Ctx,
  question: Question,
  range: Range<Row>,
): Promise<Placed<Row>[]> {
  if (question.state !== 'all') return walkRange(ctx, question, question.state === 'archived', range);
  const both = await Promise.all([walkRange(ctx, question, false, range), walkRange(ctx, question, true, range)]);
  const sign = question.direction === 'asc' ? 1 : -1;
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

/** Some clients, among which are all that answer a question. */
interface Candidates {
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
