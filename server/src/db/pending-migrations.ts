import { readMigrationFiles, type MigrationMeta } from 'drizzle-orm/migrator';
import { DatabaseRefused } from './database-refused.ts';

export interface AppliedMigration {
  hash: string;
  /** When it was written, in milliseconds: what identifies a migration. */
  createdAt: number;
}

/** The program's migrations of one database kind, the oldest first. */
export function knownMigrations(folder: string): MigrationMeta[] {
  return readMigrationFiles({ migrationsFolder: folder });
}

/**
 * What is still to be applied. Refuses a database whose history is not the beginning of the program's own: the one was made by
 * a newer program, or a migration was edited or slipped in after it had been released.
 */
export function pendingMigrations(
  known: readonly MigrationMeta[],
  applied: readonly AppliedMigration[],
): MigrationMeta[] {
  const newest = known.at(-1)?.folderMillis ?? 0;
  for (const [position, migration] of applied.toSorted((a, b) => a.createdAt - b.createdAt).entries()) {
    const expected = known[position];
    if (migration.createdAt > newest)
      throw new DatabaseRefused(
        'This database was made by a newer version of Clientele. Start that version or a newer one.',
      );
    if (migration.createdAt !== expected?.folderMillis)
      throw new DatabaseRefused(
        'The migrations of this program are not those that this database was made with. Install a released version of Clientele.',
      );
    if (migration.hash !== expected.hash)
      throw new DatabaseRefused(
        `Migration ${position} was edited after it had been applied to this database. Put its file back as it was released.`,
      );
  }
  return known.slice(applied.length);
}
