import { portalSignIn } from './en/portal-sign-in.ts';
import { Namespace } from './namespace.ts';

export const portalSignInMessages = new Namespace('portalSignIn', portalSignIn, {
  de: () => import('./de/portal-sign-in.ts'),
  ar: () => import('./ar/portal-sign-in.ts'),
});
