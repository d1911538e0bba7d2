import { stdnum } from 'stdnum';

/** A public register of companies: how its numbers are called and look, and how a fact writes them. */
export interface Register {
  /** Alternatives of what stands before the number, as a regular expression. */
  readonly label: string;
  readonly number: string;
  /** What the fact calls it; a `#` is where the number goes, at the end where there is none. */
  readonly written: string;
  /** The number's check at `stdnum`: country and kind. */
  readonly check?: readonly [string, string];
  /** How the number is written, from its digits and letters in capitals. As it is where this is absent. */
  readonly form?: (compact: string) => string;
  /** Signs that are kept. The others are spaces and periods between groups. */
  readonly isKept?: boolean;
  /** The only country whose companies are asked for it: elsewhere its label means something else. */
  readonly country?: string;
}

const checked = (country: string, kind: string) => (number: string) =>
  stdnum[country]?.[kind]?.validate(number).isValid === true;

export function isValid(country: string, kind: string, number: string): boolean {
  return checked(country, kind)(number);
}

/** As Brazil prints it: `27.451.893/0001-48`. */
const cnpjForm = (digits: string) => digits.replace(/^(\d\d)(\d{3})(\d{3})(\d{4})(\d\d)$/, '$1.$2.$3/$4-$5');
/** As Switzerland prints it: `CHE-104.592.847`. */
const uidForm = (compact: string) => compact.replace(/^(?:CHE)?(\d{3})(\d{3})(\d{3})$/, 'CHE-$1.$2.$3');

const no = '(?:[ -]?(?:no|nr|num(?:ber|mer|éro|ero)?|n[°ºo]))?\\.?';

/** From the registers of each country; which digits check is from `stdnum`. */
export const registers: readonly Register[] = [
  // Germany, Austria, Switzerland, Liechtenstein, Luxembourg
  {
    label: '(?=HR[AB] ?:? ?\\d)',
    number: 'HR[AB] ?:? ?\\d{1,6}(?: [A-Z]{1,2}(?![\\p{L}]))?',
    written: '',
    form: (at) => at.replace(/^(HR[AB]):?(\d+)([A-Z]*)$/, '$1 $2$3'),
  },
  {
    label: '(?:register|amtsgericht|registergericht).{0,80}?',
    number: '(?:PR|GnR|VR|GsR) ?\\d{1,6}',
    written: '',
    form: (at) =>
      at
        .replace(/^GNR/, 'GnR')
        .replace(/^GSR/, 'GsR')
        .replace(/(?<=[A-Za-z])(?=\d)/, ' '),
  },
  {
    label: `(?:FN|Firmenbuch${no})(?: ?:)? ?(?:FN )?`,
    number: '\\d{1,6} ?[a-z]',
    written: 'FN #',
    form: (at) => at.toLowerCase(),
  },
  { label: `ZVR(?:-Zahl)?${no}`, number: '\\d{9,10}', written: 'ZVR #' },
  {
    label: `(?:UID|IDE|IDI|Handelsregister|registre du commerce)${no}`,
    number: 'CHE-?\\d{3}\\.?\\d{3}\\.?\\d{3}',
    written: 'UID #',
    check: ['CH', 'uid'],
    form: uidForm,
  },
  { label: '(?:RCS|R\\.C\\.S\\.) Luxembourg(?: sous le numéro)?', number: 'B ?\\d{4,6}', written: 'RCS Luxembourg #' },
  // Britain, Ireland
  {
    label: `(?<!(?:VAT|tax|charity|trade ?mark|vehicle|GST) )(?:compan(?:y|ies house) (?:reg(?:istration|istered)?\\.? )?(?:no|number)|co\\.? (?:reg\\.? )?no|cro(?: no| number)?|reg(?:istered|istration)?\\.? (?:company )?(?:no|number)|registered (?:in|at companies house in) (?:england(?: (?:and|&) wales)?|wales|scotland|northern ireland|ireland|the republic of ireland|dublin)[^\\p{L}\\d]{0,3}(?:(?:company |under )?(?:(?:registration |company )?(?:no|number))?)?)\\.?`,
    number: '(?:\\d{7,8}|(?:SC|NI|OC|SO|NC|R|CE|IP)\\d{4,6}|(?<=ireland.{0,30})\\d{4,6}|(?<=cro.{0,12})\\d{4,6})',
    written: 'Company number #',
  },
  {
    label:
      '(?:registered )?charity(?: registration| commission)?(?: (?:in|registered in) (?:england(?: (?:and|&) wales)?|scotland|ireland))?(?:,? ?\\(?(?:reg(?:istered|istration)?\\.? )?(?:no|number))?\\.?',
    number: '(?:\\d{6,8}|SC\\d{6}|CHY ?\\d{3,5})',
    written: 'Charity number #',
  },
  {
    label: 'compan(?:y|ies) (?:reg(?:istration|istered)?\\.? )?(?:no|number)\\.?',
    number: '\\d{5,6}',
    written: 'Company number #',
    country: 'IE',
  },
  // France
  {
    label: "(?:SIREN|RCS(?: de| d[’'])? ?[\\p{L} ’'.-]{2,40}?(?:sous le (?:numéro|n°)|n°)?(?: [AB])?)",
    number: '\\d{3}[ .]?\\d{3}[ .]?\\d{3}',
    written: 'SIREN #',
    check: ['FR', 'siren'],
  },
  {
    label: 'SIRET',
    number: '\\d{3}[ .]?\\d{3}[ .]?\\d{3}(?=[ .]?\\d{5}(?!\\d))',
    written: 'SIREN #',
    check: ['FR', 'siren'],
  },
  { label: 'RNA', number: 'W\\d{9}', written: 'RNA #' },
  // Belgium, Netherlands
  { label: `K\\.?v\\.?K${no}(?: te [\\p{L} ]{3,20})?`, number: '\\d{8}', written: 'KvK #' },
  {
    label: `(?:KBO|Ondernemings${no}|BCE|Numéro d[’']entreprise|N° d[’']entreprise|RPR|RPM)(?: [\\p{Lu}][\\p{L}]{2,20})?${no}`,
    number: '[01]\\d{3}\\.?\\d{3}\\.?\\d{3}',
    written: 'KBO #',
    check: ['BE', 'vat'],
  },
  // Nordic countries
  {
    label: `(?:CVR|SE-?nr)(?:-?nummer|-?nr)?(?:/SE-?nr)?`,
    number: '\\d{2} ?\\d{2} ?\\d{2} ?\\d{2}',
    written: 'CVR #',
    check: ['DK', 'cvr'],
  },
  {
    label: 'Org(?:anisations|\\.)?\\s?-?(?:nr|nummer)',
    number: '\\d{6}-?\\d{4}',
    written: 'Org.nr #',
    check: ['SE', 'orgnr'],
    isKept: true,
  },
  {
    label: '(?:Org(?:anisasjons|\\.)?\\s?-?(?:nr|nummer)|Foretaksregisteret)',
    number: '\\d{3} ?\\d{3} ?\\d{3}',
    written: 'Org.nr #',
    check: ['NO', 'orgnr'],
  },
  {
    label: '(?:Y-?tunnus|FO-nummer|Business ID)',
    number: '\\d{7}-\\d',
    written: 'Y-tunnus #',
    check: ['FI', 'ytunnus'],
    isKept: true,
  },
  {
    label: '(?:Kennitala|kt)',
    number: '\\d{6}-?\\d{4}',
    written: 'Kennitala #',
    check: ['IS', 'kennitala'],
    isKept: true,
  },
  // Baltic countries
  {
    label: '(?:Registrikood|Reg\\.? ?kood|Äriregistri kood)',
    number: '\\d{8}',
    written: 'Registrikood #',
    check: ['EE', 'registrikood'],
  },
  {
    label: '(?:Reģistrācijas (?:numurs|Nr)|Vienotais reģistrācijas numurs|Reģ\\. ?Nr)',
    number: '[49]\\d{10}',
    written: 'Reģ. Nr. #',
  },
  { label: '(?:Įmonės kodas|Įm\\. ?kodas|Juridinio asmens kodas)', number: '\\d{9}', written: 'Įmonės kodas #' },
  // Central and eastern Europe
  { label: 'REGON', number: '(?:\\d{14}|\\d{9})', written: 'REGON #', check: ['PL', 'regon'] },
  { label: '(?:KRS|Krajowego Rejestru Sądowego)(?: pod numerem)?', number: '\\d{10}', written: 'KRS #' },
  { label: 'I[ČC]O?', number: '\\d{2,3} ?\\d{3} ?\\d{3}', written: 'IČO #', check: ['CZ', 'ico'] },
  { label: '(?:Cégjegyzékszám|Cg)', number: '\\d{2}-\\d{2}-\\d{6}', written: 'Cégjegyzékszám #', isKept: true },
  { label: '(?:Matična številka|Matična št)', number: '\\d{7}(?:000)?', written: 'Matična št. #' },
  { label: '(?:MBS|Matični broj)', number: '\\d{8,9}', written: 'MBS #' },
  {
    label: '(?:Registrul Comerțului|Reg\\. ?Com|Nr\\. Reg\\. Com)',
    number: 'J\\d{1,2}/\\d{1,6}/(?:19|20)\\d\\d',
    written: 'Reg. Com. #',
  },
  { label: '(?:ЕИК|EIK|Булстат)', number: '\\d{9}', written: 'ЕИК #' },
  { label: '(?:Γ\\.?Ε\\.?ΜΗ|GEMI|Αριθμός ΓΕΜΗ|Αρ\\. ΓΕΜΗ)', number: '\\d{12}', written: 'ΓΕΜΗ #' },
  { label: '(?:ЄДРПОУ|EDRPOU)', number: '\\d{8}', written: 'ЄДРПОУ #' },
  { label: '(?:MERSİS|Mersis)', number: '\\d{16}', written: 'MERSİS #' },
  // Spain, Italy, Portugal
  { label: 'Hoja(?: n\\.?º)?', number: '[A-Z]{1,2}-? ?\\d{3,7}', written: 'Hoja #', isKept: true },
  {
    label: 'R\\.?E\\.?A\\.?(?: (?:di )?[\\p{L}]{3,15}(?= ?n))?(?: n\\.?| num\\.?)?',
    number: '[A-Z]{2} ?[-–]? ?\\d{5,7}',
    written: 'REA #',
    form: (at) => `${at.slice(0, 2)}-${at.replaceAll(/\D/g, '')}`,
  },
  // America
  { label: 'NEQ', number: '\\d{10}', written: 'NEQ #' },
  {
    label: 'CNPJ',
    number: '\\d{2}\\.?\\d{3}\\.?\\d{3}/?\\d{4}-?\\d{2}',
    written: 'CNPJ #',
    check: ['BR', 'cnpj'],
    form: cnpjForm,
  },
  { label: 'CUIT', number: '\\d{2}-?\\d{8}-?\\d', written: 'CUIT #', check: ['AR', 'cuit'], isKept: true },
  {
    label: '(?:RUT|R\\.U\\.T)',
    number: '\\d{1,2}\\.?\\d{3}\\.?\\d{3}-[\\dkK]',
    written: 'RUT #',
    check: ['CL', 'rut'],
    isKept: true,
  },
  { label: 'NIT', number: '\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d', written: 'NIT #', check: ['CO', 'nit'], isKept: true },
  { label: 'RUC', number: '(?:10|20)\\d{9}', written: 'RUC #', check: ['PE', 'ruc'] },
  // Asia, Australia, Africa
  { label: 'A\\.?B\\.?N', number: '\\d{2} ?\\d{3} ?\\d{3} ?\\d{3}', written: 'ABN #', check: ['AU', 'abn'] },
  { label: 'A\\.?C\\.?N', number: '\\d{3} ?\\d{3} ?\\d{3}', written: 'ACN #', check: ['AU', 'acn'] },
  { label: 'NZBN', number: '94\\d{11}', written: 'NZBN #' },
  { label: 'CIN', number: '[LU]\\d{5}[A-Z]{2}(?:19|20)\\d\\d[A-Z]{3}\\d{6}', written: 'CIN #' },
  { label: 'LLPIN', number: '[A-Z]{3}-\\d{4}', written: 'LLPIN #', isKept: true },
  {
    label: '(?:UEN|Co\\.? Reg\\.? No|Company Reg(?:istration)?\\.? No)',
    number: '(?:(?:19|20)\\d{7}[A-Z]|\\d{8}[A-Z]|[TS]\\d\\d[A-Z]{2}\\d{4}[A-Z])',
    written: 'UEN #',
    check: ['SG', 'uen'],
  },
  { label: '(?:Company No|Co\\. No|Registration No|SSM)', number: '(?:19|20)\\d{10}(?= ?\\()', written: 'SSM #' },
  { label: '(?:法人番号|Corporate Number)', number: '\\d{13}', written: '法人番号 #', check: ['JP', 'cn'] },
  {
    label: '(?:사업자\\s?등록\\s?번호|Business Registration (?:No|Number))',
    number: '\\d{3}-\\d{2}-\\d{5}',
    written: '사업자등록번호 #',
    isKept: true,
  },
  {
    label: '(?:统一社会信用代码|Unified Social Credit (?:Code|Identifier))',
    number: '[0-9A-Z]{18}',
    written: '统一社会信用代码 #',
    check: ['CN', 'uscc'],
  },
  { label: '(?:統一編號|统一编号|統編)', number: '\\d{8}', written: '統一編號 #', check: ['TW', 'ubn'] },
  {
    label: `(?:Reg(?:istration)?\\.? ?${no}|Company ${no})`,
    number: '(?:19|20)\\d\\d/\\d{6}/\\d{2}',
    written: 'Registration number #',
  },
  { label: '(?:ח\\.?פ\\.?|ח״פ|ח"פ)', number: '\\d{9}', written: 'ח.פ #', check: ['IL', 'hp'] },
  { label: '(?:السجل التجاري|سجل تجاري|C\\.?R\\.?(?: No)?)', number: '[12457]\\d{9}', written: 'C.R. #' },
];
