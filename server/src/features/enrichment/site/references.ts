import { isValid, registers, type Register } from './registers.ts';
import { vatIdsIn } from './vat-numbers.ts';

export { vatIdOf } from './vat-numbers.ts';

/** A number that identifies a company, where a line names its kind and its check digits are right. */
export interface Reference {
  readonly field: 'vatId' | 'registration';
  readonly value: string;
}

/** `countryCode` is that of the company, as far as it is known. */
export function referencesIn(line: string, countryCode: string | null): Reference[] {
  const text = line.slice(0, 1000);
  // Most lines have no number of that length.
  if (!/(?:\d\D{0,3}){4}|HR[AB]|PR \d|VR \d|FN/.test(text)) return [];
  const ids = vatIdsIn(text).map((value) => ({ field: 'vatId' as const, value }));
  return [...ids, ...registrationsIn(text, countryCode)];
}

/** What may stand between a label and its number. */
const gap = '[\\s:：#.,–(№\\u00a0-]{0,4}(?:n[°º.]|no\\.?|nr\\.?|nummer|number|numéro|numero|num\\.)?[\\s:：#.)№-]{0,3}';

const patterns: readonly (readonly [RegExp, Register])[] = registers.map((register) => [
  new RegExp(`(?<![\\p{L}\\p{N}])${register.label}${gap}(?<number>${register.number})(?![\\p{L}\\p{N}]|[.]\\d)`, 'iu'),
  register,
]);

function registrationsIn(text: string, countryCode: string | null): Reference[] {
  const found = new Set<string>();
  for (const [pattern, register] of patterns) {
    if (register.country !== undefined && register.country !== countryCode) continue;
    const number = pattern.exec(text)?.groups?.['number'];
    const value = number === undefined ? null : writtenNumber(number, register);
    if (value !== null) found.add(value);
  }
  return [...found].map((value) => ({ field: 'registration', value }));
}

function writtenNumber(number: string, { written, check, form, isKept }: Register): string | null {
  const plain = number.replaceAll(isKept ? /\s/g : /[\s.]/g, '').toUpperCase();
  if (check && !isValid(check[0], check[1], plain)) return null;
  const value = form ? form(plain.replaceAll(/[^\p{L}\p{N}]/gu, '')) : plain;
  return written.includes('#') ? written.replace('#', value) : value;
}
