// The real server as a process of its own: started as an operator starts it, and ended as machines end it.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';
import { serverBin } from './server-bin.ts';

export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** From the launch to the line that says it is ready, in milliseconds. */
  readonly readyMs: number;
  /** What it has written so far: its log on standard output, and its errors. */
  output(): string;
  /** Sends the signal and waits for the end: the exit code, or null when a signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export interface Launch {
  databaseUrl: string;
  settings?: Record<string, string>;
  /** The user that the process runs as; needs root. */
  uid?: number;
  /** Another copy of the server than the one of this repository. */
  bin?: string;
}

/** Starts the server on a free port and waits until it is ready. Rejects with what it printed when it ends before. */
export async function startServerProcess(launch: Launch): Promise<ServerProcess> {
  const started = performance.now();
  const child = spawnServer({ ...launch, settings: { PORT: '0', LOG_LEVEL: 'warn', ...launch.settings } }, ['start']);
  const ended = once(child, 'close');
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const port = await new Promise<string>((resolve, reject) => {
    assert(child.stdout);
    createInterface(child.stdout).on('line', (line) => {
      output += `${line}\n`;
      const ready = /^Clientele server is ready at http:\/\/localhost:(\d+)$/.exec(line)?.[1];
      if (ready) resolve(ready);
    });
    child.once('close', () => reject(new Error(`The server ended before it was ready:\n${output}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    child,
    readyMs: performance.now() - started,
    output: () => output,
    async end(signal) {
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

/** The same for one test: whatever becomes of the test, the process does not outlive it. */
export async function startServerFor(t: TestContext, launch: Launch): Promise<ServerProcess> {
  const server = await startServerProcess(launch);
  t.after(() => server.end('SIGKILL'));
  return server;
}

export interface Outcome {
  code: number | null;
  output: string;
  errors: string;
}

/** Runs one command of the server to its end. With `killAfterMs` it is killed, unless it has ended by then. */
export async function runServerCommand(launch: Launch & { killAfterMs?: number }, ...args: string[]): Promise<Outcome> {
  const child = spawnServer(launch, args);
  const timer =
    launch.killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), launch.killAfterMs);
  let output = '';
  let errors = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  await once(child, 'close');
  clearTimeout(timer);
  return { code: child.exitCode, output, errors };
}

/** The same for a command that must succeed: what it printed. */
export async function succeed(launch: Launch, ...args: string[]): Promise<string> {
  const { code, output, errors } = await runServerCommand(launch, ...args);
  assert.equal(code, 0, `clientele-server ${args.join(' ')}\n${errors}${output}`);
  return output.trim();
}

function spawnServer({ databaseUrl, settings, uid, bin = serverBin() }: Launch, args: string[]): ChildProcess {
  const { PATH } = process.env;
  return spawn(process.execPath, [bin, ...args], {
    env: { PATH, DATABASE_URL: databaseUrl, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
}
