import { index, instant, integer, json, table, text } from '../db/columns.ts';
import { workspace } from '../features/access/table.ts';

/** What is to be done after a commit, outside of the database. A row is written in the transaction of the verb that wants it done. */
export const job = table(
  'job',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    kind: text().notNull(),
    /** What the handler needs to find the records. Ids, and nothing of what they name: an erased client leaves no trace here. */
    payload: json<unknown>().notNull(),
    /** How often it was begun. */
    attempts: integer().notNull(),
    /** When a worker may take it: of one that is being done, when its lease ends. */
    dueAt: instant().notNull(),
    /** Names the attempt that holds it. Null while nobody does. */
    leaseId: text(),
    /** Type and code of the error of the last attempt; the log has the rest. */
    lastError: text(),
    /** When it was given up. */
    failedAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [index('job_due').on(t.failedAt, t.dueAt)],
);
