import { directory } from './en/directory.ts';
import { Namespace } from './namespace.ts';

export const directoryMessages = new Namespace('directory', directory, {
  de: async () => (await import('./de/directory.ts')).directory,
  ar: async () => (await import('./ar/directory.ts')).directory,
});
