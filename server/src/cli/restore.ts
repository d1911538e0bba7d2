import { migrationsFolder } from '../db/migrate.ts';
import { dialectOf } from '../db/dialect.ts';
import { knownMigrations, pendingMigrations } from '../db/pending-migrations.ts';
import { readBackup, type BackupEntry, type BackupHeader, type RowCounts } from './backup-file.ts';
import { UsageError } from './usage-error.ts';

/** What a kind of database does with a backup whose header has been read. */
export interface Restoration {
  header: BackupHeader;
  /** The tables and rows, referenced tables first. Throws at its end when the file is incomplete. */
  entries: AsyncIterator<BackupEntry, RowCounts>;
  /** Whether existing records may be replaced. */
  replace: boolean;
}

/**
 * Restores a backup into a database of either kind and migrates it to the newest schema, all of it or nothing. It ends all sessions
 * and tells readers of live events to reload. Refuses a database that holds records, unless it is told to replace them.
 */
export async function restore(databaseUrl: string, path: string, { replace = false }): Promise<void> {
  const entries = readBackup(path);
  const first = await entries.next();
  if (first.done || !('header' in first.value)) throw new UsageError(`${path} is not a backup of Clientele.`);
  const { header } = first.value;
  refuseNewer(databaseUrl, header);
  const dialect = dialectOf(databaseUrl);
  const restoration = { header, entries, replace };
  const restored =
    dialect === 'postgres'
      ? await (await import('./restore-postgres.ts')).restorePostgres(databaseUrl, restoration)
      : await (await import('./restore-sqlite.ts')).restoreSqlite(databaseUrl, restoration);
  const rows = Object.values(restored.counts).reduce((sum, count) => sum + count, 0);
  console.log(
    `Restored ${rows} rows as of ${header.createdAt}, and verified them. All sessions are over: pages open new ones by themselves.${restored.note}`,
  );
}

/** Both kinds of database have the same number of migrations, so the backup's number is the version of its schema. */
function refuseNewer(databaseUrl: string, header: BackupHeader): void {
  const known = knownMigrations(migrationsFolder(databaseUrl));
  if (header.database === dialectOf(databaseUrl)) pendingMigrations(known, header.migrations);
  else if (header.migrations.length > known.length)
    throw new UsageError('This backup was made by a newer version of Clientele. Restore it with that version.');
}
