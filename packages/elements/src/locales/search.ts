import { search } from './en/search.ts';
import { Namespace } from './namespace.ts';

export const searchMessages = new Namespace('search', search, {
  de: () => import('./de/search.ts'),
  ar: () => import('./ar/search.ts'),
});
