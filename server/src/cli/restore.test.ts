import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { dialect } from '../db/columns.ts';
import { connect, type Database } from '../db/connect.ts';
import { migrate } from '../db/migrate.ts';
import { record } from '../features/activity/record.ts';
import { readEvents } from '../testing/event-reader.ts';
import { expectRefusal } from '../testing/expect-refusal.ts';
import { emptyTestDatabase, runSql } from '../testing/test-database.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { createTestWorkspace, type TestWorkspace } from '../testing/test-workspace.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';
import { transact } from '../core/transact.ts';

interface Scene {
  url: string;
  file: string;
  here: TestWorkspace;
  database: Database;
  server: TestServer;
}

/** A server over a database, which `restart` stops, lets something be done to the database, and starts again. */
async function setUp(t: TestContext) {
  const { url, remove } = await emptyTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'clientele-restore-'));
  await migrate(url);
  const scene = { url, file: join(folder, 'one.backup') } as Scene;
  const start = async () => {
    scene.database = await connect(url);
    scene.server = await startTestServer(scene.database, {
      now: () => new Date(),
      liveStreams: { pollEveryMs: 10, recheckEveryMs: 10_000 },
    });
  };
  const stop = async () => {
    await scene.server.close();
    await scene.database.close();
  };
  await start();
  scene.here = await createTestWorkspace(scene.database);
  t.after(async () => {
    await stop();
    rmSync(folder, { recursive: true });
    await remove();
  });
  return Object.assign(scene, {
    async restart(work: () => Promise<void>) {
      await stop();
      await work();
      await start();
    },
  });
}

async function change({ database, here }: Scene, id: string) {
  await transact({ ...here.as('owner', () => new Date()), database }, (ctx) =>
    record(ctx, {
      kind: 'client',
      id: id,
      clientId: id,
      type: 'client.updated',
      action: 'clients.update',
      version: 2,
    }),
  );
}

it('[R13] [B08] a restore ends all sessions: a token that was revoked after the backup does not live again', async (t) => {
  const scene = await setUp(t);
  const [revoked, other] = [await scene.server.mint(scene.here, 'owner'), await scene.server.mint(scene.here, 'admin')];
  const create = (name: string) =>
    scene.server.call('clients.create', { idempotencyKey: 'before-the-backup', client: { name } }, other.token);
  assert.equal((await create('Kept')).status, 200);
  await backup(scene.url, scene.file);
  await scene.server.call('session.end', {}, revoked.token);
  await scene.restart(() => restore(scene.url, scene.file, { replace: true }));
  for (const { token } of [revoked, other])
    expectRefusal(await scene.server.call('session.get', {}, token), 'unauthenticated');
  assert.deepEqual(await runSql(scene.url, 'select 1 from "session"'), []);
  assert.deepEqual(await runSql(scene.url, 'select 1 from "idempotencyKey"'), []);
  assert.equal((await runSql(scene.url, `select 1 from "client" where "name" = 'Kept'`)).length, 1);
});

it('[K06] after a restore a reader is told to load everything anew, once, and then what happens', async (t) => {
  const scene = await setUp(t);
  const { token } = await scene.server.mint(scene.here, 'owner');
  const first = await readEvents(scene.server.url, token);
  await first.until(({ lastEventId }) => lastEventId !== undefined, 'the stream begins');
  await change(scene, 'cli_a');
  await backup(scene.url, scene.file);
  // What is not in the backup: the reader is further than it.
  for (const id of ['cli_b', 'cli_c']) await change(scene, id);
  await first.until(({ changed }) => changed.length === 3, 'all changes are told');
  first.close();

  // Twice: what the first restore told is not in the way of what the second tells.
  let { lastEventId = '' } = first;
  for (const round of ['one', 'two']) {
    await scene.restart(() => restore(scene.url, scene.file, { replace: true }));
    // More than the reader had seen of the old log.
    for (let n = 0; n < 5; n += 1) await change(scene, `cli_${round}${n}`);
    const fresh = await scene.server.mint(scene.here, 'owner');
    const second = await readEvents(scene.server.url, fresh.token, { lastEventId });
    await second.until(({ frames }) => frames.length > 0, 'something is told');
    await change(scene, 'cli_after');
    await second.until(({ changed }) => changed.length > 0, 'the change is told');
    assert.deepEqual(
      second.frames.map(({ type }) => type),
      ['reset', 'change'],
    );
    second.close();
    const third = await readEvents(scene.server.url, fresh.token, { lastEventId: second.lastEventId ?? '' });
    await change(scene, 'cli_last');
    await third.until(({ changed }) => changed.includes('cli_last'), 'the last change is told');
    assert.deepEqual(third.changed, ['cli_last']);
    third.close();
    lastEventId = third.lastEventId ?? '';
  }
});

if (dialect === 'postgres')
  it('[L05] a backup whose texts PostgreSQL cannot store is refused in a sentence, and nothing is changed', async (t) => {
    const scene = await setUp(t);
    await runSql(scene.url, `update "workspace" set "name" = 'a@NUL@b'`);
    await backup(scene.url, scene.file);
    // As an SQLite database of an older version could hold it.
    const lines = gunzipSync(readFileSync(scene.file)).toString().trim().split('\n').slice(0, -1);
    const body = lines.map((line) => `${line.replace('@NUL@', '\\u0000')}\n`).join('');
    const counts: Record<string, number> = {};
    let table = '';
    for (const line of lines.slice(1)) {
      if (line.startsWith('{')) counts[(table = JSON.parse(line).table)] = 0;
      else counts[table] = (counts[table] ?? 0) + 1;
    }
    const end = { end: counts, sha256: createHash('sha256').update(body).digest('hex') };
    writeFileSync(scene.file, gzipSync(`${body}${JSON.stringify(end)}\n`));
    await assert.rejects(restore(scene.url, scene.file, { replace: true }), {
      name: 'UsageError',
      message: /PostgreSQL cannot store a value of the table "workspace"/,
    });
    assert.deepEqual(await runSql(scene.url, 'select "name" from "workspace"'), [{ name: 'a@NUL@b' }]);
  });

if (dialect === 'postgres')
  it('[K07] restored into a younger cluster, whose transactions have lower numbers, old events are not told again', async (t) => {
    const scene = await setUp(t);
    for (const id of ['cli_a', 'cli_b', 'cli_c']) await change(scene, id);
    await runSql(scene.url, `update "event" set "transactionId" = (2000000 + "seq")::text::xid8`);
    await backup(scene.url, scene.file);
    await scene.restart(() => restore(scene.url, scene.file, { replace: true }));
    const { token } = await scene.server.mint(scene.here, 'owner');
    const reader = await readEvents(scene.server.url, token);
    await reader.until(({ lastEventId }) => lastEventId !== undefined, 'the stream begins');
    for (const id of ['cli_d', 'cli_e', 'cli_f']) {
      await change(scene, id);
      await reader.until(({ changed }) => changed.includes(id), `${id} is told`);
    }
    assert.deepEqual(
      reader.frames.map(({ type, data }) => data.id ?? type),
      ['cli_d', 'cli_e', 'cli_f'],
    );
    reader.close();
  });
