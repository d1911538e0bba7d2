import { portal } from './en/portal.ts';
import { Namespace } from './namespace.ts';

export const portalMessages = new Namespace('portal', portal, {
  de: () => import('./de/portal.ts'),
  ar: () => import('./ar/portal.ts'),
});
