import type { ClientQuery } from '@clientele/contract';
import { and, inArray, sql } from 'drizzle-orm';
import type { Ctx } from '../../../core/ctx.ts';
import { inWorkspace } from '../../../db/in-workspace.ts';
import { jsonRows } from '../../../db/json-rows.ts';
import type { Position } from '../list/cursor.ts';
import { readHits } from '../list/hits.ts';
import { questionOf, type Question } from '../list/question.ts';
import { identityColumns, type IdentityRow, type Placed } from '../list/row-columns.ts';
import { readRows } from '../list/rows.ts';
import { summaryColumns, type ClientRow } from '../client-row.ts';
import { isHit } from '../search/search.ts';
import { client } from '../table.ts';

const exportedColumns = {
  ...summaryColumns,
  website: client.website,
  address: client.address,
  taxId: client.taxId,
};

export type ExportRow = Pick<ClientRow, keyof typeof exportedColumns>;

/** Small enough that nobody else waits long for the one thread, large enough that a page's fixed costs do not show. */
const pageSize = 250;

/**
 * The clients that answer a question, in its order, page by page. Each page is a read of its own: nothing is held while the
 * reader takes its time, and what changes meanwhile may be seen as it was or as it is.
 */
export async function* exportPages(
  ctx: Ctx,
  query: ClientQuery,
  ids: readonly string[] | undefined,
): AsyncGenerator<readonly ExportRow[]> {
  const question = await questionOf(ctx, query);
  if (ids) yield* pagesOfNamed(ctx, question, ids);
  else yield* pagesOfAll(ctx, question);
}

async function* pagesOfAll(ctx: Ctx, question: Question): AsyncGenerator<readonly ExportRow[]> {
  let after: Position | null = null;
  do {
    const found: Placed<ExportRow>[] = await readRows<ExportRow>(ctx, question, after, pageSize, exportedColumns);
    yield found.map(({ row }) => row);
    after = found.length === pageSize ? (found.at(-1)?.position ?? null) : null;
  } while (after);
}

/** Their order is found once, for all of them. */
async function* pagesOfNamed(
  ctx: Ctx,
  question: Question,
  ids: readonly string[],
): AsyncGenerator<readonly ExportRow[]> {
  const named = sql`(select "value" ->> 0 as "clientId" from ${jsonRows([...new Set(ids)].map((id) => [id]))})`;
  const filter = and(question.filter, question.search ? isHit(ctx, question.search) : undefined);
  const wanted = { after: null, count: ids.length, columns: identityColumns };
  const inOrder = await readHits<IdentityRow>(ctx, { ...question, filter }, named, wanted);
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
