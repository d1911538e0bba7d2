import { bulk } from './en/bulk.ts';
import { Namespace } from './namespace.ts';

export const bulkMessages = new Namespace('bulk', bulk, {
  de: async () => (await import('./de/bulk.ts')).bulk,
  ar: async () => (await import('./ar/bulk.ts')).bulk,
});
