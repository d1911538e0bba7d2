import { record } from './en/record.ts';
import { Namespace } from './namespace.ts';

export const recordMessages = new Namespace('record', record, {
  de: () => import('./de/record.ts'),
  ar: () => import('./ar/record.ts'),
});
