import { userInfo } from 'node:os';
import { DatabaseRefused } from './database-refused.ts';

/** Does something with a file, and puts what the operator can mend of its failure into one line. */
export function explainingStorage<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw storageRefusal(path, error) ?? error;
  }
}

/** The refusal that a failed access to a file means, or undefined when the failure is something else. */
function storageRefusal(path: string, error: unknown): DatabaseRefused | undefined {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/^(EACCES|EPERM|EROFS|SQLITE_CANTOPEN\w*|SQLITE_READONLY\w*|SQLITE_PERM)$/.test(code))
    return new DatabaseRefused(
      `The data directory of ${path} is not writable for the user ${userInfo().username} (${code}). Give it read and write access to the file, to its -wal and -shm files and to their directory.`,
    );
  if (/^(EISDIR|ENOTDIR|EEXIST)$/.test(code))
    return new DatabaseRefused(`${path} cannot be a database file (${code}). Check DATABASE_URL.`);
  if (/^SQLITE_(BUSY|LOCKED)/.test(code))
    return new DatabaseRefused(
      `The database ${path} is being written by another process (${code}). Try again in a moment.`,
    );
  if (/^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL|SQLITE_IOERR_WRITE)$/.test(code))
    return new DatabaseRefused(`There is no space left for ${path} (${code}). Free some on its disk.`);
  if (/^(SQLITE_CORRUPT\w*|SQLITE_NOTADB|SQLITE_IOERR\w*)$/.test(code) || isDamagedIndex(error))
    return new DatabaseRefused(
      `The database ${path} is damaged (${code}). Keep the file for analysis, and put a backup in its place with \`clientele-server restore\`.`,
    );
  return undefined;
}

/** The full-text index tells of its damage by words alone. https://www.sqlite.org/fts5.html#the_integrity_check_command */
function isDamagedIndex(error: unknown): boolean {
  return (
    error instanceof Error && /^(invalid fts5 file format|fts5: corrupt|vtable constructor failed)/.test(error.message)
  );
}
