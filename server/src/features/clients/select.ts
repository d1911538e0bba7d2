import { selectionLimit, type ClientQuery, type ClientSelection } from '@clientele/contract';
import type { Ctx } from '../../core/ctx.ts';
import { compileListQuery } from './list/list-query.ts';
import { identityColumns, type IdentityRow } from './list/row-columns.ts';
import { readRows } from './list/rows.ts';

/** The clients that match a query, in its order, to act on all of them. Errors: `validation`. */
export async function select(ctx: Ctx, query: ClientQuery): Promise<ClientSelection> {
  const found = await readRows<IdentityRow>(
    ctx,
    await compileListQuery(ctx, query),
    null,
    selectionLimit + 1,
    identityColumns,
  );
  return {
    clients: found
      .slice(0, selectionLimit)
      .map(({ row }) => ({ id: row.id, version: row.version, archived: row.archivedAt !== null })),
    complete: found.length <= selectionLimit,
  };
}
