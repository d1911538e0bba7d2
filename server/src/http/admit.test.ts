import assert from 'node:assert/strict';
import { request as rawRequest } from 'node:http';
import { after, before, it } from 'node:test';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../db/connect.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { startTestServer, testOrigin, type TestServer } from '../testing/test-server.ts';
import { createTestWorkspace, testNow } from '../testing/test-workspace.ts';

let database: TestDatabase;
let server: TestServer;

before(async () => {
  database = await openTestDatabase();
  server = await startTestServer(database);
});
after(async () => {
  await server.close();
  await database.close();
});

/** The status that answers headers alone, which promise a body. */
function answerToHeaders(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const options = {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '100', ...headers },
    };
    const sent = rawRequest(server.url + path, options, (response) => {
      resolve(response.statusCode);
      sent.destroy();
    });
    sent.once('error', reject);
    sent.flushHeaders();
  });
}

for (const path of ['/trpc/session.get', '/v1/exports/clients', '/v1/sessions'])
  it(`[J03] nothing of a body is read before the secret was looked at: ${path}`, { timeout: 10_000 }, async () => {
    for (const secret of ['cst_unknown', 'sk_unknown'])
      assert.equal(await answerToHeaders(path, { authorization: `Bearer ${secret}` }), 401);
  });

it('[J05] a caller without a valid secret is counted by its network at every route', async (t) => {
  const strict = await startTestServer(database, { limits: { failures: { points: 3, seconds: 60 } } });
  t.after(() => strict.close());
  const routes: [method: string, path: string][] = [
    ['POST', '/trpc/session.get'],
    ['POST', '/v1/exports/clients'],
    ['POST', '/v1/sessions'],
    ['GET', '/v1/events'],
    ['DELETE', '/v1/sessions/ses_1'],
  ];
  const statuses: number[] = [];
  for (const [method, path] of routes) {
    const headers = { authorization: 'Bearer cst_guess', 'content-type': 'application/json' };
    statuses.push((await strict.send(path, { method, headers })).status);
  }
  assert.deepEqual(statuses, [401, 401, 401, 429, 429]);
});

it('[J07] at the one door a page of a live key is let in, and what it may send differs by route', async () => {
  const workspace = await createTestWorkspace(database);
  await server.mint(workspace, 'owner');
  const allowed = async (path: string) => {
    const headers = { origin: testOrigin, 'access-control-request-method': 'POST' };
    const answer = await server.send(path, { method: 'OPTIONS', headers });
    return ['methods', 'headers'].map((name) => answer.headers.get(`access-control-allow-${name}`));
  };
  assert.deepEqual(await allowed('/trpc/session.get'), ['POST', 'Authorization, Content-Type']);
  assert.deepEqual(await allowed('/v1/exports/clients'), ['POST', 'Authorization, Content-Type']);
  assert.deepEqual(await allowed('/v1/events'), ['GET', 'Authorization, Last-Event-ID']);
  assert.deepEqual(await allowed('/v1/sessions'), [null, null]);
});

it('[J07] pages that ask while origins are read for another second get their answer too', async (t) => {
  const workspace = await createTestWorkspace(database);
  await server.mint(workspace, 'owner');
  const reads: PromiseWithResolvers<void>[] = [];
  // The origins are all that is read to answer a preflight: each such read ends when the test says so.
  const slow: Database = {
    ...database,
    read: new Proxy(database.read, {
      get: (read, name) =>
        name === 'select'
          ? (columns: Parameters<typeof read.select>[0]) => ({
              from: (table: Parameters<ReturnType<typeof read.select>['from']>[0]) => ({
                async where(condition: SQL) {
                  const mayEnd = Promise.withResolvers<void>();
                  reads.push(mayEnd);
                  await mayEnd.promise;
                  return read.select(columns).from(table).where(condition);
                },
              }),
            })
          : Reflect.get(read, name),
    }),
  };
  let now = testNow;
  const late = await startTestServer(slow, { now: () => now });
  t.after(() => late.close());
  const headers = { origin: testOrigin, 'access-control-request-method': 'POST' };
  const ask = async (asked: number) => {
    const answer = late.send('/trpc/session.get', { method: 'OPTIONS', headers });
    while (reads.length < asked) await new Promise(setImmediate);
    return { answer };
  };
  const first = await ask(1);
  now = new Date(testNow.getTime() + 1000);
  const second = await ask(2);
  for (const { resolve } of reads) resolve();
  for (const { answer } of [first, second]) {
    const { status, headers: sent } = await answer;
    assert.deepEqual([status, sent.get('access-control-allow-origin')], [204, testOrigin]);
  }
});
