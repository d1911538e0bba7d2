import { conditions } from './en/conditions.ts';
import { Namespace } from './namespace.ts';

export const conditionsMessages = new Namespace('conditions', conditions, {
  de: () => import('./de/conditions.ts'),
  ar: () => import('./ar/conditions.ts'),
});
