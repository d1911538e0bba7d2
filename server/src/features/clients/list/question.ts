import { isDocumentField, type ClientQuery, type Condition, type RecordState, type Sort } from '@clientele/contract';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import { authorizeFor } from '../../../core/authorize.ts';
import { slowRead, type Ctx } from '../../../core/ctx.ts';
import type { Db } from '../../../db/connect.ts';
import { prepared } from '../../../db/prepared.ts';
import { rowsOf } from '../../../db/raw.ts';
import { workspace } from '../../access/table.ts';
import { filterCondition, type FilterSetting } from '../filter/filter.ts';
import { narrowed, narrowing } from '../filter/narrowing.ts';
import { parseSearch, type SearchQuery } from '../search/search-query.ts';
import { searchSample } from '../search/search-sample.ts';
import { sortKeys, type SortKey } from './sort-key.ts';

/** A {@link ClientQuery} of an actor, understood: what the page and the count both ask. */
export interface Question {
  readonly state: RecordState;
  /** Null when there is too little to search for. */
  readonly search: SearchQuery | null;
  /** On `client`, without state and search. Undefined when every client will do. */
  readonly filter: SQL | undefined;
  /** Exactly those whom the filter leaves, from an index of its only condition; null where there is none. */
  readonly narrowed: SQL | null;
  /** The clients that one condition of the filter leaves, if they are few: see {@link fewClients}. Looked up once. */
  readonly few: () => Promise<SQL | null>;
  readonly sort: SortKey;
  readonly direction: Sort[1];
  readonly baseCurrency: string;
}

/** Errors: `forbidden` (asked by what only `view_documents` shows: the order and the number of rows would tell it). */
export async function questionOf(ctx: Ctx, query: ClientQuery): Promise<Question> {
  const [field, direction] = query.sort ?? ['name', 'asc'];
  const sort = sortKeys[field];
  const { where = [], state = 'active' } = query;
  if ([field, ...where.map(([name]) => name)].some(isDocumentField)) requireDocuments(ctx);
  const conditions = [...assignedOnly(ctx), ...where];
  // One look at the workspace, when days or amounts are in the question.
  const found =
    where.length > 0 || sort.table === 'clientTotal' ? await settingOf(ctx) : { timezone: 'UTC', baseCurrency: '' };
  const { workspaceId, userId } = ctx.actor;
  const setting = { ...found, workspaceId, userId };
  let few: Promise<SQL | null> | undefined;
  return {
    state,
    search: query.search === undefined ? null : parseSearch(query.search),
    filter: and(...conditions.map((condition) => filterCondition(condition, setting))),
    narrowed: narrowed(conditions, state, setting),
    few: () => (few ??= fewClients(ctx, conditions, state, setting)),
    sort,
    direction,
    baseCurrency: setting.baseCurrency,
  };
}

/** Held for assigned clients only, it is enough where no other is in the list. */
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
  if (!found) throw new Error('A session of a workspace that does not exist.');
  return found;
}

const settingById = prepared((read: Db) =>
  read
    .select({ timezone: workspace.timezone, baseCurrency: workspace.baseCurrency })
    .from(workspace)
    .where(eq(workspace.id, sql.placeholder('id'))),
);

/**
 * The clients that one of a filter's conditions leaves, if they are few enough that looking at all of them is quicker than
 * walking the list until a page is full. Null where a walk is as good, and in a small workspace.
 */
async function fewClients(
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
