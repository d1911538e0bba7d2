import assert from 'node:assert/strict';
import { Agent } from 'node:http';
import { it } from 'node:test';
import { freePort } from '../run/postgres.ts';
import { pagesOf } from './harness/caller.ts';
import { expectAllTold, listenTo } from './harness/listener.ts';
import { report } from './harness/report.ts';
import { cyclesOf, seededRandom } from './harness/run-settings.ts';
import { startServerFor } from './harness/server-process.ts';
import { isPostgres, createFixture } from './harness/fixture.ts';
import { Writer } from './harness/writer.ts';

if (isPostgres)
  it('[R5] two servers on one PostgreSQL tell each change of both once and in order, also when one is killed', async (t) => {
    const { seed, random } = seededRandom();
    const mutations = cyclesOf({ usual: 500, full: 2000, long: 10_000 });
    const fixture = await createFixture(t);
    const portOfB = String(await freePort());
    const launchB = { ...fixture, settings: { PORT: portOfB } };
    const a = await startServerFor(t, fixture);
    let b = await startServerFor(t, launchB);
    const listeners = [a, b].map(({ url }, index) => listenTo(t, url, fixture, `usr_listener${index}`));
    const agent = new Agent({ keepAlive: false });
    const pages = await Promise.all([a, b].map(({ url }) => pagesOf(url, fixture, 4, agent)));
    let acknowledged = 0;
    let restarted: Promise<void> | undefined;

    const restartB = async () => {
      await b.end('SIGKILL');
      b = await startServerFor(t, launchB);
    };
    /** A page goes on, with nothing known, when its server was killed. */
    const write = async (index: number) => {
      while (acknowledged < mutations) {
        const writer = new Writer(random);
        await writer.writeUntil(pages[index % 2]?.[index >> 1] ?? assert.fail(), () => {
          const isHalf = acknowledged + writer.acknowledged > mutations / 2;
          if (isHalf) restarted ??= restartB();
          return writer.acknowledged >= 25;
        });
        acknowledged += writer.acknowledged;
        await (index % 2 === 1 ? restarted : undefined);
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, index) => write(index)));
    await restarted;
    const events = await expectAllTold(fixture.databaseUrl, listeners);
    assert.ok(events >= mutations, `Only ${events} changes were committed.`);
    report('R5', { seed, mutations: acknowledged, events, listeners: listeners.length, lost: 0, duplicated: 0 });
  });
