import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Database } from './connect.ts';

/** A pool of connections. A broken idle connection is dropped, not fatal: the pool opens another. */
export function connectPostgres(databaseUrl: string): Database {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  // Without a listener one lost idle connection ends the process.
  pool.on('error', () => undefined);
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
