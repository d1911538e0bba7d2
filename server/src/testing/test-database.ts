import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import pg from 'pg';
import { connect, type Database } from '../db/connect.ts';
import { dialect } from '../db/columns.ts';
import { migrate } from '../db/migrate.ts';

export interface TestDatabase extends Database {
  readonly url: string;
}

/**
 * A fresh, migrated database of the kind that DATABASE_URL names: a file of its own for SQLite, a database of its own on the
 * server that it points to for PostgreSQL. `close` removes it.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { url, remove } = await emptyTestDatabase();
  await migrate(url);
  const database = await connect(url);
  return {
    ...database,
    url,
    async close() {
      await database.close();
      await remove();
    },
  };
}

/** The place for such a database, before anything is in it. */
export function emptyTestDatabase(): Promise<{ url: string; remove: () => Promise<void> }> {
  return dialect === 'postgres' ? newPostgresDatabase() : newSqliteFile();
}

/** Runs one statement on a connection of its own, for what the server itself never does. */
export async function runSql(url: string, statement: string): Promise<unknown[]> {
  if (dialect === 'postgres') return onServer(url, statement);
  const file = new SqliteFile(url, { fileMustExist: true });
  try {
    const prepared = file.prepare(statement);
    return prepared.reader ? prepared.all() : [prepared.run()];
  } finally {
    file.close();
  }
}

async function newSqliteFile() {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-test-'));
  return { url: join(folder, 'test.db'), remove: async () => rmSync(folder, { recursive: true }) };
}

async function newPostgresDatabase() {
  const server = new URL(process.env['DATABASE_URL'] ?? '');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(server.href, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    remove: async () => void (await onServer(server.href, `drop database ${name} with (force)`)),
  };
}

async function onServer(url: string, statement: string): Promise<unknown[]> {
  const connection = new pg.Client({ connectionString: url });
  await connection.connect();
  try {
    return (await connection.query(statement)).rows;
  } finally {
    await connection.end();
  }
}
