import { fileURLToPath } from 'node:url';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { dialectOf } from './dialect.ts';
import { openSqliteFile, sqlitePath } from './sqlite.ts';

/** Brings a database to the newest schema: all of the missing migrations, or none. */
export async function migrate(databaseUrl: string): Promise<void> {
  const dialect = dialectOf(databaseUrl);
  const migrationsFolder = fileURLToPath(new URL(`../../migrations/${dialect}`, import.meta.url));
  if (dialect === 'postgres') {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
    await migratePostgres(drizzlePostgres(pool), { migrationsFolder });
    await pool.end();
  } else {
    const file = openSqliteFile(sqlitePath(databaseUrl));
    migrateSqlite(drizzleSqlite(file), { migrationsFolder });
    file.close();
  }
}
