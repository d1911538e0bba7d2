import { accept, refuse, type Verdict } from './verdict.ts';

/** A currency of ISO 4217, as far as the platform's own list knows it. */
export function currency(code: string): Verdict {
  return known.has(code) ? accept(code) : refuse('invalid', 'Choose a currency of ISO 4217, such as EUR.');
}

const known: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
