import type { InvoiceStatus } from '@clientele/contract';
import { day, index, instant, json, money, primaryKey, table, text, uniqueIndex } from '../../db/columns.ts';
import { workspace } from '../access/table.ts';

/** Whom a document was issued to, frozen when it was issued. */
export interface BillTo {
  name: string;
  email: string | null;
  address: string | null;
  taxId: string | null;
}

export const document = table(
  'document',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    kind: text().$type<'invoice'>().notNull(),
    /** Null while it is a draft. */
    number: text(),
    /** No foreign key: a document outlives an erased client, whose id then leads nowhere. */
    clientId: text().notNull(),
    status: text().$type<InvoiceStatus>().notNull(),
    currency: text().notNull(),
    issueDate: day().notNull(),
    dueDate: day(),
    totalMinor: money().notNull(),
    paidMinor: money().notNull(),
    balanceMinor: money().notNull(),
    billTo: json<BillTo>().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    index('document_client').on(t.workspaceId, t.clientId, t.issueDate, t.id),
    // The number before the kind: SQLite would otherwise take this index, by workspace and kind, to find one client's invoices.
    uniqueIndex('document_number').on(t.workspaceId, t.number, t.kind),
  ],
);

export const payment = table(
  'payment',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    /** No foreign key, as for documents. */
    clientId: text().notNull(),
    kind: text().$type<'payment' | 'refund'>().notNull(),
    amountMinor: money().notNull(),
    currency: text().notNull(),
    at: instant().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [index('payment_client').on(t.workspaceId, t.clientId, t.at)],
);

export const paymentAllocation = table(
  'paymentAllocation',
  {
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    paymentId: text()
      .notNull()
      .references(() => payment.id, { onDelete: 'cascade' }),
    documentId: text()
      .notNull()
      .references(() => document.id, { onDelete: 'cascade' }),
    /** Negative for a refund. */
    amountMinor: money().notNull(),
  },
  (t) => [primaryKey({ columns: [t.paymentId, t.documentId] }), index('paymentAllocation_document').on(t.documentId)],
);
