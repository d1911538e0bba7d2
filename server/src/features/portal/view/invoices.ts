import { Day, idOf, mostPortalPayments, type PortalContract, type PortalInvoice } from '@clientele/contract';
import { and, desc, eq, inArray, isNotNull, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { PortalCtx } from '../../../core/ctx.ts';
import { dayIn } from '../../../core/day-in.ts';
import { notFound } from '../../../core/errors.ts';
import type { Verb } from '../../../core/implement.ts';
import { orderOf, pageOf, readCursor, rowsAfter, writeCursor, type Keyset } from '../../../core/page.ts';
import { presentInvoice, type DocumentRow } from '../../billing/index.ts';
import { document, payment, paymentAllocation } from '../../billing/table.ts';
import { subjectOf } from './subject.ts';

/** What was issued to the client of the session and not voided: a draft is nobody's yet. */
export function issuedTo({ actor }: Pick<PortalCtx, 'actor'>): SQL | undefined {
  return and(isIssued(actor.workspaceId), eq(document.clientId, actor.subject.clientId));
}

/** The same of any client of a workspace. */
export function isIssued(workspaceId: string): SQL | undefined {
  return and(
    eq(document.workspaceId, workspaceId),
    eq(document.kind, 'invoice'),
    inArray(document.status, ['sent', 'viewed', 'partially_paid', 'paid']),
    isNotNull(document.number),
  );
}

export const list: Verb<PortalContract['invoices']['list']> = async (ctx, { cursor, limit }) => {
  const query = ['portal', 'invoices', ctx.actor.subject.clientId];
  const after = readCursor(query, cursor, Position);
  const { timezone } = await subjectOf(ctx, 'invoices');
  const found = await ctx.db
    .select()
    .from(document)
    .where(and(issuedTo(ctx), rowsAfter(newestFirst, after)))
    .orderBy(...orderOf(newestFirst))
    .limit(limit + 1);
  const { rows, nextCursor } = pageOf(found, limit, ({ issueDate, id }) => writeCursor(query, [issueDate, id]));
  const today = dayIn(timezone, ctx.now());
  return { items: rows.map((row) => forClient(row, today)), nextCursor };
};

export const get: Verb<PortalContract['invoices']['get']> = async (ctx, { id }) => {
  const { timezone } = await subjectOf(ctx, 'invoices');
  const [row] = await ctx.db
    .select()
    .from(document)
    .where(and(issuedTo(ctx), eq(document.id, id)));
  if (!row) throw notFound();
  const { name, email, address, taxId } = row.billTo;
  return {
    ...forClient(row, dayIn(timezone, ctx.now())),
    billTo: { name, email, address, taxId },
    paidMinor: row.paidMinor,
    payments: await paymentsOf(ctx, id),
  };
};

async function paymentsOf({ actor, db }: PortalCtx, documentId: string) {
  const rows = await db
    .select({ id: payment.id, kind: payment.kind, at: payment.at, amountMinor: paymentAllocation.amountMinor })
    .from(paymentAllocation)
    .innerJoin(
      payment,
      and(eq(payment.workspaceId, paymentAllocation.workspaceId), eq(payment.id, paymentAllocation.paymentId)),
    )
    .where(and(eq(paymentAllocation.workspaceId, actor.workspaceId), eq(paymentAllocation.documentId, documentId)))
    .orderBy(desc(payment.at), desc(payment.id))
    .limit(mostPortalPayments);
  return rows.map(({ amountMinor, ...row }) => ({ ...row, amountMinor: Math.abs(amountMinor) }));
}

/** Without what the staff alone should know of it: that it was looked at, and how it was billed. */
function forClient(row: DocumentRow, today: string): PortalInvoice {
  const { id, number, status, ...shown } = presentInvoice(row, today);
  return {
    id,
    number: number ?? '',
    state: status === 'paid' || status === 'partially_paid' ? status : 'open',
    ...shown,
  };
}

const newestFirst: Keyset = { columns: [document.issueDate, document.id], direction: 'desc' };

const Position = z.tuple([Day, idOf('document')]);
