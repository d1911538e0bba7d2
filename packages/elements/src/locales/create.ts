import { create } from './en/create.ts';
import { Namespace } from './namespace.ts';

export const createMessages = new Namespace('create', create, {
  de: () => import('./de/create.ts'),
  ar: () => import('./ar/create.ts'),
});
