import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { dialect } from './columns.ts';
import { DatabaseRefused } from './database-refused.ts';
import { dialectOf } from './dialect.ts';
import type { SlowReader, SlowReadLimits } from './slow-reads/slow-reads.ts';

/** What reads and writes are written against: the query builders that both databases have. */
export type Db = Pick<NodePgDatabase, 'select' | 'selectDistinct' | '$with' | 'with'>;

/** A transaction: only here can anything be written. */
export type Tx = Db & Pick<NodePgDatabase, 'insert' | 'update' | 'delete'>;

export interface Database {
  /** For reads outside of a transaction; never waits for a writer. */
  readonly read: Db;
  /**
   * For reads that may take long: searches, filters, counts. They take turns with those of others, have a time limit, and end
   * with the reader's signal.
   */
  slowRead(reader: SlowReader): Db;
  /** Runs `work` in one transaction, kept when it resolves and undone when it rejects. */
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /**
   * Tells the listener that something may have been committed, here or (PostgreSQL) by another process: soon after it was, but
   * not reliably.
   */
  onCommit(listener: () => void): () => void;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** For a command of the operator, which takes the time that it takes. */
  readonly withoutTimeLimits?: boolean;
  readonly slowReads?: Partial<SlowReadLimits>;
}

/**
 * Opens the database that the URL names: `postgres://…`, or the path of an SQLite file, which `migrate` has made. The tables
 * are those that `db/columns.ts` chose when it was loaded, so the URL's kind must be the same. Throws {@link DatabaseRefused}
 * for a database of the other kind, and for one that would lose data or is not ours.
 */
export async function connect(databaseUrl: string, options: ConnectOptions = {}): Promise<Database> {
  const kind = dialectOf(databaseUrl);
  if (kind !== dialect)
    throw new DatabaseRefused(
      `This server was loaded for ${names[dialect]} and cannot open ${names[kind]}: set DATABASE_URL in the environment before the server is imported.`,
    );
  if (kind === 'postgres') return (await import('./postgres.ts')).connectPostgres(databaseUrl, options);
  return (await import('./sqlite.ts')).connectSqlite(databaseUrl, options);
}

const names = { sqlite: 'an SQLite file', postgres: 'a PostgreSQL database' } as const;
