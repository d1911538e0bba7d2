import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import { list } from './list.ts';

export { daysBetween } from './calendar-day.ts';
export { isOpenInvoice, isOverdueOn, presentInvoice, type DocumentRow } from './present-invoice.ts';
export { billingOfClient } from './client-part.ts';
export { writeInvoice } from './write-invoice.ts';
export { writePayment } from './write-payment.ts';

export const invoices: Verbs<typeof contract.invoices> = { list };
