import { cardNumberRefused, hasCardNumber } from '@clientele/contract';
import { stdnum, type Validator } from 'stdnum';
import { accept, refuse, type Verdict } from './verdict.ts';

/**
 * A tax number. Its country is that of its VAT prefix or the client's. One that is valid by any of that country's numbers (VAT,
 * company or personal) takes its usual form: compact with a VAT prefix (`DE 136 695 976` → `DE136695976`), otherwise as its country
 * writes it. A number with the prefix of a VAT country must be valid: their checks are published and complete. Any other is kept as
 * typed, with a doubt where its country's checks do not know it; tax offices give out numbers that no library knows.
 */
export function taxId(typed: string, countryCode: string | null): Verdict {
  const asTyped = typed.replace(/\s+/g, ' ');
  const prefixed = withVatPrefix(typed);
  if (prefixed && isValidIn(prefixed.country, [prefixed.compact, prefixed.number])) return accept(prefixed.compact);

  const formats = countryCode === null ? [] : formatsIn(countryCode, asTyped);
  const [only] = formats;
  // Some of the library's forms it does not read again as the same number: then the text stays as it is.
  const isSettled = only !== undefined && formats.length === 1 && formatsIn(countryCode ?? '', only).join() === only;
  if (only !== undefined) return accept(isSettled ? only : asTyped);

  if (prefixed && (countryCode === null || vatCountries.has(countryCode)))
    return refuse(
      'invalid-tax-id',
      `This is no tax number of ${prefixed.country}. Check its digits, or the country of the client.`,
    );
  // One that no country vouches for.
  if (hasCardNumber(asTyped)) return refuse('card-number', cardNumberRefused);
  if (countryCode === null || validatorsOf(countryCode).length === 0) return accept(asTyped);
  return accept(asTyped, {
    problem: 'unusual-tax-id',
    message: `This does not look like a tax number of ${countryCode}. Check its digits. It is kept as it is.`,
  });
}

/** The ways in which the same number may have been stored: with and without its VAT prefix, in its country's form, compact. */
export function taxIdForms(typed: string, countryCode: string | null): string[] {
  const prefixed = withVatPrefix(typed);
  const country = prefixed?.country ?? countryCode;
  const number = prefixed?.number ?? compactOf(typed);
  const forms = [typed.replace(/\s+/g, ' '), compactOf(typed), number];
  if (country !== null) {
    const prefix = [...vatPrefixes].find(([, of]) => of === country)?.[0];
    if (prefix !== undefined) forms.push(prefix + number);
    forms.push(...formatsIn(country, number));
  }
  return [...new Set(forms)];
}

function formatsIn(country: string, value: string): string[] {
  // A library knows the separators of its tests; what it has written itself, with others, must be read again.
  const compact = compactOf(value);
  const formats = validatorsOf(country).flatMap((validator) => {
    const valid = [value, compact].find((form) => validator.validate(form).isValid);
    return valid === undefined ? [] : [validator.format(valid)];
  });
  const other = unknownToLibrary[country]?.(compact);
  if (other) formats.push(other);
  return [...new Set(formats)];
}

/** Numbers in official use that the library does not know, in their usual form. */
const unknownToLibrary: Readonly<Record<string, (compact: string) => string | null>> = {
  // The tax number of a company: its VAT number, its kind and its county.
  HU(compact) {
    const [, number = '', kind, county] = /^(\d{8})([1-5])(\d\d)$/.exec(compact) ?? [];
    return isValidIn('HU', [number]) ? `${number}-${kind}-${county}` : null;
  },
  // What the general public and foreigners have on an invoice.
  MX: (compact) => (/^X[AE]XX010101000$/.test(compact) ? compact : null),
};

function isValidIn(country: string, values: string[]): boolean {
  return validatorsOf(country).some((validator) => values.some((value) => validator.validate(value).isValid));
}

function validatorsOf(country: string): Validator[] {
  return Object.values(stdnum[country] ?? {});
}

function compactOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** At least six digits after the letters: `SECRET-12` names no country. */
function withVatPrefix(typed: string): { country: string; number: string; compact: string } | null {
  const compact = compactOf(typed);
  const country = vatPrefixes.get(compact.slice(0, 2));
  const number = compact.slice(2);
  return country !== undefined && number.length <= 13 && number.replace(/\D/g, '').length >= 6
    ? { country, number, compact }
    : null;
}

/** Prefixes of VAT numbers (Council Directive 2006/112/EC, article 215, with Northern Ireland), and those of GB and CH. */
const vatPrefixes: ReadonlyMap<string, string> = new Map([
  ...'AT BE BG CH CY CZ DE DK EE ES FI FR GB HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'
    .split(' ')
    .map((code): [string, string] => [code, code]),
  ['EL', 'GR'],
  ['XI', 'GB'],
]);

const vatCountries: ReadonlySet<string> = new Set(vatPrefixes.values());
