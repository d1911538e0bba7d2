import type { ClientPage, contract } from '@clientele/contract';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { pageOf } from '../../core/page.ts';
import { countClients } from './list/count.ts';
import { cursorAfter, positionOf } from './list/cursor.ts';
import { compileListQuery } from './list/list-query.ts';
import { readRows } from './list/rows.ts';
import { presentSummary, summaryColumns, type SummaryRow } from './client-row.ts';
import { searchMatches } from './search/search-matches.ts';

/** A page of the directory. Errors: `validation` (a cursor of another query). */
export async function list(ctx: Ctx, input: z.output<typeof contract.clients.list.input>): Promise<ClientPage> {
  const { cursor, limit, withTotal, ...query } = input;
  const listQuery = await compileListQuery(ctx, query);
  const after = positionOf(query, cursor, listQuery.sort.isValue);
  const found = await readRows<SummaryRow>(ctx, listQuery, after, limit + 1, summaryColumns);
  const page = pageOf(found, limit, ({ position }) => cursorAfter(query, position));
  const rows = page.rows.map(({ row }) => row);
  const [matches, total] = await Promise.all([
    listQuery.search
      ? searchMatches(
          ctx,
          listQuery.search,
          rows.map((row) => row.id),
        )
      : null,
    withTotal ? totalOf() : null,
  ]);
  return {
    items: rows.map((row) => ({ client: presentSummary(ctx.actor, row), matches: matches?.get(row.id) ?? [] })),
    nextCursor: page.nextCursor,
    total,
  };

  /** A first page that is also the last holds them all. */
  function totalOf() {
    return !after && page.nextCursor === null ? { count: rows.length, exact: true } : countClients(ctx, listQuery);
  }
}
