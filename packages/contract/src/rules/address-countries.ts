/** A part of an address: recipient, street (of any number of lines), district, city, region, postal code. */
export type AddressPart = 'R' | 'A' | 'D' | 'C' | 'S' | 'Z';

/** What a region is called where it is. */
export type RegionName =
  | 'region'
  | 'state'
  | 'province'
  | 'county'
  | 'prefecture'
  | 'department'
  | 'emirate'
  | 'oblast';

export interface CountryAddress {
  /** The parts in the country's order; `|` begins a new line. */
  readonly format: string;
  /** The same where it is written in Latin letters. */
  readonly latin?: string;
  readonly required: string;
  /** All of a postal code, in capitals. */
  readonly postalCode?: string;
  readonly region?: RegionName;
}

/** For countries that are not in the table, and where none was chosen. */
export const anyCountry: CountryAddress = { format: 'R|A|D|Z C|S', required: 'A' };

const cityBehind = (postalCode: string, required = 'ACZ'): CountryAddress => ({
  format: 'R|A|Z C',
  required,
  postalCode,
});

/**
 * How addresses are written in a country, and what of them the post needs. From Google's libaddressinput
 * (https://github.com/google/libaddressinput/wiki/AddressValidationMetadata, CC-BY 4.0) and the Universal Postal Union
 * (https://www.upu.int/en/Postal-Solutions/Programmes-Services/Addressing-Solutions); prefixes of countries before postal codes are
 * left out, since the country is named.
 */
export const countryAddresses: Readonly<Record<string, CountryAddress>> = {
  AE: { format: 'R|A|S', required: 'AS', region: 'emirate' },
  AR: { format: 'R|A|Z C|S', required: 'A', postalCode: '[A-HJ-NP-Z]?\\d{4}([A-Z]{3})?', region: 'province' },
  AT: cityBehind('\\d{4}'),
  AU: { format: 'R|A|C S Z', required: 'ACSZ', postalCode: '\\d{4}', region: 'state' },
  BE: cityBehind('\\d{4}'),
  BG: cityBehind('\\d{4}', 'A'),
  BR: { format: 'R|A|D|C-S|Z', required: 'ACSZ', postalCode: '\\d{5}-?\\d{3}', region: 'state' },
  CA: {
    format: 'R|A|C S Z',
    required: 'ACSZ',
    postalCode: '[ABCEGHJKLMNPRSTVXY]\\d[ABCEGHJ-NPRSTV-Z] ?\\d[ABCEGHJ-NPRSTV-Z]\\d',
    region: 'province',
  },
  CH: cityBehind('\\d{4}'),
  CL: { format: 'R|A|Z C|S', required: 'A', postalCode: '\\d{7}' },
  CN: { format: 'Z|SCD|A|R', latin: 'R|A|D|C|S, Z', required: 'ACSZ', postalCode: '\\d{6}', region: 'province' },
  CO: { format: 'R|A|D|C, S, Z', required: 'AS', postalCode: '\\d{6}', region: 'department' },
  CY: cityBehind('\\d{4}', 'A'),
  CZ: cityBehind('\\d{3} ?\\d{2}'),
  DE: cityBehind('\\d{5}'),
  DK: cityBehind('\\d{4}'),
  DZ: cityBehind('\\d{5}', 'A'),
  EE: cityBehind('\\d{5}'),
  EG: { format: 'R|A|C|S|Z', required: 'A', postalCode: '\\d{5}' },
  ES: { format: 'R|A|Z C S', required: 'ACSZ', postalCode: '\\d{5}', region: 'province' },
  FI: cityBehind('\\d{5}'),
  FR: cityBehind('\\d{2} ?\\d{3}'),
  GB: {
    format: 'R|A|D|C|Z',
    required: 'ACZ',
    postalCode: 'GIR ?0AA|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|BFPO ?\\d{1,4}',
  },
  GR: cityBehind('\\d{3} ?\\d{2}'),
  HK: { format: 'S|C|A|R', latin: 'R|A|C|S', required: 'AS' },
  HR: cityBehind('\\d{5}'),
  HU: { format: 'R|C|A|Z', required: 'ACZ', postalCode: '\\d{4}' },
  ID: { format: 'R|A|C|S Z', required: 'AS', postalCode: '\\d{5}', region: 'province' },
  IE: { format: 'R|A|D|C|S|Z', required: 'A', postalCode: '[\\dA-Z]{3} ?[\\dA-Z]{4}', region: 'county' },
  IL: { format: 'R|A|C Z', required: 'A', postalCode: '\\d{5}(\\d{2})?' },
  IN: { format: 'R|A|C Z|S', required: 'ACSZ', postalCode: '\\d{3} ?\\d{3}', region: 'state' },
  IS: cityBehind('\\d{3}', 'A'),
  IT: { format: 'R|A|Z C S', required: 'ACSZ', postalCode: '\\d{5}', region: 'province' },
  JO: { format: 'R|A|C Z', required: 'A', postalCode: '\\d{5}' },
  JP: {
    format: '〒Z|SC|A|R',
    latin: 'R|A, C, S|Z',
    required: 'ASZ',
    postalCode: '\\d{3}-?\\d{4}',
    region: 'prefecture',
  },
  KE: cityBehind('\\d{5}', 'A'),
  KR: { format: 'S CD|A|R|Z', latin: 'R|A|D|C|S|Z', required: 'ACSZ', postalCode: '\\d{5}', region: 'province' },
  KW: cityBehind('\\d{5}', 'A'),
  LB: { format: 'R|A|C|S|Z', required: 'A', postalCode: '\\d{4}( ?\\d{4})?' },
  LI: cityBehind('948[5-9]|949[0-8]'),
  LT: cityBehind('(LT-)?\\d{5}'),
  LU: cityBehind('(L-)?\\d{4}'),
  LV: { format: 'R|A|C, Z', required: 'ACZ', postalCode: 'LV-\\d{4}' },
  MA: cityBehind('\\d{5}', 'A'),
  MT: { format: 'R|A|C Z', required: 'A', postalCode: '[A-Z]{3} ?\\d{2,4}' },
  MX: { format: 'R|A|D|Z C, S', required: 'ACSZ', postalCode: '\\d{5}', region: 'state' },
  MY: { format: 'R|A|D|Z C|S', required: 'ACZ', postalCode: '\\d{5}', region: 'state' },
  NG: { format: 'R|A|D|C Z|S', required: 'A', postalCode: '\\d{6}', region: 'state' },
  NL: cityBehind('[1-9]\\d{3} ?[A-Z]{2}'),
  NO: cityBehind('\\d{4}'),
  NZ: { format: 'R|A|D|C Z', required: 'ACZ', postalCode: '\\d{4}' },
  PE: { format: 'R|A|C S|Z', required: 'ACS', postalCode: '\\d{5}' },
  PH: { format: 'R|A|D, C|Z S', required: 'AC', postalCode: '\\d{4}', region: 'province' },
  PK: { format: 'R|A|D|C-Z', required: 'A', postalCode: '\\d{5}' },
  PL: cityBehind('\\d{2}-\\d{3}'),
  PT: cityBehind('\\d{4}-\\d{3}'),
  QA: { format: 'R|A|C', required: 'AC' },
  RO: { format: 'R|A|Z S C', required: 'ACZ', postalCode: '\\d{6}', region: 'county' },
  RS: cityBehind('\\d{5,6}', 'A'),
  RU: { format: 'R|A|C|S|Z', required: 'ACZ', postalCode: '\\d{6}', region: 'oblast' },
  SA: { format: 'R|A|D|C Z', required: 'AC', postalCode: '\\d{5}(-\\d{4})?' },
  SE: cityBehind('\\d{3} ?\\d{2}'),
  SG: { format: 'R|A|C Z', required: 'AZ', postalCode: '\\d{6}' },
  SI: cityBehind('\\d{4}', 'A'),
  SK: cityBehind('\\d{3} ?\\d{2}'),
  TH: { format: 'R|A|D, C|S Z', required: 'AS', postalCode: '\\d{5}', region: 'province' },
  TN: cityBehind('\\d{4}', 'A'),
  TR: { format: 'R|A|D|Z C/S', required: 'ACZ', postalCode: '\\d{5}', region: 'province' },
  TW: { format: 'Z|SC|A|R', latin: 'R|A|C, S Z', required: 'ACSZ', postalCode: '\\d{3}(\\d{2,3})?', region: 'county' },
  UA: { format: 'R|A|C|S|Z', required: 'ACZ', postalCode: '\\d{5}', region: 'oblast' },
  US: { format: 'R|A|C, S Z', required: 'ACSZ', postalCode: '\\d{5}(-\\d{4})?', region: 'state' },
  UY: { format: 'R|A|Z C S', required: 'A', postalCode: '\\d{5}', region: 'department' },
  VN: { format: 'R|A|C|S Z', required: 'AC', postalCode: '\\d{5}\\d?', region: 'province' },
  ZA: { format: 'R|A|D|C|Z', required: 'ACZ', postalCode: '\\d{4}' },
};

/** All countries and territories of ISO 3166-1, by their alpha-2 codes. */
export const countryCodes: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG ' +
  'CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL ' +
  'GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA ' +
  'LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP ' +
  'NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV ' +
  'SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ');
