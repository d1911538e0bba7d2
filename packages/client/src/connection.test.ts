import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createConnection } from './connection.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('Connection', () => {
  it('tells a change once', () => {
    const connection = createConnection();
    const seen: string[] = [];
    connection.subscribe(() => seen.push(connection.state));
    for (const state of ['online', 'offline', 'offline', 'online'] as const) connection.report(state);
    assert.deepEqual(seen, ['offline', 'online']);
  });

  it('takes what the environment says until a call knows better', () => {
    const connection = createConnection();
    connection.hint('offline');
    assert.equal(connection.state, 'offline');
    connection.report('online');
    assert.equal(connection.state, 'online');
  });

  it('while it is offline and somebody listens it asks the server now and then, and stops when it answers', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let probes = 0;
    const connection = createConnection(async () => {
      probes += 1;
      if (probes < 3) throw new TypeError('fetch failed');
      connection.report('online');
    });
    connection.report('offline');
    t.mock.timers.tick(2000);
    assert.equal(probes, 0);
    connection.subscribe(() => {});
    for (let step = 0; step < 20; step++) {
      t.mock.timers.tick(60_000);
      await settle();
    }
    assert.equal(probes, 3);
    assert.equal(connection.state, 'online');
  });

  it('is silent after it was closed', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let probes = 0;
    const connection = createConnection(async () => {
      probes += 1;
    });
    connection.subscribe(() => {});
    connection.report('offline');
    connection.close();
    t.mock.timers.tick(600_000);
    connection.report('online');
    assert.deepEqual([probes, connection.state], [0, 'offline']);
  });
});
