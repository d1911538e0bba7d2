import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Database, Tx } from './connect.ts';
import { openSqliteFile, sqlitePath } from './sqlite-file.ts';

/**
 * Two connections to one file: reads never wait for the writer (WAL), and writes queue for the one writer, because a
 * transaction may await between its statements and SQLite has no second place to put another's.
 */
export function connectSqlite(databaseUrl: string): Database {
  const path = sqlitePath(databaseUrl);
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
      // Leaves one file behind that is whole by itself.
      writer.pragma('wal_checkpoint(TRUNCATE)');
      writer.close();
    },
  };
}

/**
 * SQLite's Drizzle differs from PostgreSQL's in types only where `Db` and `Tx` do not reach: the builders they pick exist in
 * both, can be awaited in both and give the same rows (see `columns.test.ts`).
 */
function withPostgresTypes(db: BetterSQLite3Database): Tx {
  return db as unknown as Tx;
}
