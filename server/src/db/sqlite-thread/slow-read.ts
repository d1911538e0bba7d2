import { drizzle, type SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy';
import { withColumns } from '../named-rows.ts';
import type { SqliteThread } from './sqlite-thread.ts';

/** Drizzle's builders, answered by a thread. */
export function createSlowRead(thread: SqliteThread): SqliteRemoteDatabase {
  return drizzle(async (sql, values: unknown[]) => {
    const { columns, rows } = await thread.ask(sql, values);
    return { rows: withColumns(rows, columns) };
  });
}
