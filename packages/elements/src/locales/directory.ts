import { directory } from './en/directory.ts';
import { Namespace } from './namespace.ts';

export const directoryMessages = new Namespace('directory', directory, {
  de: () => import('./de/directory.ts'),
  ar: () => import('./ar/directory.ts'),
});
