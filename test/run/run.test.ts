import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { workThrough } from './lanes.ts';
import { runSuite, type Result, type Suite } from './suite.ts';
import { summary } from './summary.ts';

function emptyFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-suite-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function outcomeOf(t: TestContext, command: string, counts: Suite['counts'] = 'tests'): Promise<Result> {
  const { signal } = new AbortController();
  return runSuite({ name: 'tried', command, counts }, { folder: emptyFolder(t), env: {}, signal });
}

const passes = `echo '{"name":"one","hasPassed":true,"ms":1}' >> "$TEST_RECORD"`;
const fails = `echo '{"name":"two","hasPassed":false,"ms":2}' >> "$TEST_RECORD"`;

describe('a suite', () => {
  it('counts what it records', async (t) => {
    const { passed, failed, output } = await outcomeOf(t, `${passes}; ${passes}; ${fails}; echo said; exit 1`);
    assert.deepEqual([passed, failed, output], [2, 1, 'said\n']);
  });

  it('that breaks off counts as a failure, and so does one in which no test ran', async (t) => {
    assert.equal((await outcomeOf(t, `${passes}; kill -9 $$`)).failed, 1);
    assert.equal((await outcomeOf(t, 'exit 0')).failed, 1);
    assert.equal((await outcomeOf(t, 'no-such-command-anywhere', 'exit')).failed, 1);
    assert.equal((await outcomeOf(t, 'exit 0', 'exit')).failed, 0);
  });

  it('ends with all that it has started when the run is stopped', async (t) => {
    const folder = emptyFolder(t);
    const stopping = new AbortController();
    const pidFile = join(folder, 'pid');
    const command = `(sleep 600 & echo $! > '${pidFile}'; echo there; wait)`;
    const suite: Suite = { name: 'endless', command, counts: 'exit' };
    const ended = runSuite(suite, { folder, env: {}, signal: stopping.signal });
    while (!existsSync(pidFile) || readFileSync(pidFile, 'utf8') === '')
      await new Promise((resolve) => setImmediate(resolve));
    stopping.abort();
    assert.equal((await ended).failed, 1);
    // Its output is closed only when nobody holds it any more, so the process is over or about to be: it may run its last steps yet.
    const pid = Number(readFileSync(pidFile, 'utf8'));
    while (/[^ZX]/.test(stateOf(pid))) await new Promise((resolve) => setImmediate(resolve));
  });
});

/** As the kernel says it: `Z` and `X` for one that has ended; nothing for one that is gone. */
function stateOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[2] ?? '';
  } catch {
    return '';
  }
}

describe('the lanes', () => {
  it('run side by side, each in its order, and one that is done helps from the other’s end', async () => {
    const begun: string[] = [];
    const held = Promise.withResolvers<void>();
    const work = async (item: string) => {
      begun.push(item);
      if (item === 'slow') await held.promise;
      if (item === 'b') held.resolve();
    };
    await workThrough([['slow', 'b', 'c'], ['x']], work, new AbortController().signal);
    assert.deepEqual(begun, ['slow', 'x', 'c', 'b']);
  });

  it('begin nothing more when the run is stopped', async () => {
    const stopping = new AbortController();
    const begun: string[] = [];
    const work = async (item: string) => {
      begun.push(item);
      stopping.abort();
    };
    await workThrough([['a', 'b']], work, stopping.signal);
    assert.deepEqual(begun, ['a']);
  });
});

it('a run ends with its slowest ten tests, its suites, and the sums in the last line', () => {
  const tests = Array.from({ length: 12 }, (_, index) => ({ name: `test ${index}`, hasPassed: index > 0, ms: index }));
  const lines = summary([{ name: 'tried', passed: 11, failed: 1, seconds: 3, output: '', tests }]).split('\n');
  assert.equal(lines.at(-1), '11 passed, 1 failed');
  const slowest = lines.flatMap((line) => /test \d+/.exec(line)?.[0] ?? []);
  assert.deepEqual(
    slowest,
    [11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((index) => `test ${index}`),
  );
});
