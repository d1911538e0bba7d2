// Runs in a process of its own: reads what it is asked for, one statement after the other, until its server has gone.
import type SqliteFile from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { openSqliteFile } from '../sqlite-file.ts';
import type { Answer, Question } from './sqlite-readers.ts';

let file: SqliteFile.Database | undefined;

/** Filters and searches come in any number of shapes; those of the last minutes are kept. */
const statements = new LRUCache<string, SqliteFile.Statement<unknown[], unknown[]>>({ max: 200 });

process.on('message', (question: Question) => process.send?.(answerTo(question)));
process.on('disconnect', () => {
  file?.close();
  process.exit();
});
// A terminal sends these to every process of a group. The server ends first, in its own time.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

function answerTo({ path, sql, values }: Question): Answer {
  try {
    file ??= openForReading(path);
    const statement = prepared(file, sql);
    return { columns: statement.columns().map(({ name }) => name), rows: statement.all(...values) };
  } catch (error) {
    // Errors lose their codes on the way between processes.
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { failure: { message, code } };
  }
}

function openForReading(path: string): SqliteFile.Database {
  const opened = openSqliteFile(path);
  opened.pragma('query_only = 1');
  return opened;
}

function prepared(from: SqliteFile.Database, sql: string): SqliteFile.Statement<unknown[], unknown[]> {
  const statement = statements.get(sql) ?? from.prepare<unknown[], unknown[]>(sql).raw();
  statements.set(sql, statement);
  return statement;
}
