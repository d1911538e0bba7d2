import { portalDetails } from './en/portal-details.ts';
import { Namespace } from './namespace.ts';

export const portalDetailsMessages = new Namespace('portalDetails', portalDetails, {
  de: () => import('./de/portal-details.ts'),
  ar: () => import('./ar/portal-details.ts'),
});
