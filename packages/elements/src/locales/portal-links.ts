import { portalLinks } from './en/portal-links.ts';
import { Namespace } from './namespace.ts';

export const portalLinksMessages = new Namespace('portalLinks', portalLinks, {
  de: () => import('./de/portal-links.ts'),
  ar: () => import('./ar/portal-links.ts'),
});
