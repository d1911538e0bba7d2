import { existsSync } from 'node:fs';
import SqliteFile from 'better-sqlite3';
import { DatabaseRefused } from './database-refused.ts';
import { createPrivateFile } from './sqlite-file.ts';

/** Beside the database: who serves it. It also remembers that there was a database. */
export function claimFileOf(path: string): string {
  return `${path}.lock`;
}

/**
 * Makes this process the only one that serves a database file. The claim is a lock of the operating system, held through an
 * open write transaction on a side file: it ends with the process, however that ends, so nothing is ever left to clean up.
 * Throws {@link DatabaseRefused} when another process has it. Returns how to give it back.
 */
export function claimSqliteFile(path: string): () => void {
  const claimFile = claimFileOf(path);
  if (!existsSync(claimFile)) createPrivateFile(claimFile);
  const file = new SqliteFile(claimFile, { timeout: 0 });
  try {
    // A write transaction without a write: others can still read whose it is.
    file.pragma(`user_version = ${process.pid}`);
    file.exec('BEGIN IMMEDIATE');
  } catch (error) {
    const isBusy = error instanceof SqliteFile.SqliteError && error.code.startsWith('SQLITE_BUSY');
    const holder = isBusy ? file.pragma('user_version', { simple: true }) : undefined;
    file.close();
    if (!isBusy) throw error;
    throw new DatabaseRefused(
      `The database ${path} is served by another process (pid ${String(holder)}). Stop that one first; several servers need PostgreSQL.`,
    );
  }
  return () => {
    file.exec('ROLLBACK');
    file.close();
  };
}
