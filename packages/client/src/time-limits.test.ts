import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { ClienteleError, createSessionKeeper } from './index.ts';
import { connect } from './testing/connect.ts';

/** Ends by the test's hand what would end after a time: nobody waits half a minute. */
function timeLimits(t: TestContext) {
  const limits: { milliseconds: number; end: () => void }[] = [];
  t.mock.method(AbortSignal, 'timeout', (milliseconds: number) => {
    const controller = new AbortController();
    const end = () => controller.abort(new DOMException('The time is over.', 'TimeoutError'));
    limits.push({ milliseconds, end });
    return controller.signal;
  });
  return limits;
}

it('a session that does not come within thirty seconds is said to be failing, and the host is told to stop', async (t) => {
  const limits = timeLimits(t);
  const signals: AbortSignal[] = [];
  const keeper = createSessionKeeper(({ signal }) => {
    signals.push(signal);
    return new Promise(() => {});
  });
  t.after(() => keeper.end());
  const waiting = keeper.token();
  assert.deepEqual(
    limits.map(({ milliseconds }) => milliseconds),
    [30_000],
  );
  await new Promise((resolve) => setImmediate(resolve));
  limits[0]?.end();
  await assert.rejects(waiting, ClienteleError);
  assert.deepEqual([keeper.status, signals[0]?.aborted], ['failing', true]);
});

it('a call that is not answered within thirty seconds is refused as offline, and the request is given up', async (t) => {
  const { server, client } = await connect(t);
  const reached = Promise.withResolvers<void>();
  server.answers.set('cli_1', () => {
    reached.resolve();
    return new Promise(() => {});
  });
  // The session was fetched before: the limits of the call are its own.
  await client.api.clients.get({ id: 'cli_none' }).catch(() => undefined);
  const limits = timeLimits(t);
  const call = client.api.clients.get({ id: 'cli_1' });
  await reached.promise;
  assert.deepEqual(
    limits.map(({ milliseconds }) => milliseconds),
    [30_000],
  );
  for (const { end } of limits) end();
  await assert.rejects(call, (error: unknown) => error instanceof ClienteleError && error.code === 'offline');
});
