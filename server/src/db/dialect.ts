import { resolve } from 'node:path';
import { DatabaseRefused } from './database-refused.ts';

export type Dialect = 'sqlite' | 'postgres';

/**
 * `postgres://…` and `postgresql://…` name a PostgreSQL database; a path, also as `file:` or `sqlite:`, an SQLite file. Throws
 * {@link DatabaseRefused} for anything else.
 */
export function dialectOf(databaseUrl: string | undefined): Dialect {
  const problem = databaseUrl === undefined ? undefined : databaseProblem(databaseUrl);
  if (problem !== undefined) throw new DatabaseRefused(`DATABASE_URL: ${problem}`);
  return isPostgres(databaseUrl ?? '') ? 'postgres' : 'sqlite';
}

/** What is wrong with the address of a database, without the password that may stand in it; undefined for nothing. */
export function databaseProblem(databaseUrl: string): string | undefined {
  // One letter is a drive of Windows.
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(databaseUrl)?.[1];
  if (/^(file:|sqlite:)?(\/\/)?:memory:/.test(databaseUrl))
    return 'A database in memory would be gone with the process. Give the path of a file.';
  if (scheme === undefined || /^(file|sqlite)$/.test(scheme) || isPostgres(databaseUrl)) return undefined;
  return `${scheme}: is no kind of database that this server knows. Give the path of an SQLite file, or postgres://….`;
}

/** `file:` URLs and plain paths name the same file. */
export function sqlitePath(databaseUrl: string): string {
  return databaseUrl.replace(/^(file|sqlite):(\/\/)?/, '');
}

/** Which database that is, for people: the whole path of a file, or where PostgreSQL is; never a password. */
export function databaseName(databaseUrl: string): string {
  if (!isPostgres(databaseUrl)) return resolve(sqlitePath(databaseUrl));
  const url = URL.parse(databaseUrl);
  return url ? `postgres://${url.host}${url.pathname}` : 'PostgreSQL';
}

function isPostgres(databaseUrl: string): boolean {
  return /^postgres(ql)?:\/\//.test(databaseUrl);
}
