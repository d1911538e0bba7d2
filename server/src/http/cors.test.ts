import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { eq } from 'drizzle-orm';
import { apiKey } from '../features/access/table.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { startTestServer, testOrigin, type TestServer } from '../testing/test-server.ts';
import { createTestWorkspace, testNow } from '../testing/test-workspace.ts';

async function setUp(t: TestContext, now = () => testNow) {
  const database = await openTestDatabase();
  const server = await startTestServer(database, { now });
  t.after(async () => {
    await server.close();
    await database.close();
  });
  return { database, server, workspace: await createTestWorkspace(database) };
}

function preflight(server: TestServer, origin: string) {
  const headers = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type',
  };
  return server.send('/trpc/session.get', { method: 'OPTIONS', headers });
}

it('[J07] lets exactly the pages of live keys call, without credentials, and caches by origin', async (t) => {
  const { server, workspace } = await setUp(t);
  const { token } = await server.mint(workspace, 'owner');
  const allowed = await preflight(server, testOrigin);
  assert.equal(allowed.status, 204);
  assert.equal(allowed.headers.get('access-control-allow-origin'), testOrigin);
  assert.equal(allowed.headers.get('access-control-allow-methods'), 'POST');
  assert.equal(allowed.headers.get('access-control-allow-headers'), 'Authorization, Content-Type');
  assert.equal(allowed.headers.get('access-control-max-age'), '600');
  const answer = await server.call('session.get', {}, token);
  assert.equal(answer.headers.get('access-control-allow-origin'), testOrigin);
  assert.equal(answer.headers.get('access-control-expose-headers'), 'X-Request-Id, Retry-After');
  const refusal = await server.call('session.get', {}, 'cst_unknown');
  assert.equal(refusal.headers.get('access-control-allow-origin'), testOrigin);
  for (const { headers } of [allowed, answer, refusal]) {
    assert.match(headers.get('vary') ?? '', /\bOrigin\b/);
    assert.equal(headers.get('access-control-allow-credentials'), null);
  }
});

it('[J07] reflects no other origin', async (t) => {
  const { server, workspace } = await setUp(t);
  await server.mint(workspace, 'owner');
  const others = [
    'null',
    '*',
    'http://host.test',
    'https://host.test:8443',
    'https://host.test.evil.test',
    'https://evilhost.test',
    'https://HOST.test',
  ];
  for (const origin of others) {
    const answer = await preflight(server, origin);
    assert.equal(answer.headers.get('access-control-allow-origin'), null, origin);
    assert.match(answer.headers.get('vary') ?? '', /\bOrigin\b/);
  }
});

it('[L06] without a key no page may call', async (t) => {
  const { server } = await setUp(t);
  assert.equal((await preflight(server, testOrigin)).headers.get('access-control-allow-origin'), null);
});

it('[B08] the pages of a revoked key may not call a second later', async (t) => {
  let now = testNow;
  const { database, server, workspace } = await setUp(t, () => now);
  await server.mint(workspace, 'owner');
  assert.equal((await preflight(server, testOrigin)).headers.get('access-control-allow-origin'), testOrigin);
  const revokedAt = testNow.toISOString();
  await database.transaction((tx) => tx.update(apiKey).set({ revokedAt }).where(eq(apiKey.workspaceId, workspace.id)));
  now = new Date(testNow.getTime() + 1000);
  assert.equal((await preflight(server, testOrigin)).headers.get('access-control-allow-origin'), null);
});

it('the endpoints for backends are closed to pages', async (t) => {
  const { server, workspace } = await setUp(t);
  await server.mint(workspace, 'owner');
  const headers = { origin: testOrigin, 'access-control-request-method': 'POST' };
  const answer = await server.send('/v1/sessions', { method: 'OPTIONS', headers });
  assert.equal(answer.headers.get('access-control-allow-origin'), null);
});
