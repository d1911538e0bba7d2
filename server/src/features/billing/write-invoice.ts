import { Day } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { constraintOf } from '../../core/constraint-of.ts';
import type { Ctx } from '../../core/ctx.ts';
import { invalid, notFound } from '../../core/errors.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { lockClients, refreshClients } from '../clients/index.ts';
import { client } from '../clients/table.ts';
import { dayAfter } from './calendar-day.ts';
import type { DocumentRow } from './present-invoice.ts';
import { document } from './table.ts';

export interface NewInvoice {
  clientId: string;
  /** A draft has none. */
  number: string | null;
  status: 'draft' | 'sent' | 'viewed' | 'void';
  /** Day. */
  issueDate: string;
  /** Day; by default as many days later as the client's payment terms say. */
  dueDate?: string;
  /** By default the client's. */
  currency?: string;
  /** In the minor unit of the currency. */
  totalMinor: number;
}

/**
 * Stores an invoice as issued to the client as it is now, and what follows from it: totals, count, history. Errors:
 * `not-found` (the client), `validation` (`totalMinor`; `issueDate` and `dueDate`; `number`, which another invoice has).
 */
export async function writeInvoice(ctx: Ctx, invoice: NewInvoice): Promise<DocumentRow> {
  requireTotalAndDays(invoice);
  return transact(ctx, async (ctx) => {
    const { workspaceId } = ctx.actor;
    await lockClients(ctx, [invoice.clientId]);
    const [payer] = await ctx.db
      .select()
      .from(client)
      .where(and(eq(client.workspaceId, workspaceId), eq(client.id, invoice.clientId)));
    if (!payer) throw notFound();

    const now = ctx.now();
    const at = now.toISOString();
    const [row] = await ctx.db
      .insert(document)
      .values({
        id: newId('document', now),
        workspaceId,
        kind: 'invoice',
        number: invoice.number,
        clientId: payer.id,
        status: invoice.status,
        currency: invoice.currency ?? payer.currency,
        issueDate: invoice.issueDate,
        dueDate: invoice.dueDate ?? dayAfter(invoice.issueDate, payer.paymentTermsDays),
        totalMinor: invoice.totalMinor,
        paidMinor: 0,
        balanceMinor: invoice.totalMinor,
        billTo: { name: payer.name, email: payer.email, address: payer.address, taxId: payer.taxId },
        createdAt: at,
        updatedAt: at,
      })
      .returning()
      .catch((error: unknown) => {
        throw constraintOf(error)?.columns.includes('number') ? numberTaken() : error;
      });
    if (!row) throw new Error('The insert returned no row.');
    await refreshClients(ctx, [payer.id], { changed: ['documents'] });
    const isIssued = invoice.status === 'sent' || invoice.status === 'viewed';
    await record(ctx, {
      kind: 'invoice',
      id: row.id,
      clientId: payer.id,
      type: isIssued ? 'invoice.issued' : 'invoice.stored',
      name: row.number,
      data: {
        documentId: row.id,
        changes: {
          totalMinor: { before: null, after: row.totalMinor },
          currency: { before: null, after: row.currency },
        },
      },
      action: 'invoices.write',
      version: null,
    });
    return row;
  });
}

function requireTotalAndDays({ totalMinor, issueDate, dueDate = issueDate }: NewInvoice): void {
  if (!Number.isSafeInteger(totalMinor) || totalMinor < 0)
    throw invalid([
      {
        field: 'totalMinor',
        problem: 'invalid',
        message: 'An invoice has a total in whole minor units, zero or more.',
      },
    ]);
  for (const [field, day] of Object.entries({ issueDate, dueDate }))
    if (!Day.safeParse(day).success)
      throw invalid([{ field, problem: 'invalid', message: 'This is no day: YYYY-MM-DD.' }]);
}

function numberTaken() {
  return invalid([{ field: 'number', problem: 'invalid', message: 'Another invoice has this number.' }]);
}
