import type { contract, Task } from '@clientele/contract';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import { notify } from '../activity/index.ts';
import { record } from '../activity/record.ts';
import { lockClients } from '../clients/index.ts';
import { authorizeTasksOf } from './load.ts';
import { presentTask } from './present.ts';
import { task } from './table.ts';
import { changedDetails, checkTask, differences, placeInLists, usualTask } from './task-values.ts';

type Input = z.output<typeof contract.tasks.create.input>;

/** A new task for a client. Errors: `not-found` (the client), `forbidden`, `validation`. */
export function create(ctx: Ctx, input: Input): Promise<Task> {
  return transact(ctx, async (ctx) => {
    await lockClients(ctx, [input.clientId]);
    const client = await authorizeTasksOf(ctx, input.clientId);
    const usual = { ...usualTask, title: input.task.title };
    const details = { ...usual, ...changedDetails(usual, input.task) };
    await checkTask(ctx, { after: details, before: null, prefix: 'task.' });
    const now = ctx.now();
    const at = now.toISOString();
    const [row] = await ctx.db
      .insert(task)
      .values({
        id: newId('task', now),
        workspaceId: ctx.actor.workspaceId,
        clientId: input.clientId,
        version: 1,
        ...details,
        ...placeInLists(details, null, at),
        createdAt: at,
        removedAt: null,
      })
      .returning();
    if (!row) throw new Error('The insert returned no row.');
    await record(ctx, {
      kind: 'task',
      id: row.id,
      clientId: row.clientId,
      version: row.version,
      type: 'task.added',
      name: row.title,
      data: { taskId: row.id },
      action: 'tasks.create',
      diff: differences(null, row),
    });
    if (row.assigneeId !== null)
      await notify(ctx, [{ userId: row.assigneeId, kind: 'task-assigned', client, subjectId: row.id }]);
    return presentTask(ctx, row);
  });
}
