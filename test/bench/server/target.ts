import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, so that what it costs can be told from what asking it costs. */
export interface Target {
  readonly port: number;
  /** Sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

export interface Usage {
  /** Milliseconds of all threads of the process, since it began. */
  readonly cpu: number;
  /** MiB that it holds now, and the most it held. */
  readonly memory: number;
  readonly peak: number;
}

/** What such a process sends when it listens. */
export interface Ready {
  readonly port: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Starts one of the files of this folder; the server is the built one when the bench was started with `--conditions=built`. */
export async function startTarget(file: string): Promise<Target> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`A server of the bench ended with ${code}.`);
  });
  ended.catch(() => undefined);
  const answer = async <Message>() => (await Promise.race([once(child, 'message'), ended]))[0] as Message;
  const { port, headers } = await answer<Ready>();
  return {
    port,
    headers,
    usage() {
      child.send('usage');
      return answer<Usage>();
    },
    async stop() {
      child.kill('SIGTERM');
      await ended.catch(() => undefined);
    },
  };
}

/** Called by such a process: says that it listens, and from then on what it costs. */
export function ready(message: Ready): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    const usage: Usage = {
      cpu: (user + system) / 1000,
      memory: process.memoryUsage.rss() / 2 ** 20,
      peak: process.resourceUsage().maxRSS / 1024,
    };
    process.send?.(usage);
  });
  // Ends in order, so that `node --cpu-prof` writes what it saw.
  process.once('SIGTERM', () => process.exit());
  // The bench has ended, in order or not.
  process.once('disconnect', () => process.exit());
  process.send?.(message);
}
