import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Child {
  stop(): Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** With `--conditions=built` programs run on the server's bundle, as this process does. */
const conditions = process.execArgv.filter((flag) => flag.startsWith('--conditions'));

/** Starts a program that goes on, in the repository's root, and waits until it has said that it is ready. */
export async function startChild(args: readonly string[], env: Environment, ready: string): Promise<Child> {
  const child = spawn(process.execPath, [...conditions, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes(ready) && resolve());
    void ended.then((code) => reject(new Error(`${args.join(' ')} ended with ${code} before it was ready.`)));
  });
  return {
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Runs a program to its end and gives what it printed. */
export async function runChild(args: readonly string[], env: Environment): Promise<string> {
  const child = spawn(process.execPath, [...conditions, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`);
  return output.trim();
}
