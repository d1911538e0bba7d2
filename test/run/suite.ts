import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Build } from './builds.ts';
import { runCommand } from './run-command.ts';

export interface Suite {
  name: string;
  /** A shell command, run in the repository's root. */
  command: string;
  /** `tests`: it records each of its tests, see `TestRecord`. `exit`: it counts as one test that passes when the command does. */
  counts: 'tests' | 'exit';
  /** What has to be built before it. */
  needs?: readonly Build[];
  /** Its database is PostgreSQL, which is started for it. */
  onPostgres?: boolean;
}

/** One test, as the reporters of both test runners record it: a line of JSON in the file that `TEST_RECORD` names. */
export interface TestRecord {
  name: string;
  hasPassed: boolean;
  ms: number;
}

export interface Result {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
  /** All that it printed. */
  output: string;
  tests: readonly TestRecord[];
}

/**
 * Runs one suite and counts. A suite that ends badly without counting a failure counts as one, and so does one in which no
 * test ran. `record` is a file of its own.
 */
export async function runSuite(
  suite: Suite,
  { folder, env, signal }: { folder: string; env: Readonly<Record<string, string>>; signal: AbortSignal },
): Promise<Result> {
  const started = performance.now();
  const record = join(folder, `${suite.name.replaceAll(':', '-')}.jsonl`);
  const { output, code } = await runCommand(suite.command, { ...env, TEST_RECORD: record }, signal);
  const tests = suite.counts === 'exit' ? [] : recordIn(record);
  const failed = tests.filter(({ hasPassed }) => !hasPassed).length;
  const passed = suite.counts === 'exit' ? Number(code === 0) : tests.length - failed;
  return {
    name: suite.name,
    passed,
    failed: code !== 0 || tests.length + passed === 0 ? Math.max(failed, 1) : failed,
    seconds: (performance.now() - started) / 1000,
    output,
    tests,
  };
}

function recordIn(file: string): TestRecord[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as TestRecord);
}
