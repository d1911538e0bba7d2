import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { Agent } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import { it } from 'node:test';
import { callerOf, mintToken } from './harness/caller.ts';
import { compareLedgers } from './harness/compare-ledger.ts';
import { report } from './harness/report.ts';
import { cyclesOf, seededRandom } from './harness/run-settings.ts';
import { startServerFor } from './harness/server-process.ts';
import { isPostgres, pageOrigin, createFixture } from './harness/fixture.ts';
import { Writer } from './harness/writer.ts';

it('[R16] asked to end under load, the server answers all that it has taken, loses nothing, and ends with 0', async (t) => {
  const { seed, random } = seededRandom();
  const cycles = cyclesOf({ usual: 4, full: 20 });
  const fixture = await createFixture(t);
  const writers = Array.from({ length: 8 }, () => new Writer(random));
  let slowestMs = 0;
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const server = await startServerFor(t, fixture);
    // A connection for each call: one that is kept alive may be closed while a request is on its way, and nobody could tell.
    const call = callerOf(server.url, await mintToken(server.url, fixture), new Agent({ keepAlive: false }));
    const before = sumOf(writers);
    let asked: Promise<number | null> | undefined;
    let askedAt = 0;
    const write = async (writer: Writer) => {
      await writer.writeUntil(call, () => {
        if (!asked && sumOf(writers) >= before + random.between(5, 40)) {
          askedAt = performance.now();
          asked = server.end('SIGTERM');
        }
        return false;
      });
    };
    await Promise.all(writers.map(write));
    assert.equal(await asked, 0, server.output());
    slowestMs = Math.max(slowestMs, performance.now() - askedAt);
    // What got no answer never reached the server: nothing of it may be in the database.
    for (const writer of writers) writer.unanswered = undefined;
    await compareLedgers(fixture.databaseUrl, writers);
    if (!isPostgres)
      assert.ok(!existsSync(`${fixture.databaseUrl}-wal`) || statSync(`${fixture.databaseUrl}-wal`).size === 0);
  }
  assert.ok(slowestMs < 10_000, `it took ${slowestMs} ms`);
  report('R16', { seed, cycles, acknowledged: sumOf(writers), failedInFlight: 0, slowestMs: Math.round(slowestMs) });
});

it('[R16] asked a second time, it ends at once', async (t) => {
  const fixture = await createFixture(t);
  const server = await startServerFor(t, fixture);
  const token = await mintToken(server.url, fixture);
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  t.after(() => socket.destroy());
  socket.write(
    `POST /trpc/session.get HTTP/1.1\r\nHost: x\r\nOrigin: ${pageOrigin}\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n`,
  );
  // The server has the request now, and would wait for its body.
  await once(socket, 'data');
  server.child.kill('SIGTERM');
  await refusesConnections(server.url);
  assert.equal(await server.end('SIGTERM'), 1);
});

/** Closed for new connections means that the first signal has arrived. */
async function refusesConnections(url: string): Promise<void> {
  for (let tries = 0; tries < 10_000; tries += 1)
    if (
      await fetch(`${url}/healthz`).then(
        (answer) => answer.body?.cancel().then(() => false),
        () => true,
      )
    )
      return;
  throw new Error('The server still takes connections.');
}

function sumOf(writers: readonly Writer[]): number {
  return writers.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
}
