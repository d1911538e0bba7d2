import { isCurrency } from '@clientele/contract';
import { accept, refuse, type Verdict } from './verdict.ts';

export function currency(code: string): Verdict {
  return isCurrency(code) ? accept(code) : refuse('invalid', 'Choose a currency of ISO 4217, such as EUR.');
}
