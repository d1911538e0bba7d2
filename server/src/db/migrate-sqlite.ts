import type SqliteFile from 'better-sqlite3';
import type { MigrationMeta } from 'drizzle-orm/migrator';
import { pendingMigrations, type AppliedMigration } from './pending-migrations.ts';
import { sqlitePath } from './dialect.ts';
import { createSqliteFileIfMissing, openSqliteFile } from './sqlite-file.ts';
import { explainingStorage } from './storage-refusal.ts';

/**
 * Drizzle's own migrator reads what was applied before it takes the lock, and keeps foreign keys on: a table that is rebuilt
 * (drop, rename) would then delete the rows that refer to it. Its table of applied migrations is kept.
 */
export function migrateSqlite(databaseUrl: string, migrations: readonly MigrationMeta[]): void {
  const path = sqlitePath(databaseUrl);
  createSqliteFileIfMissing(path);
  const file = openSqliteFile(path);
  try {
    // Has no effect inside a transaction.
    file.pragma('foreign_keys = 0');
    explainingStorage(path, () => file.transaction(() => applyToSqlite(file, migrations)).immediate());
  } finally {
    file.close();
  }
}

/** Applies what is missing, inside the caller's transaction and with foreign keys off. */
export function applyToSqlite(file: SqliteFile.Database, migrations: readonly MigrationMeta[]): void {
  file.exec(
    'create table if not exists "__drizzle_migrations" (id integer primary key, hash text not null, created_at numeric)',
  );
  const applied = file
    .prepare<[], AppliedMigration>('select hash, created_at as "createdAt" from "__drizzle_migrations"')
    .all();
  const pending = pendingMigrations(migrations, applied);
  for (const migration of pending) {
    for (const statement of migration.sql) file.exec(statement);
    file
      .prepare('insert into "__drizzle_migrations" (hash, created_at) values (?, ?)')
      .run(migration.hash, migration.folderMillis);
  }
  if (pending.length > 0 && file.prepare('pragma foreign_key_check').all().length > 0)
    throw new Error('A migration left rows that refer to nothing; it was undone.');
}
