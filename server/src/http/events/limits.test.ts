import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { record } from '../../features/activity/record.ts';
import { readEvents } from '../../testing/event-reader.ts';
import { expectRefusal } from '../../testing/expect-refusal.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import { startTestServer, testOrigin } from '../../testing/test-server.ts';
import { createTestWorkspace } from '../../testing/test-workspace.ts';
import { defaultLiveStreams, type LiveStreamOptions } from './live-streams.ts';
import { transact } from '../../core/transact.ts';

async function setUp(t: TestContext, liveStreams: Partial<LiveStreamOptions> = {}) {
  const database = await openTestDatabase();
  const server = await startTestServer(database, { liveStreams });
  t.after(async () => {
    await server.close();
    await database.close();
  });
  const workspace = await createTestWorkspace(database);
  const { token } = await server.mint(workspace, 'owner');
  return {
    server,
    workspace,
    token,
    ask: (bearer = token) =>
      server.send('/v1/events', { headers: { authorization: `Bearer ${bearer}`, origin: testOrigin } }),
    change: (count: number) =>
      transact(workspace.as('owner'), async (ctx) => {
        for (let at = 0; at < count; at += 1)
          await record(ctx, {
            kind: 'client',
            id: `cli_${at}`,
            clientId: `cli_${at}`,
            type: 'client.updated',
            action: 'clients.update',
            version: 1,
          });
      }),
  };
}

it('[K04] one person holds ten streams, the next is refused, and a place that is given back can be taken', async (t) => {
  const { server, token, ask, workspace } = await setUp(t);
  assert.deepEqual([defaultLiveStreams.perUser, defaultLiveStreams.total], [10, 10_000]);
  const readers = await Promise.all(Array.from({ length: 10 }, () => readEvents(server.url, token)));
  const second = await server.mint(workspace, 'owner');
  for (const bearer of [token, second.token]) {
    const refused = await ask(bearer);
    expectRefusal(refused, 'rate-limited');
    assert.match(refused.headers.get('retry-after') ?? '', /^\d+$/);
  }
  const other = await readEvents(server.url, (await server.mint(workspace, 'agent')).token);
  assert.equal(other.status, 200);
  other.close();
  readers[0]?.close();
  await untilOpens(server.url, token);
  for (const reader of readers) reader.close();
});

it('[K04] beyond the streams that a process holds it answers 503 and when to come back', async (t) => {
  const { server, ask, token, workspace } = await setUp(t, { total: 2 });
  const readers = [await readEvents(server.url, token), await readEvents(server.url, token)];
  const refused = await ask((await server.mint(workspace, 'agent')).token);
  expectRefusal(refused, 'overloaded');
  assert.match(refused.headers.get('retry-after') ?? '', /^\d+$/);
  for (const reader of readers) reader.close();
});

it('[K04] a thousand streams asked for at once do not get past the limit', async (t) => {
  const { server, token } = await setUp(t);
  const readers = await Promise.all(Array.from({ length: 200 }, () => readEvents(server.url, token)));
  assert.equal(readers.filter(({ status }) => status === 200).length, 10);
  for (const reader of readers) reader.close();
});

it('[R16] a server that goes down says goodbye and when to come back, and takes no new reader', async (t) => {
  const { server, token, ask } = await setUp(t);
  const reader = await readEvents(server.url, token);
  await reader.until(({ lastEventId }) => lastEventId !== undefined, 'the stream begins');
  const closed = server.close();
  await reader.over();
  await closed;
  assert.deepEqual(
    reader.frames.map(({ type }) => type),
    ['bye'],
  );
  assert.match(reader.raw, /retry: \d+\nevent: bye\n/);
  await assert.rejects(ask());
});

it('a silent stream gets a sign of life that moves its place', async (t) => {
  const { server, token, workspace, change } = await setUp(t, { heartbeatEveryMs: 10 });
  const watcher = await readEvents(server.url, (await server.mint(workspace, 'watcher')).token);
  await watcher.until(({ lastEventId }) => lastEventId !== undefined, 'the stream begins');
  const before = watcher.lastEventId;
  await change(1);
  await watcher.until(({ lastEventId }) => lastEventId !== before, 'its place has moved');
  assert.deepEqual(watcher.frames, []);
  watcher.close();
  const reader = await readEvents(server.url, token);
  reader.close();
});

async function untilOpens(url: string, token: string): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const reader = await readEvents(url, token);
    reader.close();
    if (reader.status === 200) return;
    await pause(5);
  }
  assert.fail('No place was given back.');
}
