import { replies } from './en/replies.ts';
import { Namespace } from './namespace.ts';

export const repliesMessages = new Namespace('replies', replies, {
  de: () => import('./de/replies.ts'),
  ar: () => import('./ar/replies.ts'),
});
