import {
  anyCountry,
  countryAddresses,
  type AddressPart,
  type CountryAddress,
  type RegionName,
} from './address-countries.ts';

export { countryCodes, type RegionName } from './address-countries.ts';

/** What an address consists of. `street` may have several lines; all of it stands there when nobody has taken it apart. */
export interface AddressParts {
  readonly recipient: string | null;
  readonly street: string | null;
  readonly district: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string | null;
}

export type AddressField = Exclude<keyof AddressParts, 'countryCode'>;

const fieldOf: Readonly<Record<AddressPart, AddressField>> = {
  R: 'recipient',
  A: 'street',
  D: 'district',
  C: 'city',
  S: 'region',
  Z: 'postalCode',
};

function isPart(letter: string): letter is AddressPart {
  return letter in fieldOf;
}

function rulesOf(countryCode: string | null): CountryAddress {
  return countryAddresses[countryCode ?? ''] ?? anyCountry;
}

/** The fields of an address in a country, in its order, and which of them it must have. */
export function addressFields(
  countryCode: string | null,
): readonly { readonly field: AddressField; readonly isRequired: boolean }[] {
  const { format, required } = rulesOf(countryCode);
  return Array.from(format)
    .filter(isPart)
    .map((part) => ({ field: fieldOf[part], isRequired: required.includes(part) }));
}

/** What its regions are called there. */
export function regionName(countryCode: string | null): RegionName {
  return rulesOf(countryCode).region ?? 'region';
}

/** A postal code as it is stored: in capitals, with the digits of ASCII. */
export function postalCodeForm(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .toUpperCase();
}

/** What an address lacks in its country, or has in a form that is none there. */
export function addressProblems(
  parts: AddressParts,
): readonly { readonly field: AddressField; readonly problem: 'required' | 'invalid' }[] {
  const missing = addressFields(parts.countryCode)
    .filter(({ field, isRequired }) => isRequired && !parts[field])
    .map(({ field }) => ({ field, problem: 'required' as const }));
  const { postalCode } = rulesOf(parts.countryCode);
  const isWrong =
    parts.postalCode && postalCode && !new RegExp(`^(?:${postalCode})$`).test(postalCodeForm(parts.postalCode));
  return isWrong ? [...missing, { field: 'postalCode', problem: 'invalid' }] : missing;
}

/** An address as it is written on an envelope within its country: lines in the order that is usual there, without the country. */
export function addressText(parts: AddressParts): string {
  const { format, latin = format } = rulesOf(parts.countryCode);
  const isLatin = !/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(
    `${parts.street ?? ''}${parts.city ?? ''}${parts.region ?? ''}`,
  );
  const used = isLatin ? latin : format;
  const lines = used.split('|').map((line) => lineText(line, parts));
  // What the country's form has no place for is not lost.
  const others = (Object.entries(fieldOf) as [AddressPart, AddressField][])
    .filter(([part]) => !used.includes(part))
    .map(([, field]) => parts[field] ?? '');
  return [...lines, ...others].filter((line) => line !== '').join('\n');
}

/** What stands between two parts is written when both are there; what stands before the first goes with it. */
function lineText(line: string, parts: AddressParts): string {
  let text = '';
  let between = '';
  for (const letter of line) {
    if (!isPart(letter)) {
      between += letter;
      continue;
    }
    const value = parts[fieldOf[letter]] ?? '';
    if (value !== '') text += (text !== '' || between === '〒' ? between : '') + value;
    if (value !== '' || text === '') between = '';
  }
  return text;
}

/** The same in one line, for lists. */
export function addressLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ', ');
}
