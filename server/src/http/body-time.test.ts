import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { it } from 'node:test';
import { allowLongBody } from './body-time.ts';
import { listen } from './listen.ts';

it('[R9] a body that does not come in time is cut off, and one of a route that watches it by itself is not', async (t) => {
  const cutOff = Promise.withResolvers<void>();
  const server = await listen(
    (request, response) => {
      if (request.url === '/long') allowLongBody(request);
      request.on('error', () => undefined);
      void text(request).then(
        (body) => response.end(body),
        () => cutOff.resolve(),
      );
    },
    { port: 0, host: '127.0.0.1', requestMs: 100 },
  );
  t.after(() => server.close(0));
  const sending = async (path: string) => {
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nConnection: close\r\n\r\nha`);
    return socket;
  };
  const long = await sending('/long');
  const short = await sending('/short');
  const closed = once(short, 'close');
  await Promise.all([cutOff.promise, closed]);
  // Its time, which began before, would be over too.
  long.write('lf');
  assert.match(await text(long), /half$/);
});
