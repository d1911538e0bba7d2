import { invoices } from './en/invoices.ts';
import { Namespace } from './namespace.ts';

export const invoicesMessages = new Namespace('invoices', invoices, {
  de: async () => (await import('./de/invoices.ts')).invoices,
  ar: async () => (await import('./ar/invoices.ts')).invoices,
});
