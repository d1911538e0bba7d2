import { Day, idOf } from '@clientele/contract';
import { z } from 'zod';
import { invalid } from '../../core/errors.ts';

/** Where a page of invoices ended. */
const Position = z.tuple([Day, idOf('document')]);
export type Position = z.infer<typeof Position>;

export function writeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Errors: `validation` (field `cursor`) for a text that {@link writeCursor} did not write. */
export function readCursor(cursor: string): Position {
  const result = Position.safeParse(parsed(Buffer.from(cursor, 'base64url').toString()));
  if (result.success) return result.data;
  throw invalid([
    { field: 'cursor', problem: 'invalid', message: 'This is no cursor of this list. Ask for the first page.' },
  ]);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
