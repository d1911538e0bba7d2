import type { FileRecord } from '@clientele/contract';
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import { restorableSince } from '../../core/removed.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { loadFile, presentFile } from './load.ts';
import { file } from './table.ts';

/** Closes a file to everybody; its bytes go when it cannot be restored any more. Errors: `not-found`, `forbidden`. */
export async function remove(ctx: Ctx, input: { id: string }): Promise<{ id: string }> {
  await setRemoved(ctx, input.id, true);
  return { id: input.id };
}

/** Undoes `remove` while it can be undone. Errors: `not-found`, `forbidden`. */
export function restore(ctx: Ctx, input: { id: string }): Promise<FileRecord> {
  return setRemoved(ctx, input.id, false);
}

/** A file that is as it shall be stays as it is. */
function setRemoved(ctx: Ctx, id: string, removed: boolean): Promise<FileRecord> {
  return transact(ctx, async (ctx) => {
    const isThere = or(isNull(file.removedAt), gt(file.removedAt, restorableSince(ctx)));
    const before = await loadFile(ctx, id, 'delete_files', isThere);
    if ((before.file.removedAt !== null) === removed) return presentFile(before);
    const at = ctx.now().toISOString();
    const [row] = await ctx.db
      .update(file)
      .set({ removedAt: removed ? at : null, updatedAt: at, version: sql`${file.version} + 1` })
      .where(and(eq(file.workspaceId, ctx.actor.workspaceId), eq(file.id, id), isThere))
      .returning();
    if (!row) throw notFound();
    await record(ctx, {
      kind: 'file',
      id,
      clientId: row.clientId,
      version: removed ? null : row.version,
      type: removed ? 'file.removed' : 'file.restored',
      name: row.name,
      data: { fileId: id },
      action: removed ? 'files.remove' : 'files.restore',
      diff: { removedAt: { before: before.file.removedAt, after: row.removedAt } },
    });
    return presentFile({ file: row, uploader: before.uploader });
  });
}
