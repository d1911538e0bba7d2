import type SqliteFile from 'better-sqlite3';
import { systemClock } from '../core/system-clock.ts';
import type { AppliedMigration } from '../db/pending-migrations.ts';
import { sqlitePath } from '../db/dialect.ts';
import { openSqliteFile } from '../db/sqlite-file.ts';
import { leftOut, type BackupEntry, type BackupRow } from './backup-file.ts';
import { inReferenceOrder } from './reference-order.ts';
import { UsageError } from './usage-error.ts';

/** All of a database file as it is at one instant. In WAL mode neither reader nor writers wait for the other. */
export async function* readSqlite(databaseUrl: string): AsyncGenerator<BackupEntry> {
  const file = openSqliteFile(sqlitePath(databaseUrl));
  try {
    file.exec('BEGIN');
    // The instant is that of the first read.
    const migrations = appliedTo(file, databaseUrl);
    const createdAt = systemClock().toISOString();
    yield { header: { format: 'clientele-backup', formatVersion: 1, createdAt, database: 'sqlite', migrations } };
    for (const table of tablesOf(file)) {
      const columns = columnsOf(file, table);
      const sequence = sequenceOf(file, table);
      yield { table: { table, columns, ...(sequence !== undefined && { sequence }) } };
      const list = columns.map((column) => `"${column}"`).join(', ');
      const rows = file.prepare<[], BackupRow>(`select ${list} from "${table}"`).raw().iterate();
      yield* inBatches(rows);
    }
  } finally {
    file.close();
  }
}

function appliedTo(file: SqliteFile.Database, databaseUrl: string): AppliedMigration[] {
  const isOurs = file.prepare(`select 1 from sqlite_master where name = '__drizzle_migrations'`).get() !== undefined;
  if (!isOurs) throw new UsageError(`${databaseUrl} holds nothing yet.`);
  return file
    .prepare<[], AppliedMigration>('select hash, created_at as "createdAt" from "__drizzle_migrations" order by 2')
    .all();
}

/** The tables that hold records; what stands for an index (FTS5) is made anew from them. */
function tablesOf(file: SqliteFile.Database): string[] {
  const tables = file
    .prepare<[], string>(
      `select name from pragma_table_list where schema = 'main' and type = 'table'
       and name not like 'sqlite\\_%' escape '\\' and name not like '\\_\\_%' escape '\\' order by name`,
    )
    .pluck()
    .all();
  const ordered = inReferenceOrder(tables, (table) =>
    file.prepare<[string], string>('select "table" from pragma_foreign_key_list(?)').pluck().all(table),
  );
  return ordered.filter((table) => !leftOut.has(table));
}

/** Without those that the database computes. */
function columnsOf(file: SqliteFile.Database, table: string): string[] {
  return file.prepare<[string], string>('select name from pragma_table_xinfo(?) where hidden = 0').pluck().all(table);
}

function sequenceOf(file: SqliteFile.Database, table: string): number | undefined {
  return file.prepare<[string], number>('select seq from sqlite_sequence where name = ?').pluck().get(table);
}

function* inBatches(rows: Iterable<BackupRow>): Generator<BackupEntry> {
  let batch: BackupRow[] = [];
  for (const row of rows) {
    if (batch.push(row) < 500) continue;
    yield { rows: batch };
    batch = [];
  }
  if (batch.length > 0) yield { rows: batch };
}
