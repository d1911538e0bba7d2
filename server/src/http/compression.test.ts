import assert from 'node:assert/strict';
import { request, type IncomingHttpHeaders } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { newClient } from '../testing/new-client.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { startTestServer, testOrigin, type TestServer } from '../testing/test-server.ts';
import { createTestWorkspace } from '../testing/test-workspace.ts';

const large = 'clients.list';
const small = 'clients.get';

describe('compression of answers', () => {
  let database: TestDatabase;
  let server: TestServer;
  let token: string;
  const ids: string[] = [];
  before(async () => {
    database = await openTestDatabase();
    server = await startTestServer(database);
    const workspace = await createTestWorkspace(database);
    ({ token } = await server.mint(workspace, 'owner'));
    for (let index = 0; index < 10; index += 1) ids.push((await newClient(workspace.as('owner'))).id);
  });
  after(async () => {
    await server.close();
    await database.close();
  });

  for (const accepted of ['gzip', 'deflate, gzip;q=0.5, br', 'GZIP ; q=1.0'])
    it(`a caller that takes ${accepted} gets a large answer compressed, the same in content`, async () => {
      const plain = await ask(large);
      const { headers, body } = await ask(large, accepted);
      assert.equal(headers['content-encoding'], 'gzip');
      assert.equal(headers['content-length'], String(body.length));
      assert.ok(body.length < plain.body.length / 2, `${body.length} of ${plain.body.length} bytes`);
      assert.deepEqual(gunzipSync(body), plain.body);
    });

  for (const accepted of [undefined, 'identity', 'deflate', 'gzip;q=0', 'gzip;q=0.000', 'gzipped', 'x-gzip-not'])
    it(`a caller that takes ${accepted ?? 'nothing in particular'} gets a large answer as it is`, async () => {
      const { headers, body } = await ask(large, accepted);
      assert.equal(headers['content-encoding'], undefined);
      assert.equal(headers['content-length'], String(body.length));
      assert.equal((JSON.parse(body.toString()) as Listed).result.data.items.length, ids.length);
    });

  it('an answer that fits into a packet is not compressed', async () => {
    const { headers, body } = await ask(small, 'gzip');
    assert.ok(body.length <= 1024, `${body.length} bytes`);
    assert.equal(headers['content-encoding'], undefined);
  });

  it('a compressed answer says that it varies with what the caller takes, and with the page that asks', async () => {
    const { headers } = await ask(large, 'gzip');
    const varies = headers.vary?.split(/,\s*/) ?? [];
    assert.deepEqual(varies.toSorted(), ['Accept-Encoding', 'Origin']);
  });

  /** Unlike `fetch`, asks for no encoding by itself and takes none off. */
  function ask(path: string, accepted?: string): Promise<Received> {
    const headers = {
      authorization: `Bearer ${token}`,
      origin: testOrigin,
      'content-type': 'application/json',
      ...(accepted !== undefined && { 'accept-encoding': accepted }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(`${server.url}/trpc/${path}`, { method: 'POST', headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
      });
      sent.once('error', reject);
      sent.end(JSON.stringify(path === small ? { id: ids[0] } : {}));
    });
  }
});

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Listed {
  readonly result: { readonly data: { readonly items: readonly unknown[] } };
}
