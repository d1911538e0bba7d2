import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { connect, DatabaseRefused, migrate, openForServing } from '@clientele/server';
import { createTestWorkspace, runSql, startTestServer, type TestServer } from '@clientele/server/testing';
import type { Random } from './harness/random.ts';
import { report } from './harness/report.ts';
import { cyclesOf, seededRandom } from './harness/run-settings.ts';
import { runServerCommand } from './harness/server-process.ts';
import { emptyFolder, isPostgres } from './harness/fixture.ts';

const pageBytes = 4096;

/** What happens to files: lost ends, blocks written by others, exchanged or never written, and rubbish where a log was. */
const mutations: Record<string, (path: string, random: Random) => void> = {
  'a page of rubbish': (path, random) => overwrite(path, pageOf(path, random), random.bytes(pageBytes)),
  'a page of zeros': (path, random) => overwrite(path, pageOf(path, random), Buffer.alloc(pageBytes)),
  'two pages exchanged': (path, random) => {
    const [one, two] = [pageOf(path, random), pageOf(path, random)];
    const bytes = readFileSync(path);
    const [first, second] = [at(bytes, one), at(bytes, two)];
    overwrite(path, one, second);
    overwrite(path, two, first);
  },
  'the head of a page': (path, random) => overwrite(path, pageOf(path, random), random.bytes(12)),
  'the head of the file': (path, random) => overwrite(path, 0, random.bytes(random.between(1, 100))),
  'cut off anywhere': (path, random) => truncateSync(path, random.between(1, readFileSync(path).length - 1)),
  'cut off after a page': (path, random) => truncateSync(path, pageOf(path, random)),
  'a log of rubbish': (path, random) => writeFileSync(`${path}-wal`, random.bytes(random.between(1, 20_000))),
};

interface Original {
  path: string;
  token: string;
  /** What the list and every record say, byte by byte. */
  answers: string[];
  ids: string[];
}

if (!isPostgres)
  it('[R14] a damaged file is refused, or answers storage-corrupt, or is whole: never wrong data, never a crash', async (t) => {
    const { seed, random } = seededRandom();
    t.diagnostic(`seed ${seed}`);
    const folder = emptyFolder(t);
    const original = await makeOriginal(join(folder, 'original.db'));
    const cycles = cyclesOf({ usual: 40, full: 200, long: 2000 });
    const untouched = join(folder, 'untouched.db');
    copyFileSync(original.path, untouched);
    assert.equal(await serve(untouched, original, 'no mutation'), 'whole');
    const outcomes: Record<string, number> = {};
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const path = join(folder, `${cycle}.db`);
      copyFileSync(original.path, path);
      const name = random.pick(Object.keys(mutations));
      mutations[name]?.(path, random);
      const outcome = await serve(path, original, `${name}, mutation ${cycle} of seed ${seed}`);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(path + suffix, { force: true });
    }
    assert.ok((outcomes['refused'] ?? 0) > cycles / 4, 'the mutations did no harm');
    report('R14', { seed, mutations: cycles, ...outcomes, wrong: 0, crashes: 0 });
  });

if (!isPostgres)
  it('[R14] the process that refuses a damaged file says so in one line, however often it is started', async (t) => {
    const path = join(emptyFolder(t), 'damaged.db');
    await makeOriginal(path);
    overwrite(path, pageBytes * 4, Buffer.alloc(pageBytes * 3, 0x5a));
    for (let start = 0; start < 2; start += 1) {
      const { code, errors } = await runServerCommand({ databaseUrl: path, settings: { PORT: '0' } }, 'start');
      assert.equal(code, 1);
      assert.match(errors, /is damaged.*clientele-server restore/);
      assert.equal(errors.trim().split('\n').length, 1, errors);
    }
    const doctor = await runServerCommand({ databaseUrl: path }, 'doctor');
    assert.equal(doctor.code, 1);
    assert.match(doctor.output, /^fault +(integrity|database)/m);
  });

async function makeOriginal(path: string): Promise<Original> {
  await migrate(path);
  const database = await connect(path);
  const workspace = await createTestWorkspace(database);
  const server = await startTestServer(database);
  const { token } = await server.mint(workspace, 'owner', { ttlSeconds: 3600 });
  const ids: string[] = [];
  for (let turn = 0; turn < 60; turn += 1) {
    const client = { name: `Client ${turn}`, email: `mail${turn}@example.com`, notes: `note ${turn} `.repeat(turn) };
    const answer = await server.call('clients.create', { idempotencyKey: `original-${turn}-client`, client }, token);
    ids.push(answer.body.result.data.id);
  }
  const answers = await answersOf(server, token, ids);
  await server.close();
  await database.close();
  await runSql(path, 'vacuum');
  return { path, token, ids, answers: answers.map(({ text }) => text) };
}

async function serve(path: string, original: Original, what: string): Promise<'refused' | 'corrupt' | 'whole'> {
  let database;
  try {
    database = await openForServing(path, () => undefined);
  } catch (error) {
    assert.ok(error instanceof DatabaseRefused, `${what}: ${String(error)}`);
    return 'refused';
  }
  const server = await startTestServer(database);
  try {
    const answers = await answersOf(server, original.token, original.ids);
    let corrupt = false;
    for (const [turn, { status, text }] of answers.entries()) {
      if (status === 503) corrupt = true;
      else assert.equal(text, original.answers[turn], what);
    }
    return corrupt ? 'corrupt' : 'whole';
  } finally {
    await server.close();
    await database.close();
  }
}

async function answersOf(server: TestServer, token: string, ids: readonly string[]) {
  const answers = [await server.call('clients.list', { limit: 200 }, token)];
  for (const id of ids.filter((_, turn) => turn % 10 === 0))
    answers.push(await server.call('clients.get', { id }, token));
  return answers;
}

/** The place of any page but the first, which is the file's head. */
function pageOf(path: string, random: Random): number {
  return random.between(1, readFileSync(path).length / pageBytes - 1) * pageBytes;
}

function at(bytes: Buffer, place: number): Buffer {
  return Buffer.from(bytes.subarray(place, place + pageBytes));
}

function overwrite(path: string, place: number, replacement: Buffer): void {
  const bytes = readFileSync(path);
  replacement.copy(bytes, place);
  writeFileSync(path, bytes);
}
