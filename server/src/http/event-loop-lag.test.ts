import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { expectRefusal } from '../testing/expect-refusal.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { createTestWorkspace } from '../testing/test-workspace.ts';
import { eventLoopLag } from './event-loop-lag.ts';

/** Works so long, in the thread's own time, without coming to a timer, as a storm of requests makes it. */
function work(ms: number): void {
  const end = process.threadCpuUsage().user + ms * 1000;
  while (process.threadCpuUsage().user < end);
}

describe('the lag of the event loop', () => {
  it('[R7] a loop that is kept from its timers again and again is behind by as much', async () => {
    eventLoopLag();
    for (let round = 0; round < 2; round += 1) {
      work(200);
      // The loop runs its timers, the meter's among them, before it looks at what has arrived.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    assert.ok(eventLoopLag() >= 150, `${eventLoopLag()} ms`);
    work(200);
    assert.ok(eventLoopLag() >= 150, `${eventLoopLag()} ms, in the middle of the third`);
  });
});

describe('overload', () => {
  let database: TestDatabase;
  let server: TestServer;
  let token: string;
  let lag = 0;
  before(async () => {
    database = await openTestDatabase();
    server = await startTestServer(database, { eventLoopLag: () => lag });
    ({ token } = await server.mint(await createTestWorkspace(database), 'owner'));
  });
  after(async () => {
    await server.close();
    await database.close();
  });

  it('[R7] calls are refused with the time to wait while the loop is behind, and answered as soon as it is not', async () => {
    lag = 151;
    const refused = await server.call('session.get', {}, token);
    assert.equal(expectRefusal(refused, 'overloaded').retryAfter, 1);
    assert.equal(refused.headers.get('retry-after'), '1');
    assert.equal(refused.headers.get('connection'), 'keep-alive');
    lag = 150;
    assert.equal((await server.call('session.get', {}, token)).status, 200);
  });

  it('[R7] whether the process lives is answered however far the loop is behind', async () => {
    lag = 10_000;
    assert.equal((await server.send('/healthz')).status, 200);
    lag = 0;
  });
});
