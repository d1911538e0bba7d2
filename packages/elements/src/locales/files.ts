import { files } from './en/files.ts';
import { Namespace } from './namespace.ts';

export const filesMessages = new Namespace('files', files, {
  de: () => import('./de/files.ts'),
  ar: () => import('./ar/files.ts'),
});
