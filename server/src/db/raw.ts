import type { SQL } from 'drizzle-orm';
import type { Db, Tx } from './connect.ts';
import { dialect } from './columns.ts';

/** Runs a statement that Drizzle's builders cannot say. Values are bound, never spliced. */
export async function rowsOf<Row>(db: Db, statement: SQL): Promise<Row[]> {
  const raw = withRawAccess<Row>(db);
  return dialect === 'postgres' ? (await raw.execute(statement)).rows : named<Row>(await raw.all(statement));
}

/** The same for a statement that gives no rows, of which SQLite's driver wants to be told. */
export async function execute(tx: Tx, statement: SQL): Promise<void> {
  const raw = withRawAccess(tx);
  if (dialect === 'postgres') await raw.execute(statement);
  else raw.run(statement);
}

interface RawAccess<Row> {
  execute(statement: SQL): Promise<{ rows: Row[] }>;
  all(statement: SQL): Row[] | Promise<Row[]>;
  run(statement: SQL): unknown;
}

/** Each driver has its own of these methods; `Db` names none, so that no one meets a difference by accident. */
function withRawAccess<Row>(db: Db): RawAccess<Row> {
  return db as unknown as RawAccess<Row>;
}

/**
 * Rows that came as lists of values. Drizzle makes objects of them where it built the statement, and hands them on as they are
 * where it did not: then {@link named} does.
 */
export function withColumns<Row extends object>(rows: Row[], columns: readonly string[]): Row[] {
  columnsOf.set(rows, columns);
  return rows;
}

/** The rows as objects, if they were lists. */
function named<Row>(rows: Row[]): Row[] {
  const columns = columnsOf.get(rows);
  return columns ? rows.map((row) => (Array.isArray(row) ? objectOf<Row>(columns, row) : row)) : rows;
}

function objectOf<Row>(columns: readonly string[], values: readonly unknown[]): Row {
  return Object.fromEntries(columns.map((column, place) => [column, values[place]])) as Row;
}

const columnsOf = new WeakMap<object, readonly string[]>();
