import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { connect as connectSocket, Socket, type AddressInfo } from 'node:net';
import { it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { createTestWorkspace } from '../../testing/test-workspace.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import { defaultLiveStreams } from './live-streams.ts';
import { EventStream, type StreamBounds } from './stream.ts';

const bounds: StreamBounds = defaultLiveStreams;
const chunk = 'x'.repeat(64 * 1024);

/** A stream over a real connection, whose reader reads it or never does. */
async function setUp(t: TestContext, isRead: boolean, given = bounds) {
  const database = await openTestDatabase();
  const { actor } = (await createTestWorkspace(database)).as('owner');
  const answered = Promise.withResolvers<ServerResponse>();
  const server = createServer((_request, response) => answered.resolve(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connectSocket((server.address() as AddressInfo).port, '127.0.0.1');
  t.after(async () => {
    socket.destroy();
    server.close();
    await database.close();
  });
  let received = 0;
  if (isRead) socket.on('data', (data) => (received += data.length));
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  const response = await answered.promise;
  const stream = new EventStream(actor, response, given);
  stream.begin(1000);
  stream.goLive('');
  return { stream, response, received: () => received };
}

it('[K05] a reader that never reads is dropped when 256 KB wait for it; no more than that and one piece ever waits', async (t) => {
  assert.equal(bounds.maxWaitingBytes, 256 * 1024);
  const { stream, response } = await setUp(t, false);
  let most = 0;
  for (let sent = 0; !response.destroyed; sent += 1) {
    assert.ok(sent < 1000, 'A reader that never read was told 64 MB.');
    stream.send(chunk);
    most = Math.max(most, response.writableLength);
    await pause(0);
  }
  assert.ok(most > bounds.maxWaitingBytes && most <= bounds.maxWaitingBytes + chunk.length + 100, String(most));
});

it('[K05] a reader that reads is told as much and kept', async (t) => {
  const { stream, response, received } = await setUp(t, true);
  for (let sent = 1; sent <= 300; sent += 1) {
    stream.send(chunk);
    for (let turn = 0; turn < 1000 && received() < sent * chunk.length; turn += 1) await pause(0);
  }
  assert.equal(response.destroyed, false);
  assert.ok(received() >= 300 * chunk.length);
});

it('[K05] a reader that takes nothing for thirty seconds is dropped, however little waits for it', async (t) => {
  assert.equal(bounds.maxStalledMs, 30_000);
  const { stream, response } = await setUp(t, false, { ...bounds, maxWaitingBytes: Infinity });
  const began = performance.now();
  for (let sent = 0; sent < 1000 && !response.writableNeedDrain; sent += 1) {
    stream.send(chunk);
    await pause(0);
  }
  stream.dropIfStalled(began + 29_000);
  assert.equal(response.destroyed, false);
  stream.dropIfStalled(performance.now() + 31_000);
  assert.equal(response.destroyed, true);
});

it('what happens while a reader is told what it missed comes after that, and before anything else', async (t) => {
  const { stream } = await setUp(t, true);
  const written: string[] = [];
  const { actor } = stream;
  const response = recording(written);
  const other = new EventStream(actor, response, bounds);
  other.send('too early');
  other.begin(1000);
  other.send('second ');
  other.goLive('first ');
  other.send('third');
  assert.deepEqual(written, ['retry: 1000\n\n', 'first second ', 'third']);
});

function recording(written: string[]): ServerResponse {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  response.write = (text: unknown) => written.push(String(text)) > 0;
  return response;
}
