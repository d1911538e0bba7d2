import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type SqliteFile from 'better-sqlite3';
import { systemClock } from '../core/system-clock.ts';
import type { AppliedMigration } from '../db/pending-migrations.ts';
import { sqlitePath } from '../db/dialect.ts';
import { openSqliteFile } from '../db/sqlite-file.ts';
import { fault, messageOf, ok, warning, type Finding } from './doctor-finding.ts';
import { examineClock, examineSchema } from './doctor-schema.ts';

/** An SQLite file, its settings, every page of it, and the disk that it lies on. */
export function examineSqlite(databaseUrl: string): Finding[] {
  const path = resolve(sqlitePath(databaseUrl));
  if (!existsSync(path))
    return [warning('database', `there is none at ${path}`, 'The first start makes one. Is DATABASE_URL right?')];
  let file: SqliteFile.Database;
  try {
    file = openSqliteFile(path);
  } catch (error) {
    return [fault('database', `${path} cannot be opened`, messageOf(error)), examineSpace(path)];
  }
  try {
    const size = `${(statSync(path).size / 1024 / 1024).toFixed(1)} MB`;
    return [
      ok('database', `SQLite ${String(firstValue(file, 'select sqlite_version()'))}, ${path}, ${size}`),
      ok('durability', 'every commit is synced (synchronous=FULL, WAL)'),
      ...examineContent(databaseUrl, file),
      examineModes(path),
      examineSpace(path),
    ];
  } finally {
    file.close();
  }
}

function examineContent(databaseUrl: string, file: SqliteFile.Database): Finding[] {
  const damage = examinePages(file);
  if (damage.verdict === 'fault') return [damage];
  const isMade = firstValue(file, `select 1 from sqlite_master where name = '__drizzle_migrations'`) !== undefined;
  if (!isMade) return [damage, warning('schema', 'the database is empty', 'The first start creates the tables.')];
  const applied = file
    .prepare<[], AppliedMigration>('select hash, created_at as "createdAt" from "__drizzle_migrations"')
    .all();
  const newest = file.prepare<[], string | null>('select max("at") from "event"').pluck().get();
  return [damage, examineReferences(file), examineSchema(databaseUrl, applied), examineClock(systemClock(), newest)];
}

function examinePages(file: SqliteFile.Database): Finding {
  const advice = 'Stop the server, keep the file for analysis, and `clientele-server restore` the newest backup.';
  try {
    const finding = String(firstValue(file, 'pragma integrity_check(1)'));
    return finding === 'ok' ? ok('integrity', 'every page is intact') : fault('integrity', messageOf(finding), advice);
  } catch (error) {
    return fault('integrity', messageOf(error), advice);
  }
}

function examineReferences(file: SqliteFile.Database): Finding {
  const broken = file.prepare('pragma foreign_key_check').all().length;
  return broken === 0
    ? ok('references', 'no row refers to a missing one')
    : fault('references', `${broken} rows refer to nothing`, 'Restore the newest backup in which there are none.');
}

/** The files hold all records, and who is signed in. */
function examineModes(path: string): Finding {
  const readable = ['', '-wal', '-shm', '.lock']
    .map((suffix) => path + suffix)
    .filter((file) => existsSync(file) && (statSync(file).mode & 0o077) !== 0);
  // Windows has no such modes.
  if (readable.length === 0 || process.platform === 'win32') return ok('access', 'only their owner can read the files');
  const advice = `chmod 600 ${readable.join(' ')}, and look at the backups too.`;
  return warning('access', `others on this machine can get at ${readable.join(', ')}`, advice);
}

function examineSpace(path: string): Finding {
  const { bavail, bsize } = statfsSync(dirname(path));
  const free = bavail * bsize;
  const found = `${Math.floor(free / 1024 / 1024)} MB free beside the database`;
  // A vacuum, a restore and a write-ahead log that grows each need as much again.
  if (free < 64 * 1024 * 1024) return fault('space', found, 'Free some: writes are refused when it is used up.');
  if (free < 2 * statSync(path).size) return warning('space', found, 'A restore needs room for a second database.');
  return ok('space', found);
}

function firstValue(file: SqliteFile.Database, query: string): unknown {
  return file.prepare(query).pluck().get();
}
