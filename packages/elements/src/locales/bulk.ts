import { bulk } from './en/bulk.ts';
import { Namespace } from './namespace.ts';

export const bulkMessages = new Namespace('bulk', bulk, {
  de: () => import('./de/bulk.ts'),
  ar: () => import('./ar/bulk.ts'),
});
