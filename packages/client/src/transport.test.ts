import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contract } from '@clientele/contract';
import { createTRPCUntypedClient, httpBatchLink } from '@trpc/client';
import { connect } from './testing/connect.ts';
import { whole } from './testing/records.ts';
import { Refusal } from './testing/test-server.ts';
import { isQuery } from './transport.ts';

describe('transport', () => {
  it('sends what tRPC’s own client sends, and reads the same from the answer', async (t) => {
    const { server, client } = await connect(t);
    const trpc = createTRPCUntypedClient({
      links: [
        httpBatchLink({
          url: `${server.url}/trpc`,
          methodOverride: 'POST',
          headers: { authorization: 'Bearer token-1' },
        }),
      ],
    });
    server.answers.set('cli_1', () => whole({ name: 'Ærø „Öl“ 漢字' }));
    server.answers.set('create', () => {
      throw new Refusal({ code: 'validation', message: 'No.' });
    });
    const created = { idempotencyKey: 'k'.repeat(16), client: { name: 'A' } };
    const outcomes = async (calls: Promise<unknown>[]) => {
      const requestsBefore = server.requests.length;
      const results = await Promise.allSettled(calls);
      const sent = server.requests.slice(requestsBefore).toSorted((a, b) => (a.url < b.url ? -1 : 1));
      const values = results.map((result) =>
        result.status === 'fulfilled' ? result.value : (result.reason.data?.code ?? result.reason.code),
      );
      return { sent, values };
    };
    const { api } = client;
    const ours = await outcomes([
      api.clients.get({ id: 'cli_1' }),
      api.clients.create(created),
      api.clients.get({ id: 'cli_9' }),
      api.clients.list({ search: '"1&1", \u2028' }),
    ]);
    const theirs = await outcomes([
      trpc.query('clients.get', { id: 'cli_1' }),
      trpc.mutation('clients.create', created),
      trpc.query('clients.get', { id: 'cli_9' }),
      trpc.query('clients.list', { search: '"1&1", \u2028' }),
    ]);
    assert.deepEqual(ours, theirs);
    assert.deepEqual(ours.values.slice(1, 3), ['validation', 'not-found']);
  });

  it('gives up a request when nobody waits for any of its calls any more', async (t) => {
    const { server, client } = await connect(t);
    const reached = Promise.withResolvers<void>();
    server.answers.set('cli_1', () => {
      reached.resolve();
      return new Promise(() => {});
    });
    const abort = new AbortController();
    const calls = [1, 2].map(() => client.api.clients.get({ id: 'cli_1' }, { signal: abort.signal }));
    await reached.promise;
    const closed = server.nextAbandoned();
    abort.abort(new Error('left'));
    await Promise.all(calls.map((call) => assert.rejects(call, /left/)));
    await closed;
  });

  it('a call that is abandoned in the tick in which it was made is not sent', async (t) => {
    const { server, client } = await connect(t);
    await client.api.session.get({});
    const abort = new AbortController();
    const abandoned = client.api.clients.list({}, { signal: abort.signal });
    const kept = client.api.session.get({});
    abort.abort(new Error('typed on'));
    await assert.rejects(abandoned, /typed on/);
    await kept;
    assert.equal(server.requests.at(-1)?.url, '/trpc/session.get?batch=1');
  });

  it('[J13] a name that is no procedure stays one segment of the path', async (t) => {
    const { server, client } = await connect(t);
    const features = client.api as unknown as Record<string, Record<string, (input: object) => Promise<unknown>>>;
    await assert.rejects(async () => features['../clients']?.['get,session']?.({}));
    assert.equal(server.requests[0]?.url, '/trpc/..%2Fclients.get%2Csession?batch=1');
  });
});

describe('the name of a procedure', () => {
  it('says whether it only reads', () => {
    for (const [feature, verbs] of Object.entries(contract)) {
      for (const [verb, { kind }] of Object.entries(verbs)) {
        const path = `${feature}.${verb}`;
        const advice =
          kind === 'query'
            ? `${path} reads: begin its name with get, list, count, find, check, select, preview or estimate, or add its name to isQuery.`
            : `${path} changes something: give it a name that isQuery does not take for reading.`;
        assert.equal(isQuery(path), kind === 'query', advice);
      }
    }
  });
});
