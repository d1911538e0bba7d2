import { stdnum, type Validator } from 'stdnum';
import { accept, refuse, type Verdict } from './verdict.ts';

/**
 * A tax number. Its country is that of its VAT prefix or the client's; it must be valid by one of that country's numbers
 * (VAT, company or personal). With a VAT prefix it becomes compact (`DE 136 695 976` → `DE136695976`), otherwise it takes its
 * country's usual form. A number of an unknown country is kept as typed.
 */
export function taxId(typed: string, countryCode: string | null): Verdict {
  const asTyped = typed.replace(/\s+/g, ' ');
  const prefixed = withVatPrefix(typed);
  if (prefixed && isValidIn(prefixed.country, [prefixed.compact, prefixed.number])) return accept(prefixed.compact);

  const formats = countryCode === null ? [] : formatsIn(countryCode, asTyped);
  const [only] = formats;
  if (only !== undefined) return accept(formats.length > 1 ? asTyped : only);

  if (!prefixed && (countryCode === null || validatorsOf(countryCode).length === 0)) return accept(asTyped);
  const country = prefixed?.country ?? countryCode;
  return refuse(
    'invalid-tax-id',
    `This is no tax number of ${country}. Check its digits, or the country of the client.`,
  );
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
  const valid = validatorsOf(country).filter((validator) => validator.validate(value).isValid);
  return [...new Set(valid.map((validator) => validator.format(value)))];
}

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
