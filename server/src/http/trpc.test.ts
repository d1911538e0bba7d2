import assert from 'node:assert/strict';
import { request as rawRequest } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { expectRefusal, expectSafe } from '../testing/expect-refusal.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { startTestServer, testOrigin, type TestServer } from '../testing/test-server.ts';
import { createTestWorkspace, type TestWorkspace } from '../testing/test-workspace.ts';

let database: TestDatabase;
let server: TestServer;
let workspace: TestWorkspace;
let token: string;

before(async () => {
  database = await openTestDatabase();
  server = await startTestServer(database);
  workspace = await createTestWorkspace(database);
  ({ token } = await server.mint(workspace, 'owner'));
});
after(async () => {
  await server.close();
  await database.close();
});

function post(path: string, body: string | Buffer, headers: Record<string, string> = {}) {
  const always = { authorization: `Bearer ${token}`, origin: testOrigin, 'content-type': 'application/json' };
  return server.send(path, { method: 'POST', headers: { ...always, ...headers }, body });
}

/** Sends a path as it stands: `fetch` would tidy it up. */
function postAsIs(path: string): Promise<number | undefined> {
  const headers = { authorization: `Bearer ${token}`, origin: testOrigin, 'content-type': 'application/json' };
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = rawRequest({ host: '127.0.0.1', port, path, method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.once('error', reject);
    sent.end('{}');
  });
}

describe('/trpc', () => {
  it('answers a call', async () => {
    const answer = await server.call('session.get', {}, token);
    assert.equal(answer.status, 200);
    expectSafe(answer);
    assert.equal(answer.body.result.data.workspace.id, workspace.id);
  });

  it('[A15] the token alone decides on the workspace', async () => {
    const other = await createTestWorkspace(database, { name: 'CANARY_other' });
    const hints = { 'x-workspace-id': other.id, 'x-tenant': other.id, host: `${other.id}.test` };
    const answer = await post('/trpc/session.get', '{}', hints);
    assert.equal(answer.body.result.data.workspace.id, workspace.id);
    const named = await post('/trpc/session.get', JSON.stringify({ workspaceId: other.id }));
    assert.equal(expectRefusal(named, 'validation').field, 'workspaceId');
    expectRefusal(await post(`/trpc/session.get?workspaceId=${other.id}`, '{}'), 'validation');
  });

  it('refuses a missing, malformed, unknown or secret token', async () => {
    expectRefusal(await server.call('session.get', {}), 'unauthenticated');
    for (const authorization of [
      'Bearer',
      'Bearer cst_unknown',
      `Bearer ${await server.keyOf(workspace)}`,
      `Bearer ${'x'.repeat(5000)}`,
    ])
      expectRefusal(await post('/trpc/session.get', '{}', { authorization }), 'unauthenticated');
  });

  it('[B06] a session works on the pages it was made for and nowhere else', async () => {
    for (const origin of [
      'https://evil.test',
      'null',
      'http://host.test',
      'https://host.test.evil.test',
      'https://HOST.test',
    ])
      expectRefusal(await post('/trpc/session.get', '{}', { origin }), 'origin-denied');
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    expectRefusal(await server.send('/trpc/session.get', { method: 'POST', headers, body: '{}' }), 'origin-denied');
  });

  it('[B06] a session for servers works without a page and on none', async () => {
    const forServers = await server.mint(workspace, 'owner', { allowedOrigins: [] });
    const headers = { authorization: `Bearer ${forServers.token}`, 'content-type': 'application/json' };
    assert.equal((await server.send('/trpc/session.get', { method: 'POST', headers, body: '{}' })).status, 200);
    expectRefusal(await server.call('session.get', {}, forServers.token), 'origin-denied');
  });

  it('[J01] ten calls fit into a request and eleven do not', async () => {
    const batch = (calls: number) =>
      post(`/trpc/${Array(calls).fill('session.get').join(',')}?batch=1`, batchOf(calls));
    const ten = await batch(10);
    assert.equal(ten.status, 200);
    assert.equal(ten.body.length, 10);
    for (const calls of [11, 500]) expectRefusal(await batch(calls), 'validation');
    expectRefusal(await post('/trpc/session.get,session.get', '{"0":{},"1":{}}'), 'validation');
  });

  it('each call of a batch is answered by itself', async () => {
    const body = JSON.stringify({ 0: {}, 1: { id: 'cli_missing' }, 2: { id: 7 } });
    const { status, body: answers } = await post('/trpc/session.get,clients.get,clients.get?batch=1', body);
    assert.equal(status, 207);
    assert.equal(answers[0].result.data.workspace.id, workspace.id);
    assert.deepEqual([answers[1].error.data.code, answers[2].error.data.code], ['not-found', 'validation']);
  });

  it('[J02] takes JSON and nothing else', async () => {
    const types = [
      'text/plain',
      'application/jsonx',
      'application/json;charset=utf-7',
      'application/octet-stream',
      'application/json, text/plain',
    ];
    for (const type of types)
      expectRefusal(await post('/trpc/session.get', '{}', { 'content-type': type }), 'unsupported-media-type');
    const form = new FormData();
    form.set('id', 'x');
    const headers = { authorization: `Bearer ${token}`, origin: testOrigin };
    expectRefusal(
      await server.send('/trpc/session.end', { method: 'POST', headers, body: form }),
      'unsupported-media-type',
    );
    expectRefusal(await server.send('/trpc/session.end', { method: 'POST', headers }), 'unsupported-media-type');
    assert.equal(
      (await post('/trpc/session.get', '{}', { 'content-type': 'application/json; charset=utf-8' })).status,
      200,
    );
  });

  it('[J03] refuses more than 1 MB, and anything compressed', async () => {
    expectRefusal(await post('/trpc/session.get', JSON.stringify({ x: 'x'.repeat(1_000_001) })), 'payload-too-large');
    const bomb = gzipSync(Buffer.alloc(2_000_000, 32));
    expectRefusal(await post('/trpc/session.get', bomb, { 'content-encoding': 'gzip' }), 'unsupported-media-type');
  });

  it('[J03] stops an endless body near the limit', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const options = { method: 'POST', body: endless, duplex: 'half' as const };
    const headers = { authorization: `Bearer ${token}`, origin: testOrigin, 'content-type': 'application/json' };
    // The answer may be lost when the connection is cut while the caller still writes.
    const answer = await server.send('/trpc/session.get', { ...options, headers }).catch(() => undefined);
    if (answer) expectRefusal(answer, 'payload-too-large');
    assert.ok(sent < 20_000_000, `${sent} bytes were taken`);
  });

  it('[J04] odd JSON is refused or handled, and never a failure of the server', async () => {
    const nested = (depth: number) => `{"x":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    for (const body of [
      '{',
      'nul',
      '{"a":1}}',
      '[1e400',
      '"\\ud800',
      nested(32),
      nested(100_000),
      '{"x":"\\u0000"}',
      '[]',
      '5',
      'null',
    ])
      expectRefusal(await post('/trpc/session.get', body), 'validation');
    const keys = `{${Array.from({ length: 50_000 }, (_, index) => `"k${index}":1`).join(',')}}`;
    expectRefusal(await post('/trpc/session.get', keys), 'validation');
    for (const body of ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}'])
      expectRefusal(await post('/trpc/session.get', body), 'validation');
    assert.ok(!('polluted' in {}));
    // A byte order mark, and brackets inside of a string.
    assert.equal((await post('/trpc/session.get', '\uFEFF{}')).status, 200);
    const search = JSON.stringify({ search: `${'[{'.repeat(90)}\\"` });
    assert.equal((await post('/trpc/clients.list', search)).status, 200);
  });

  it('[J09] takes POST and nothing else, and a mutation cannot be smuggled in', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
      const headers = { authorization: `Bearer ${token}`, origin: testOrigin, 'x-http-method-override': 'POST' };
      const answer = await server.send('/trpc/session.end', { method, headers });
      expectRefusal(answer, 'method-not-allowed');
      assert.equal(answer.headers.get('allow'), 'POST');
    }
    const head = await server.send('/trpc/session.get', { method: 'HEAD' });
    assert.deepEqual([head.status, head.text], [405, '']);
    assert.equal((await server.call('session.get', {}, token)).status, 200);
  });

  it('[J13] knows each procedure by one address', async () => {
    const paths = ['//trpc/session.get', '/TRPC/session.get', '/trpc/session.get/', '/trpc/session.get.', '/trpc/x/session.get',
      '/trpc/session.get;x', '/trpc/session.get%2Csession.get?batch=1', '/trpc/%73ession.get', '/trpc/../trpc/session.get',
      '/trpc/%2e%2e/session.get', '/trpc/session/get', '/trpc/', '/trpc', '/trpc/session.__proto__', '/trpc/constructor.name']; // prettier-ignore
    for (const path of paths) assert.equal(await postAsIs(path), 404, path);
    assert.equal(await postAsIs('/trpc/%'), 400);
    assert.equal(await postAsIs('/trpc/session.get'), 200);
  });

  it('[J14] refuses parameters in the URL', async () => {
    for (const query of ['input={}', 'input={}&input={}', 'batch=1&batch=1', 'batch=1&input={}', 'batch[]=1', ''])
      expectRefusal(await post(`/trpc/session.get?${query}`, '{}'), 'validation');
  });

  it('cannot be switched to streaming answers', async () => {
    const answer = await post('/trpc/session.get?batch=1', '{"0":{}}', {
      'trpc-accept': 'application/jsonl',
      accept: 'application/jsonl',
    });
    expectSafe(answer);
    assert.equal(answer.body.length, 1);
  });
});

/** The body of so many calls without input, as tRPC's client sends it. */
function batchOf(calls: number): string {
  return JSON.stringify(Object.fromEntries(Array.from({ length: calls }, (_, index) => [index, {}])));
}
