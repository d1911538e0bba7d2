import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { createConnection } from './connection.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** How many milliseconds pass until the next probe. */
function pauseBefore(t: TestContext, probes: () => number): number {
  const before = probes();
  let passed = 0;
  while (probes() === before && passed < 100_000) {
    t.mock.timers.tick(1);
    passed += 1;
  }
  return passed;
}

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

  it('while it is offline and somebody listens it asks the server in growing pauses, a minute at most, and stops when it answers', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let probes = 0;
    let isBack = false;
    const connection = createConnection(async () => {
      probes += 1;
      if (!isBack) throw new TypeError('fetch failed');
      connection.report('online');
    });
    connection.report('offline');
    t.mock.timers.tick(999);
    assert.equal(probes, 0);
    connection.report('online');
    connection.subscribe(() => {});
    connection.report('offline');
    const upToAMinute = Array.from({ length: 60 }, () => 60);
    for (const seconds of [1, 2, 4, 8, 16, 32, ...upToAMinute]) {
      const pause = pauseBefore(t, () => probes);
      assert.ok(pause >= seconds * 500 && pause <= seconds * 1000, `${pause} ms instead of up to ${seconds} s`);
    }
    isBack = true;
    pauseBefore(t, () => probes);
    await settle();
    assert.equal(connection.state, 'online');
    const asked = probes;
    t.mock.timers.tick(600_000);
    assert.equal(probes, asked);
  });

  it('two pages that lost the server together do not come back together', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const [one, other] = [1, 2].map(() => {
      let probes = 0;
      const connection = createConnection(async () => void (probes += 1));
      connection.subscribe(() => {});
      connection.report('offline');
      const pauses = [1, 2, 3, 4].map(() => pauseBefore(t, () => probes));
      connection.close();
      return pauses;
    });
    assert.notDeepEqual(one, other);
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
