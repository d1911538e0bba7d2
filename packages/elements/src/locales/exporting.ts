import { exporting } from './en/exporting.ts';
import { Namespace } from './namespace.ts';

export const exportingMessages = new Namespace('exporting', exporting, {
  de: () => import('./de/exporting.ts'),
  ar: () => import('./ar/exporting.ts'),
});
