import { getTableName, is, Table } from 'drizzle-orm';
import type pg from 'pg';
import { systemClock } from '../core/system-clock.ts';
import { migrationsFolder } from '../db/migrate.ts';
import { applyToPostgres, lockMigrations } from '../db/migrate-postgres.ts';
import { connectClient } from '../db/postgres-client.ts';
import { knownMigrations } from '../db/pending-migrations.ts';
import * as schema from '../db/schema.ts';
import type { BackupRow, BackupTable, RowCounts } from './backup-file.ts';
import { insertRestoredEvents } from '../features/activity/index.ts';
import { columnsOf } from './postgres-columns.ts';
import type { Restoration } from './restore.ts';
import { UsageError } from './usage-error.ts';

/** In one transaction: concurrent readers wait, and then see the restored records, or the old ones if anything failed. */
export async function restorePostgres(
  databaseUrl: string,
  { header, entries, replace }: Restoration,
): Promise<{ counts: RowCounts; note: string }> {
  const connection = await connectClient(databaseUrl);
  try {
    await connection.query('begin');
    await lockMigrations(connection);
    if (!replace && (await holdsRecords(connection)))
      throw new UsageError('This database holds records. Give --replace to put the backup in their place.');
    await dropTables(connection);
    const known = knownMigrations(migrationsFolder(databaseUrl));
    await applyToPostgres(connection, known.slice(0, header.migrations.length));
    const counts = await fill(connection, entries);
    await applyToPostgres(connection, known);
    await recordRestore(connection);
    await connection.query('commit');
    return { counts, note: ' Restart the servers that were running meanwhile.' };
  } finally {
    // Without a commit the end of the connection undoes everything.
    await connection.end();
  }
}

async function holdsRecords(connection: pg.Client): Promise<boolean> {
  const { rows: found } = await connection.query(`select to_regclass('public.workspace') is not null as "is"`);
  if (found[0]?.is !== true) return false;
  return (await connection.query('select 1 from public.workspace limit 1')).rows.length > 0;
}

/** Ours alone: others may keep tables beside them. */
async function dropTables(connection: pg.Client): Promise<void> {
  const names = Object.values<unknown>(schema)
    .filter((entry): entry is Table => is(entry, Table))
    .map((table) => `public."${getTableName(table)}"`);
  await connection.query(`drop table if exists ${names.join(', ')}, drizzle."__drizzle_migrations" cascade`);
}

async function fill(connection: pg.Client, entries: Restoration['entries']): Promise<RowCounts> {
  let insert: ((rows: BackupRow[]) => Promise<unknown>) | undefined;
  for (;;) {
    const { done, value: entry } = await entries.next();
    if (done) {
      await verify(connection, entry);
      return entry;
    }
    if ('table' in entry) insert = await prepareInsert(connection, entry.table);
    if ('rows' in entry) await insert?.(entry.rows);
  }
}

async function prepareInsert(connection: pg.Client, { table, columns, sequence }: BackupTable) {
  // Rows written by a migration are in the backup as well.
  await connection.query(`delete from "${table}"`);
  const known = await columnsOf(connection, table);
  if (sequence !== undefined) await setSequence(connection, table, sequence);
  const names = columns.map((column) => `"${column}"`);
  const expressions = columns.map((column) => known.find(({ name }) => name === column)?.fromText ?? 'null');
  const statement = `insert into "${table}" (${names.join(', ')})
    select ${expressions.join(', ')} from json_to_recordset($1::json) as values(${names.map((name) => `${name} text`).join(', ')})`;
  return async (rows: BackupRow[]) => {
    const json = JSON.stringify(
      rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]]))),
    );
    try {
      await connection.query(statement, [json]);
    } catch (error) {
      throw valueRefusal(table, error) ?? error;
    }
  };
}

/** SQLite holds texts and numbers that PostgreSQL does not (class 22, data exceptions): NUL and half characters, above all. */
function valueRefusal(table: string, error: unknown): UsageError | undefined {
  if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('22'))) return undefined;
  return new UsageError(
    `PostgreSQL cannot store a value of the table "${table}" (${error.message}). Restore the backup into an SQLite file, correct the value there (a NUL character, most likely), and back that up.`,
  );
}

async function recordRestore(connection: pg.Client): Promise<void> {
  const now = systemClock();
  await connection.query(insertRestoredEvents('$1::bigint', '$2::timestamptz'), [now.getTime(), now.toISOString()]);
  const { rows } = await connection.query<{ last: number | null }>('select max("seq")::float8 as "last" from "event"');
  await setSequence(connection, 'event', rows[0]?.last ?? now.getTime());
}

async function setSequence(connection: pg.Client, table: string, last: number): Promise<void> {
  await connection.query(
    `select setval(pg_get_serial_sequence(format('public.%I', $1::text), a.attname), $2)
     from pg_attribute a
     where a.attrelid = format('public.%I', $1::text)::regclass and a.attnum > 0
       and pg_get_serial_sequence(format('public.%I', $1::text), a.attname) is not null`,
    [table, last],
  );
}

async function verify(connection: pg.Client, counts: RowCounts): Promise<void> {
  for (const [table, count] of Object.entries(counts)) {
    const { rows } = await connection.query(`select count(*)::float8 as n from "${table}"`);
    if (rows[0]?.n !== count) throw new Error(`The table ${table} did not take every row of the backup.`);
  }
}
