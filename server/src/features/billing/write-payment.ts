import { and, eq, inArray } from 'drizzle-orm';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { lockClients, refreshClients } from '../clients/index.ts';
import { client } from '../clients/table.ts';
import type { DocumentRow } from './present-invoice.ts';
import { settle, type Allocation } from './settle.ts';
import { document, payment, paymentAllocation } from './table.ts';

export interface NewPayment {
  clientId: string;
  kind: 'payment' | 'refund';
  /** In the minor unit of the currency, more than zero; a refund too. */
  amountMinor: number;
  currency: string;
  /** Instant; by default now. */
  at?: string;
  /** Which invoices it pays, or of which it gives back. What is not allocated is the client's credit. */
  allocations: readonly Allocation[];
}

/**
 * Stores a payment or a refund and settles the invoices that it is for: all of it, or nothing. Errors: `not-found` (the client
 * or an invoice of it), `validation` (amounts that do not fit).
 */
export function writePayment(ctx: Ctx, received: NewPayment): Promise<typeof payment.$inferSelect> {
  return transact(ctx, async (ctx) => {
    const { workspaceId } = ctx.actor;
    await lockClients(ctx, [received.clientId]);
    const invoices = await loadInvoices(ctx, received);
    const settled = settle(received, invoices);

    const now = ctx.now();
    const createdAt = now.toISOString();
    const { clientId, kind, amountMinor, currency, at = createdAt } = received;
    const [row] = await ctx.db
      .insert(payment)
      .values({
        id: newId('payment', now),
        workspaceId,
        clientId,
        kind,
        amountMinor,
        currency,
        at,
        createdAt,
        updatedAt: createdAt,
      })
      .returning();
    if (!row) throw new Error('The insert returned no row.');
    for (const { documentId, signedMinor, paidMinor, balanceMinor, status } of settled) {
      await ctx.db
        .insert(paymentAllocation)
        .values({ workspaceId, paymentId: row.id, documentId, amountMinor: signedMinor });
      await ctx.db
        .update(document)
        .set({ paidMinor, balanceMinor, status, updatedAt: createdAt })
        .where(and(eq(document.workspaceId, workspaceId), eq(document.id, documentId)));
    }
    await refreshClients(ctx, [clientId], { changed: ['documents'] });
    await record(ctx, {
      kind: 'payment',
      id: row.id,
      clientId,
      type: 'payment.recorded',
      data: {
        paymentId: row.id,
        changes: {
          kind: { before: null, after: kind },
          amountMinor: { before: null, after: amountMinor },
          currency: { before: null, after: currency },
        },
      },
      action: 'payments.write',
      version: null,
    });
    return row;
  });
}

/** The invoices that the allocations name; each must be this client's. */
async function loadInvoices(ctx: WriteCtx, { clientId, allocations }: NewPayment): Promise<DocumentRow[]> {
  const { workspaceId } = ctx.actor;
  const [payer] = await ctx.db
    .select({ id: client.id })
    .from(client)
    .where(and(eq(client.workspaceId, workspaceId), eq(client.id, clientId)));
  if (!payer) throw notFound();
  const ids = new Set(allocations.map((allocation) => allocation.documentId));
  if (ids.size === 0) return [];
  const rows = await ctx.db
    .select()
    .from(document)
    .where(and(eq(document.workspaceId, workspaceId), eq(document.clientId, clientId), inArray(document.id, [...ids])));
  if (rows.length !== ids.size) throw notFound();
  return rows;
}
