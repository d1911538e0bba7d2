import type { ClientPatch, NewClient } from '@clientele/contract';
import { writeInvoice, writePayment } from '../../features/billing/index.ts';
import type { Ctx } from '../../core/ctx.ts';
import { apiOf } from '../api.ts';
import { newClient } from '../new-client.ts';

/** A client of a story, told as what people did with it: the verbs themselves store it, with all that follows. */
export interface WrittenClient extends NewClient {
  readonly change?: ClientPatch;
  readonly invoices?: readonly WrittenInvoice[];
  readonly isArchived?: true;
}

export interface WrittenInvoice {
  /** In the minor unit of the currency. */
  readonly totalMinor: number;
  /** By default the client's. */
  readonly currency?: string;
  readonly daysAgo: number;
  readonly dueInDays?: number;
  /** `sent` unless told otherwise. */
  readonly status?: 'draft' | 'sent' | 'viewed' | 'void';
  readonly paidMinor?: number;
}

/** Stores clients in this order, each a little later than the one before. */
export async function writeClients(ctx: Ctx, clients: readonly WrittenClient[]): Promise<void> {
  const number = serial();
  for (const { change, invoices = [], isArchived, ...fields } of clients) {
    const { id, version, currency } = await newClient(ctx, fields);
    if (change) await apiOf(ctx).clients.update({ id, version, patch: change });
    for (const invoice of invoices) await write(ctx, { id, currency }, invoice, number);
    if (isArchived) await apiOf(ctx).clients.archive({ ids: [id] });
  }
}

async function write(
  ctx: Ctx,
  client: { id: string; currency: string },
  invoice: WrittenInvoice,
  number: () => string,
): Promise<void> {
  const { totalMinor, currency = client.currency, daysAgo, dueInDays, status = 'sent', paidMinor = 0 } = invoice;
  const stored = await writeInvoice(ctx, {
    clientId: client.id,
    number: status === 'draft' ? null : number(),
    status,
    currency,
    issueDate: dayOf(ctx, -daysAgo),
    ...(dueInDays !== undefined && { dueDate: dayOf(ctx, dueInDays - daysAgo) }),
    totalMinor,
  });
  if (paidMinor > 0)
    await writePayment(ctx, {
      clientId: client.id,
      kind: 'payment',
      amountMinor: paidMinor,
      currency,
      allocations: [{ documentId: stored.id, amountMinor: paidMinor }],
    });
}

function dayOf(ctx: Ctx, days: number): string {
  return new Date(ctx.now().getTime() + days * 24 * 3_600_000).toISOString().slice(0, 10);
}

function serial(): () => string {
  let last = 0;
  return () => `2026-${String((last += 1)).padStart(5, '0')}`;
}
