import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eq } from 'drizzle-orm';
import { openDemoEnrichment } from './demo-enrichment.ts';
import { demoWorkspaceId, seed } from './db/seed/index.ts';
import { enrichmentRun } from './features/enrichment/table.ts';
import { createLog } from './http/create-log.ts';
import { openTestDatabase } from './testing/test-database.ts';

it('a demonstration asks its websites, its register and its language model once, by itself', async () => {
  const database = await openTestDatabase();
  try {
    await seed(database.url, { clients: 60 });
    const demo = await openDemoEnrichment({ database, log: createLog('fatal') });
    const runsNow = () =>
      database.read.select().from(enrichmentRun).where(eq(enrichmentRun.workspaceId, demoWorkspaceId));
    try {
      await demo.runOnce();
      const runs = await runsNow();
      const answered = new Set(
        runs.flatMap(({ providers }) => providers.flatMap(({ key, outcome }) => (outcome === 'answered' ? [key] : []))),
      );
      for (const source of ['website', 'vies', 'language-model'] as const) assert.ok(answered.has(source), source);
      await demo.runOnce();
      assert.equal((await runsNow()).length, runs.length);
    } finally {
      await demo.stop();
    }
  } finally {
    await database.close();
  }
});
