import { erase } from './en/erase.ts';
import { Namespace } from './namespace.ts';

export const eraseMessages = new Namespace('erase', erase, {
  de: () => import('./de/erase.ts'),
  ar: () => import('./ar/erase.ts'),
});
