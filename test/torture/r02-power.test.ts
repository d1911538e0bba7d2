import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { callerOf, mintToken, patiently } from './harness/caller.ts';
import { report } from './harness/report.ts';
import { startServerFor, succeed } from './harness/server-process.ts';
import { emptyFolder, isPostgres, createFixture } from './harness/fixture.ts';

it('[R2] every connection of the server comes from the place that sets and asserts its durability', () => {
  const sources = fileURLToPath(new URL('../../server/src', import.meta.url));
  const opened = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      name.endsWith('.ts') &&
      !/\.test\.ts$|^testing\//.test(name) &&
      /new SqliteFile\(|new pg\.(Pool|Client)\(/.test(readFileSync(join(sources, name), 'utf8')),
  );
  // A claim holds no records; a restore's draft is synced before it takes its place; the doctor and the copies only read, or
  // run in one transaction of their own, by a client of their own; what listens for commits writes nothing.
  assert.deepEqual(
    opened
      .filter(
        (name) =>
          !/^(cli\/(backup|restore|doctor)-|db\/(claim-sqlite-file|migrate-postgres|postgres-commits|postgres-client)\.ts)/.test(
            name,
          ),
      )
      .sort(),
    ['db/postgres.ts', 'db/sqlite-file.ts'],
  );
});

it('[R2] the doctor asserts on a real database that commits are synced', async (t) => {
  const fixture = await createFixture(t);
  assert.match(await succeed(fixture, 'doctor'), /^ok +durability +every commit is synced/m);
});

if (!isPostgres && spawnSync('strace', ['-V']).status === 0)
  it('[R2] at least one sync reaches the operating system for each acknowledged commit', async (t) => {
    const fixture = await createFixture(t);
    const server = await startServerFor(t, fixture);
    const call = callerOf(server.url, await mintToken(server.url, fixture));
    const folder = emptyFolder(t);
    const strace = join(folder, 'strace.txt');
    const tracer = spawnTracer(server.child.pid ?? 0, strace);
    await tracer.attached;
    const commits = 200;
    for (let turn = 0; turn < commits; turn += 1) {
      const input = { idempotencyKey: `one-after-another-${turn}`, client: { name: `Client ${turn}` } };
      const answer = await patiently(() => call('clients.create', input));
      assert.equal(answer.status, 200, answer.text);
    }
    await server.end('SIGTERM');
    await tracer.ended;
    const syncs = readFileSync(strace, 'utf8')
      .split('\n')
      .filter((line) => /f(data)?sync\(/.test(line)).length;
    assert.ok(syncs >= commits, `${syncs} syncs for ${commits} commits`);
    report('R2', { commits, syncs });
  });

/** Counts the syncs of a running process, until it ends. */
function spawnTracer(pid: number, file: string): { attached: Promise<unknown>; ended: Promise<unknown> } {
  const tracer = spawn('strace', ['-f', '-e', 'trace=fsync,fdatasync', '-o', file, '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return { attached: once(tracer.stderr, 'data'), ended: once(tracer, 'close') };
}
