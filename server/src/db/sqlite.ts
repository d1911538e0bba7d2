import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { drizzle as drizzleProxy, type SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy';
import { createCommits } from './commits.ts';
import type { ConnectOptions, Database, Tx } from './connect.ts';
import { sqlitePath } from './dialect.ts';
import { withColumns } from './raw.ts';
import { createSlowReads, usualLimits } from './slow-reads/slow-reads.ts';
import { createSqliteReaders } from './slow-reads/sqlite-readers.ts';
import { openSqliteFile } from './sqlite-file.ts';

/** Processes beside this one that read. */
const readers = 2;

/**
 * Several connections to one file: reads never wait for the writer (WAL), and writes queue for the one writer, because a
 * transaction may await between its statements and SQLite has no second place to put another's. What may take long is read in
 * processes of their own.
 */
export function connectSqlite(databaseUrl: string, options: ConnectOptions = {}): Database {
  const path = sqlitePath(databaseUrl);
  const writer = openSqliteFile(path);
  const reader = openSqliteFile(path);
  // KiB. A page of the list lies on some five hundred pages of the file, which is all that SQLite keeps by default: each page of
  // the list would read them all again.
  reader.pragma('cache_size = -16000');
  const slowReaders = createSqliteReaders(path);
  const runSlowRead = createSlowReads({ ...usualLimits, running: readers, ...options.slowReads });
  const tx = withPostgresTypes(drizzle(writer));
  const commits = createCommits();
  let last: Promise<unknown> = Promise.resolve();

  async function runAlone<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    writer.exec('BEGIN IMMEDIATE');
    try {
      const result = await work(tx);
      writer.exec('COMMIT');
      commits.tell();
      return result;
    } catch (error) {
      // A full disk or an I/O error has already rolled back.
      if (writer.inTransaction) writer.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    read: withPostgresTypes(drizzle(reader)),
    slowRead: (reader) =>
      withPostgresTypes(
        drizzleProxy(async (sql, values: unknown[]) => {
          const { columns, rows } = await runSlowRead(reader, (signal) => slowReaders.read(sql, values, signal));
          return { rows: withColumns(rows, columns) };
        }),
      ),
    transaction(work) {
      const turn = last.then(() => runAlone(work));
      last = turn.catch(() => undefined);
      return turn;
    },
    onCommit: (listener) => commits.subscribe(listener),
    async ping() {
      reader.prepare('select 1').get();
    },
    async close() {
      await Promise.all([last, slowReaders.close()]);
      reader.close();
      try {
        // Leaves one file behind that is whole by itself.
        writer.pragma('wal_checkpoint(TRUNCATE)');
      } catch {
        // Without space for that, the log stays and the next start reads it: nothing is lost.
      } finally {
        writer.close();
      }
    },
  };
}

/** One connection for reading, beside a server that may be running: closing it makes nobody wait. */
export function openSqliteReader(databaseUrl: string): Pick<Database, 'read' | 'close'> {
  const reader = openSqliteFile(sqlitePath(databaseUrl));
  return {
    read: withPostgresTypes(drizzle(reader)),
    async close() {
      reader.close();
    },
  };
}

/**
 * SQLite's Drizzle differs from PostgreSQL's in types only where `Db` and `Tx` do not reach: the builders they pick exist in
 * both, can be awaited in both and give the same rows (see `columns.test.ts`).
 */
function withPostgresTypes(db: BetterSQLite3Database | SqliteRemoteDatabase): Tx {
  return db as unknown as Tx;
}
