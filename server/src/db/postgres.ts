import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { ConnectOptions, Database } from './connect.ts';
import { DatabaseRefused } from './database-refused.ts';
import { explainingConnection } from './postgres-client.ts';
import { createPostgresCommits } from './postgres-commits.ts';
import { createPostgresReaders } from './slow-reads/postgres-readers.ts';
import { createSlowReads, usualLimits } from './slow-reads/slow-reads.ts';

/** Connections for sign-ins, reads of single records and writes. */
const connections = 10;

/** Connections for slow reads, which thus never take those of the others. */
const readers = 6;

/**
 * Milliseconds. A statement that waits for a lock gives up before the caller does, and what a process that has died holds is
 * given back. https://www.postgresql.org/docs/current/runtime-config-client.html
 */
const timeLimits = { statement_timeout: 20_000, lock_timeout: 5_000, idle_in_transaction_session_timeout: 30_000 };

/** Two pools of connections. */
export async function connectPostgres(databaseUrl: string, options: ConnectOptions = {}): Promise<Database> {
  const slowReads = { ...usualLimits, running: readers, ...options.slowReads };
  const limits = options.withoutTimeLimits ? {} : timeLimits;
  const pool = createPool(databaseUrl, connections, limits);
  // The reader's own limit comes first and says what it was.
  const slowPool = createPool(databaseUrl, slowReads.running, {
    ...limits,
    statement_timeout: slowReads.timeLimitMs + 1000,
  });
  const readSlowly = createPostgresReaders(slowPool, pool);
  const runSlowRead = createSlowReads(slowReads);
  try {
    const { rows } = await explainingConnection(databaseUrl, () =>
      pool.query<DurabilitySetting>(
        `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit')`,
      ),
    );
    refuseUnsafeSettings(rows);
  } catch (error) {
    await Promise.all([pool.end(), slowPool.end()]);
    throw error;
  }
  const db = drizzle(pool);
  const commits = createPostgresCommits(databaseUrl, pool);
  return {
    read: db,
    slowRead: (reader) =>
      drizzle({
        client: clientOf((query, values) => runSlowRead(reader, (signal) => readSlowly(query, values, signal))),
      }),
    async transaction(work) {
      const result = await db.transaction(work);
      commits.tell();
      return result;
    },
    onCommit: (listener) => commits.subscribe(listener),
    async ping() {
      await pool.query('select 1');
    },
    async close() {
      await commits.close();
      await Promise.all([pool.end(), slowPool.end()]);
    },
  };
}

/** A broken idle connection is dropped, not fatal: the pool opens another. */
function createPool(databaseUrl: string, max: number, limits: Readonly<Record<string, number>>): pg.Pool {
  const settings = Object.entries({ jit: 'off', ...limits }).map(([name, value]) => `set ${name} = ${value}`);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max,
    connectionTimeoutMillis: 10_000,
    // Compiling takes longer than any query of the list; it would begin where the planner expects many rows.
    // oxlint-disable-next-line typescript/no-misused-promises -- The pool waits for it; only its types do not say so.
    onConnect: (connection) => connection.query(settings.join('; ')),
  });
  // Without a listener one lost connection ends the process, whether it is idle or in the middle of a transaction: there it is
  // the next statement that fails.
  pool.on('error', () => undefined);
  pool.on('connect', (connection) => connection.on('error', () => undefined));
  return pool;
}

/** Of a client of PostgreSQL, Drizzle's reads need this method alone. */
function clientOf(query: (query: pg.QueryConfig, values?: unknown[]) => Promise<pg.QueryResult>): pg.Pool {
  return { query } as unknown as pg.Pool;
}

interface DurabilitySetting {
  name: string;
  setting: string;
}

/** A change that was answered with success must survive a crash: https://www.postgresql.org/docs/current/wal-reliability.html */
export function refuseUnsafeSettings(settings: readonly DurabilitySetting[]): void {
  const off = settings.filter(({ setting }) => setting === 'off').map(({ name }) => name);
  if (off.length === 0) return;
  throw new DatabaseRefused(
    `PostgreSQL runs with ${off.map((name) => `${name} = off`).join(' and ')}, which may lose saved changes. Turn it on for this database.`,
  );
}
