import { existsSync, statSync } from 'node:fs';
import { checkIntegrity } from './check-integrity.ts';
import { claimFileOf, claimSqliteFile } from './claim-sqlite-file.ts';
import { connect, type Database } from './connect.ts';
import { DatabaseRefused } from './database-refused.ts';
import { dialectOf, sqlitePath } from './dialect.ts';
import { migrate } from './migrate.ts';
import { refuseHalfFilled } from './refuse-half-filled.ts';
import { createSqliteFileIfMissing } from './sqlite-file.ts';
import { explainingStorage } from './storage-refusal.ts';

/** Up to here a check of every page and index is over within a second or two, so that a start can wait for it. */
const checkedAtStartBytes = 128 * 1024 * 1024;

/**
 * Opens the database of a server: claims an SQLite file for this process alone, reads it through, brings it to the newest
 * schema and connects. Closing gives the file back; closing again waits for the same end. `onUnchecked` is called for a file that is too large to be read through
 * first. Throws {@link DatabaseRefused} for a database that must not be served.
 */
export async function openForServing(databaseUrl: string, onUnchecked: () => void): Promise<Database> {
  const release = dialectOf(databaseUrl) === 'sqlite' ? claim(sqlitePath(databaseUrl), onUnchecked) : undefined;
  let database: Database | undefined;
  const end = async () => {
    try {
      await database?.close();
    } finally {
      release?.();
    }
  };
  let ending: Promise<void> | undefined;
  const close = () => (ending ??= end());
  try {
    await migrate(databaseUrl);
    database = await connect(databaseUrl);
    await refuseHalfFilled(database);
    return { ...database, close };
  } catch (error) {
    // The first error says what to mend.
    await close().catch(() => undefined);
    throw error;
  }
}

function claim(path: string, onUnchecked: () => void): () => void {
  refuseLostFile(path);
  return explainingStorage(path, () => {
    // The file before the claim: a claim without a file means that one was lost.
    createSqliteFileIfMissing(path);
    const release = claimSqliteFile(path);
    try {
      if (statSync(path).size <= checkedAtStartBytes) checkIntegrity(path);
      else onUnchecked();
      return release;
    } catch (error) {
      release();
      throw error;
    }
  });
}

/** A file that was there and is gone must not become an empty database without a word. */
function refuseLostFile(path: string): void {
  if (existsSync(path)) return;
  const left = [claimFileOf(path), `${path}-wal`].find((file) => existsSync(file));
  if (left === undefined) return;
  throw new DatabaseRefused(
    `There was a database at ${path} and it is gone; ${left} is what is left of it. Put it back, or restore a backup with \`clientele-server restore\`; to start afresh, delete ${left} too.`,
  );
}
