import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Database } from './connect.ts';
import { DatabaseRefused } from './database-refused.ts';
import { explainingConnection } from './postgres-client.ts';
import { createPostgresCommits } from './postgres-commits.ts';

/** A pool of connections. A broken idle connection is dropped, not fatal: the pool opens another. */
export async function connectPostgres(databaseUrl: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 10_000,
    // Compiling takes longer than any query of the list; it would begin where the planner expects many rows.
    // oxlint-disable-next-line typescript/no-misused-promises -- The pool waits for it; only its types do not say so.
    onConnect: (connection) => connection.query('set jit = off'),
  });
  // Without a listener one lost connection ends the process, whether it is idle or in the middle of a transaction: there it is
  // the next statement that fails.
  pool.on('error', () => undefined);
  pool.on('connect', (connection) => connection.on('error', () => undefined));
  try {
    const { rows } = await explainingConnection(databaseUrl, () =>
      pool.query<DurabilitySetting>(
        `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit')`,
      ),
    );
    refuseUnsafeSettings(rows);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const db = drizzle(pool);
  const commits = createPostgresCommits(databaseUrl, pool);
  return {
    read: db,
    // A connection of the pool, like any other.
    slowRead: db,
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
      await pool.end();
    },
  };
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
