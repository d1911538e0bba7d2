import { invoices } from './en/invoices.ts';
import { Namespace } from './namespace.ts';

export const invoicesMessages = new Namespace('invoices', invoices, {
  de: () => import('./de/invoices.ts'),
  ar: () => import('./ar/invoices.ts'),
});
