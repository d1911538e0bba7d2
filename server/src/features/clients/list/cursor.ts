import type { ClientQuery } from '@clientele/contract';
import { readCursor, writeCursor } from '../../../core/page.ts';

/** Where a page ended: the sort's values of its last row, and its id, which no other row has. */
export interface Position {
  /** Empty for a sort that does not compare amounts; else the currency of the amount. */
  readonly currency: string;
  readonly key: string | number;
  readonly id: string;
}

export function cursorAfter(query: ClientQuery, { currency, key, id }: Position): string {
  return writeCursor(normalized(query), [currency, key, id]);
}

/** Errors: `validation` (field `cursor`). */
export function positionOf(
  query: ClientQuery,
  cursor: string,
  isKey: (key: unknown) => key is string | number,
): Position {
  const [currency, key, id] = readCursor(
    normalized(query),
    cursor,
    (values): values is [currency: string, key: string | number, id: string] =>
      matches(values[0], /^([A-Z]{3})?$/) && isKey(values[1]) && matches(values[2], /^cli_[0-9a-z]{1,40}$/),
  );
  return { currency, key, id };
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

/** The same for two ways to say the same. */
function normalized({ search, state, where, sort }: ClientQuery): unknown {
  return [search ?? '', state ?? 'active', where ?? [], sort ?? ['name', 'asc']];
}
