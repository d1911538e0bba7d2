import assert from 'node:assert/strict';
import { Agent } from 'node:http';
import { it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { startPostgres } from '../run/postgres.ts';
import { callerOf, mintToken, pagesOf, patiently, type Call } from './harness/caller.ts';
import { expectAllTold, listenTo } from './harness/listener.ts';
import { report } from './harness/report.ts';
import { cyclesOf, seededRandom } from './harness/run-settings.ts';
import { startServerFor } from './harness/server-process.ts';
import { isPostgres, createFixture } from './harness/fixture.ts';
import { Writer } from './harness/writer.ts';

if (isPostgres)
  it('[R6] PostgreSQL may be cut off under load: the server answers 503, goes on by itself, and its streams lose nothing', async (t) => {
    const { seed, random } = seededRandom();
    const cycles = cyclesOf({ usual: 1, full: 3, long: 30 });
    // Of its own, because it is cut off.
    const postgres = await startPostgres();
    t.after(() => postgres.stop());
    const fixture = await createFixture(t, postgres.url);
    const server = await startServerFor(t, fixture);
    const listener = listenTo(t, server.url, fixture, 'usr_listener');
    const agent = new Agent({ keepAlive: false });
    const call = callerOf(server.url, await mintToken(server.url, fixture), agent);
    const pages = await pagesOf(server.url, fixture, 8, agent);
    const over = new AbortController();
    const writers: Writer[] = [];
    /** A commit may have been kept though its answer was 503: then the next change of that client is refused, and a page begins anew. */
    const write = async (page: Call) => {
      while (!over.signal.aborted) {
        const writer = new Writer(random);
        writers.push(writer);
        await writer
          .writeUntil(page, () => over.signal.aborted)
          .catch((error: unknown) => assert.match(String(error), /answered with 409/));
      }
    };
    const writing = pages.map(write);
    const acknowledged = () => writers.reduce((sum, writer) => sum + writer.acknowledged, 0);
    let slowestMs = 0;
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      await grows(acknowledged, 50);
      await postgres.restart();
      const upAt = performance.now();
      await patiently(() => call('clients.list', { limit: 1 }));
      slowestMs = Math.max(slowestMs, performance.now() - upAt);
    }
    await grows(acknowledged, 50);
    over.abort();
    await Promise.all(writing);
    assert.equal(server.child.exitCode, null, server.output());
    for (const writer of writers) assert.equal(writer.unanswered, undefined, 'a call got no answer at all');
    const events = await expectAllTold(fixture.databaseUrl, [listener]);
    const refused = writers.flatMap((writer) => [...writer.refused]).reduce((sum, [, count]) => sum + count, 0);
    report('R6', {
      seed,
      cycles,
      acknowledged: acknowledged(),
      refused,
      events,
      lost: 0,
      workingAgainMs: Math.round(slowestMs),
    });
  });

/** Waits, at most half a minute, until it is so much more. */
async function grows(count: () => number, by: number): Promise<void> {
  const from = count();
  for (let waited = 0; waited < 30_000; waited += 20) {
    if (count() >= from + by) return;
    await wait(20);
  }
  assert.fail('Nothing was written for half a minute.');
}
