import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { it } from 'node:test';
import pg from 'pg';
import { callerOf, mintToken } from './harness/caller.ts';
import { compareLedgers, replayCreations } from './harness/compare-ledger.ts';
import { startPostgres } from '../run/postgres.ts';
import { report } from './harness/report.ts';
import { cyclesOf, seededRandom } from './harness/run-settings.ts';
import { startServerFor } from './harness/server-process.ts';
import { isPostgres, createFixture } from './harness/fixture.ts';
import { Writer } from './harness/writer.ts';

if (isPostgres)
  it('[R1] PostgreSQL going down at once loses no acknowledged write, and the server outlives it', async (t) => {
    const { seed, random } = seededRandom();
    const postgres = await startPostgres();
    t.after(() => postgres.stop());
    const admin = new pg.Client({ connectionString: postgres.url });
    await admin.connect();
    await admin.query('create database torture');
    await admin.end();
    const fixture = await createFixture(t, postgres.url.replace(/\/postgres$/, '/torture'));
    const server = await startServerFor(t, fixture);
    const call = callerOf(server.url, await mintToken(server.url, fixture));
    const writers = Array.from({ length: 8 }, () => new Writer(random, { refusalsSayNothing: true }));
    const cycles = cyclesOf({ usual: 3, full: 30 });
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      let stop = false;
      const writing = Promise.all(writers.map((writer) => writer.writeUntil(call, () => stop)));
      // The moment of the crash is the experiment, not a guess at how long something takes.
      await wait(random.between(50, 400));
      const restarted = postgres.restart();
      stop = true;
      await writing;
      await restarted;
      await compareLedgers(fixture.databaseUrl, writers);
      const replayed = await replayCreations(fixture.databaseUrl, call, writers);
      assert.ok(replayed > 0, 'nothing was written before the crash');
      assert.equal(server.child.exitCode, null, server.output());
    }
    const acknowledged = writers.reduce((sum, writer) => sum + writer.acknowledged, 0);
    report('R1', { seed, crash: 'pg_ctl -m immediate', cycles, acknowledged, lost: 0, serverRestarts: 0 });
  });
