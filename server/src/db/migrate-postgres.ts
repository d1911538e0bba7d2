import type { MigrationMeta } from 'drizzle-orm/migrator';
import type pg from 'pg';
import { connectClient } from './postgres-client.ts';
import { pendingMigrations, type AppliedMigration } from './pending-migrations.ts';

/** Any number that nobody else uses: held while migrating, so that of several servers one migrates and the others wait. */
const lockId = 4_369_284_921;

/** As for SQLite, what was applied is read under the lock. */
export async function migratePostgres(databaseUrl: string, migrations: readonly MigrationMeta[]): Promise<void> {
  const connection = await connectClient(databaseUrl);
  try {
    await connection.query('begin');
    await lockMigrations(connection);
    await applyToPostgres(connection, migrations);
    await connection.query('commit');
  } finally {
    // Without a commit the end of the connection undoes everything.
    await connection.end();
  }
}

/** Until the transaction ends, nobody else migrates. */
export async function lockMigrations(connection: pg.Client): Promise<void> {
  await connection.query('select pg_advisory_xact_lock($1)', [lockId]);
}

/** Applies what is missing, inside the caller's transaction and under {@link lockMigrations}. */
export async function applyToPostgres(connection: pg.Client, migrations: readonly MigrationMeta[]): Promise<void> {
  await connection.query('create schema if not exists drizzle');
  await connection.query(
    'create table if not exists drizzle."__drizzle_migrations" (id serial primary key, hash text not null, created_at bigint)',
  );
  const { rows } = await connection.query<AppliedMigration>(
    'select hash, created_at::float8 as "createdAt" from drizzle."__drizzle_migrations"',
  );
  for (const migration of pendingMigrations(migrations, rows)) {
    for (const statement of migration.sql) await connection.query(statement);
    await connection.query('insert into drizzle."__drizzle_migrations" (hash, created_at) values ($1, $2)', [
      migration.hash,
      migration.folderMillis,
    ]);
  }
}
