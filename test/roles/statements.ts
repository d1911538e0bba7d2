import { ChildProcess } from 'node:child_process';
import SqliteFile from 'better-sqlite3';
import pg from 'pg';

/** The texts of all statements that this process has had prepared or sent since recording began. */
const texts = new Set<string>();

/** Begins to record. Once per process, before the server opens its database: a statement is prepared only once. */
export function recordStatements(): ReadonlySet<string> {
  recordCalls(SqliteFile.prototype, 'prepare');
  recordSends();
  recordCalls(pg.Client.prototype, 'query');
  return texts;
}

export function forgetStatements(): void {
  texts.clear();
}

function recordCalls<Name extends string>(of: Record<Name, unknown>, name: Name): void {
  const original = of[name] as (...given: unknown[]) => unknown;
  const recorded = function (this: unknown, ...given: unknown[]) {
    const text = textOf(given[0]);
    if (text) texts.add(text);
    return original.apply(this, given);
  };
  Object.assign(of, { [name]: recorded });
}

/** Searches are sent to processes. Each has a `send` of its own, which it gets when it is spawned. */
function recordSends(): void {
  const prototype = ChildProcess.prototype as ChildProcess & { spawn(options: object): unknown };
  const spawn = Reflect.get(prototype, 'spawn');
  prototype.spawn = function (options) {
    const result = Reflect.apply(spawn, this, [options]);
    // There is none without a channel.
    if (typeof this.send === 'function') recordCalls(this, 'send');
    return result;
  };
}

function textOf(given: unknown): string | undefined {
  if (typeof given === 'string') return given;
  if (typeof given !== 'object' || given === null) return undefined;
  const text = 'text' in given ? given.text : 'sql' in given ? given.sql : undefined;
  return typeof text === 'string' ? text : undefined;
}
