import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import { list } from './list.ts';

export { checkTotals, type Difference } from './check-totals.ts';
export { rebuildTotals } from './rebuild-totals.ts';
export { writeInvoice, type NewInvoice } from './write-invoice.ts';
export { writePayment, type NewPayment } from './write-payment.ts';

export const invoices: Verbs<typeof contract.invoices> = { list };
