import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { createClient, newIdempotencyKey, type SendFile } from './index.ts';
import { ClienteleError } from './clientele-error.ts';
import { sessionOf } from './testing/connect.ts';

const input = { idempotencyKey: newIdempotencyKey(), clientId: 'cli_1', name: 'Übersicht & more.txt' };
const record = { id: 'fil_1', name: input.name };

describe('files', () => {
  it('an upload sends the bytes as they are, with name, key and token, and answers the record', async (t) => {
    const seen: unknown[] = [];
    const { client } = await connect(t, async (request, response) => {
      const { method, url = '', headers } = request;
      const query = Object.fromEntries(new URL(url, 'http://x').searchParams);
      seen.push(method, query, headers.authorization, headers['idempotency-key'], headers['content-type']);
      seen.push(await textOf(request));
      answer(response, 201, record);
    });
    const progress: number[] = [];
    const onProgress = (bytes: number) => void progress.push(bytes);
    const file = new Blob(['Minutes'], { type: 'text/plain' });
    assert.deepEqual(await client.files.upload(file, { ...input, direction: 'shared_with' }, { onProgress }), record);
    const query = { clientId: 'cli_1', name: input.name, direction: 'shared_with' };
    assert.deepEqual(seen, ['POST', query, 'Bearer token-1', input.idempotencyKey, 'text/plain', 'Minutes']);
    assert.deepEqual(progress, [7]);
  });

  it('[B07] a refused token is renewed once, and the file sent again with the same key', async (t) => {
    const keys: unknown[] = [];
    const { client } = await connect(t, async (request, response) => {
      keys.push(request.headers['idempotency-key']);
      await textOf(request);
      if (request.headers.authorization === 'Bearer token-1') refuse(response, 401, 'session-expired');
      else answer(response, 201, record);
    });
    assert.deepEqual(await client.files.upload(new Blob(['a']), input), record);
    assert.deepEqual(keys, [input.idempotencyKey, input.idempotencyKey]);
  });

  it('a refusal says what it is', async (t) => {
    const { client } = await connect(t, async (request, response) => {
      await textOf(request);
      refuse(response, 413, 'payload-too-large');
    });
    assert.equal((await errorOf(client.files.upload(new Blob(['a']), input))).code, 'payload-too-large');
  });

  it('an upload stops with its signal, and the server hears of it', async (t) => {
    const [begun, gone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const { client } = await connect(t, (_request, response) => {
      response.on('close', () => gone.resolve());
      begun.resolve();
    });
    const stop = new AbortController();
    const upload = client.files.upload(new Blob(['a']), input, { signal: stop.signal });
    await begun.promise;
    stop.abort(new Error('enough'));
    await assert.rejects(upload, /enough/);
    await gone.promise;
    assert.equal(client.connection.state, 'online');
  });

  it('a page may send files in another way, which tells how far it is', async (t) => {
    const sendFile: SendFile = async ({ url, body, headers, onProgress }) => {
      onProgress(3);
      const response = await fetch(url, { method: 'POST', headers, body });
      return { status: response.status, text: await response.text() };
    };
    const { client } = await connect(t, (_request, response) => answer(response, 201, record), { sendFile });
    const progress: number[] = [];
    await client.files.upload(new Blob(['Minutes']), input, { onProgress: (bytes) => void progress.push(bytes) });
    assert.deepEqual(progress, [3, 7]);
  });

  it('a server that cannot be reached is offline', async (t) => {
    const { client } = await connect(t, (request) => void request.destroy());
    assert.equal((await errorOf(client.files.upload(new Blob(['a']), input))).code, 'offline');
    assert.equal(client.connection.state, 'offline');
  });

  it('[S4-31] a download answers the bytes with their type, and is authorised', async (t) => {
    const { client } = await connect(t, ({ url, headers }, response) => {
      assert.deepEqual([url, headers.authorization], ['/v1/files/fil_1', 'Bearer token-1']);
      response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-');
    });
    const progress: number[] = [];
    const file = await client.files.download('fil_1', { onProgress: (bytes) => void progress.push(bytes) });
    assert.deepEqual([file.type, await file.text(), progress], ['application/pdf', '%PDF-', [5]]);
  });

  it('a download that breaks off is an error and never half a file; one that is refused says why', async (t) => {
    const { client } = await connect(t, ({ url }, response) => {
      if (url === '/v1/files/fil_2') return refuse(response, 404, 'not-found');
      response.write('half', () => response.destroy());
    });
    assert.equal((await errorOf(client.files.download('fil_2'))).code, 'not-found');
    assert.equal((await errorOf(client.files.download('fil_1'))).code, 'offline');
  });
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

async function connect(t: TestContext, answering: Answer, more: { sendFile?: SendFile } = {}) {
  const server = createServer((request, response) => void answering(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  let sessions = 0;
  const client = createClient({
    serverUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fetchSession: async () => sessionOf(`token-${(sessions += 1)}`),
    ...more,
  });
  t.after(() => {
    client.close();
    server.closeAllConnections();
    server.close();
  });
  return { client };
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function refuse(response: ServerResponse, status: number, code: string): void {
  answer(response, status, { error: { code, message: 'No.', requestId: 'req_1', retryable: false } });
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) text += piece;
  return text;
}

async function errorOf(call: Promise<unknown>): Promise<ClienteleError> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof ClienteleError, String(error));
  return error;
}
