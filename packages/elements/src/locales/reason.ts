import { reason } from './en/reason.ts';
import { Namespace } from './namespace.ts';

export const reasonMessages = new Namespace('reason', reason, {
  de: () => import('./de/reason.ts'),
  ar: () => import('./ar/reason.ts'),
});
