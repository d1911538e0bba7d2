import { idOf, type ClientQuery } from '@clientele/contract';
import { z } from 'zod';
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

/** Null without a cursor. Errors: `validation` (field `cursor`). */
export function positionOf(
  query: ClientQuery,
  cursor: string | undefined,
  isKey: (key: unknown) => key is string | number,
): Position | null {
  const values = z.tuple([z.string().regex(/^([A-Z]{3})?$/), z.custom<string | number>(isKey), idOf('client')]);
  const position = readCursor(normalized(query), cursor, values);
  if (!position) return null;
  const [currency, key, id] = position;
  return { currency, key, id };
}

/** The same for two ways to say the same. */
function normalized({ search, state, where, sort }: ClientQuery): unknown {
  return [search ?? '', state ?? 'active', where ?? [], sort ?? ['name', 'asc']];
}
