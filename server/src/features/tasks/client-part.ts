import { sql, type SQL } from 'drizzle-orm';
import type { ClientPart, CountScope } from '../../core/ctx.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { namesIn } from '../../db/names-in.ts';
import { task } from './table.ts';

export const tasksOfClient: ClientPart = {
  names: (named) => namesIn(task, { ...named, name: task.title, isGone: task.isRemoved }),
  counts: {
    need: 'view_clients',
    of: (scope) => ({
      openTasks: sql`(${openTasks(scope)})`,
      overdueTasks: sql`(${openTasks(scope)} and "task"."listKey" < ${scope.startOfToday})`,
    }),
  },
};

function openTasks({ workspaceId, clientId }: CountScope): SQL {
  return sql`select count(*) from "task" where ${inWorkspace(task.workspaceId, workspaceId)}
    and "task"."clientId" = ${clientId} and "task"."isRemoved" = false and "task"."isClosed" = false`;
}
