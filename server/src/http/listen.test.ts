import assert from 'node:assert/strict';
import type { RequestListener, ServerResponse } from 'node:http';
import { connect as connectSocket, type Socket } from 'node:net';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { it, type TestContext } from 'node:test';
import { listen } from './listen.ts';

/** A server whose requests stay in flight until the test answers them. */
async function setUp(t: TestContext) {
  const arrivals: { resolve: (response: ServerResponse) => void }[] = [];
  const app: RequestListener = (_request, response) => arrivals.shift()?.resolve(response);
  const server = await listen(app, { port: 0, host: '127.0.0.1' });
  t.after(() => server.close(0));
  return {
    server,
    url: `http://127.0.0.1:${server.port}/`,
    nextRequest: () => new Promise<ServerResponse>((resolve) => arrivals.push({ resolve })),
  };
}

it('[S13] listens on this machine alone, by IPv4 and IPv6, unless it is told otherwise', async (t) => {
  const networks = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const outside = networks.find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  const answer: RequestListener = (_request, response) => response.end('here');
  const isHere = (address: string, port: number) =>
    fetch(`http://${address}:${port}/`).then(
      async (response) => (await response.text()) === 'here',
      () => false,
    );
  const alone = await listen(answer, { port: 0 });
  t.after(() => alone.close(0));
  assert.equal(await isHere('127.0.0.1', alone.port), true);
  if (networks.some(({ address }) => address === '::1')) assert.equal(await isHere('[::1]', alone.port), true);
  if (outside) assert.equal(await isHere(outside, alone.port), false);
  const everywhere = await listen(answer, { port: 0, host: '0.0.0.0' });
  t.after(() => everywhere.close(0));
  if (outside) assert.equal(await isHere(outside, everywhere.port), true);
  await assert.rejects(
    listen(answer, { port: 0, host: '203.0.113.7' }),
    /HOST: 203.0.113.7 is no address of this machine/,
  );
  await assert.rejects(listen(answer, { port: alone.port }), /PORT: \d+ is taken/);
});

it('[R16] lets a request in flight finish, and takes no new one', async (t) => {
  const { server, url, nextRequest } = await setUp(t);
  const arrived = nextRequest();
  const asked = fetch(url);
  const response = await arrived;
  const closed = server.close();
  await assert.rejects(fetch(url));
  response.end('done');
  assert.equal(await (await asked).text(), 'done');
  await closed;
});

it('[R16] is not held up by a connection that is kept alive without a request', async (t) => {
  const { server, nextRequest } = await setUp(t);
  const arrived = nextRequest();
  const socket = connectSocket(server.port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  (await arrived).end('one');
  await once(socket, 'data');
  const ended = once(socket, 'close');
  socket.resume();
  await server.close();
  await ended;
});

it('[R16] cuts off what is still open after the grace', async (t) => {
  const { server, url, nextRequest } = await setUp(t);
  const arrived = nextRequest();
  const asked = fetch(url);
  asked.catch(() => undefined);
  await arrived;
  await server.close(1);
  await assert.rejects(asked);
});

it('[R9] cuts off a caller that does not take its answer', async (t) => {
  const endless: RequestListener = (_request, response) => {
    const chunk = Buffer.alloc(65_536);
    const push = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', push);
    push();
  };
  const server = await listen(endless, { port: 0, host: '127.0.0.1', stallMs: 200 });
  t.after(() => server.close(0));
  const socket = connectSocket(server.port, '127.0.0.1');
  socket.pause();
  socket.on('error', () => undefined);
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  // Only the server ends this: the socket never reads, and closing a server waits for its connections.
  await once(socket, 'connect');
  await server.close(600_000);
  socket.destroy();
});

it('[R7] connections beyond what it takes are cut off, those that are there are served, and one that ends makes room', async (t) => {
  const server = await listen((_request, response) => void response.end('served'), {
    port: 0,
    host: '127.0.0.1',
    maxConnections: 2,
  });
  t.after(() => server.close(0));
  const first = await connected(server.port);
  const second = await connected(server.port);
  assert.equal(await served(first), true);

  assert.equal(await served(await connected(server.port)), false);
  assert.equal(await served(second), true);

  first.destroy();
  let isServed = false;
  for (let tries = 0; tries < 500 && !isServed; tries += 1) isServed = await served(await connected(server.port));
  assert.equal(isServed, true);
});

it('[J11] bad headers are refused by the server itself', async (t) => {
  const { server } = await setUp(t);
  const socket = connectSocket(server.port, '127.0.0.1');
  socket.write(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(17_000)}\r\n\r\n`);
  const [answer] = await once(socket, 'data');
  assert.match(String(answer), /^HTTP\/1\.1 431/);
});

it('a port that is taken is refused in words that name the setting', async (t) => {
  const { server } = await setUp(t);
  const second = listen(() => undefined, { port: server.port, host: '127.0.0.1' });
  await assert.rejects(second, { name: 'ConfigError', message: new RegExp(`PORT: ${server.port} is taken`) });
});

async function connected(port: number): Promise<Socket> {
  const socket = connectSocket(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** Whether a request on the connection is answered; otherwise the server has ended the connection. */
function served(socket: Socket): Promise<boolean> {
  return new Promise((resolve) => {
    if (socket.destroyed) resolve(false);
    socket.once('data', (answer) => resolve(String(answer).startsWith('HTTP/1.1 200')));
    socket.once('close', () => resolve(false));
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  });
}
