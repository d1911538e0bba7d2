import { addresses } from './en/addresses.ts';
import { Namespace } from './namespace.ts';

export const addressesMessages = new Namespace('addresses', addresses, {
  de: () => import('./de/addresses.ts'),
  ar: () => import('./ar/addresses.ts'),
});
