import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { createClient } from './index.ts';
import { ClienteleError } from './clientele-error.ts';
import { sessionOf } from './testing/connect.ts';

describe('exportClients', () => {
  const question = { query: { search: 'acme' }, columns: ['name' as const] };

  it('answers the file, and tells how much of it has arrived', async (t) => {
    const seen: { url: string | undefined; authorization: string | undefined; body: string }[] = [];
    const { client } = await connect(t, async (request, response) => {
      const { url, headers } = request;
      seen.push({ url, authorization: headers.authorization, body: await textOf(request) });
      response.writeHead(200, { 'content-type': 'text/csv; charset=utf-8' });
      response.write('\ufeffname\r\n');
      response.end('Müller\r\n');
    });
    const progress: number[] = [];
    const file = await client.exportClients(question, { onProgress: (bytes) => void progress.push(bytes) });
    assert.match(file.type, /^text\/csv; ?charset=utf-8$/);
    assert.equal(Buffer.from(await file.arrayBuffer()).toString(), '\ufeffname\r\nMüller\r\n');
    assert.equal(progress.at(-1), file.size);
    assert.deepEqual(
      progress,
      progress.toSorted((a, b) => a - b),
    );
    assert.deepEqual(seen, [
      { url: '/v1/exports/clients', authorization: 'Bearer token-1', body: JSON.stringify(question) },
    ]);
  });

  it('[B07] a refused token is renewed once and the export asked for again', async (t) => {
    const { client, reasons } = await connect(t, (request, response) => {
      if (request.headers.authorization === 'Bearer token-1') return refuse(response, 401, 'session-expired');
      response.end('name\r\n');
    });
    assert.equal(await (await client.exportClients(question)).text(), 'name\r\n');
    assert.deepEqual(reasons, ['start', 'unauthorized']);
  });

  it('a token that is refused again is reported, not tried for ever', async (t) => {
    const { client, reasons } = await connect(t, (_request, response) => refuse(response, 401, 'session-expired'));
    assert.equal((await errorOf(client.exportClients(question))).code, 'session-expired');
    assert.deepEqual(reasons, ['start', 'unauthorized']);
  });

  it('[J15] a refusal says what it is and when to come back', async (t) => {
    const { client } = await connect(t, (_request, response) =>
      refuse(response, 429, 'rate-limited', { retryAfter: 10 }),
    );
    const error = await errorOf(client.exportClients(question));
    assert.deepEqual([error.code, error.retryAfter, error.requestId], ['rate-limited', 10, 'req_1']);
  });

  it('a file that breaks off is an error and never half a file', async (t) => {
    const { client } = await connect(t, (_request, response) => {
      response.write('name\r\n', () => response.destroy());
    });
    assert.equal((await errorOf(client.exportClients(question))).code, 'offline');
    assert.equal(client.connection.state, 'offline');
  });

  it('stops with its signal, and the server hears of it', async (t) => {
    const gone = Promise.withResolvers<void>();
    const { client } = await connect(t, (_request, response) => {
      response.on('close', () => gone.resolve());
      response.write('name\r\n');
    });
    const stop = new AbortController();
    const file = client.exportClients(question, {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    });
    await assert.rejects(file, /enough/);
    await gone.promise;
    assert.equal(client.connection.state, 'online');
  });

  it('is abandoned when everything is over', async (t) => {
    const { client } = await connect(t, (_request, response) => void response.write('name\r\n'));
    const error = await errorOf(client.exportClients(question, { onProgress: () => client.close() }));
    assert.equal(error.code, 'unauthenticated');
    assert.equal((await errorOf(client.exportClients(question))).code, 'unauthenticated');
  });
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** A client on a server that answers as a test says; `reasons` lists why sessions were fetched. */
async function connect(t: TestContext, answer: Answer) {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const reasons: string[] = [];
  const client = createClient({
    serverUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fetchSession: async ({ reason }) => sessionOf(`token-${reasons.push(reason)}`),
  });
  t.after(() => {
    client.close();
    server.closeAllConnections();
    server.close();
  });
  return { client, reasons };
}

function refuse(response: ServerResponse, status: number, code: string, more: object = {}): void {
  const error = { code, message: 'No.', requestId: 'req_1', retryable: true, ...more };
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
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
