import { enrichment } from './en/enrichment.ts';
import { Namespace } from './namespace.ts';

export const enrichmentMessages = new Namespace('enrichment', enrichment, {
  de: () => import('./de/enrichment.ts'),
  ar: () => import('./ar/enrichment.ts'),
});
