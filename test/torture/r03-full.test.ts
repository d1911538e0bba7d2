import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { callerOf, mintToken, patiently, type Call } from './harness/caller.ts';
import { compareLedgers } from './harness/compare-ledger.ts';
import { report } from './harness/report.ts';
import { seededRandom } from './harness/run-settings.ts';
import { startServerFor } from './harness/server-process.ts';
import { emptyFolder, isPostgres, createFixture, type Fixture } from './harness/fixture.ts';
import { Writer } from './harness/writer.ts';

/** How space runs out on this machine, and comes back. */
interface Disk {
  fill(): void;
  free(): void;
}

/** Fills the disk while eight write, looks at what still works, frees it, and writes on without a restart. */
async function outliveFullDisk(t: TestContext, fixture: Fixture, diskOf: (pid: number) => Disk): Promise<void> {
  const { seed, random } = seededRandom();
  const server = await startServerFor(t, fixture);
  const call = callerOf(server.url, await mintToken(server.url, fixture));
  const writers = Array.from({ length: 8 }, () => new Writer(random));
  const refusals = () => writers.reduce((sum, { refused }) => sum + (refused.get('storage-full') ?? 0), 0);
  const written = () => writers.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
  const disk = diskOf(server.child.pid ?? 0);
  await writeUntil(writers, call, () => written() >= 20);

  disk.fill();
  // Big notes, so that what was free inside the file is soon used up.
  await writeUntil(writers, big(call), () => refusals() >= 20);
  const refused = await patiently(() =>
    call('clients.create', newClient('refused-for-want-of-space', 'x'.repeat(20_000))),
  );
  assert.deepEqual([refused.status, refused.code, refused.headers['retry-after']], [503, 'storage-full', '60']);
  const known = writers.flatMap(({ ledger }) => ledger).find(({ erased }) => !erased);
  const read = await patiently(() => call('clients.get', { id: known?.id }));
  assert.deepEqual([read.status, read.data?.version], [200, known?.version]);
  const list = await patiently(() => call('clients.list', {}));
  assert.equal(list.status, 200, list.text);

  disk.free();
  const again = await patiently(() =>
    call('clients.create', newClient('refused-for-want-of-space', 'x'.repeat(20_000))),
  );
  assert.equal(again.status, 200, again.text);
  const before = written();
  await writeUntil(writers, call, () => written() >= before + 20);
  await server.end('SIGTERM');
  await compareLedgers(fixture.databaseUrl, writers);
  report('R3', { seed, acknowledged: written(), refused: refusals(), lost: 0, restarts: 0 });
}

async function writeUntil(writers: readonly Writer[], call: Call, stop: () => boolean): Promise<void> {
  let tries = 0;
  await Promise.all(writers.map((writer) => writer.writeUntil(call, () => stop() || (tries += 1) > 20_000)));
  assert.ok(stop(), 'it did not come to that within 20,000 calls');
}

/** The same calls with addresses that fill a file. */
function big(call: Call): Call {
  const address = 'x'.repeat(1000);
  return (path, input) =>
    call(
      path,
      path === 'clients.create' ? { ...asCreation(input), client: { ...asCreation(input).client, address } } : input,
    );
}

/** What the writers send to this procedure. */
function asCreation(input: unknown): { client: object } {
  return input as { client: object };
}

function newClient(idempotencyKey: string, notes: string) {
  return { idempotencyKey, client: { name: 'Big Ltd', notes } };
}

if (!isPostgres && process.platform === 'linux')
  it('[R3] when a file may not grow any more, writes are refused, reads go on, and space is enough to recover', async (t) => {
    const fixture = await createFixture(t, join(emptyFolder(t), 'limited.db'));
    await outliveFullDisk(t, fixture, (pid) => {
      const limit = (bytes: string) =>
        assert.equal(spawnSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:`]).status, 0);
      return {
        fill: () => limit(String(statSync(fixture.databaseUrl).size + 64 * 1024)),
        free: () => limit('unlimited'),
      };
    });
  });

if (!isPostgres && canMount())
  it('[R3] when the disk is full, writes are refused, reads go on, and space is enough to recover', async (t) => {
    const folder = emptyDisk(t);
    const fixture = await createFixture(t, join(folder, 'small.db'));
    await outliveFullDisk(t, fixture, () => ({
      fill: () => undefined,
      free: () => mount('-o', 'remount,size=64m', folder),
    }));
  });

/** Of four megabytes. */
function emptyDisk(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-disk-'));
  mount('-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder);
  t.after(() => {
    spawnSync('umount', ['--lazy', folder]);
    rmdirSync(folder);
  });
  return folder;
}

function mount(...args: string[]): void {
  const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}

/** As root, and not in a container that forbids it. */
function canMount(): boolean {
  return process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0;
}
