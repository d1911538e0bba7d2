import { selectionLimit, type ClientQuery, type ClientSelection } from '@clientele/contract';
import type { Ctx } from '../../core/ctx.ts';
import { questionOf } from './list/question.ts';
import { identityColumns, type IdentityRow } from './list/row-columns.ts';
import { readRows } from './list/rows.ts';

/** Which clients answer a question, in its order, to act on all of them. Errors: `validation`. */
export async function select(ctx: Ctx, query: ClientQuery): Promise<ClientSelection> {
  const found = await readRows<IdentityRow>(
    ctx,
    await questionOf(ctx, query),
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
