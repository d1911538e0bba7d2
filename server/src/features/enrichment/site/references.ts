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
    if (verdict.ok && !verdict.doubt && isVatPrefix(compact)) return verdict.value;
  }
  return null;
}

const unprefixed: readonly (readonly [string, RegExp])[] = [
  ['ES', /\b(?:C\.?I\.?F|N\.?I\.?F)\b\W{0,5}([A-Z]-?\d{7}-?[0-9A-J])(?![\p{L}\p{N}])/iu],
  ['PT', /\b(?:NIPC|NIF|contribuinte)\b\W{0,5}(?:n\.?º\W{0,3})?(\d{3} ?\d{3} ?\d{3})(?!\d)/i],
  ['GB', /\bVAT (?:reg(?:istration|istered)?\.? )?(?:no|number)\b\W{0,5}(\d{3} ?\d{4} ?\d{2})(?!\d)/i],
  ['PL', /\bN\.?I\.?P\b\W{0,5}(\d{3}[ -]?\d{2,3}[ -]?\d{2}[ -]?\d{2,3})(?!\d)/i],
];

function isVatPrefix(compact: string): boolean {
  return vatPrefixes.has(compact.slice(0, 2));
}

const vatPrefixes: ReadonlySet<string> = new Set(
  'AT BE BG CH CY CZ DE DK EE EL ES FI FR GB HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI'.split(' '),
);

const vatLabel =
  /\b(VAT|USt|Umsatzsteuer|TVA|BTW|IVA|NIF|NIPC|UID|MwSt|MOMS|MVA|DPH|DI[ČC]|ALV)(?![\p{L}])|Momsreg|\bN\.?I\.?P\b|\bC\.?I\.?F\b|Umsatzsteuer-?Ident/iu;

function vatIds(text: string): Reference[] {
  const label = vatLabel.exec(text);
  if (!label) return [];
  const rest = text.slice(label.index + label[0].length);
  // Printed without its country, which the Italian words for it name.
  const italian = /\b(?:P\.? ?IVA|Partita IVA)\W{0,5}(\d{11})(?!\d)/i.exec(text)?.[1];
  const italianId = italian === undefined ? null : vatIdOf(`IT${italian}`);
  if (italianId !== null) return [{ field: 'vatId', value: italianId }];
  // So do the words of other countries.
  for (const [country, pattern] of unprefixed) {
    const number = pattern.exec(text)?.[1];
    const value = number === undefined ? null : vatIdOf(`${country}${number}`);
    if (value !== null) return [{ field: 'vatId', value }];
  }
  // The Swiss one is that of the register of companies.
  const swiss = /\bCHE[-. ]?(\d{3})[. ]?(\d{3})[. ]?(\d{3})(?!\d)/.exec(text);
  const swissId = swiss ? taxId(`CHE${swiss[1]}${swiss[2]}${swiss[3]}`, 'CH') : null;
  if (swissId?.ok && !swissId.doubt) return [{ field: 'vatId', value: swissId.value }];
  // The Norwegian one is that of the register of companies as well.
  const norwegian = /\bOrg\.?\s?nr\D{0,5}(\d{3} ?\d{3} ?\d{3}) ?MVA\b/i.exec(text)?.[1]?.replaceAll(' ', '');
  if (norwegian !== undefined && isValid('NO', 'orgnr', norwegian))
    return [{ field: 'vatId', value: `NO${norwegian}MVA` }];
  const candidates = rest.matchAll(/(?<![\p{L}\p{N}])([A-Z]{2}) ?([0-9A-Z](?:[ .-]?[0-9A-Z]){6,14})/gu);
  return [...candidates].flatMap(([whole]) => {
    const value = vatIdOf(whole);
    return value === null ? [] : [{ field: 'vatId' as const, value }];
  });
}

const isValid = (country: string, kind: string, number: string) =>
  stdnum[country]?.[kind]?.validate(number).isValid === true;

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
    pattern: /\b(Org\.?\s?nr|Organisasjonsnummer)\D{0,5}(\d{3} ?\d{3} ?\d{3})(?!\d)/i,
    write: (number) => (isValid('NO', 'orgnr', number) ? `Org.nr ${number}` : null),
  },
  {
    pattern: /\b(Y-tunnus)\W{0,4}(\d{7}-\d)(?!\d)/i,
    write: (number) => (isValid('FI', 'ytunnus', number) ? `Y-tunnus ${number}` : null),
  },
  // German registers of partnerships, cooperatives and associations, where the line names the register or its court.
  {
    pattern: /(?:register|amtsgericht).{0,80}?\b(PR|GnR|VR) ?(\d{1,6})\b/i,
    write: (number, kind) => `${kind === 'GNR' ? 'GnR' : kind} ${number}`,
  },
  {
    pattern: /\b(Hoja)\s(?:n\.?º\s)?([A-Z]{1,2}-?\d{3,7})(?!\d)/i,
    write: (number) => `Hoja ${number.toUpperCase()}`,
  },
  { pattern: /\b(NEQ)\W{0,4}(\d{10})(?!\d)/, write: (number) => `NEQ ${number}` },
  {
    pattern: /\b(FN|Firmenbuchnummer)(?: ?:)? ?(?:FN )?(\d{1,6} ?[a-z])(?![\p{L}\p{N}])/u,
    write: (number) => `FN ${number}`,
  },
  {
    pattern: /\b(R\.?E\.?A)(?:\.|\b)\W{0,4}(?:n\.? )?([A-Z]{2} ?[-–]? ?\d{5,7})(?!\d)/,
    write: (number) => `REA ${number.slice(0, 2)}-${number.replaceAll(/\D/g, '')}`,
  },
  {
    pattern: /(?<![\p{L}])(I[ČC]O?)[\s:.]{1,4}(\d{8})(?!\d)/u,
    write: (number) => (isValid('CZ', 'ico', number) ? `IČO ${number}` : null),
  },
  {
    pattern: /\b(REGON)\W{0,4}(\d{9}|\d{14})(?!\d)/i,
    write: (number) => (isValid('PL', 'regon', number) ? `REGON ${number}` : null),
  },
  { pattern: /\b(KRS)\W{0,4}(\d{10})(?!\d)/, write: (number) => `KRS ${number}` },
  {
    pattern: /\b(CNPJ)\W{0,4}(\d{2}\.?\d{3}\.?\d{3}\/?\d{4}-?\d{2})(?!\d)/i,
    write: (number) => (isValid('BR', 'cnpj', number) ? cnpjText(number) : null),
  },
  {
    pattern: /\b(ABN)\W{0,4}(\d{2} ?\d{3} ?\d{3} ?\d{3})(?!\d)/,
    write: (number) => (isValid('AU', 'abn', number) ? `ABN ${number}` : null),
  },
  {
    pattern: /\b(UID)\W{0,4}(CHE-?\d{3}\.?\d{3}\.?\d{3})(?![\d.]| ?(?:MWST|TVA|IVA))/,
    write: (number) => (isValid('CH', 'uid', number) ? `UID ${uidText(number)}` : null),
  },
  {
    pattern:
      /\b(company (?:registration )?(?:no\.?|number)|registered (?:no\.?|number)|registered in (?:england(?: (?:and|&) wales)?|wales|scotland|northern ireland),?)\D{0,30}(\d{8}|(?:SC|NI|OC)\d{6})(?!\d)/i,
    write: (number) => `Company number ${number}`,
  },
];

/** As Brazil prints it: `27.451.893/0001-48`. */
function cnpjText(number: string): string {
  const digits = number.replaceAll(/\D/g, '');
  return `CNPJ ${digits.replace(/^(\d\d)(\d{3})(\d{3})(\d{4})(\d\d)$/, '$1.$2.$3/$4-$5')}`;
}

/** As Switzerland prints it: `CHE-104.592.847`. */
function uidText(number: string): string {
  return number.replaceAll(/\D/g, '').replace(/^(\d{3})(\d{3})(\d{3})$/, 'CHE-$1.$2.$3');
}

function registrations(text: string): Reference[] {
  return registers.flatMap(({ pattern, write }) => {
    const [, kind = '', number = ''] = pattern.exec(text) ?? [];
    const value = number === '' ? null : write(number.replaceAll(/[ .]/g, ''), kind.toUpperCase());
    return value === null ? [] : [{ field: 'registration' as const, value }];
  });
}
