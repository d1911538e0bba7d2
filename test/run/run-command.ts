import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  /** All that it printed. */
  output: string;
  /** 1 for one that a signal ended. */
  code: number;
}

/** Runs a shell command in the repository's root. It is ended, with all that it has started, when the signal is given. */
export function runCommand(
  command: string,
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: root,
      shell: true,
      // A process group of its own, which ends as a whole.
      detached: true,
      env: { ...process.env, FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    const end = () => child.pid !== undefined && process.kill(-child.pid, 'SIGTERM');
    signal.addEventListener('abort', end);
    child.on('error', (error) => (output += `${error.message}\n`));
    child.on('close', (code) => {
      signal.removeEventListener('abort', end);
      resolve({ output, code: code ?? 1 });
    });
  });
}
