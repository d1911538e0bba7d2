import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Database } from './connect.ts';
import { DatabaseRefused } from './database-refused.ts';

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
  // Without a listener one lost idle connection ends the process.
  pool.on('error', () => undefined);
  try {
    const { rows } = await pool.query<DurabilitySetting>(
      `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit')`,
    );
    refuseUnsafeSettings(rows);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const db = drizzle(pool);
  return {
    read: db,
    transaction: (work) => db.transaction(work),
    async ping() {
      await pool.query('select 1');
    },
    close: () => pool.end(),
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
