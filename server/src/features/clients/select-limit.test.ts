import assert from 'node:assert/strict';
import { it } from 'node:test';
import { selectionLimit } from '@clientele/contract';
import { apiOf } from '../../testing/api.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import { testRow } from '../../testing/test-rows.ts';
import { createTestWorkspace } from '../../testing/test-workspace.ts';
import { client } from './table.ts';

it('clients.select gives the first ten thousand, and says so only when there are more', async (t) => {
  assert.equal(selectionLimit, 10_000);
  const database = await openTestDatabase();
  t.after(() => database.close());
  const workspace = await createTestWorkspace(database);
  const { select } = apiOf(workspace.as('owner')).clients;
  const ids = { status: workspace.statuses.active, user: workspace.users.owner.id };
  const source = { workspaceId: workspace.id, marker: 'Many', currency: 'EUR', ids };
  const insert = (count: number) =>
    database.transaction(async (tx) => {
      const rows = Array.from({ length: count }, () => testRow(client, source, {}) as typeof client.$inferInsert);
      while (rows.length > 0) await tx.insert(client).values(rows.splice(0, 200));
    });
  await insert(selectionLimit);
  const all = await select({});
  assert.deepEqual([all.clients.length, all.complete], [selectionLimit, true]);
  await insert(1);
  const first = await select({});
  assert.deepEqual([first.clients.length, first.complete], [selectionLimit, false]);
});
