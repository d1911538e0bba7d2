import { it } from 'node:test';
import assert from 'node:assert/strict';
import { openTestDatabase } from './test-database.ts';
import { createTestWorkspace } from './test-workspace.ts';
import { transact } from '../core/transact.ts';
import { record } from '../features/activity/record.ts';
import { audit } from '../features/activity/table.ts';

it('a failed transaction leaves nothing behind and a kept one leaves all', async (t) => {
  const database = await openTestDatabase();
  t.after(() => database.close());
  const ctx = (await createTestWorkspace(database)).as('agent');
  const change = {
    kind: 'client',
    id: 'cli_1',
    clientId: 'cli_1',
    type: 'client.created',
    action: 'clients.create',
    version: 1,
  } as const;
  await assert.rejects(
    transact(ctx, async (ctx) => {
      await record(ctx, change);
      throw new Error('stop');
    }),
    /stop/,
  );
  assert.equal((await database.read.select().from(audit)).length, 0);
  await transact(ctx, (ctx) => record(ctx, change));
  assert.equal((await database.read.select().from(audit)).length, 1);
});
