import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import SqliteFile from 'better-sqlite3';
import { createSqliteFileIfMissing, openSqliteFile, refuseOldSqlite } from './sqlite-file.ts';

it('[R2] every connection syncs on each commit, checks foreign keys, waits for locks, distrusts the schema and overwrites what is deleted', (t) => {
  const path = newFile(t);
  for (const file of [openSqliteFile(path), openSqliteFile(path)]) {
    const settings = [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'busy_timeout',
      'trusted_schema',
      'secure_delete',
    ].map((name) => file.pragma(name, { simple: true }));
    assert.deepEqual(settings, ['wal', 2, 1, 5000, 0, 1]);
    file.close();
  }
});

it('makes a file that does not exist, with its folder, and leaves nothing else there', (t) => {
  const folder = newFolder(t);
  createSqliteFileIfMissing(join(folder, 'deep/clientele.db'));
  assert.deepEqual(readdirSync(join(folder, 'deep')), ['clientele.db']);
  openSqliteFile(join(folder, 'deep/clientele.db')).close();
});

it('never replaces a file that exists', (t) => {
  const path = newFile(t);
  const file = openSqliteFile(path);
  file.exec('create table kept (id integer)');
  createSqliteFileIfMissing(path);
  assert.deepEqual(file.prepare('select name from sqlite_master').pluck().all(), ['kept']);
  file.close();
});

it('[F15] refuses a file that was cut off to nothing', (t) => {
  const path = newFile(t);
  truncateSync(path);
  createSqliteFileIfMissing(path);
  assert.throws(() => openSqliteFile(path), /is empty.*Restore it from a backup/s);
});

it('refuses what is not there, what is no SQLite file and what is the SQLite file of another program, untouched', (t) => {
  const folder = newFolder(t);
  assert.throws(() => openSqliteFile(join(folder, 'none.db')), /no database at .*clientele-server migrate/);
  writeFileSync(join(folder, 'text.db'), 'x'.repeat(5000));
  assert.throws(() => openSqliteFile(join(folder, 'text.db')), /not an SQLite database. Check DATABASE_URL/);
  const foreign = new SqliteFile(join(folder, 'foreign.db'));
  foreign.exec('create table theirs (id integer)');
  assert.throws(() => openSqliteFile(join(folder, 'foreign.db')), /belongs to another program/);
  assert.equal(foreign.pragma('journal_mode', { simple: true }), 'delete');
  foreign.close();
});

it('[F2] refuses an SQLite with the bug that corrupts WAL databases', () => {
  for (const version of ['3.7.0', '3.50.4', '3.51.2'])
    assert.throws(() => refuseOldSqlite(version), /Install better-sqlite3 13/);
  for (const version of ['3.51.3', '3.52.0', '4.0.0']) refuseOldSqlite(version);
});

function newFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-test-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

function newFile(t: TestContext): string {
  const path = join(newFolder(t), 'test.db');
  createSqliteFileIfMissing(path);
  return path;
}
