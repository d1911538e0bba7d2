import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import SqliteFile from 'better-sqlite3';
import { systemClock } from '../core/system-clock.ts';
import { claimSqliteFile } from '../db/claim-sqlite-file.ts';
import { sqlitePath } from '../db/dialect.ts';
import { migrate, migrationsFolder } from '../db/migrate.ts';
import { applyToSqlite } from '../db/migrate-sqlite.ts';
import { knownMigrations } from '../db/pending-migrations.ts';
import { createSqliteFileIfMissing, openSqliteFile } from '../db/sqlite-file.ts';
import { explainingStorage } from '../db/storage-refusal.ts';
import { insertRestoredEvents } from '../features/activity/index.ts';
import type { BackupTable, RowCounts } from './backup-file.ts';
import type { Restoration } from './restore.ts';
import { UsageError } from './usage-error.ts';

/** Builds the database beside its place, checks it, and then changes it for the old one, which is kept under another name. */
export async function restoreSqlite(
  databaseUrl: string,
  restoration: Restoration,
): Promise<{ counts: RowCounts; note: string }> {
  const path = sqlitePath(databaseUrl);
  // Only an existing file is claimed: a claim without a database means that one was lost.
  let release = existsSync(path) ? claim(path) : undefined;
  const draft = `${path}.restoring-${process.pid}`;
  try {
    if (!restoration.replace && holdsRecords(path))
      throw new UsageError(
        `${path} holds records. Give --replace to put the backup in their place; they are kept aside.`,
      );
    createSqliteFileIfMissing(draft);
    const counts = await fill(draft, restoration);
    await migrate(draft);
    recordRestore(draft);
    flush(draft);
    release ??= claim(path);
    const old = setAside(path);
    renameSync(draft, path);
    return { counts, note: old === undefined ? '' : ` What was there is kept as ${old}.` };
  } finally {
    release?.();
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(draft + suffix, { force: true });
  }
}

function claim(path: string): () => void {
  return explainingStorage(path, () => claimSqliteFile(path));
}

/** A file that cannot be opened may be the very reason for restoring, and is not replaced without being told to either. */
function holdsRecords(path: string): boolean {
  if (!existsSync(path)) return false;
  const file = openSqliteFile(path);
  try {
    const hasTable = file.prepare(`select 1 from sqlite_master where name = 'workspace'`).get() !== undefined;
    return hasTable && file.prepare('select 1 from "workspace" limit 1').get() !== undefined;
  } finally {
    file.close();
  }
}

async function fill(draft: string, { header, entries }: Restoration): Promise<RowCounts> {
  // Nobody else sees the draft and a crash starts over: nothing needs a journal before it is whole.
  const file = new SqliteFile(draft, { fileMustExist: true });
  try {
    for (const setting of ['journal_mode = off', 'synchronous = off', 'foreign_keys = off']) file.pragma(setting);
    file.exec('BEGIN');
    applyToSqlite(file, knownMigrations(migrationsFolder(draft)).slice(0, header.migrations.length));
    let insert: SqliteFile.Statement | undefined;
    for (;;) {
      const { done, value: entry } = await entries.next();
      if (done) {
        file.exec('COMMIT');
        verify(file, entry);
        return entry;
      }
      if ('table' in entry) insert = prepareInsert(file, entry.table);
      if ('rows' in entry) for (const row of entry.rows) insert?.run(row);
    }
  } finally {
    file.close();
  }
}

function prepareInsert(file: SqliteFile.Database, { table, columns, sequence }: BackupTable): SqliteFile.Statement {
  // Rows written by a migration are in the backup as well.
  file.exec(`delete from "${table}"`);
  if (sequence !== undefined) {
    file.prepare('delete from sqlite_sequence where name = ?').run(table);
    file.prepare('insert into sqlite_sequence (name, seq) values (?, ?)').run(table, sequence);
  }
  const names = columns.map((column) => `"${column}"`).join(', ');
  return file.prepare(`insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`);
}

function verify(file: SqliteFile.Database, counts: RowCounts): void {
  for (const [table, count] of Object.entries(counts))
    if (file.prepare(`select count(*) from "${table}"`).pluck().get() !== count)
      throw new Error(`The table ${table} did not take every row of the backup.`);
  if (file.prepare('pragma foreign_key_check').get() !== undefined)
    throw new UsageError('This backup holds rows that refer to nothing. Use another one.');
  const finding = String(file.prepare('pragma integrity_check(1)').pluck().get());
  if (finding !== 'ok') throw new Error(`The restored database is damaged: ${finding}.`);
}

function recordRestore(draft: string): void {
  const file = openSqliteFile(draft);
  try {
    const now = systemClock();
    file.prepare(insertRestoredEvents('?', '?')).run(now.getTime(), now.toISOString());
  } finally {
    file.close();
  }
}

/** The last connection that closes has put all of the write-ahead log into the file. */
function flush(draft: string): void {
  const descriptor = openSync(draft, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/**
 * The file first: without it nothing starts, whereas a file without its write-ahead log would look whole. A log that stayed
 * would be applied to the restored file.
 */
function setAside(path: string): string | undefined {
  const aside = `${path}.replaced-${systemClock().toISOString().replace(/\D/g, '').slice(0, 14)}`;
  let moved: string | undefined;
  for (const suffix of ['', '-wal'])
    if (existsSync(path + suffix)) {
      renameSync(path + suffix, aside + suffix);
      moved = aside;
    }
  rmSync(`${path}-shm`, { force: true });
  return moved;
}
