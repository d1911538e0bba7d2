import type { InvoiceStatus } from '@clientele/contract';
import { invalid, type DomainError } from '../../core/errors.ts';
import type { DocumentRow } from './present-invoice.ts';

/** A part of a payment that is for one invoice. */
export interface Allocation {
  documentId: string;
  /** More than zero; of a refund too. */
  amountMinor: number;
}

/** An invoice after a part of a payment or refund. */
export interface Settled {
  documentId: string;
  /** The allocation as it is stored: negative for a refund. */
  signedMinor: number;
  paidMinor: number;
  balanceMinor: number;
  status: InvoiceStatus;
}

interface Money {
  kind: 'payment' | 'refund';
  amountMinor: number;
  currency: string;
  allocations: readonly Allocation[];
}

/**
 * What a payment makes of the invoices that it is for. Errors: `validation` when money would come from or go to nowhere: more
 * allocated than received, more than is owed, more back than was paid, another currency, a draft or a void invoice.
 */
export function settle(money: Money, invoices: readonly DocumentRow[]): Settled[] {
  const { kind, allocations } = money;
  requireAmount(money.amountMinor, 'amountMinor');
  if (allocations.reduce((sum, { amountMinor }) => sum + amountMinor, 0) > money.amountMinor)
    throw refused('allocations', 'More is allocated than the amount.');
  if (new Set(allocations.map(({ documentId }) => documentId)).size !== allocations.length)
    throw refused('allocations', 'An invoice is named twice.');
  return allocations.map(({ documentId, amountMinor }, index) => {
    const field = `allocations.${index}`;
    requireAmount(amountMinor, `${field}.amountMinor`);
    const invoice = invoices.find(({ id }) => id === documentId);
    if (!invoice) throw refused(`${field}.documentId`, 'An allocation names an invoice that is not there.');
    if (invoice.status === 'draft' || invoice.status === 'void')
      throw refused(`${field}.documentId`, `An invoice that is ${invoice.status} takes no money.`);
    if (invoice.currency !== money.currency) throw refused('currency', 'A payment is in the currency of its invoices.');
    if (amountMinor > (kind === 'payment' ? invoice.balanceMinor : invoice.paidMinor))
      throw refused(
        `${field}.amountMinor`,
        kind === 'payment' ? 'More is paid than is owed.' : 'More is given back than was paid.',
      );
    const signedMinor = kind === 'payment' ? amountMinor : -amountMinor;
    const paidMinor = invoice.paidMinor + signedMinor;
    const balanceMinor = invoice.totalMinor - paidMinor;
    // A paid invoice of which all is given back stays partially paid: the way back to sent does not exist.
    return { documentId, signedMinor, paidMinor, balanceMinor, status: balanceMinor === 0 ? 'paid' : 'partially_paid' };
  });
}

function requireAmount(amountMinor: number, field: string): void {
  if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0)
    throw refused(field, 'An amount is in whole minor units, more than zero.');
}

function refused(field: string, message: string): DomainError {
  return invalid([{ field, problem: 'invalid', message }]);
}
