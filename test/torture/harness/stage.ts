// A database of its own with one workspace, a key that opens sessions of it, and nothing else.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { connect, migrate, registerKey } from '@clientele/server';
import { createTestWorkspace, emptyTestDatabase } from '@clientele/server/testing';

export interface Stage {
  readonly databaseUrl: string;
  readonly workspaceId: string;
  readonly secretKey: string;
}

/** Whoever the sessions of a stage belong to. */
export const hostUserId = 'tilda@torture.example';
export const pageOrigin = 'https://page.test';
export const isPostgres = process.env['DATABASE_URL']?.startsWith('postgres') ?? false;

/** Sets the stage in `databaseUrl`, or in a database that goes when the test ends. */
export async function setStage(t: TestContext, databaseUrl?: string): Promise<Stage> {
  const url = databaseUrl ?? (await emptyPlace(t));
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

/** Where a database may be made. */
export async function emptyPlace(t: TestContext): Promise<string> {
  const { url, remove } = await emptyTestDatabase();
  t.after(remove);
  return url;
}

/** A folder that goes when the test ends. */
export function emptyFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-torture-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
