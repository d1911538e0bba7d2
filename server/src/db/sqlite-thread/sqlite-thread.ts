import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Question } from './messages.ts';

export interface SqliteThread {
  /**
   * Rows as lists of values. Rejects with SQLite's error, its message and its `code`; with the code `TOO_MANY_WAITING` when
   * so many wait already that whoever asks would have gone before the answer.
   */
  ask(sql: string, values: readonly unknown[]): Promise<Rows>;
  close(): Promise<void>;
}

const tooManyWaiting = 'TOO_MANY_WAITING';

/** A broad search takes some 20 ms, so that the last of these waits for about two seconds. */
export const mostWaiting = 100;

interface Rows {
  readonly columns: readonly string[];
  readonly rows: unknown[][];
}

/**
 * A second thread with a connection of its own to an SQLite file, for questions that take long: SQLite answers in the thread
 * that asks, so that nobody else is answered meanwhile. It starts with the first question, and anew if it should end.
 */
export function createSqliteThread(path: string): SqliteThread {
  let isClosed = false;
  let running: Running | undefined;
  const ended = (thread: Running) => {
    if (running === thread) running = undefined;
  };
  return {
    async ask(sql, values) {
      if (isClosed) throw new Error('The database has been closed.');
      running ??= start(path, ended);
      return running.ask(sql, values);
    },
    async close() {
      isClosed = true;
      await running?.close();
    },
  };
}

type Running = SqliteThread;

function start(path: string, onEnd: (thread: Running) => void): Running {
  const worker = new Worker(threadFile, { workerData: path });
  // It holds up the end of the process only while somebody waits for it.
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let asked = 0;

  const thread: Running = {
    async ask(sql, values) {
      if (waiting.size >= mostWaiting)
        throw errorWith({ message: 'Too many questions wait for an answer.', code: tooManyWaiting });
      const id = (asked += 1);
      const question: Question = { id, sql, values };
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage(question);
      });
    },
    close() {
      const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      worker.ref();
      worker.postMessage('close');
      return ended;
    },
  };
  worker.on('message', (answer: Answer) => {
    const caller = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('failure' in answer) caller?.reject(errorWith(answer.failure));
    else caller?.resolve(answer);
  });
  const end = (error: Error) => {
    onEnd(thread);
    for (const caller of waiting.values()) caller.reject(error);
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`SQLite's thread ended with ${code}.`)));
  return thread;
}

interface Waiting {
  resolve(rows: Rows): void;
  reject(error: Error): void;
}

/** Beside this file, in the sources and in what is built of them. */
const threadFile = new URL(`./thread${extname(import.meta.url)}`, import.meta.url);

function errorWith({ message, code }: { message: string; code: string }): Error {
  return Object.assign(new Error(message), { code });
}
