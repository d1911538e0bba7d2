import type { contract, FileRecord } from '@clientele/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { conflict } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { requireFittingName } from './content-type.ts';
import { loadFile, presentFile } from './load.ts';
import { file } from './table.ts';

type Input = z.output<typeof contract.files.update.input>;

/** Renames a file or changes who sees it. Errors: `not-found`, `forbidden`, `conflict`, `validation` (field `patch.name`). */
export function update(ctx: Ctx, { id, version, patch }: Input): Promise<FileRecord> {
  return transact(ctx, async (ctx) => {
    const before = await loadFile(ctx, id, 'upload_files');
    if (before.file.version !== version) throw conflict(presentFile(before));
    if (patch.name !== undefined) requireFittingName(patch.name, before.file.mime, before.file.name);
    const changed = (['name', 'direction'] as const).filter(
      (field) => patch[field] !== undefined && patch[field] !== before.file[field],
    );
    if (changed.length === 0) return presentFile(before);
    const { workspaceId } = ctx.actor;
    const [row] = await ctx.db
      .update(file)
      .set({ ...patch, version: sql`${file.version} + 1`, updatedAt: ctx.now().toISOString() })
      .where(and(eq(file.workspaceId, workspaceId), eq(file.id, id), eq(file.version, version)))
      .returning();
    // Others write at the same time on PostgreSQL.
    if (!row) throw conflict(presentFile(await loadFile(ctx, id, 'upload_files')));
    await record(ctx, {
      kind: 'file',
      id,
      clientId: row.clientId,
      version: row.version,
      type: 'file.updated',
      name: row.name,
      data: { fileId: id, fields: changed },
      action: 'files.update',
      diff: Object.fromEntries(changed.map((field) => [field, { before: before.file[field], after: row[field] }])),
    });
    return presentFile({ file: row, uploader: before.uploader });
  });
}
