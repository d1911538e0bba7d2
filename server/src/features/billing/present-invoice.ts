import type { InvoiceSummary } from '@clientele/contract';
import { sql, type SQL } from 'drizzle-orm';
import { daysBetween } from './calendar-day.ts';
import type { document } from './table.ts';

export type DocumentRow = typeof document.$inferSelect;

/** Of an invoice that was issued and is neither voided nor paid. */
const openStatuses: readonly DocumentRow['status'][] = ['sent', 'viewed', 'partially_paid'];

/**
 * An invoice as lists show it. Overdue is derived: something is left to pay, it was issued and not voided, and the day it was
 * due on is over. `today` is the day in the workspace's time zone.
 */
export function presentInvoice(row: DocumentRow, today: string): InvoiceSummary {
  const isOverdue =
    openStatuses.includes(row.status) && row.balanceMinor > 0 && row.dueDate !== null && row.dueDate < today;
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    isOverdue,
    overdueDays: isOverdue && row.dueDate !== null ? daysBetween(row.dueDate, today) : 0,
    issueDate: row.issueDate,
    dueDate: row.dueDate,
    currency: row.currency,
    totalMinor: row.totalMinor,
    balanceMinor: row.balanceMinor,
  };
}

/** Of a statement on `document`, without another name: invoices on which something may be left to pay. */
export function isOpenInvoice(): SQL {
  return sql`"document"."status" in ${[...openStatuses]}`;
}

/** Of them those that are overdue, as {@link presentInvoice} derives it. */
export function isOverdueOn(today: string): SQL {
  return sql`(${isOpenInvoice()} and "document"."balanceMinor" > 0 and "document"."dueDate" < ${today})`;
}
