import type { PgColumn } from 'drizzle-orm/pg-core';
import { client } from '../table.ts';
import type { Position } from './cursor.ts';
import type { ClientRow } from '../client-row.ts';

/** The columns of a client that a list reads: id and currency, which are part of a row's position, and those that the caller needs. */
export type RowColumns<Row extends ListedRow> = { readonly [Name in keyof Row]: PgColumn };

export type ListedRow = Pick<ClientRow, 'id' | 'currency'>;

/** The columns that bulk actions need. */
export const identityColumns = {
  id: client.id,
  currency: client.currency,
  version: client.version,
  archivedAt: client.archivedAt,
};

export type IdentityRow = Pick<ClientRow, keyof typeof identityColumns>;

/**
 * The rows that were read, each with the value that it was sorted by. Drizzle cannot infer columns that a caller chooses;
 * {@link RowColumns} makes sure that they are those of `Row`.
 */
export function asRows<Row extends ListedRow>(found: readonly object[]): { row: Row; sortValue: unknown }[] {
  return (found as (Row & { sortValue: unknown })[]).map((row) => ({ row, sortValue: row.sortValue }));
}

/** A row of a page, and its position in the list. */
export interface PositionedRow<Row extends ListedRow> {
  readonly row: Row;
  readonly position: Position;
}
