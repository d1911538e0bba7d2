import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ClienteleError, createClient } from '@clientele/client';
import { createTestWorkspace, openTestDatabase, startTestServer } from '@clientele/server/testing';

it('the SDK’s own client understands every refusal, of one call and of the whole request, alone and in a batch', async (t) => {
  const database = await openTestDatabase();
  const server = await startTestServer(database);
  const workspace = await createTestWorkspace(database);
  // A session for servers: node's fetch names no page.
  const minted = await server.mint(workspace, 'watcher', { allowedOrigins: [] });
  const expiresAt = new Date(Date.now() + 600_000).toISOString();
  const clientWith = (token: string) =>
    createClient({ serverUrl: server.url, fetchSession: async () => ({ token, expiresAt }) });
  const [good, bad] = [clientWith(minted.token), clientWith('cst_unknown')];
  t.after(async () => {
    good.close();
    bad.close();
    await server.close();
    await database.close();
  });
  const info = await good.api.session.get({});
  assert.equal(info.workspace.id, workspace.id);
  const [works, refused] = await Promise.allSettled([good.api.session.get({}), good.api.clients.get({ id: 'cli_x' })]);
  assert.equal(works.status, 'fulfilled');
  assert(refused.status === 'rejected' && refused.reason instanceof ClienteleError);
  assert.deepEqual([refused.reason.code, refused.reason.permission], ['forbidden', 'view_clients']);
  assert.match(refused.reason.requestId, /^req_/);
  const turnedAway = await Promise.allSettled([bad.api.session.get({}), bad.api.workspace.vocabulary({})]);
  for (const outcome of turnedAway) {
    assert(outcome.status === 'rejected' && outcome.reason instanceof ClienteleError);
    assert.equal(outcome.reason.code, 'unauthenticated');
  }
});
