import type { SortField } from '@clientele/contract';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { PlanInput } from '../search/search-plan.ts';
import { client, clientTotal } from '../table.ts';

/** What a list is ordered by, before the id decides between equal rows. Every column has an index of its own. */
export interface SortKey {
  readonly column: PgColumn;
  /** Where the column is. Amounts are in a table with a row per currency, and are only compared within one. */
  readonly table: 'client' | 'clientTotal';
  /** What a search in this order scans. */
  readonly scan: Exclude<PlanInput['scan'], 'all'>;
  /** Whether a value of a cursor can be one of the column's. */
  readonly isValue: (value: unknown) => value is string | number;
}

export const sortKeys: Readonly<Record<SortField, SortKey>> = {
  name: { column: client.sortKey, table: 'client', scan: 'nameIndex', isValue: isText },
  createdAt: { column: client.createdAt, table: 'client', scan: 'otherIndex', isValue: isInstant },
  lastInteraction: { column: client.lastInteractionKey, table: 'client', scan: 'otherIndex', isValue: isText },
  invoiceCount: { column: client.invoiceCount, table: 'client', scan: 'otherIndex', isValue: isCount },
  rating: { column: client.rating, table: 'client', scan: 'otherIndex', isValue: isCount },
  enrichment: { column: client.enrichmentState, table: 'client', scan: 'otherIndex', isValue: isText },
  outstanding: { column: clientTotal.outstandingMinor, table: 'clientTotal', scan: 'otherIndex', isValue: isAmount },
  revenue: { column: clientTotal.revenueMinor, table: 'clientTotal', scan: 'otherIndex', isValue: isAmount },
};

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
}

function isInstant(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function isCount(value: unknown): value is number {
  return isAmount(value) && value >= 0 && value < 2 ** 31;
}

function isAmount(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
