import { isDocumentField, type ClientQuery, type Condition, type RecordState, type Sort } from '@clientele/contract';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import { authorizeFor } from '../../../core/authorize.ts';
import { slowRead, type Ctx } from '../../../core/ctx.ts';
import type { Db } from '../../../db/connect.ts';
import { prepared } from '../../../db/prepared.ts';
import { rowsOf } from '../../../db/raw.ts';
import { workspace } from '../../access/table.ts';
import { filterCondition, type FilterSetting } from '../filter/filter.ts';
import { exactSubquery, indexedSubquery } from '../filter/indexed-subquery.ts';
import { parseSearch, type SearchQuery } from '../search/search-query.ts';
import { searchSample } from '../search/search-sample.ts';
import { sortKeys, type SortKey } from './sort-key.ts';

/** A {@link ClientQuery} of an actor, compiled for the page and for the count. */
export interface ListQuery {
  readonly state: RecordState;
  /** Null when the text is too short to be searched for. */
  readonly search: SearchQuery | null;
  /** A condition on `client`, without state and search. Undefined when there is none. */
  readonly filter: SQL | undefined;
  /** A subquery that gives exactly the clients which pass the filter, from the index of its only condition; null where there is none. */
  readonly exactCandidates: SQL | null;
  /** See {@link findSelectiveCandidates}. Counted once. */
  readonly selectiveCandidates: () => Promise<SQL | null>;
  readonly sort: SortKey;
  readonly direction: Sort[1];
  readonly baseCurrency: string;
}

/** Errors: `forbidden` (a sort or filter by amounts without `view_documents`: order and number of rows would reveal them). */
export async function compileListQuery(ctx: Ctx, query: ClientQuery): Promise<ListQuery> {
  const [field, direction] = query.sort ?? ['name', 'asc'];
  const sort = sortKeys[field];
  const { where = [], state = 'active' } = query;
  if ([field, ...where.map(([name]) => name)].some(isDocumentField)) requireDocuments(ctx);
  const conditions = [...assignedOnly(ctx), ...where];
  // The workspace is read once, and only when the query holds days or amounts.
  const found =
    where.length > 0 || sort.table === 'clientTotal' ? await settingOf(ctx) : { timezone: 'UTC', baseCurrency: '' };
  const { workspaceId, userId } = ctx.actor;
  const setting = { ...found, workspaceId, userId };
  let selectiveCandidates: Promise<SQL | null> | undefined;
  return {
    state,
    search: query.search === undefined ? null : parseSearch(query.search),
    filter: and(...conditions.map((condition) => filterCondition(condition, setting))),
    exactCandidates: exactSubquery(conditions, state, setting),
    selectiveCandidates: () => (selectiveCandidates ??= findSelectiveCandidates(ctx, conditions, state, setting)),
    sort,
    direction,
    baseCurrency: setting.baseCurrency,
  };
}

/** Held for assigned clients only, the permission is enough where the list holds no others. */
function requireDocuments(ctx: Ctx): void {
  const { userId, grants } = ctx.actor;
  authorizeFor(ctx, 'view_documents', { ownerId: grants.view_clients === 'assigned' ? userId : null });
}

/** A role may see only the clients that it owns. */
function assignedOnly(ctx: Ctx): Condition[] {
  return ctx.actor.grants.view_clients === 'assigned' ? [['owner', 'in', ['me']]] : [];
}

async function settingOf(ctx: Ctx): Promise<{ timezone: string; baseCurrency: string }> {
  const [found] = await settingById(ctx.db, { id: ctx.actor.workspaceId });
  if (!found) throw new Error('The workspace of the session does not exist.');
  return found;
}

const settingById = prepared((read: Db) =>
  read
    .select({ timezone: workspace.timezone, baseCurrency: workspace.baseCurrency })
    .from(workspace)
    .where(eq(workspace.id, sql.placeholder('id'))),
);

/**
 * A subquery that gives the clients which pass the most selective of the conditions, if they are few enough that reading all of
 * them is quicker than reading the list's index until a page is full. Null where the index is as quick, and in a small workspace.
 */
async function findSelectiveCandidates(
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
