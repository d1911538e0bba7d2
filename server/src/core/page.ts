import { hash } from 'node:crypto';
import { asc, desc, sql, type Column, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import { invalid } from './errors.ts';

/** The order of a list. The last column is the id, so that no two rows stand at the same position. */
export interface Keyset {
  readonly columns: readonly (Column | SQL)[];
  readonly direction: 'asc' | 'desc';
}

/** For `orderBy`. */
export function orderOf({ columns, direction }: Keyset): SQL[] {
  return columns.map(direction === 'asc' ? asc : desc);
}

/**
 * The rows behind a position, which holds a value (or a placeholder) of each column; all rows when it is null. Compares as one row,
 * so that an index of these columns gives the page at any depth: https://www.sqlite.org/rowvalue.html#scrolling_window_queries
 */
export function rowsAfter({ columns, direction }: Keyset, position: readonly unknown[] | null): SQL | undefined {
  if (!position) return undefined;
  return sql`${rowOf(columns)} ${direction === 'asc' ? sql`>` : sql`<`} ${rowOf(position)}`;
}

function rowOf(values: readonly unknown[]): SQL {
  return sql`(${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`;
}

/** A page of up to `limit` rows, of `limit + 1` that were asked for: the one more tells whether there is a next page. */
export function pageOf<Row>(
  found: readonly Row[],
  limit: number,
  cursorAfter: (last: Row) => string,
): { rows: readonly Row[]; nextCursor: string | null } {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > limit && last !== undefined ? cursorAfter(last) : null };
}

/** An opaque text that continues the same query behind a position. */
export function writeCursor(query: unknown, position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([fingerprintOf(query), ...position])).toString('base64url');
}

/**
 * The position that a cursor holds, null without a cursor. It comes from outside: one of another query, and one that {@link writeCursor} did not write, is
 * refused before it reaches the database. Errors: `validation` (field `cursor`).
 */
export function readCursor<Position extends readonly unknown[]>(
  query: unknown,
  cursor: string | undefined,
  Position: z.ZodType<Position>,
): Position | null {
  if (cursor === undefined) return null;
  const [fingerprint, ...values] = parsed(cursor);
  const position = Position.safeParse(values);
  if (fingerprint === fingerprintOf(query) && position.success) return position.data;
  const message = 'This cursor belongs to another list. Ask for the first page, without a cursor.';
  throw invalid([{ field: 'cursor', problem: 'invalid', message }]);
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function fingerprintOf(query: unknown): string {
  return hash('sha256', JSON.stringify(query), 'base64url').slice(0, 16);
}
