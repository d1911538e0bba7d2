// Runs in a thread of its own: reads what it is asked for, one statement after the other.
import { parentPort, workerData } from 'node:worker_threads';
import type SqliteFile from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { openSqliteFile } from '../sqlite-file.ts';
import type { Answer, Question } from './messages.ts';

const file = openSqliteFile(String(workerData));
file.pragma('query_only = 1');

/** Filters and searches come in any number of shapes; those of the last minutes are kept. */
const statements = new LRUCache<string, SqliteFile.Statement<unknown[], unknown[]>>({ max: 200 });

parentPort?.on('message', (question: Question | 'close') => {
  if (question === 'close') {
    file.close();
    parentPort?.close();
  } else parentPort?.postMessage(answerTo(question));
});

function answerTo({ id, sql, values }: Question): Answer {
  try {
    const statement = prepared(sql);
    return { id, columns: statement.columns().map(({ name }) => name), rows: statement.all(...values) };
  } catch (error) {
    // Errors lose their codes on the way between threads.
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { id, failure: { message, code } };
  }
}

function prepared(sql: string): SqliteFile.Statement<unknown[], unknown[]> {
  const statement = statements.get(sql) ?? file.prepare<unknown[], unknown[]>(sql).raw();
  statements.set(sql, statement);
  return statement;
}
