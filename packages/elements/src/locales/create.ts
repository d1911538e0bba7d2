import { create } from './en/create.ts';
import { Namespace } from './namespace.ts';

export const createMessages = new Namespace('create', create, {
  de: async () => (await import('./de/create.ts')).create,
  ar: async () => (await import('./ar/create.ts')).create,
});
