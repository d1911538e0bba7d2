import type { TaskKind, TaskPriority, TaskStatus } from '@clientele/contract';
import { sql } from 'drizzle-orm';
import { boolean, index, instant, integer, sortText, table, text } from '../../db/columns.ts';
import { user, workspace } from '../access/table.ts';
import { client } from '../clients/table.ts';

/** What is to be done for a client. */
export const task = table(
  'task',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    clientId: text()
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    kind: text().$type<TaskKind>().notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    description: text(),
    status: text().$type<TaskStatus>().notNull(),
    priority: text().$type<TaskPriority>().notNull(),
    assigneeId: text().references(() => user.id, { onDelete: 'set null' }),
    startsAt: instant(),
    dueAt: instant(),
    /** When it was done or cancelled. */
    closedAt: instant(),
    /** What lists are sorted by: of an open one when it is due (or begins, without an end), of a closed one when it was closed. */
    listKey: sortText().notNull(),
    createdAt: instant().notNull(),
    removedAt: instant(),
    isClosed: boolean()
      .notNull()
      .generatedAlwaysAs(sql`("closedAt" is not null)`),
    isRemoved: boolean()
      .notNull()
      .generatedAlwaysAs(sql`("removedAt" is not null)`),
  },
  (t) => [
    index('task_client').on(t.clientId, t.isRemoved, t.isClosed, t.listKey, t.id),
    index('task_assignee').on(t.workspaceId, t.assigneeId, t.isRemoved, t.isClosed, t.listKey, t.id),
    // One key less than that of a client: SQLite takes the index of which it knows more keys.
    index('task_workspace').on(t.workspaceId, t.isClosed, t.listKey, t.id),
    index('task_removed')
      .on(t.removedAt)
      .where(sql`"removedAt" is not null`),
  ],
);
