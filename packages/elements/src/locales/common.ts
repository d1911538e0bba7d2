import { common } from './en/common.ts';
import { Namespace } from './namespace.ts';

export const commonMessages = new Namespace('common', common, {
  de: () => import('./de/common.ts'),
  ar: () => import('./ar/common.ts'),
});
