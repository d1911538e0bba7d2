import { getTableColumns, sql } from 'drizzle-orm';
import type { PgInsertValue, PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '../connect.ts';
import { dialect } from '../columns.ts';

/** Inserts many rows, either database in the way that is some times faster than one long statement. Columns left out become null. */
export async function insertRows<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(getTableColumns(table)).flatMap(([name, { generated }]) => (generated ? [] : [name]));
  await (dialect === 'postgres' ? insertAsJson(tx, table, columns, rows) : insertEach(tx, table, columns, rows));
}

/** One statement with one bound value, which PostgreSQL takes apart by itself. */
async function insertAsJson(
  tx: Tx,
  table: PgTable,
  columns: readonly string[],
  rows: readonly unknown[],
): Promise<void> {
  const list = sql.join(
    columns.map((name) => sql.identifier(name)),
    sql`, `,
  );
  await tx
    .insert(table)
    .select(sql`select ${list} from json_populate_recordset(null::${table}, ${JSON.stringify(rows)}::json)`);
}

/** One statement that is prepared once: SQLite has no way to go between the two. */
async function insertEach<Table extends PgTable>(
  tx: Tx,
  table: Table,
  columns: readonly string[],
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  const places = Object.fromEntries(columns.map((name) => [name, sql.placeholder(name)]));
  const insert = tx
    .insert(table)
    .values(places as PgInsertValue<Table>)
    .prepare('seed');
  const empty = Object.fromEntries(columns.map((name) => [name, null]));
  for (const row of rows) await insert.execute({ ...empty, ...row });
}
