import { and, eq } from 'drizzle-orm';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import { requireRestorable } from '../../core/removed.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { loadClient } from '../clients/index.ts';
import { task } from './table.ts';

export type TaskRow = typeof task.$inferSelect;

/** A client whose tasks the actor may change. */
export async function authorizeTasksOf(ctx: Ctx, clientId: string): Promise<Awaited<ReturnType<typeof loadClient>>> {
  const client = await loadClient(ctx, clientId);
  authorizeFor(ctx, 'edit_tasks', client);
  return client;
}

/** A task to change, removed or not, as long as it can be restored. Errors: `not-found`, `forbidden`. */
export async function loadTask(ctx: Ctx, id: string): Promise<TaskRow> {
  const [row] = await ctx.db
    .select()
    .from(task)
    .where(and(inWorkspace(task.workspaceId, ctx.actor.workspaceId), eq(task.id, id)));
  if (!row) throw notFound();
  requireRestorable(ctx, row);
  await authorizeTasksOf(ctx, row.clientId);
  return row;
}

/** A task to change that is not removed. Errors: `not-found`, `forbidden`. */
export async function loadPresentTask(ctx: Ctx, id: string): Promise<TaskRow> {
  const row = await loadTask(ctx, id);
  if (row.removedAt !== null) throw notFound();
  return row;
}
