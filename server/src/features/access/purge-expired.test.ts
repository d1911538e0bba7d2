import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openTestDatabase } from '../../testing/test-database.ts';
import { startTestServer } from '../../testing/test-server.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';
import { purgeExpired } from './purge-expired.ts';
import { idempotencyKey, session } from './table.ts';

it('forgets sessions and idempotency keys a day after they ended, and not before', async (t) => {
  const database = await openTestDatabase();
  const server = await startTestServer(database);
  t.after(async () => {
    await server.close();
    await database.close();
  });
  const workspace = await createTestWorkspace(database);
  const { token } = await server.mint(workspace, 'owner', { ttlSeconds: 60 });
  await server.call('clients.create', { idempotencyKey: 'kept-for-a-day-00', client: { name: 'Kept Ltd' } }, token);
  const left = async () => [
    (await database.read.select().from(session)).length,
    (await database.read.select().from(idempotencyKey)).length,
  ];
  const dayMs = 24 * 60 * 60 * 1000;
  await purgeExpired(database, new Date(testNow.getTime() + dayMs));
  assert.deepEqual(await left(), [1, 1]);
  await purgeExpired(database, new Date(testNow.getTime() + dayMs + 1));
  assert.deepEqual(await left(), [1, 0]);
  await purgeExpired(database, new Date(testNow.getTime() + dayMs + 60_001));
  assert.deepEqual(await left(), [0, 0]);
});
