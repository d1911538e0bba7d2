import { erase } from './en/erase.ts';
import { Namespace } from './namespace.ts';

export const eraseMessages = new Namespace('erase', erase, {
  de: async () => (await import('./de/erase.ts')).erase,
  ar: async () => (await import('./ar/erase.ts')).erase,
});
