import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { expectRefusal } from '../testing/expect-refusal.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { startTestServer, testOrigin } from '../testing/test-server.ts';
import { createTestWorkspace } from '../testing/test-workspace.ts';
import { networkOf, type Limits } from './rate-limits.ts';

async function setUp(t: TestContext, limits: Partial<Limits>, trustedProxies: string[] = []) {
  const database = await openTestDatabase();
  const server = await startTestServer(database, { limits, trustedProxies });
  t.after(async () => {
    await server.close();
    await database.close();
  });
  const workspace = await createTestWorkspace(database);
  return { server, workspace, token: (await server.mint(workspace, 'owner')).token };
}

describe('rate limits', () => {
  it('[J01] count calls and not requests, of each person in all sessions together', async (t) => {
    const { server, workspace, token } = await setUp(t, { calls: { points: 12, seconds: 60 } });
    const headers = { authorization: `Bearer ${token}`, origin: testOrigin, 'content-type': 'application/json' };
    const paths = Array(10).fill('session.get').join(',');
    const batch = await server.send(`/trpc/${paths}?batch=1`, {
      method: 'POST',
      headers,
      body: batchOf(10),
    });
    assert.equal(batch.status, 200);
    for (const expected of [200, 200, 429])
      assert.equal((await server.call('session.get', {}, token)).status, expected);
    const refused = await server.call('session.get', {}, token);
    const { retryAfter, retryable } = expectRefusal(refused, 'rate-limited');
    assert.ok(retryable && retryAfter && retryAfter <= 60);
    assert.equal(refused.headers.get('retry-after'), String(retryAfter));
    const again = await server.mint(workspace, 'owner');
    expectRefusal(await server.call('session.get', {}, again.token), 'rate-limited');
    const other = await server.mint(workspace, 'agent');
    assert.equal((await server.call('session.get', {}, other.token)).status, 200);
  });

  it('[S11] count what a body costs: one call more for every 2 kB', async (t) => {
    const { server, token } = await setUp(t, { calls: { points: 12, seconds: 60 } });
    const create = (notes: number) =>
      server.call(
        'clients.create',
        { idempotencyKey: crypto.randomUUID(), client: { name: 'Acme', notes: 'x'.repeat(notes) } },
        token,
      );
    assert.equal((await create(20_000)).status, 200);
    expectRefusal(await create(20_000), 'rate-limited');
  });

  it('[J05] count failures of a network, whatever it says it is forwarding, and let valid sessions through', async (t) => {
    const { server, token } = await setUp(t, { failures: { points: 3, seconds: 60 } });
    const guess = (turn: number) => {
      const headers = {
        'x-forwarded-for': `203.0.113.${turn}`,
        authorization: `Bearer cst_guess_${turn}`,
        'content-type': 'application/json',
      };
      return server.send('/trpc/session.get', { method: 'POST', headers, body: '{}' });
    };
    for (const turn of [1, 2, 3]) expectRefusal(await guess(turn), 'unauthenticated');
    expectRefusal(await guess(4), 'rate-limited');
    const minting = await server.send('/v1/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expectRefusal(minting, 'rate-limited');
    assert.equal((await server.call('session.get', {}, token)).status, 200);
  });

  it('[J06] believe a trusted proxy', async (t) => {
    const { server } = await setUp(t, { failures: { points: 1, seconds: 60 } }, ['127.0.0.1']);
    const guess = (from: string) => {
      const headers = { 'x-forwarded-for': from, 'content-type': 'application/json' };
      return server.send('/trpc/session.get', { method: 'POST', headers, body: '{}' });
    };
    expectRefusal(await guess('203.0.113.1'), 'unauthenticated');
    expectRefusal(await guess('203.0.113.2'), 'unauthenticated');
    expectRefusal(await guess('10.0.0.1, 203.0.113.2'), 'rate-limited');
  });

  it('hold for each key that opens sessions', async (t) => {
    const { server, workspace } = await setUp(t, { minting: { points: 2, seconds: 60 } });
    await server.mint(workspace, 'owner');
    await assert.rejects(server.mint(workspace, 'owner'), /rate-limited/);
  });

  it('[J05] take the addresses of one subscriber for one', () => {
    const one = ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:0DB8:0001:0002::', '2001:db8:1:2::%eth0'];
    assert.deepEqual(new Set(one.map(networkOf)), new Set(['2001:db8:1:2']));
    assert.equal(networkOf('2001:db8::1'), '2001:db8:0:0');
    assert.equal(networkOf('::1'), '0:0:0:0');
    assert.equal(networkOf('::ffff:192.0.2.1'), '192.0.2.1');
    assert.equal(networkOf('192.0.2.1'), '192.0.2.1');
    assert.notEqual(networkOf('2001:db8:1:3::1'), '2001:db8:1:2');
  });
});

/** The body of so many calls without input, as tRPC's client sends it. */
function batchOf(calls: number): string {
  return JSON.stringify(Object.fromEntries(Array.from({ length: calls }, (_, index) => [index, {}])));
}
