import assert from 'node:assert/strict';
import { it } from 'node:test';
import { expectRefusal } from '../testing/expect-refusal.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { startTestServer } from '../testing/test-server.ts';
import { createTestWorkspace } from '../testing/test-workspace.ts';

it('[J05] pages whose session is over do not count as failures of their network: they may sign in again', async (t) => {
  const database = await openTestDatabase();
  const server = await startTestServer(database, { limits: { failures: { points: 1, seconds: 60 } } });
  t.after(async () => {
    await server.close();
    await database.close();
  });
  const workspace = await createTestWorkspace(database);
  const { token } = await server.mint(workspace, 'owner');
  assert.equal((await server.call('session.end', {}, token)).status, 200);
  for (let turn = 0; turn < 3; turn++) expectRefusal(await server.call('session.get', {}, token), 'session-expired');
  // The positive control: what could be a guess does count.
  expectRefusal(await server.call('session.get', {}, 'cst_guess'), 'unauthenticated');
  expectRefusal(await server.call('session.get', {}, 'cst_guess'), 'rate-limited');
});
