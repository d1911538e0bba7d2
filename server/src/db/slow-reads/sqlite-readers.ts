import { fork, type ChildProcess } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One statement to run, and its values in the order of its question marks. */
export interface Question {
  readonly path: string;
  readonly sql: string;
  readonly values: readonly unknown[];
}

interface Rows {
  readonly columns: readonly string[];
  readonly rows: unknown[][];
}

/** Rows as lists of values with the names of their columns, or why there are none. */
export type Answer = Rows | { readonly failure: { readonly message: string; readonly code: string } };

export interface SqliteReaders {
  /**
   * Rows as lists of values. Rejects with SQLite's error, its message and its `code`, and with the signal's reason when the
   * statement was stopped.
   */
  read(sql: string, values: readonly unknown[], signal?: AbortSignal): Promise<Rows>;
  /** Waits for the statements that run. */
  close(): Promise<void>;
}

/**
 * Processes with a connection of their own to an SQLite file, for reads that take long: SQLite answers in the thread that asks,
 * so that nobody else is answered meanwhile, and a thread cannot be stopped within a statement. A process can. One is started
 * when none is free, and stays.
 */
export function createSqliteReaders(path: string): SqliteReaders {
  const idle: ChildProcess[] = [];
  const busy = new Set<Promise<unknown>>();
  let isClosed = false;

  async function read(sql: string, values: readonly unknown[], signal?: AbortSignal): Promise<Rows> {
    const reader = idle.pop() ?? startReader(idle);
    const answer = await ask(reader, { path, sql, values }, signal);
    if (!reader.killed) idle.push(reader);
    if ('failure' in answer) throw Object.assign(new Error(answer.failure.message), { code: answer.failure.code });
    return answer;
  }

  return {
    async read(sql, values, signal) {
      if (isClosed) throw new Error('The database has been closed.');
      const reading = read(sql, values, signal);
      const settled = reading.catch(() => undefined);
      busy.add(settled);
      void settled.finally(() => busy.delete(settled));
      return reading;
    },
    async close() {
      isClosed = true;
      await Promise.all(busy);
      await Promise.all(idle.splice(0).map(end));
    },
  };
}

/** A statement that ends by itself so soon costs less than the start of another process. */
const graceMs = 100;

async function ask(reader: ChildProcess, question: Question, signal?: AbortSignal): Promise<Answer> {
  let killing: NodeJS.Timeout | undefined;
  const stop = () => (killing ??= setTimeout(() => reader.kill('SIGKILL'), graceMs));
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const onExit = (code: number | null) =>
    reject(signal?.aborted ? signal.reason : new Error(`A process that reads from SQLite ended with ${code}.`));
  reader.on('message', resolve).on('error', reject).on('exit', onExit);
  // It holds up the end of this process only while somebody waits for it.
  reader.ref();
  reader.channel?.ref();
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  try {
    reader.send(question);
    return await promise;
  } finally {
    clearTimeout(killing);
    signal?.removeEventListener('abort', stop);
    reader.off('message', resolve).off('error', reject).off('exit', onExit);
    reader.unref();
    reader.channel?.unref();
  }
}

function startReader(idle: ChildProcess[]): ChildProcess {
  const reader = fork(readerFile, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
  });
  // Who waits for an answer is told; without anybody it is nothing to fail for.
  reader.on('error', () => undefined);
  reader.on('exit', () => {
    const index = idle.indexOf(reader);
    if (index >= 0) idle.splice(index, 1);
  });
  return reader;
}

async function end(reader: ChildProcess): Promise<void> {
  reader.ref();
  const ended = new Promise((resolve) => reader.once('exit', resolve));
  reader.disconnect();
  await ended;
}

/** Beside this file, in the sources and in what is built of them. */
const readerFile = fileURLToPath(new URL(`./reader-process${extname(import.meta.url)}`, import.meta.url));
