import { record } from './en/record.ts';
import { Namespace } from './namespace.ts';

export const recordMessages = new Namespace('record', record, {
  de: async () => (await import('./de/record.ts')).record,
  ar: async () => (await import('./ar/record.ts')).record,
});
