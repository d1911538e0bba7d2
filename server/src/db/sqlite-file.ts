import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { DatabaseRefused } from './database-refused.ts';
import { placeFile } from './place-file.ts';
import { explainingStorage } from './storage-refusal.ts';

/** `CLNT` in ASCII: marks an SQLite file as Clientele's. https://www.sqlite.org/pragma.html#pragma_application_id */
const applicationId = 0x43_4c_4e_54;

/**
 * Makes a new, empty database file with its folder, where there is none. The file appears under its name only when it carries
 * our mark, so that a crash here never leaves one that would be refused later.
 */
export function createSqliteFileIfMissing(path: string): void {
  if (!existsSync(path)) explainingStorage(path, () => createSqliteFile(path));
}

/** Opens a connection with the settings that every connection must have, and checks that they took. */
export function openSqliteFile(path: string): SqliteFile.Database {
  return explainingStorage(path, () => {
    refuseForeignFile(path);
    return withRequiredPragmas(new SqliteFile(path, { fileMustExist: true }));
  });
}

/** Before 3.51.3 two connections that write and checkpoint at once could corrupt a WAL database. */
export function refuseOldSqlite(version: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (major * 1e6 + minor * 1e3 + patch >= 3_051_003) return;
  throw new DatabaseRefused(
    `SQLite ${version} has a bug that can corrupt this database. Install better-sqlite3 13 or newer, which brings SQLite 3.51.3 or newer.`,
  );
}

/**
 * `synchronous` must come after WAL: the driver lowers it to NORMAL as soon as WAL is on, and NORMAL may lose acknowledged
 * commits when the power fails. 2 is FULL. `secure_delete` overwrites what is deleted, which otherwise stays in the file until
 * something else needs the place: an erased client's name would.
 */
const requiredPragmas = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 5000,
  trusted_schema: 0,
  secure_delete: 1,
};

/**
 * Makes an empty file, unless there is one, that nobody but its owner can read, whatever the umask: it will hold all records and who is signed in. SQLite
 * gives the files beside a database the mode of the database. https://www.sqlite.org/src/doc/trunk/src/os_unix.c (findCreateFileMode)
 */
export function createPrivateFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
}

function createSqliteFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.new-${process.pid}`;
  createPrivateFile(draft);
  const file = new SqliteFile(draft);
  file.pragma(`application_id = ${applicationId}`);
  file.close();
  // Another process may have been first.
  placeFile(draft, path);
}

function withRequiredPragmas(file: SqliteFile.Database): SqliteFile.Database {
  refuseOldSqlite(String(file.prepare('select sqlite_version()').pluck().get()));
  for (const [name, value] of Object.entries(requiredPragmas)) file.pragma(`${name} = ${value}`);
  for (const [name, value] of Object.entries(requiredPragmas)) {
    const actual = String(file.pragma(name, { simple: true }));
    if (actual !== String(value)) throw new Error(`SQLite refused ${name} = ${value}; it is ${actual}.`);
  }
  return file;
}

/**
 * SQLite opens an empty file as an empty database, without a word; so a truncated one would look like a fresh start. Reads
 * the file's header by itself, because opening someone else's database would already change it.
 */
function refuseForeignFile(path: string): void {
  if (!existsSync(path))
    throw new DatabaseRefused(`There is no database at ${path}. Create it with \`clientele-server migrate\`.`);
  if (statSync(path).size === 0)
    throw new DatabaseRefused(
      `The database file ${path} is empty: it was cut off or never written. Restore it from a backup; to start afresh, delete it.`,
    );
  const header = Buffer.alloc(100);
  const descriptor = openSync(path, 'r');
  readSync(descriptor, header, 0, header.length, 0);
  closeSync(descriptor);
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3')
    throw new DatabaseRefused(
      `${path} is not an SQLite database. Check DATABASE_URL, or restore the file from a backup.`,
    );
  if (header.readUInt32BE(68) !== applicationId)
    throw new DatabaseRefused(
      `The SQLite database ${path} belongs to another program. Give DATABASE_URL a file of its own.`,
    );
}
