import nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { dialectOf } from './dialect.ts';
import { knownMigrations } from './pending-migrations.ts';

/**
 * Brings a database to the newest schema: all of the missing migrations, or none. Creates an SQLite file that does not exist.
 * Servers that start at once take turns. Throws {@link DatabaseRefused} for a database that must not be touched.
 */
export async function migrate(databaseUrl: string, folder = migrationsFolder(databaseUrl)): Promise<void> {
  const migrations = knownMigrations(folder);
  if (dialectOf(databaseUrl) === 'postgres')
    await (await import('./migrate-postgres.ts')).migratePostgres(databaseUrl, migrations);
  else (await import('./migrate-sqlite.ts')).migrateSqlite(databaseUrl, migrations);
}

/** Where the released migrations of a database kind are. */
export function migrationsFolder(databaseUrl: string): string {
  // Not imported by name, which would fail on an older Node before `node-version.ts` can say so.
  // Beside the manifest, wherever in the package a build has put this file.
  const manifest = nodeModule.findPackageJSON('.', import.meta.url);
  if (manifest === undefined) throw new Error('The package of this file has no manifest.');
  return join(dirname(manifest), 'migrations', dialectOf(databaseUrl));
}
