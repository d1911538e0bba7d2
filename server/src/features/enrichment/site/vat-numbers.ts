import { taxId } from '../../clients/index.ts';
import { isValid } from './registers.ts';

// VAT numbers as texts print them: with the prefix of their country behind a word for the tax, or without it behind a country's own word.

/** Of a candidate the longest part that is a number of its country. It ends where a printed group ends: half of a wrong number is none. */
export function vatIdOf(candidate: string): string | null {
  const groups = candidate
    .toUpperCase()
    .split(/[^0-9A-Z]+/)
    .filter((group) => group !== '')
    .slice(0, 14);
  for (let count = groups.length; count > 0; count--) {
    const compact = groups.slice(0, count).join('');
    if (compact.length < 8 || compact.length > 14 || !/^[A-Z]{2}[0-9A-Z]/.test(compact)) continue;
    const verdict = taxId(compact, null);
    if (verdict.ok && !verdict.doubt && vatPrefixes.has(compact.slice(0, 2))) return verdict.value;
  }
  return null;
}

/** All of a text. */
export function vatIdsIn(text: string): string[] {
  const found = new Set<string>();
  for (const [pattern, write] of ofCountries) {
    const number = pattern.exec(text)?.groups?.['number'];
    const value = number === undefined ? null : write(number.replaceAll(/[\s.-]/g, '').toUpperCase());
    if (value !== null) found.add(value);
  }
  const label = vatLabel.exec(text);
  if (found.size > 0 || !label) return [...found];
  const rest = text.slice(label.index + label[0].length);
  for (const [whole] of rest.matchAll(/(?<![\p{L}\p{N}])([A-Z]{2}) ?([0-9A-Z](?:[ .-]?[0-9A-Z]){6,14})/gu)) {
    const value = vatIdOf(whole);
    if (value !== null) found.add(value);
  }
  return [...found];
}

const vatPrefixes: ReadonlySet<string> = new Set(
  'AT BE BG CH CY CZ DE DK EE EL ES FI FR GB HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI'.split(' '),
);

/** Words for the tax in the countries that have it. */
const vatLabel =
  /(?<![\p{L}\p{N}])(?:VAT|USt|Umsatzsteuer|TVA|T\.V\.A|BTW|B\.T\.W|IVA|NIF|NIPC|UID|MwSt|MOMS|MVA|DPH|DI[ČC]|ALV|ÁFA|ДДС|ΑΦΜ|KDV|PVN|PVM|KMKR|OIB|adószám|VSK|Steuernummer)(?![\p{L}])|Momsreg|\bN\.?I\.?P\b|\bC\.?I\.?F\b|Umsatzsteuer-?Ident|USt-?Id/iu;

/** Behind which word which country prints its number without its prefix, and how a fact writes it. */
const unprefixed: readonly (readonly [prefix: string, label: string, number: string])[] = [
  ['IT', 'P\\.? ?IVA|Partita IVA', '\\d{11}'],
  ['ES', 'C\\.?I\\.?F|N\\.?I\\.?F', '[A-Z]-?\\d{7}-?[0-9A-J]|[A-Z]-?\\d{2}\\.?\\d{3}\\.?\\d{3}'],
  ['PT', 'NIPC|NIF|contribuinte', '\\d{3} ?\\d{3} ?\\d{3}'],
  ['GB', 'VAT (?:reg(?:istration|istered)?\\.? )?(?:no|number)', '\\d{3} ?\\d{4} ?\\d{2}'],
  ['IE', 'VAT (?:reg(?:istration|istered)?\\.? )?(?:no|number)', '\\d{7}[A-W][A-I]?'],
  ['PL', 'N\\.?I\\.?P', '\\d{3}[ -]?\\d{2,3}[ -]?\\d{2}[ -]?\\d{2,3}'],
  ['BE', 'BTW(?:-?nummer|-?nr\\.?)?|TVA|N° de TVA|VAT', '[01]\\d{3}\\.\\d{3}\\.\\d{3}'],
  ['HU', 'adószám', '\\d{8}(?=-?[1-5]-?\\d\\d)'],
  ['EL', 'Α\\.?Φ\\.?Μ|ΑΦΜ', '\\d{9}'],
  ['HR', 'OIB', '\\d{11}'],
  ['RO', 'C\\.?U\\.?I|C\\.?I\\.?F|Cod fiscal', '(?:RO ?)?\\d{6,10}'],
  ['AT', 'UID', 'ATU ?\\d{8}'],
];

type Write = (compact: string) => string | null;
const gap = '(?:[ -]?(?:n[°ºr.]|no\\.?|nr\\.?|nummer|number))?[^\\p{L}\\p{N}]{0,5}(?:n\\.?º[^\\p{L}\\p{N}]{0,3})?';
const behind = (label: string, number: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${label})${gap}(?<number>${number})(?![\\p{L}\\p{N}])`, 'iu');

const ofCountries: readonly (readonly [RegExp, Write])[] = [
  ...unprefixed.map(([prefix, label, number]): [RegExp, Write] => [
    behind(label, number),
    (compact) => vatIdOf(compact.startsWith(prefix) ? compact : `${prefix}${compact}`),
  ]),
  // The Swiss and the Norwegian ones are those of their registers of companies.
  [
    /(?<![\p{L}])(?<number>CHE[-. ]?\d{3}[. ]?\d{3}[. ]?\d{3})(?!\d)(?: ?(?:MWST|TVA|IVA|VAT))?/iu,
    (compact) => {
      const verdict = taxId(compact, 'CH');
      return verdict.ok && !verdict.doubt ? verdict.value : null;
    },
  ],
  [
    /\bOrg(?:anisasjons|\.)?\s?-?(?:nr|nummer)\D{0,5}(?<number>\d{3} ?\d{3} ?\d{3}) ?MVA\b/i,
    (digits) => (isValid('NO', 'orgnr', digits) ? `NO${digits}MVA` : null),
  ],
  [
    behind('NO|MVA', '\\d{3} ?\\d{3} ?\\d{3}(?= ?MVA)'),
    (digits) => (isValid('NO', 'orgnr', digits) ? `NO${digits}MVA` : null),
  ],
  // Beyond Europe, as they are printed.
  [
    behind('GSTIN|GST(?: IN)?', '\\d{2}[A-Z]{5}\\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]'),
    (number) => (isValid('IN', 'gstin', number) ? number : null),
  ],
  [
    behind(
      '(?:VAT )?TRN|Tax Registration (?:Number|No)|الرقم الضريبي(?: \\(TRN\\))?|رقم التسجيل الضريبي|VAT (?:number|no)',
      '100\\d{12}|3\\d{13}3',
    ),
    (number) => number,
  ],
  [
    behind(
      '登録番号|適格請求書発行事業者登録番号|インボイス(?:登録)?番号|Invoice Registration (?:Number|No)',
      'T\\d{13}',
    ),
    (number) => (isValid('JP', 'cn', number.slice(1)) ? number : null),
  ],
  [
    behind('VAT (?:reg(?:istration)?\\.? )?(?:no|number)', '4\\d{9}'),
    (number) => (isValid('ZA', 'vat', number) ? number : null),
  ],
  [behind('RFC', '[A-ZÑ&]{3}\\d{6}[A-Z\\d]{3}'), (number) => (isValid('MX', 'rfc', number) ? number : null)],
];
