import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { eventsKeptMs, purgeEvents } from '../../features/activity/index.ts';
import { record } from '../../features/activity/record.ts';
import { dialect } from '../../db/columns.ts';
import { readEvents, type EventReader } from '../../testing/event-reader.ts';
import { openTestDatabase, runSql, type TestDatabase } from '../../testing/test-database.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';
import { transact } from '../../core/transact.ts';

let database: TestDatabase;
let server: TestServer;
let ours: TestWorkspace;
let theirs: TestWorkspace;
let token: string;
let now = testNow;

before(async () => {
  database = await openTestDatabase();
  theirs = await createTestWorkspace(database);
  server = await startTestServer(database, { now: () => now, liveStreams: { pollEveryMs: 20 } });
});
beforeEach(async () => {
  now = testNow;
  ours = await createTestWorkspace(database);
  ({ token } = await server.mint(ours, 'owner'));
});
after(async () => {
  await server.close();
  await database.close();
});

/** Commits changes to these records, each in a transaction of its own unless told otherwise. */
async function change(workspace: TestWorkspace, ids: readonly string[], together = false) {
  const ctx = workspace.as('owner');
  const groups = together ? [ids] : ids.map((id) => [id]);
  for (const group of groups) {
    await transact(ctx, async (ctx) => {
      for (const clientId of group)
        await record(ctx, {
          kind: 'client',
          id: clientId,
          clientId,
          type: 'client.updated',
          action: 'clients.update',
          version: 2,
        });
    });
  }
}

async function open(options?: Parameters<typeof readEvents>[2]): Promise<EventReader> {
  const reader = await readEvents(server.url, token, options);
  await reader.until(({ lastEventId }) => lastEventId !== undefined, 'the stream begins');
  return reader;
}

const numbered = (count: number, prefix = 'cli') => Array.from({ length: count }, (_, index) => `${prefix}_${index}`);

describe('a stream that is resumed', () => {
  it('tells what was missed, and then what happens, each once and in order', async () => {
    const first = await open();
    await change(ours, ['cli_a']);
    await first.until(({ changed }) => changed.length === 1, 'the first change is told');
    first.close();
    await change(ours, ['cli_b', 'cli_c']);
    await change(theirs, ['cli_theirs']);
    const second = await open({ lastEventId: first.lastEventId ?? '' });
    await change(ours, ['cli_d']);
    await second.until(({ changed }) => changed.includes('cli_d'), 'the last change is told');
    assert.deepEqual(second.changed, ['cli_b', 'cli_c', 'cli_d']);
    second.close();
  });

  it('loses and repeats nothing while others write all the time', async () => {
    const ids = numbered(100);
    const told: string[] = [];
    let lastEventId = await open().then((reader) => (reader.close(), reader.lastEventId));
    const writing = change(ours, ids);
    while (told.length < ids.length) {
      const before = told.length;
      const reader = await open({ lastEventId: lastEventId ?? '' });
      await reader.until(
        ({ frames }) => frames.length > 0 || before + frames.length >= ids.length,
        'something is told',
      );
      reader.close();
      await reader.over();
      // What came after the last id is told again.
      const last = reader.frames.findLastIndex(({ id }) => id !== undefined);
      told.push(...reader.changed.slice(0, last + 1));
      lastEventId = reader.lastEventId;
    }
    await writing;
    assert.deepEqual(told, ids);
  });

  it('changes that are committed together come with one id, at the end', async () => {
    const reader = await open();
    await change(ours, numbered(5), true);
    await reader.until(({ changed }) => changed.length === 5, 'they are told');
    assert.deepEqual(
      reader.frames.map(({ id }) => id !== undefined),
      [false, false, false, false, true],
    );
    reader.close();
  });

  it('[K02] after more than a thousand changes says to ask again', async () => {
    const first = await open();
    const lastEventId = first.lastEventId ?? '';
    first.close();
    await change(ours, numbered(1000), true);
    const second = await open({ lastEventId });
    await second.until(({ changed }) => changed.length === 1000, 'a thousand are told');
    second.close();
    await change(ours, ['cli_more']);
    const third = await open({ lastEventId });
    await third.until(({ frames }) => frames.length > 0, 'something is told');
    assert.deepEqual(
      third.frames.map(({ type }) => type),
      ['reset'],
    );
    third.close();
  });

  it('[K02] with an id that is forged, foreign, from the future or too old tells own events, or to ask again', async () => {
    await change(ours, ['cli_own']);
    await change(theirs, numbered(3, 'cli_theirs'));
    const seconds = Math.floor(now.getTime() / 1000);
    const first = await open();
    const valid = first.lastEventId ?? '';
    first.close();
    const place = valid.split('-').slice(1).join('-');
    // One for each database that is a place there, though nobody was given it.
    const places = [`${seconds}-0`, `${seconds}-1-5-9`];
    const ids = [
      ...places,
      `${seconds}-1-1`,
      `${seconds}--1`,
      `${seconds}-999999999999`,
      `${seconds}-999999999998-999999999999`,
      `${seconds}-20-10`,
      `${seconds}-1-9-3-2`,
      // In the order of a PostgreSQL place, which could be one and is not.
      `${seconds}-0-20-10`,
      `${seconds}-0-1-9-3-2`,
      `${seconds}-0-1-5-9`,
      `${seconds}-0-0-5`,
      `${seconds}-999999999999-1-5`,
      `${seconds}-${'9'.repeat(40)}`,
      `${seconds - 3e9}-${place}`,
      `${seconds - eventsKeptMs / 1000}-${place}`,
      `${seconds + 1e6}-${place}`,
      '0',
      '-1',
      '1e9',
      'x',
      `'; drop table event; --`,
      '%0a%0d',
      '../../etc/passwd',
      '9'.repeat(5000),
      `${seconds}-1${'-1'.repeat(2000)}`,
    ];
    for (const lastEventId of ids) {
      const reader = await readEvents(server.url, token, { lastEventId });
      assert.equal(reader.status, 200, lastEventId);
      await reader.until(({ lastEventId: id }) => id !== undefined, `the stream begins after ${lastEventId}`);
      assert.doesNotMatch(reader.raw, /theirs/, lastEventId);
      assert.ok(
        reader.frames.every(({ type, data }) => type === 'reset' || data.id === 'cli_own'),
        reader.raw,
      );
      if (!places.includes(lastEventId))
        assert.deepEqual(
          reader.frames.map(({ type }) => type),
          ['reset'],
          lastEventId,
        );
      reader.close();
    }
    // A place that is good, under the token of another workspace.
    const foreign = await readEvents(server.url, (await server.mint(theirs, 'owner')).token, { lastEventId: valid });
    await foreign.until(({ lastEventId }) => lastEventId !== undefined, 'the stream begins');
    assert.deepEqual(foreign.frames, []);
    foreign.close();
  });

  it('has missed nothing when all that happened before it was purged meanwhile', async () => {
    await change(ours, ['cli_a']);
    now = new Date(testNow.getTime() + eventsKeptMs + 60_000);
    ({ token } = await server.mint(ours, 'owner'));
    const first = await open();
    first.close();
    await purgeEvents(database, now);
    const second = await open({ lastEventId: first.lastEventId ?? '' });
    await change({ ...ours, as: (role) => ours.as(role, () => now) }, ['cli_b']);
    await second.until(({ changed }) => changed.includes('cli_b'), 'the next change is told');
    assert.deepEqual(
      second.frames.map(({ type, data }) => data.id ?? type),
      ['cli_b'],
    );
    second.close();
  });

  it('says to ask again when it was left for longer than events are kept', async () => {
    const first = await open();
    first.close();
    now = new Date(testNow.getTime() + eventsKeptMs);
    ({ token } = await server.mint(ours, 'owner'));
    const second = await open({ lastEventId: first.lastEventId ?? '' });
    assert.deepEqual(
      second.frames.map(({ type }) => type),
      ['reset'],
    );
    second.close();
  });
});

describe('a stream that is new', () => {
  it('begins with an id, so that it can be resumed before anything has happened', async () => {
    const first = await open();
    first.close();
    await change(ours, ['cli_a']);
    const second = await open({ lastEventId: first.lastEventId ?? '' });
    await second.until(({ changed }) => changed.length > 0, 'the change is told');
    assert.deepEqual(second.changed, ['cli_a']);
    second.close();
  });

  it('tells what changed while the page was loading, when it says for how long that was', async () => {
    await change(ours, ['cli_before']);
    now = new Date(testNow.getTime() + 60_000);
    await change({ ...ours, as: (role) => ours.as(role, () => now) }, ['cli_meanwhile']);
    const reader = await open({ query: '?loadingForMs=10000' });
    assert.deepEqual(reader.changed, ['cli_meanwhile']);
    reader.close();
    const late = await open({ query: '?loadingForMs=600000' });
    assert.deepEqual(
      late.frames.map(({ type }) => type),
      ['reset'],
    );
    late.close();
    for (const query of ['?loadingForMs=x', '?loadingForMs=-1', '?loadingForMs=1&loadingForMs=2'])
      assert.equal((await readEvents(server.url, token, { query })).status, 400, query);
  });
});

it('a page that loads while others write is told nothing twice', async () => {
  const over = new AbortController();
  const writing = (async () => {
    for (let n = 0; !over.signal.aborted && n < 900; n++) {
      await change(ours, [`cli_w${n}`]);
      // SQLite answers at once: others come to their turn only here.
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  })();
  for (let round = 0; round < 10; round++) {
    const reader = await open({ query: '?loadingForMs=10000' });
    const before = reader.changed.length;
    await reader.until(({ changed }) => changed.length > before + 3, 'more is told');
    reader.close();
    assert.equal(new Set(reader.changed).size, reader.changed.length);
  }
  over.abort();
  await writing;
});

describe('news of a commit', () => {
  it('is found without being told, when another program wrote', async () => {
    const reader = await open();
    const at = testNow.toISOString();
    await runSql(
      database.url,
      `insert into "event" ("workspaceId", "kind", "recordId", "version", "actorType", "actorId", "at") values ('${ours.id}', 'client', 'cli_else', 1, 'server', 'operator', '${at}')`,
    );
    await reader.until(({ changed }) => changed.includes('cli_else'), 'the change is told');
    reader.close();
  });

  if (dialect === 'postgres')
    it('[K07] an event that is committed after one with a higher number is told, and neither is told twice', async () => {
      const reader = await open();
      const ctx = ours.as('owner');
      const late = Promise.withResolvers<void>();
      const begun = Promise.withResolvers<void>();
      const change5 = {
        kind: 'client',
        id: 'cli_5',
        clientId: 'cli_5',
        type: 'client.updated',
        action: 'clients.update',
        version: 2,
      } as const;
      const slow = transact(ctx, async (ctx) => {
        await record(ctx, change5);
        begun.resolve();
        await late.promise;
      });
      await begun.promise;
      await change(ours, ['cli_6']);
      await reader.until(
        ({ changed }) => changed.includes('cli_6'),
        'the event that is committed is told without waiting',
      );
      reader.close();
      // Someone who was told 6 and comes back does not miss 5.
      const back = await open({ lastEventId: reader.lastEventId ?? '' });
      late.resolve();
      await slow;
      await change(ours, ['cli_7']);
      await back.until(({ changed }) => changed.includes('cli_7'), 'the next event is told');
      assert.deepEqual([reader.changed, back.changed], [['cli_6'], ['cli_5', 'cli_7']]);
      const again = await open({ lastEventId: reader.lastEventId ?? '' });
      assert.deepEqual(again.changed, ['cli_5', 'cli_7']);
      for (const one of [back, again]) one.close();
      const numbers = await runSql(
        database.url,
        `select "recordId" from "event" where "workspaceId" = '${ours.id}' order by "seq"`,
      );
      assert.deepEqual(
        numbers,
        ['cli_5', 'cli_6', 'cli_7'].map((recordId) => ({ recordId })),
      );
    });

  if (dialect === 'postgres')
    it('[R6] an event is told whose transaction has the number of one that came to nothing before a crash', async () => {
      const reader = await open();
      const [number] = (await runSql(database.url, 'select pg_current_xact_id()::text as id')) as { id: string }[];
      await change(ours, ['cli_before']);
      await reader.until(({ changed }) => changed.includes('cli_before'), 'the change is told');
      reader.close();
      // After a crash PostgreSQL gives out again what no committed transaction had.
      await runSql(
        database.url,
        `insert into "event" ("workspaceId", "kind", "recordId", "version", "actorType", "actorId", "at", "transactionId")
          values ('${ours.id}', 'client', 'cli_after', 1, 'server', 'operator', '${testNow.toISOString()}', '${number?.id}')`,
      );
      const back = await open({ lastEventId: reader.lastEventId ?? '' });
      await back.until(({ changed }) => changed.includes('cli_after'), 'the change is told');
      assert.deepEqual(back.changed, ['cli_after']);
      back.close();
      const again = await open({ lastEventId: back.lastEventId ?? '' });
      assert.deepEqual(again.changed, []);
      again.close();
    });
});
