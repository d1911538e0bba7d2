import { stdnum } from 'stdnum';
import { taxId } from '../../clients/index.ts';

/** A number that identifies a company, where a line names its kind and its check digits are right. */
export interface Reference {
  readonly field: 'vatId' | 'registration';
  readonly value: string;
}

export function referencesIn(line: string): Reference[] {
  const text = line.slice(0, 1000);
  return [...vatIds(text), ...registrations(text)];
}

/** Of each candidate the longest part that is a number of its country. */
export function vatIdOf(candidate: string): string | null {
  const compact = candidate
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .slice(0, 14);
  if (!/^[A-Z]{2}[0-9A-Z]/.test(compact)) return null;
  for (let length = compact.length; length >= 8; length--) {
    const verdict = taxId(compact.slice(0, length), null);
    if (verdict.ok && !verdict.doubt && isVatPrefix(compact)) return verdict.value;
  }
  return null;
}

function isVatPrefix(compact: string): boolean {
  return vatPrefixes.has(compact.slice(0, 2));
}

const vatPrefixes: ReadonlySet<string> = new Set(
  'AT BE BG CH CY CZ DE DK EE EL ES FI FR GB HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI'.split(' '),
);

const vatLabel = /\b(VAT|USt|Umsatzsteuer|TVA|BTW|IVA|NIF|UID|MwSt|MOMS|DPH|ALV)(?![\p{L}])|Umsatzsteuer-?Ident/iu;

function vatIds(text: string): Reference[] {
  const label = vatLabel.exec(text);
  if (!label) return [];
  const rest = text.slice(label.index + label[0].length);
  // Printed without its country, which the Italian words for it name.
  const italian = /\b(?:P\.? ?IVA|Partita IVA)\W{0,5}(\d{11})(?!\d)/i.exec(text)?.[1];
  const italianId = italian === undefined ? null : vatIdOf(`IT${italian}`);
  if (italianId !== null) return [{ field: 'vatId', value: italianId }];
  // The Swiss one is that of the register of companies.
  const swiss = /\bCHE[-. ]?(\d{3})[. ]?(\d{3})[. ]?(\d{3})(?!\d)/.exec(text);
  const swissId = swiss ? taxId(`CHE${swiss[1]}${swiss[2]}${swiss[3]}`, 'CH') : null;
  if (swissId?.ok && !swissId.doubt) return [{ field: 'vatId', value: swissId.value }];
  const candidates = rest.matchAll(/(?<![\p{L}\p{N}])([A-Z]{2}) ?([0-9A-Z](?:[ .-]?[0-9A-Z]){6,14})/gu);
  return [...candidates].flatMap(([whole]) => {
    const value = vatIdOf(whole);
    return value === null ? [] : [{ field: 'vatId' as const, value }];
  });
}

const registers: readonly { pattern: RegExp; write: (number: string, kind: string) => string | null }[] = [
  { pattern: /\b(HR[AB]) ?:? ?(\d{1,6})\b/, write: (number, kind) => `${kind} ${number}` },
  {
    pattern: /\b(SIREN)\D{0,10}(\d{3}[ .]?\d{3}[ .]?\d{3})(?!\d)/i,
    write: (number) => (stdnum['FR']?.['siren']?.validate(number).isValid ? `SIREN ${number}` : null),
  },
  { pattern: /\b(KvK)(?:-?nummer|-?nr\.?)?\D{0,5}(\d{8})(?!\d)/i, write: (number) => `KvK ${number}` },
  { pattern: /\b(CVR)(?:-?nummer|-?nr\.?)?\D{0,5}(\d{8})(?!\d)/i, write: (number) => `CVR ${number}` },
  {
    pattern: /\b(Org\.?\s?nr|Organisationsnummer)\D{0,5}(\d{6}-?\d{4})(?!\d)/i,
    write: (number) => (stdnum['SE']?.['orgnr']?.validate(number).isValid ? `Org.nr ${number}` : null),
  },
  {
    pattern:
      /\b(company (?:registration )?(?:no\.?|number)|registered (?:no\.?|number))\D{0,20}(\d{8}|(?:SC|NI|OC)\d{6})(?!\d)/i,
    write: (number) => `Company number ${number}`,
  },
];

function registrations(text: string): Reference[] {
  return registers.flatMap(({ pattern, write }) => {
    const [, kind = '', number = ''] = pattern.exec(text) ?? [];
    const value = number === '' ? null : write(number.replaceAll(/[ .]/g, ''), kind.toUpperCase());
    return value === null ? [] : [{ field: 'registration' as const, value }];
  });
}
