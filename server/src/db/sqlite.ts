import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Database, Tx } from './connect.ts';

/** `file:` URLs and plain paths name the same file. */
export function sqlitePath(databaseUrl: string): string {
  return databaseUrl.replace(/^(file|sqlite):(\/\/)?/, '');
}

/**
 * Two connections to one file: reads never wait for the writer (WAL), and writes queue for the one writer, because a
 * transaction may await between its statements and SQLite has no second place to put another's.
 */
export function connectSqlite(databaseUrl: string): Database {
  const path = sqlitePath(databaseUrl);
  mkdirSync(dirname(path), { recursive: true });
  const writer = openSqliteFile(path);
  const reader = openSqliteFile(path);
  const tx = withPostgresTypes(drizzle(writer));
  let last: Promise<unknown> = Promise.resolve();

  async function runAlone<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    writer.exec('BEGIN IMMEDIATE');
    try {
      const result = await work(tx);
      writer.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk or an I/O error has already rolled back.
      if (writer.inTransaction) writer.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    read: withPostgresTypes(drizzle(reader)),
    transaction(work) {
      const turn = last.then(() => runAlone(work));
      last = turn.catch(() => undefined);
      return turn;
    },
    async ping() {
      reader.prepare('select 1').get();
    },
    async close() {
      await last;
      reader.close();
      writer.close();
    },
  };
}

/** Opens a connection with the settings that every connection must have, and checks that they took. */
export function openSqliteFile(path: string): SqliteFile.Database {
  const file = new SqliteFile(path);
  for (const [name, value] of Object.entries(requiredPragmas)) file.pragma(`${name} = ${value}`);
  for (const [name, value] of Object.entries(requiredPragmas)) {
    const actual = String(file.pragma(name, { simple: true }));
    if (actual !== String(value)) throw new Error(`SQLite refused ${name} = ${value}; it is ${actual}.`);
  }
  return file;
}

/**
 * `synchronous` must come after WAL: the driver lowers it to NORMAL as soon as WAL is on, and NORMAL may lose acknowledged
 * commits when the power fails. 2 is FULL.
 */
const requiredPragmas = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, busy_timeout: 5000, trusted_schema: 0 };

/**
 * SQLite's Drizzle differs from PostgreSQL's in types only where `Db` and `Tx` do not reach: the builders they pick exist in
 * both, can be awaited in both and give the same rows (see `columns.test.ts`).
 */
function withPostgresTypes(db: BetterSQLite3Database): Tx {
  return db as unknown as Tx;
}
