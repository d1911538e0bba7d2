import { hash } from 'node:crypto';
import type { ClientQuery } from '@clientele/contract';
import { invalid } from '../../../core/errors.ts';

/** Where a page ended: the sort's values of its last row, and its id, which no other row has. */
export interface Position {
  /** Empty for a sort that does not compare amounts; else the currency of the amount. */
  readonly currency: string;
  readonly key: string | number;
  readonly id: string;
}

/** An opaque text that continues the same question after `position`. */
export function writeCursor(question: ClientQuery, position: Position): string {
  return Buffer.from(JSON.stringify([hashOf(question), position.currency, position.key, position.id])).toString(
    'base64url',
  );
}

/**
 * The position that a cursor holds. It comes from outside: a cursor of another question, or one that nobody was given, is
 * refused before it reaches the database.
 */
export function readCursor(
  question: ClientQuery,
  cursor: string,
  isKey: (key: unknown) => key is string | number,
): Position {
  const [hash, currency, key, id] = parsed(cursor);
  if (hash !== hashOf(question) || typeof currency !== 'string' || !/^([A-Z]{3})?$/.test(currency) || !isKey(key))
    throw refused();
  if (typeof id !== 'string' || !/^cli_[0-9a-z]{1,40}$/.test(id)) throw refused();
  return { currency, key, id };
}

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function refused() {
  const message = 'This cursor belongs to another question. Start again without a cursor.';
  return invalid([{ field: 'cursor', problem: 'invalid', message }]);
}

function hashOf({ search, state, where, sort }: ClientQuery): string {
  const question = JSON.stringify([search ?? '', state ?? 'active', where ?? [], sort ?? ['name', 'asc']]);
  return hash('sha256', question, 'base64url').slice(0, 16);
}
