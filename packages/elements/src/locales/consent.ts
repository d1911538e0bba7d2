import { consent } from './en/consent.ts';
import { Namespace } from './namespace.ts';

export const consentMessages = new Namespace('consent', consent, {
  de: () => import('./de/consent.ts'),
  ar: () => import('./ar/consent.ts'),
});
