import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import {
  createTestWorkspace,
  openTestDatabase,
  startTestServer,
  testOrigin,
  type TestDatabase,
} from '@clientele/server/testing';

describe('a body that never ends', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  for (const [path, authorization] of [
    ['/v1/sessions', 'Bearer sk_unknown_key_of_nobody_at_all_000'],
    ['/trpc/session.get', 'Bearer cst_unknown'],
    ['/v1/exports/clients', 'Bearer cst_unknown'],
    ['/v1/files', 'Bearer cst_unknown'],
  ] as const)
    it(`[J03] [S1] of somebody without a key or a session is not waited for: ${path}`, async (t) => {
      const server = await startTestServer(database);
      t.after(() => server.close());
      assert.equal(await refusalOfHalf(server.url + path, { authorization }), 'unauthenticated');
    });

  it('[J03] [S1] is not waited for by a server that has too much to do', async (t) => {
    const server = await startTestServer(database, { eventLoopLag: () => 1000 });
    t.after(() => server.close());
    const { token } = await server.mint(await createTestWorkspace(database), 'agent');
    const headers = { authorization: `Bearer ${token}`, origin: testOrigin };
    assert.equal(await refusalOfHalf(`${server.url}/trpc/session.get`, headers), 'overloaded');
  });
});

/** The code that is answered to half of a body. */
async function refusalOfHalf(url: string, headers: Readonly<Record<string, string>>): Promise<string> {
  const call = request(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'content-length': '900000' },
  });
  // The server cuts the connection after its answer.
  call.on('error', () => undefined);
  call.write(' '.repeat(1000));
  const answered: unknown[] = await once(call, 'response');
  const { error } = JSON.parse(await text(answered[0] as IncomingMessage));
  call.destroy();
  return error.data?.code ?? error.code;
}
