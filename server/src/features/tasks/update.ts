import type { contract, Task } from '@clientele/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { conflict } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import { notify } from '../activity/index.ts';
import { record } from '../activity/record.ts';
import type { ActivityType } from '../activity/table.ts';
import { loadClient } from '../clients/index.ts';
import { loadPresentTask, type TaskRow } from './load.ts';
import { presentTask } from './present.ts';
import { task } from './table.ts';
import { changedDetails, checkTask, differences, isClosed, placeInLists } from './task-values.ts';

type Input = z.output<typeof contract.tasks.update.input>;

/**
 * Changes the fields of the patch, when nobody has saved since the version that the caller saw. A patch that changes nothing writes
 * nothing. Errors: `not-found`, `forbidden`, `conflict` (with `current`), `validation`.
 */
export function update(ctx: Ctx, input: Input): Promise<Task> {
  return transact(ctx, async (ctx) => {
    const before = await loadPresentTask(ctx, input.id);
    if (before.version !== input.version) throw conflict(await presentTask(ctx, before));
    const changes = changedDetails(before, input.patch);
    if (Object.keys(changes).length === 0) return presentTask(ctx, before);
    const details = { ...before, ...changes };
    await checkTask(ctx, { after: details, before, prefix: 'patch.' });

    const place = placeInLists(details, before.closedAt, ctx.now().toISOString());
    const after = await write(ctx, before, { ...changes, ...place });
    const diff = differences(before, after);
    await record(ctx, {
      kind: 'task',
      id: after.id,
      clientId: after.clientId,
      version: after.version,
      type: typeOf(before, after),
      name: after.title,
      data: { taskId: after.id, fields: Object.keys(diff), changes: diff },
      action: 'tasks.update',
      diff,
    });
    if (after.assigneeId !== null && after.assigneeId !== before.assigneeId) {
      const client = await loadClient(ctx, after.clientId);
      await notify(ctx, [{ userId: after.assigneeId, kind: 'task-assigned', client, subjectId: after.id }]);
    }
    return presentTask(ctx, after);
  });
}

function typeOf(before: TaskRow, after: TaskRow): ActivityType {
  if (after.status === 'done' && before.status !== 'done') return 'task.completed';
  return isClosed(before.status) && !isClosed(after.status) ? 'task.reopened' : 'task.updated';
}

/** The version stands in the statement itself: of any number of callers who saw the same one, exactly one writes. */
async function write(ctx: WriteCtx, before: TaskRow, values: Partial<TaskRow>): Promise<TaskRow> {
  const [row] = await ctx.db
    .update(task)
    .set({ ...values, version: sql`${task.version} + 1` })
    .where(and(eq(task.workspaceId, ctx.actor.workspaceId), eq(task.id, before.id), eq(task.version, before.version)))
    .returning();
  if (!row) throw conflict(await presentTask(ctx, await loadPresentTask(ctx, before.id)));
  return row;
}
