import type { SQL } from 'drizzle-orm';
import type { Db } from './connect.ts';
import { dialect } from './columns.ts';

/** Runs a statement that Drizzle's builders cannot say. Values are bound, never spliced. */
export async function rowsOf<Row>(db: Db, statement: SQL): Promise<Row[]> {
  const raw = withRawAccess<Row>(db);
  return dialect === 'postgres' ? (await raw.execute(statement)).rows : raw.all(statement);
}

interface RawAccess<Row> {
  execute(statement: SQL): Promise<{ rows: Row[] }>;
  all(statement: SQL): Row[];
}

/** Each driver has one of the two methods; `Db` names neither, so that no one meets a difference by accident. */
function withRawAccess<Row>(db: Db): RawAccess<Row> {
  return db as unknown as RawAccess<Row>;
}
