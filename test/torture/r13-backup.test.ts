import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { runSql } from '@clientele/server/testing';
import { pagesOf } from './harness/caller.ts';
import { compareLedgers } from './harness/compare-ledger.ts';
import { report } from './harness/report.ts';
import { cyclesOf, seededRandom } from './harness/run-settings.ts';
import { runServerCommand, startServerFor, succeed } from './harness/server-process.ts';
import { emptyFolder, emptyDatabaseUrl, isPostgres, createFixture } from './harness/fixture.ts';
import { Writer } from './harness/writer.ts';

it('[R13] a backup taken while eight write holds every write that was acknowledged before it, and nothing half done', async (t) => {
  const { seed, random } = seededRandom();
  const folder = emptyFolder(t);
  const fixture = await createFixture(t);
  const server = await startServerFor(t, fixture);
  const pairs = (await pagesOf(server.url, fixture, 8)).map((page) => ({ page, writer: new Writer(random) }));
  const writers = pairs.map(({ writer }) => writer);
  let stop = false;
  const writing = Promise.all(pairs.map(({ page, writer }) => writer.writeUntil(page, () => stop)));
  const cycles = cyclesOf({ usual: 2, full: 20 });
  let slowestMs = 0;
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const before = writers.flatMap(({ ledger }) => ledger.map(({ id, version, erased }) => ({ id, version, erased })));
    const file = join(folder, `${cycle}.backup`);
    const started = performance.now();
    await succeed(fixture, 'backup', file);
    slowestMs = Math.max(slowestMs, performance.now() - started);
    const restored = await emptyDatabaseUrl(t);
    await succeed({ databaseUrl: restored }, 'restore', file);
    const rows = (await runSql(restored, 'select "id", "version" from "client"')) as { id: string; version: number }[];
    const versions = new Map(rows.map(({ id, version }) => [id, version]));
    for (const { id, version, erased } of before)
      if (erased) assert.equal(versions.get(id), undefined, 'an erased client came back');
      else assert.ok((versions.get(id) ?? Infinity) >= version, 'an acknowledged write is not in the backup');
    await compareLedgers(restored, [], { isRestored: true });
  }
  stop = true;
  await writing;
  await compareLedgers(fixture.databaseUrl, writers);
  const acknowledged = writers.reduce((sum, writer) => sum + writer.acknowledged, 0);
  report('R13', { seed, cycles, acknowledged, missing: 0, slowestBackupMs: Math.round(slowestMs) });
});

it('[R13] what is restored is what was backed up, in the same kind of database and through the other', async (t) => {
  const folder = emptyFolder(t);
  const databaseUrl = await emptyDatabaseUrl(t);
  await succeed({ databaseUrl }, 'seed', '--clients', '200');
  const first = join(folder, 'first.backup');
  await succeed({ databaseUrl }, 'backup', first);
  const sqlite = join(folder, 'restored.db');
  await succeed({ databaseUrl: sqlite }, 'restore', first);
  await succeed({ databaseUrl: sqlite }, 'backup', join(folder, 'second.backup'));
  const back = await emptyDatabaseUrl(t);
  await succeed({ databaseUrl: back }, 'restore', join(folder, 'second.backup'));
  await succeed({ databaseUrl: back }, 'backup', join(folder, 'third.backup'));
  // The rows of a table come in no order, and PostgreSQL writes JSON with other spaces.
  const content = (name: string) => rowsOf(join(folder, name));
  assert.deepEqual(content('third.backup'), content('first.backup'));
  await succeed({ databaseUrl: back }, 'doctor');
});

it('[R13] neither command replaces anything without being told to', async (t) => {
  const folder = emptyFolder(t);
  const fixture = await createFixture(t);
  const file = join(folder, 'one.backup');
  await succeed(fixture, 'backup', file);
  const content = readFileSync(file);
  await refused(fixture.databaseUrl, /exists. A backup replaces no file/, 'backup', file);
  assert.deepEqual(readFileSync(file), content);
  await refused(fixture.databaseUrl, /holds records. Give --replace/, 'restore', file);
  await runSql(fixture.databaseUrl, `update "workspace" set "name" = 'Changed since'`);
  await succeed(fixture, 'restore', file, '--replace');
  assert.deepEqual(await runSql(fixture.databaseUrl, 'select "name" from "workspace"'), [{ name: 'Torture' }]);
});

it('[R13] a backup that was cut off or changed is refused, and the database stays as it was', async (t) => {
  const folder = emptyFolder(t);
  const fixture = await createFixture(t);
  const file = join(folder, 'whole.backup');
  await succeed(fixture, 'backup', file);
  const whole = readFileSync(file);
  const { random } = seededRandom();
  const at = random.between(20, whole.length - 20);
  const broken = {
    cut: whole.subarray(0, at),
    changed: Buffer.concat([whole.subarray(0, at), Buffer.from([(whole[at] ?? 0) ^ 0x40]), whole.subarray(at + 1)]),
    empty: Buffer.alloc(0),
    other: Buffer.from('{"format":"else"}'),
  };
  for (const [name, bytes] of Object.entries(broken)) {
    writeFileSync(join(folder, name), bytes);
    await refused(
      fixture.databaseUrl,
      /not a (whole )?backup|cannot be read as a backup/,
      'restore',
      join(folder, name),
      '--replace',
    );
  }
  assert.equal((await runSql(fixture.databaseUrl, 'select "id" from "workspace"')).length, 1);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes('.part-')),
    [],
  );
});

if (!isPostgres)
  it('[R13] a database that a server has open is not replaced', async (t) => {
    const folder = emptyFolder(t);
    const fixture = await createFixture(t);
    const file = join(folder, 'one.backup');
    await succeed(fixture, 'backup', file);
    const server = await startServerFor(t, fixture);
    await refused(
      fixture.databaseUrl,
      new RegExp(`served by another process .pid ${server.child.pid}`),
      'restore',
      file,
      '--replace',
    );
  });

async function refused(databaseUrl: string, message: RegExp, ...args: string[]): Promise<void> {
  const { code, errors } = await runServerCommand({ databaseUrl }, ...args);
  assert.equal(code, 1, errors);
  assert.match(errors, message);
  assert.equal(errors.trim().split('\n').length, 1, errors);
}

function rowsOf(file: string): string[] {
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n').slice(1, -1);
  return lines.map((line) => JSON.stringify(JSON.parse(line), normalized)).sort();
}

/** JSON that a column holds is text in a backup: compared by what it says. */
function normalized(_key: string, value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  const parsed: unknown = JSON.parse(value);
  return Array.isArray(parsed) || parsed === null || typeof parsed !== 'object'
    ? parsed
    : Object.fromEntries(Object.entries(parsed).sort(([a], [b]) => (a < b ? -1 : 1)));
}
