import { existsSync, rmSync, statSync } from 'node:fs';
import { dialectOf } from '../db/dialect.ts';
import { placeFile } from '../db/place-file.ts';
import { readBackup, writeBackup, type RowCounts } from './backup-file.ts';
import { readPostgres } from './backup-postgres.ts';
import { readSqlite } from './backup-sqlite.ts';
import { UsageError } from './usage-error.ts';

/**
 * Writes all of a database, as it is at one instant, into one file that either kind of database can be restored from, while
 * servers go on reading and writing. The file appears under its name when it has been read back and verified.
 */
export async function backup(databaseUrl: string, path: string): Promise<void> {
  refuseExisting(path);
  const draft = `${path}.part-${process.pid}`;
  try {
    await writeBackup(
      draft,
      dialectOf(databaseUrl) === 'postgres' ? readPostgres(databaseUrl) : readSqlite(databaseUrl),
    );
    const counts = await verify(draft);
    // Somebody else may have been first.
    if (!placeFile(draft, path)) refuseExisting(path);
    console.log(summaryOf(path, counts));
  } catch (error) {
    throw placeRefusal(path, error) ?? error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function refuseExisting(path: string): void {
  if (existsSync(path)) throw new UsageError(`${path} exists. A backup replaces no file: give a name that is free.`);
}

async function verify(path: string): Promise<RowCounts> {
  const entries = readBackup(path);
  for (;;) {
    const { done, value } = await entries.next();
    if (done) return value;
  }
}

function summaryOf(path: string, counts: RowCounts): string {
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const kilobytes = Math.ceil(statSync(path).size / 1024);
  return `${path}: ${rows} rows of ${Object.keys(counts).length} tables, ${kilobytes} kB, read back and verified.`;
}

/** Undefined when the failure has nothing to do with where the backup was to be written. */
function placeRefusal(path: string, error: unknown): UsageError | undefined {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return /^(ENOENT|ENOTDIR|EACCES|EPERM|EROFS|ENOSPC|EDQUOT|EFBIG)$/.test(code)
    ? new UsageError(`The backup cannot be written to ${path} (${code}). Give a place that exists and has space.`)
    : undefined;
}
