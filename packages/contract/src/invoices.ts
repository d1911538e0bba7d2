import { z } from 'zod';
import { idOf } from './ids.ts';
import { Currency, Day, Minor } from './primitives.ts';
import { query } from './procedure.ts';

/** What is stored. `overdue` is not among them: it is derived, so that it is never out of date. */
export const invoiceStatuses = ['draft', 'sent', 'viewed', 'partially_paid', 'paid', 'void'] as const;
export type InvoiceStatus = (typeof invoiceStatuses)[number];

export const InvoiceSummary = z.strictObject({
  id: idOf('document'),
  /** Null while it is a draft. */
  number: z.string().nullable(),
  status: z.enum(invoiceStatuses),
  /** True when something is still to be paid and the due date has passed in the workspace's time zone. */
  isOverdue: z.boolean(),
  /** Whole days since the due date; 0 unless overdue. */
  overdueDays: z.int(),
  issueDate: Day,
  dueDate: Day.nullable(),
  currency: Currency,
  totalMinor: Minor,
  balanceMinor: Minor,
});
export type InvoiceSummary = z.infer<typeof InvoiceSummary>;

export const invoices = {
  /** A client's invoices, the newest first. Errors: `not-found` (the client). */
  list: query({
    input: z.strictObject({
      clientId: idOf('client'),
      cursor: z.string().max(2000).optional(),
      limit: z.int().min(1).max(100).default(20),
    }),
    output: z.strictObject({ items: z.array(InvoiceSummary), nextCursor: z.string().nullable() }),
    access: { need: 'view_documents' },
  }),
};
