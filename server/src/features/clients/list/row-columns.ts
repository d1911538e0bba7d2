import type { PgColumn } from 'drizzle-orm/pg-core';
import { client } from '../table.ts';
import type { Position } from './cursor.ts';
import type { ClientRow } from '../client-row.ts';

/** Which columns of a client a list reads: its id and currency, which say where the row stands, and what its reader needs. */
export type RowColumns<Row extends PlacedRow> = { readonly [Name in keyof Row]: PgColumn };

export type PlacedRow = Pick<ClientRow, 'id' | 'currency'>;

/** What acting on a client needs to know of it. */
export const identityColumns = {
  id: client.id,
  currency: client.currency,
  version: client.version,
  archivedAt: client.archivedAt,
};

export type IdentityRow = Pick<ClientRow, keyof typeof identityColumns>;

/**
 * What was read, each row with the value that it was sorted by beside it. Drizzle cannot follow columns that a caller chooses;
 * that they are those of `Row` is what {@link RowColumns} says.
 */
export function asRows<Row extends PlacedRow>(found: readonly object[]): { row: Row; sortValue: unknown }[] {
  return (found as (Row & { sortValue: unknown })[]).map((row) => ({ row, sortValue: row.sortValue }));
}

/** A row of a page and the place where it stands. */
export interface Placed<Row extends PlacedRow> {
  readonly row: Row;
  readonly position: Position;
}
