import type { InvoiceSummary } from '@clientele/contract';
import { daysBetween } from './calendar-day.ts';
import type { document } from './table.ts';

export type DocumentRow = typeof document.$inferSelect;

/**
 * An invoice as lists show it. Overdue is derived: something is left to pay, it was issued and not voided, and the day it was
 * due on is over. `today` is the day in the workspace's time zone.
 */
export function presentInvoice(row: DocumentRow, today: string): InvoiceSummary {
  const isOpen = row.status === 'sent' || row.status === 'viewed' || row.status === 'partially_paid';
  const isOverdue = isOpen && row.balanceMinor > 0 && row.dueDate !== null && row.dueDate < today;
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
