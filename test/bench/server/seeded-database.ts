import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/**
 * A database with so many made-up clients, made by the first run and kept for the next: below the system's folder for
 * temporary files, or on the PostgreSQL server that DATABASE_URL names, in a database of its own.
 */
export async function seededDatabase(clients: number): Promise<string> {
  const given = process.env['DATABASE_URL'];
  const url = given?.startsWith('postgres') ? await postgresDatabase(given, clients) : await sqliteFile(clients);
  // What the server's tables are made for, here and in the processes that this one starts.
  process.env['DATABASE_URL'] = url;
  const { migrate } = await import('@clientele/server');
  await migrate(url);
  return url;
}

async function sqliteFile(clients: number): Promise<string> {
  const folder = join(tmpdir(), 'clientele-bench');
  const path = join(folder, `sqlite-${clients}.db`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.draft-${process.pid}`;
  await fill(draft, clients);
  renameSync(draft, path);
  return path;
}

async function postgresDatabase(server: string, clients: number): Promise<string> {
  const name = `clientele_bench_${clients}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  const connection = new pg.Client({ connectionString: server });
  await connection.connect();
  try {
    const { rowCount } = await connection.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 1) return url.href;
    const draft = `${name}_draft_${process.pid}`;
    await connection.query(`create database ${draft}`);
    const draftUrl = new URL(server);
    draftUrl.pathname = `/${draft}`;
    await fill(draftUrl.href, clients);
    await connection.query(`alter database ${draft} rename to ${name}`);
  } finally {
    await connection.end();
  }
  return url.href;
}

/** Under a name of its own until it is whole: an interrupted seed is never taken for a finished one. */
async function fill(url: string, clients: number): Promise<void> {
  process.env['DATABASE_URL'] = url;
  const { connect, migrate } = await import('@clientele/server');
  const { seedDemo } = await import('@clientele/server/demo');
  console.log(`Seeding ${clients} clients, once; about half a minute per 100,000.`);
  await migrate(url);
  const database = await connect(url);
  await seedDemo(database, url, { clients });
  await database.close();
}
