import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { createClient, type LiveUpdate, type SessionReason } from '../index.ts';
import { changeFrame, startEventServer } from '../testing/event-server.ts';
import { sessionOf } from '../testing/connect.ts';

async function setUp(t: TestContext) {
  const server = await startEventServer(t);
  const reasons: SessionReason[] = [];
  const client = createClient({
    serverUrl: server.url,
    fetchSession: async ({ reason }) => {
      reasons.push(reason);
      return sessionOf(`token-${reasons.length}`);
    },
  });
  t.after(() => client.close());
  const told: string[] = [];
  let heard = () => {};
  const listen = () => client.live.subscribe((update) => (told.push(...wordsOf(update)), heard()));
  const until = async (count: number) => {
    while (told.length < count) await new Promise<void>((resolve) => (heard = resolve));
  };
  return { server, client, reasons, told, listen, until };
}

function wordsOf(update: LiveUpdate): string[] {
  return update.type === 'reset' ? ['reset'] : update.changes.map(({ id, version }) => `${id} ${version}`);
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('Live', () => {
  it('asks for nothing until somebody listens, and for one stream however many listen', async (t) => {
    const { server, client, listen, until, told } = await setUp(t);
    await client.session.token();
    await settle();
    assert.equal(server.streams.length, 0);
    const stop = [listen(), listen(), listen()];
    const stream = await server.stream(0);
    stream.send(changeFrame('cli_1', 2, '2'));
    await until(3);
    assert.deepEqual(told, ['cli_1 2', 'cli_1 2', 'cli_1 2']);
    assert.equal(server.streams.length, 1);
    stop.slice(1).forEach((end) => end());
    stream.send(changeFrame('cli_1', 3, '3'));
    await until(4);
    stop[0]?.();
    await stream.closed;
  });

  it('[F6] sends the token in the header and never in the address', async (t) => {
    const { server, listen } = await setUp(t);
    listen();
    const { request } = await server.stream(0);
    assert.equal(request.headers.authorization, 'Bearer token-1');
    assert.match(request.url ?? '', /^\/v1\/events\?loadingForMs=\d+$/);
    assert.equal(request.method, 'GET');
    assert.equal(request.headers.cookie, undefined);
  });

  it('tells of which kind a record is and which client it belongs to', async (t) => {
    const { server, client } = await setUp(t);
    const told = new Promise<LiveUpdate>((resolve) => client.live.subscribe(resolve));
    const change = { kind: 'document', id: 'doc_1', clientId: 'cli_1', version: null } as const;
    (await server.stream(0)).send(`event: change\ndata: ${JSON.stringify(change)}\nid: 2\n\n`);
    assert.deepEqual(await told, { type: 'changes', changes: [change] });
  });

  it('goes on where it was after the stream was cut off', async (t) => {
    const { server, listen, until, told } = await setUp(t);
    listen();
    const first = await server.stream(0);
    first.send(changeFrame('cli_1', 2, '7-3'));
    await until(1);
    first.response.destroy();
    const second = await server.stream(1);
    assert.equal(second.request.headers['last-event-id'], '7-3');
    assert.equal(second.request.url, '/v1/events');
    second.send(changeFrame('cli_2', 2, '7-4'));
    await until(2);
    assert.deepEqual(told, ['cli_1 2', 'cli_2 2']);
  });

  it('tells changes that come together only when the last of them has come, so that none is told twice', async (t) => {
    const { server, listen, until, told } = await setUp(t);
    listen();
    const first = await server.stream(0);
    first.send(changeFrame('cli_1', 2) + changeFrame('cli_2', 2));
    first.response.destroy();
    const second = await server.stream(1);
    assert.equal(second.request.headers['last-event-id'], '1');
    second.send(changeFrame('cli_1', 2) + changeFrame('cli_2', 2) + changeFrame('cli_3', 2, '2'));
    await until(3);
    assert.deepEqual(told, ['cli_1 2', 'cli_2 2', 'cli_3 2']);
  });

  it('[K03] comes back with a fresh session and the last id when the server ends the stream with the session', async (t) => {
    const { server, listen, until, told, reasons } = await setUp(t);
    listen();
    const first = await server.stream(0);
    first.send(changeFrame('cli_1', 2, '2'));
    await until(1);
    server.tokens.clear();
    server.tokens.add('token-2');
    first.response.end('event: reauth\ndata: {}\n\n');
    const second = await server.stream(1);
    assert.deepEqual(reasons, ['start', 'unauthorized']);
    assert.equal(second.request.headers.authorization, 'Bearer token-2');
    assert.equal(second.request.headers['last-event-id'], '2');
    second.send(changeFrame('cli_1', 3, '3'));
    await until(2);
    assert.deepEqual(told, ['cli_1 2', 'cli_1 3']);
  });

  it('[K03] renews a token that is refused, once', async (t) => {
    const { server, listen, reasons } = await setUp(t);
    server.tokens.clear();
    server.tokens.add('token-2');
    listen();
    const second = await server.stream(1);
    assert.equal(second.request.headers.authorization, 'Bearer token-2');
    assert.deepEqual(reasons, ['start', 'unauthorized']);
  });

  it('[R16] comes back when a server that goes down has said so', async (t) => {
    const { server, listen } = await setUp(t);
    listen();
    const first = await server.stream(0);
    first.response.end('retry: 5\nevent: bye\ndata: {}\n\n');
    await server.stream(1);
  });

  it('[K04] waits as long as a server wants that has no place', async (t) => {
    const { server, listen } = await setUp(t);
    server.refuseWith({ status: 429, headers: { 'retry-after': '40' } });
    t.mock.timers.enable({ apis: ['setTimeout'] });
    listen();
    const { closed } = await server.stream(0);
    await closed;
    for (let turn = 0; turn < 50; turn += 1) await settle();
    t.mock.timers.tick(39_000);
    for (let turn = 0; turn < 50; turn += 1) await settle();
    assert.equal(server.streams.length, 1);
    server.refuseWith(undefined);
    t.mock.timers.tick(2000);
    await server.stream(1);
  });

  it('says when everything may have changed', async (t) => {
    const { server, listen, until, told } = await setUp(t);
    listen();
    (await server.stream(0)).send('event: reset\ndata: {}\nid: 9\n\n');
    await until(1);
    assert.deepEqual(told, ['reset']);
  });

  it('asks for nothing while offline, and goes on where it was afterwards', async (t) => {
    const { server, client, listen, until } = await setUp(t);
    listen();
    const first = await server.stream(0);
    first.send(changeFrame('cli_1', 2, '5'));
    await until(1);
    client.connection.hint('offline');
    await first.closed;
    client.connection.hint('online');
    const second = await server.stream(1);
    assert.equal(second.request.headers['last-event-id'], '5');
  });

  it('lets go of the stream when the page is hidden for long, and comes back with it', async (t) => {
    const { server, client, listen } = await setUp(t);
    listen();
    const first = await server.stream(0);
    t.mock.timers.enable({ apis: ['setTimeout'] });
    client.live.hint('hidden');
    t.mock.timers.tick(60_000);
    client.live.hint('visible');
    t.mock.timers.tick(120_000);
    assert.equal(first.response.destroyed, false);
    client.live.hint('hidden');
    t.mock.timers.tick(120_000);
    await first.closed;
    client.live.hint('visible');
    await server.stream(1);
  });

  it('[B14] a logout ends the stream, and nothing is told or asked afterwards', async (t) => {
    const { server, client, listen, told } = await setUp(t);
    listen();
    const first = await server.stream(0);
    client.close();
    await first.closed;
    client.connection.hint('online');
    client.live.hint('visible');
    listen();
    await settle();
    assert.equal(server.streams.length, 1);
    assert.deepEqual(told, []);
  });
});
