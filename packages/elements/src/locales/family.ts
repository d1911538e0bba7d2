import { family } from './en/family.ts';
import { Namespace } from './namespace.ts';

export const familyMessages = new Namespace('family', family, {
  de: () => import('./de/family.ts'),
  ar: () => import('./ar/family.ts'),
});
