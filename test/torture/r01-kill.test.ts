import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { it } from 'node:test';
import { callerOf, mintToken } from './harness/caller.ts';
import { compareLedgers, replayCreations } from './harness/compare-ledger.ts';
import { report } from './harness/report.ts';
import { cyclesOf, seededRandom } from './harness/run-settings.ts';
import { startServerFor } from './harness/server-process.ts';
import { isPostgres, createFixture } from './harness/fixture.ts';
import { Writer } from './harness/writer.ts';

it('[R1] killed at any moment, the server loses no acknowledged write and leaves nothing half done', async (t) => {
  const { seed, random } = seededRandom();
  t.diagnostic(`seed ${seed}`);
  const cycles = cyclesOf(isPostgres ? { usual: 5, full: 100 } : { usual: 15, full: 200, long: 2000 });
  const started = performance.now();
  const fixture = await createFixture(t);
  const writers = Array.from({ length: 8 }, () => new Writer(random));
  let slowestReadyMs = 0;
  let unanswered = 0;
  let replayed = 0;
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const server = await startServerFor(t, fixture);
    slowestReadyMs = Math.max(slowestReadyMs, server.readyMs);
    const call = callerOf(server.url, await mintToken(server.url, fixture));
    replayed += await replayCreations(fixture.databaseUrl, call, writers);
    const writing = Promise.all(writers.map((writer) => writer.writeUntil(call, () => false)));
    // The moment of the kill is the experiment, not a guess at how long something takes.
    await wait(random.between(5, 250));
    await server.end('SIGKILL');
    await writing;
    unanswered += writers.filter((writer) => writer.unanswered).length;
    await compareLedgers(fixture.databaseUrl, writers);
  }
  const acknowledged = writers.reduce((sum, writer) => sum + writer.acknowledged, 0);
  assert.ok(acknowledged > cycles, 'too little was written for the test to mean anything');
  assert.ok(unanswered > 0, 'no kill came between a call and its answer');
  const seconds = Math.round((performance.now() - started) / 1000);
  report('R1', {
    seed,
    cycles,
    acknowledged,
    unanswered,
    replayed,
    lost: 0,
    halfDone: 0,
    slowestReadyMs: Math.round(slowestReadyMs),
    seconds,
  });
});
