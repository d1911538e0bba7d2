import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import { companiesIn } from './company-names.ts';
import { phoneText } from './plain-text.ts';

// Telephone numbers as texts print them: behind a word for a telephone. Those of fax machines, mobiles and persons are left out.

/**
 * The number that a line gives, as it prints it. In a table or a row of details it may stand in any part; in a sentence where that is the
 * company's, which `isCompanys` says.
 */
export function labelledPhone(line: string, isCompanys: boolean): string | null {
  if (line.length > 1000) return null;
  // A comma leads from whose number it is to the number.
  const parts = line
    .split(
      isCompanys
        ? /\s?[·•|–—]\s|\s-\s|\t|;|(?<=\d)\s?／|,\s(?=\p{L})|(?<=\p{L}{3})\.\s/u
        : /\s?[·•|–—]\s|\s-\s|\t|;|(?<=\d)\s?／/u,
    )
    .slice(0, 20);
  for (const [at, part] of parts.entries()) {
    // In a table its word stands in the cell before.
    const before = parts[at - 1] ?? '';
    const text = isBareLabel(before) && /^[+(\d]/.test(part) ? `${before}: ${part}` : part;
    const [, number] = labelled.exec(text.trim()) ?? /(?:^|\s)電話[^\d]{0,20}(\d[\d-]{8,14})/.exec(text) ?? [];
    if (number === undefined) continue;
    // Behind a name or a department it is theirs.
    if (
      parts
        .slice(0, at)
        .some(
          (other) =>
            (isPerson.test(other.replace(/^[^:]{2,30}:\s/, '')) && companiesIn(other).length === 0) ||
            isDepartment.test(other),
        )
    )
      return null;
    // A dash or a bracket after it leads on to something else.
    return phoneText(number.replace(/[^\d]+$/, ''));
  }
  return null;
}

/** `Tel.`, with or without a colon: the number follows. */
export function isBareLabel(text: string): boolean {
  return text.length < 40 && bareLabel.test(text.trim());
}

/** A part of the page's frame that is nothing but a number: `+91 22 5550 0142 | sales@…`, `24 Hour Service: (614) 555-0142`. */
export function bareNumber(line: string): string | null {
  for (const part of line.split(/\s[·•|–]\s|\t/).slice(0, 8)) {
    const [, number = ''] =
      /^(?:[\p{L}\d /']{0,24}:\s)?(\+?[\d(][\d\s().-]{7,22}\d)(?:\s\(.{1,60}\))?$/u.exec(part.trim()) ?? [];
    const isFax = /fax|mobil|cell|whats ?app|viber|telegram|signal|sms|iban|vat|no\b|nr\b|reg/i.test(part);
    if (!isFax && /^(?:\+|\(|0|\d{3}[ .-]\d{3}[ .-]\d{4}$)/.test(number) && number.replaceAll(/\D/g, '').length >= 9)
      return phoneText(number);
  }
  return null;
}

/** A line that begins with nothing but a number, below the company's address. */
export function numberBelowAddress(line: string): string | null {
  const [, number] = /^((?:\+|\()?\d[\d\s().-]{7,18}\d)(?:\s?[·•|/–-]\s.{0,60}|\s\(.{1,60}\))?$/u.exec(line) ?? [];
  return number === undefined || number.replaceAll(/\D/g, '').length < 9 ? null : phoneText(number);
}

/** The same of all ways to write a number: in its international form, where its country is known, and otherwise its last digits. */
export function samePhone(number: string, countryCode: string | null): string {
  const country = countryCode !== null && isSupportedCountry(countryCode) ? countryCode : undefined;
  const parsed = parsePhoneNumberFromString(number, country);
  return parsed ? parsed.nationalNumber.slice(-9) : number.replaceAll(/\D/g, '').replace(/^0+/, '').slice(-9);
}

/** Words for a telephone, by languages: English, German, French, Dutch, Spanish, Italian, Portuguese, Nordic, Slavic, Hungarian, … */
const telephone = [
  'call(?: us)?(?: now| today)?(?: on| at)?',
  '(?:main |office |general )?(?:phone|telephone|switchboard)(?: number| no)?',
  'ph',
  't',
  'p',
  't[eé]l(?:efon|éfono|efono|efone|efoon|ephone|éphone)?(?: fisso| centrale|efonzentrale)?(?:nummer)?',
  'tlf',
  'tél',
  'fon',
  'puh(?:elin)?',
  'vaihde',
  'växel',
  'sími',
  'telefonszám',
  'telefonas',
  'tālrunis',
  'τηλ(?:έφωνο)?',
  'тел(?:ефон)?',
  'هاتف',
  'טלפון',
  '電話(?:番号)?',
  '电话',
  '전화(?:번호)?',
  'standard',
  'centralita',
  'zentrale',
  'hotline',
].join('|');
const bareLabel = new RegExp(`^(?:${telephone})(?:\\s?[／/&]\\s?fax)?\\.?\\s?[:：]?$`, 'iu');
const labelled = new RegExp(
  `^(?:${telephone})(?:\\s?[／/&]\\s?fax)?(?:\\s?\\([^)]{1,20}\\))?[.:：\\s]{1,4}(\\+?[\\d(][\\d\\s()./–-]{5,30})`,
  'iu',
);

const isPerson = /^(?:(?:mr|mrs|ms|dr|herr|frau|m\.|mme)\.? )?\p{Lu}[\p{L}'’-]{1,20} \p{Lu}[\p{L}'’-]{1,30}$/u;
const isDepartment =
  /\b(?:sales|support|purchas|accounts|vertrieb|einkauf|verkauf|buchhaltung|ventes|achats|comptabilité|vendite|acquisti|ventas|compras|dział|księgowość|zakupy|försäljning|salg|salgs|inkoop|verkoop)/i;
