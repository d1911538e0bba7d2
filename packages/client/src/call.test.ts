import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createClient, type FetchedSession } from './index.ts';

it('a call that is abandoned while the session is being fetched rejects at once with the signal’s reason', async (t) => {
  const session = Promise.withResolvers<FetchedSession>();
  const client = createClient({ serverUrl: 'https://server.test', fetchSession: () => session.promise });
  t.after(() => client.close());
  const abandoned = new AbortController();
  const waiting = client.api.clients.get({ id: 'cli_1' });
  const settled: string[] = [];
  const call = client.api.clients.get({ id: 'cli_1' }, { signal: abandoned.signal }).catch((error: unknown) => {
    settled.push('abandoned');
    return error;
  });
  void waiting.catch(() => settled.push('waiting'));
  const reason = new Error('The element left the page.');
  abandoned.abort(reason);
  assert.equal(await call, reason);
  // The session is still on its way, and whoever did not leave still waits for it.
  assert.deepEqual(settled, ['abandoned']);
});
