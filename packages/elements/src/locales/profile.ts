import { profile } from './en/profile.ts';
import { Namespace } from './namespace.ts';

export const profileMessages = new Namespace('profile', profile, {
  de: () => import('./de/profile.ts'),
  ar: () => import('./ar/profile.ts'),
});
