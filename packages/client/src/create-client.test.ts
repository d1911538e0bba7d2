import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClient } from './create-client.ts';
import { connect, sessionOf } from './testing/connect.ts';
import { whole } from './testing/records.ts';
import { Refusal } from './testing/test-server.ts';

describe('createClient', () => {
  it('sends the calls of one tick in one POST, with the token in the header and nothing of the question in the URL', async (t) => {
    const { server, client } = await connect(t);
    await Promise.all([client.api.session.get({}), client.api.clients.list({ search: 'secret words' })]);
    assert.equal(server.requests.length, 1);
    const [request] = server.requests;
    assert.equal(request?.method, 'POST');
    assert.equal(request?.url, '/trpc/session.get,clients.list?batch=1');
    assert.equal(request?.authorization, 'Bearer token-1');
    assert.equal(request?.contentType, 'application/json');
    assert.match(request?.body ?? '', /secret words/);
  });

  it('never sends more than ten calls in one request', async (t) => {
    const { server, client } = await connect(t);
    await Promise.all(Array.from({ length: 11 }, () => client.api.session.get({})));
    assert.deepEqual(
      server.requests.map(({ url }) => url.split('?')[0]?.split(',').length),
      [10, 1],
    );
  });

  it('fetches one session however many calls wait for it', async (t) => {
    const { client, reasons } = await connect(t);
    await Promise.all([1, 2, 3].map(() => client.api.session.get({})));
    await client.api.session.get({});
    assert.deepEqual(reasons, ['start']);
  });

  it('[B07] a refused token is renewed once, and the calls in flight are sent again with the new one', async (t) => {
    const { server, client, reasons } = await connect(t);
    await client.api.session.get({});
    server.tokens = new Set(['token-2']);
    server.answers.set('cli_1', () => whole());
    const [record] = await Promise.all([client.api.clients.get({ id: 'cli_1' }), client.api.session.get({})]);
    assert.equal(record.name, 'Acme');
    assert.deepEqual(reasons, ['start', 'unauthorized']);
    assert.equal(server.requests.at(-1)?.authorization, 'Bearer token-2');
  });

  it('a token that is refused again after its renewal is reported, not tried for ever', async (t) => {
    const { server, client, reasons } = await connect(t);
    server.tokens.clear();
    await assert.rejects(client.api.session.get({}), { name: 'ClienteleError', code: 'session-expired' });
    assert.deepEqual(reasons, ['start', 'unauthorized']);
    assert.equal(server.requests.length, 2);
  });

  it('rejects with the code and all details of a refusal', async (t) => {
    const { server, client } = await connect(t);
    const issues = [{ field: 'client.email', problem: 'invalid-email' as const, message: 'No.' }];
    server.answers.set('create', () => {
      throw new Refusal({ code: 'validation', message: 'No.', field: 'client.email', issues, requestId: 'req-7' });
    });
    const call = client.api.clients.create({ idempotencyKey: 'k'.repeat(16), client: { name: 'A', email: 'x' } });
    await assert.rejects(call, {
      code: 'validation',
      message: 'No.',
      field: 'client.email',
      issues,
      requestId: 'req-7',
      retryable: false,
    });
  });

  it('understands a refusal of the whole request, before tRPC saw it', async (t) => {
    const { server, client } = await connect(t);
    const error = { code: 'rate-limited', message: 'Slow down.', requestId: 'req-9', retryable: true, retryAfter: 3 };
    server.refuseAll = () => ({ status: 429, body: JSON.stringify({ error }) });
    await assert.rejects(client.api.session.get({}), error);
  });

  it('calls what is not an answer of the server a server-error that may be tried again', async (t) => {
    const { server, client } = await connect(t);
    server.refuseAll = () => ({ status: 502, body: '<h1>Bad gateway</h1>' });
    await assert.rejects(client.api.session.get({}), { code: 'server-error', retryable: true });
  });

  it('rejects with the reason of its own signal, and leaves the other calls of the request alone', async (t) => {
    const { server, client } = await connect(t);
    const gate = Promise.withResolvers<unknown>();
    server.answers.set('cli_1', () => gate.promise);
    server.answers.set('cli_2', () => gate.promise);
    const abort = new AbortController();
    const reached = new Promise<void>((resolve) => server.answers.set('cli_3', () => resolve()));
    const abandoned = client.api.clients.get({ id: 'cli_1' }, { signal: abort.signal });
    const kept = client.api.clients.get({ id: 'cli_2' });
    void client.api.clients.get({ id: 'cli_3' });
    await reached;
    const reason = new Error('typed on');
    abort.abort(reason);
    await assert.rejects(abandoned, reason);
    gate.resolve(whole({ id: 'cli_2' }));
    assert.equal((await kept).id, 'cli_2');
  });

  it('a call whose signal has fired already reaches nobody', async (t) => {
    const { server, client } = await connect(t);
    await client.api.session.get({});
    const reason = new Error('too late');
    await assert.rejects(client.api.session.get({}, { signal: AbortSignal.abort(reason) }), reason);
    assert.equal(server.requests.length, 1);
  });

  it('[B14] logout revokes the session, forgets the records, abandons what is in flight and refuses what comes later', async (t) => {
    const { server, client } = await connect(t);
    client.records.put('client', whole(), { whole: true });
    const reached = new Promise<void>((resolve) => {
      server.answers.set('cli_1', () => {
        resolve();
        return new Promise(() => {});
      });
    });
    const inFlight = client.api.clients.get({ id: 'cli_1' });
    inFlight.catch(() => {});
    await reached;
    await client.logout();
    assert.equal(server.tokens.has('token-1'), false);
    assert.equal(client.records.get('client', 'cli_1'), undefined);
    assert.equal(client.session.status, 'ended');
    await assert.rejects(inFlight, { code: 'unauthenticated' });
    await assert.rejects(client.api.session.get({}), { code: 'unauthenticated' });
  });

  it('logout ends everything here even when the server cannot be told, and says so', async (t) => {
    const { server, client } = await connect(t);
    await client.api.session.get({});
    await server.stop();
    await assert.rejects(client.logout(), { code: 'offline' });
    assert.equal(client.session.status, 'ended');
  });

  it('turns offline when the server cannot be reached, and online again with its first answer', async (t) => {
    const { server, client } = await connect(t);
    await client.api.session.get({});
    let broken = true;
    const flaky = createClient({
      serverUrl: server.url,
      fetchSession: async () => sessionOf('token-1'),
      fetch: (...request) => (broken ? Promise.reject(new TypeError('fetch failed')) : fetch(...request)),
    });
    t.after(() => flaky.close());
    await assert.rejects(flaky.api.session.get({}), { code: 'offline', retryable: true });
    assert.equal(flaky.connection.state, 'offline');
    broken = false;
    await flaky.api.session.get({});
    assert.equal(flaky.connection.state, 'online');
  });

  it('[F15] refuses a server URL that is not one of a server', () => {
    for (const serverUrl of [
      'javascript:alert(1)',
      'data:text/html,x',
      'clients',
      'ftp://a.example',
      'https://user:word@a.example',
    ]) {
      const fetchSession = async () => sessionOf('token-1');
      assert.throws(() => createClient({ serverUrl, fetchSession }), { code: 'validation', field: 'serverUrl' });
    }
  });
});
