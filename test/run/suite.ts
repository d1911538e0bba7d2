import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export interface Suite {
  name: string;
  /** A shell command, run in the repository's root. */
  command: string;
  /** How the command says what it counted; `exit` counts as one test that passes when the command does. */
  counts: 'node' | 'wtr' | 'exit';
  env?: Record<string, string>;
}

export interface Result {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs one suite, shows what it prints, and counts. A suite that ends badly without counting a failure counts as one. */
export async function runSuite(suite: Suite): Promise<Result> {
  const started = performance.now();
  const { output, code } = await run(suite);
  const { passed, failed } = counted(suite.counts, stripVTControlCharacters(output), code);
  return {
    name: suite.name,
    passed,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    seconds: (performance.now() - started) / 1000,
  };
}

function run(suite: Suite): Promise<{ output: string; code: number }> {
  return new Promise((resolve) => {
    const child = spawn(suite.command, {
      cwd: root,
      shell: true,
      env: { ...process.env, FORCE_COLOR: '0', ...suite.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        process.stdout.write(chunk);
      });
    child.on('close', (code) => resolve({ output, code: code ?? 1 }));
  });
}

function counted(kind: Suite['counts'], output: string, code: number): { passed: number; failed: number } {
  if (kind === 'exit') return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  if (kind === 'node') return { passed: last(output, /^ℹ pass (\d+)$/gm), failed: last(output, /^ℹ fail (\d+)$/gm) };
  return { passed: last(output, /\| (\d+) passed/g), failed: last(output, /(\d+) failed/g) };
}

function last(output: string, pattern: RegExp): number {
  return Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);
}
