import type { Task } from '@clientele/contract';
import { eq } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { dayIn } from '../../core/day-in.ts';
import { namesOf } from '../access/index.ts';
import { workspace } from '../access/table.ts';
import { dayBounds } from '../clients/index.ts';
import type { TaskRow } from './load.ts';
import { dueDay } from './task-values.ts';

/** The first instant of today where the workspace is: what was due before it and is open is overdue. */
export async function startOfToday(ctx: Ctx): Promise<string> {
  const [found] = await ctx.db
    .select({ timezone: workspace.timezone })
    .from(workspace)
    .where(eq(workspace.id, ctx.actor.workspaceId));
  const timezone = found?.timezone ?? 'UTC';
  return dayBounds(dayIn(timezone, ctx.now()), timezone).start;
}

/** Rows as tasks, with the names that people have today. */
export async function presentTasks<Row extends TaskRow>(
  ctx: Ctx,
  rows: readonly Row[],
  today: string,
): Promise<{ row: Row; task: Task }[]> {
  const people = await namesOf(
    ctx,
    rows.map(({ assigneeId }) => assigneeId),
  );
  return rows.map((row) => ({
    row,
    task: {
      id: row.id,
      version: row.version,
      clientId: row.clientId,
      kind: row.kind,
      title: row.title,
      description: row.description,
      status: row.status,
      priority: row.priority,
      assignee: people.get(row.assigneeId ?? '') ?? null,
      startsAt: row.startsAt,
      dueAt: row.dueAt,
      isOverdue: row.closedAt === null && (dueDay(row) ?? today) < today,
      createdAt: row.createdAt,
      completedAt: row.status === 'done' ? row.closedAt : null,
    },
  }));
}

export async function presentTask(ctx: Ctx, row: TaskRow): Promise<Task> {
  const [presented] = await presentTasks(ctx, [row], await startOfToday(ctx));
  if (!presented) throw new Error('A row became no task.');
  return presented.task;
}
