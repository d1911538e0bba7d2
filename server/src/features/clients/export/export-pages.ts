import type { ClientQuery } from '@clientele/contract';
import { and, inArray, sql } from 'drizzle-orm';
import type { Ctx } from '../../../core/ctx.ts';
import { inWorkspace } from '../../../db/in-workspace.ts';
import { jsonRows } from '../../../db/json-rows.ts';
import type { Position } from '../list/cursor.ts';
import { readHits } from '../list/hits.ts';
import { compileListQuery, type ListQuery } from '../list/list-query.ts';
import { identityColumns, type IdentityRow, type PositionedRow } from '../list/row-columns.ts';
import { readRows } from '../list/rows.ts';
import { summaryColumns, type ClientRow } from '../client-row.ts';
import { isHit } from '../search/search.ts';
import { client } from '../table.ts';

const exportedColumns = {
  ...summaryColumns,
  website: client.website,
  address: client.address,
  taxId: client.taxId,
  customFields: client.customFields,
};

export type ExportRow = Pick<ClientRow, keyof typeof exportedColumns>;

/** Small enough that other requests do not wait long for the thread, large enough that a page's fixed costs do not matter. */
const pageSize = 250;

/**
 * The clients that match a query, in its order, page by page. Each page is a read of its own: no transaction stays open for a slow
 * reader, and a change during the export may or may not be in it.
 */
export async function* exportPages(
  ctx: Ctx,
  query: ClientQuery,
  ids: readonly string[] | undefined,
): AsyncGenerator<readonly ExportRow[]> {
  const listQuery = await compileListQuery(ctx, query);
  if (ids) yield* pagesOfNamed(ctx, listQuery, ids);
  else yield* pagesOfAll(ctx, listQuery);
}

async function* pagesOfAll(ctx: Ctx, listQuery: ListQuery): AsyncGenerator<readonly ExportRow[]> {
  let after: Position | null = null;
  do {
    const found: PositionedRow<ExportRow>[] = await readRows<ExportRow>(
      ctx,
      listQuery,
      after,
      pageSize,
      exportedColumns,
    );
    yield found.map(({ row }) => row);
    after = found.length === pageSize ? (found.at(-1)?.position ?? null) : null;
  } while (after);
}

/** Their order is read once, for all of them. */
async function* pagesOfNamed(
  ctx: Ctx,
  listQuery: ListQuery,
  ids: readonly string[],
): AsyncGenerator<readonly ExportRow[]> {
  const named = sql`(select "value" ->> 0 as "clientId" from ${jsonRows([...new Set(ids)].map((id) => [id]))})`;
  const filter = and(listQuery.filter, listQuery.search ? isHit(ctx, listQuery.search) : undefined);
  const range = { after: null, count: ids.length, columns: identityColumns };
  const inOrder = await readHits<IdentityRow>(ctx, { ...listQuery, filter }, named, range);
  for (let from = 0; from < inOrder.length; from += pageSize) {
    const page = inOrder.slice(from, from + pageSize).map(({ row }) => row.id);
    const rows = await ctx.db
      .select(exportedColumns)
      .from(client)
      .where(and(inWorkspace(client.workspaceId, ctx.actor.workspaceId), inArray(client.id, page)));
    const byId = new Map(rows.map((row) => [row.id, row]));
    yield page.flatMap((id) => byId.get(id) ?? []);
  }
}
