import { assets } from './en/assets.ts';
import { Namespace } from './namespace.ts';

export const assetsMessages = new Namespace('assets', assets, {
  de: () => import('./de/assets.ts'),
  ar: () => import('./ar/assets.ts'),
});
