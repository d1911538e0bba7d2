// A fixture: a database of its own with one workspace and a key that opens sessions of it.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { connect, migrate, registerKey } from '@clientele/server';
import { createTestWorkspace, emptyTestDatabase } from '@clientele/server/testing';

export interface Fixture {
  readonly databaseUrl: string;
  readonly workspaceId: string;
  readonly secretKey: string;
}

/** The person of a fixture's sessions. */
export const hostUserId = 'tilda@torture.example';
export const pageOrigin = 'https://page.test';
export const isPostgres = process.env['DATABASE_URL']?.startsWith('postgres') ?? false;

/** Creates it in `databaseUrl`, or in a database that is removed when the test ends. */
export async function createFixture(t: TestContext, databaseUrl?: string): Promise<Fixture> {
  const url = databaseUrl ?? (await emptyDatabaseUrl(t));
  await migrate(url);
  const database = await connect(url);
  try {
    const { id: workspaceId } = await createTestWorkspace(database, { name: 'Torture' });
    const secretKey = `sk_${randomBytes(32).toString('base64url')}`;
    await registerKey(database, { secretKey, workspaceId, name: 'torture', origins: [pageOrigin] });
    return { databaseUrl: url, workspaceId, secretKey };
  } finally {
    await database.close();
  }
}

/** The URL of a database that does not exist yet (SQLite) or is empty (PostgreSQL). */
export async function emptyDatabaseUrl(t: TestContext): Promise<string> {
  const { url, remove } = await emptyTestDatabase();
  t.after(remove);
  return url;
}

/** A folder that is removed when the test ends. */
export function emptyFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-torture-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
