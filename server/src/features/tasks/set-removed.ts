import { and, eq, sql } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { transact } from '../../core/transact.ts';
import { tellRecipients } from '../activity/index.ts';
import { record } from '../activity/record.ts';
import { loadTask, type TaskRow } from './load.ts';
import { task } from './table.ts';

/** Removes a task or brings it back. One that already is as wanted stays as it is, without a second entry in the history. */
export function setRemoved(ctx: Ctx, id: string, removed: boolean): Promise<TaskRow> {
  return transact(ctx, async (ctx) => {
    const before = await loadTask(ctx, id);
    if ((before.removedAt !== null) === removed) return before;
    const removedAt = removed ? ctx.now().toISOString() : null;
    const [row = before] = await ctx.db
      .update(task)
      .set({ removedAt, version: sql`${task.version} + 1` })
      .where(and(eq(task.workspaceId, ctx.actor.workspaceId), eq(task.id, id), eq(task.isRemoved, !removed)))
      .returning();
    // Somebody else was there first, and has put it on record.
    if (row === before) return loadTask(ctx, id);
    await record(ctx, {
      kind: 'task',
      id,
      clientId: row.clientId,
      version: removed ? null : row.version,
      type: removed ? 'task.removed' : 'task.restored',
      name: row.title,
      data: { taskId: id },
      action: removed ? 'tasks.remove' : 'tasks.restore',
      diff: { removedAt: { before: before.removedAt, after: row.removedAt } },
    });
    await tellRecipients(ctx, id);
    return row;
  });
}
