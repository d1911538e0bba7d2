import type { Ctx } from '../core/ctx.ts';
import { seed } from '../db/seed/index.ts';
import { demoCtx } from './demo-api.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';
import { createTestWorkspace, testNow } from './test-workspace.ts';

export interface SeededWorkspace {
  readonly database: TestDatabase;
  /** What a verb gets when the workspace's agent calls. */
  readonly ctx: Ctx;
}

/** A database of its own with the seed's made-up clients, beside another workspace. */
export async function openSeededWorkspace(clients: number): Promise<SeededWorkspace> {
  const database = await openTestDatabase();
  await createTestWorkspace(database, { name: 'Another studio' });
  await seed(database.url, { clients, today: testNow });
  return { database, ctx: demoCtx(database) };
}
