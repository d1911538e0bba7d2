import { common } from './en/common.ts';
import { Namespace } from './namespace.ts';

export const commonMessages = new Namespace('common', common, {
  de: async () => (await import('./de/common.ts')).common,
  ar: async () => (await import('./ar/common.ts')).common,
});
