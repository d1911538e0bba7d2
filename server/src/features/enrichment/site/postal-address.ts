import { countryCodes } from '@clientele/contract/rules/address';
import { plainText } from './plain-text.ts';

// Postal addresses as texts print them: the lines of one, by the way in which its country writes the line of the town.

/** A street and a town with its postal code, one after the other. */
export function addressAt(lines: readonly string[], place: number): string | null {
  const line = (lines[place] ?? '').replace(/[,.]$/, '');
  if (line.length > 120 || !/\d{3}|\d[A-Z]\d/.test(line)) return null;
  // In a table the cell before it names the row.
  const street = (lines[place - 1] ?? '').split('\t').at(-1)?.trim().replace(/,$/, '') ?? '';
  const isTown = towns.some((town) => town.test(line));
  return isTown && isStreet(street) ? bothLines(street, withoutCountry(line)) : null;
}

function isStreet(written: string): boolean {
  // `Atatürk Cad. No: 12`
  const text = written.replace(/(?<=\s)N[or]\s?[.:]\s?(?=\d)/i, '');
  return (
    text.length <= 80 &&
    !/[@:]|\d{5}/.test(text) &&
    /^\p{L}.*\s\d+\s?[a-z]?$|^\d+[a-z]?,? \p{L}|^\p{L}[\p{L} .'’-]+,? (?:n\.?º ?|nº ?)?\d+(?:[-–/]\d+)?\s?[a-z]?(?:,| -) .{1,40}$|^\p{L}[\p{L} .'’-]*[ ,.]\d+\s?(?:[-–/] ?\d+)?\s?[a-z]?(?: [A-Z])?$/iu.test(
      text,
    )
  );
}

/** `1010 Wien, Österreich` without the country. */
function withoutCountry(town: string): string {
  const [, place, country] = /^(.{4,60}),\s(\p{L}[\p{L} ]{3,30})$/u.exec(town) ?? [];
  return place !== undefined && country !== undefined && countryNamed(country, null) !== null ? place : town;
}

/** How countries write the line of a town. Those of one order and one form of postal code share a pattern. */
const townForms: readonly string[] = [
  // Most of Europe: four or five digits before the town.
  "(?:[A-Z]{1,2}-)?\\d{4,5} \\p{Lu}[\\p{L} .'’()/-]{1,60}",
  // Dutch; Swedish, Czech, Slovak and Greek; Polish; Portuguese; Brazilian; Romanian.
  "[1-9]\\d{3} ?[A-Z]{2} {1,2}\\p{Lu}[\\p{L} .'’-]{1,60}",
  "(?:[A-Z]{1,2}-)?\\d{3} \\d{2} {1,2}\\p{Lu}[\\p{L} .'’\\d-]{1,60}",
  "(?:PL-)?\\d{2}-\\d{3} \\p{Lu}[\\p{L} .'’-]{1,60}",
  "\\d{4}-\\d{3} \\p{Lu}[\\p{L} .'’-]{1,60}",
  "\\d{5}-\\d{3} \\p{Lu}[\\p{L} .'’/-]{1,60}",
  "\\d{6} \\p{Lu}[\\p{L} .'’-]{1,60}",
  // Lithuanian; Latvian; Brazilian with the state first.
  "LT-\\d{5} \\p{Lu}[\\p{L} .'’-]{1,60}",
  "\\p{Lu}[\\p{L} .'’-]{1,40}, LV-\\d{4}",
  "\\p{Lu}[\\p{L} .'’-]{1,40}(?: ?[-/,] ?)[A-Z]{2},? (?:CEP:? )?\\d{5}-\\d{3}",
  // Mexican.
  "C\\.?P\\.? ?\\d{5},? \\p{Lu}[\\p{L} .'’-]{1,60}",
  // American; Australian; New Zealand and South Africa; Singapore.
  "\\p{Lu}[\\p{L} .'’-]{1,40}, (?:[A-Z]{2}|D\\.C\\.) \\d{5}(?:-\\d{4})?",
  "\\p{Lu}[\\p{L} .'’-]{1,40},? (?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT) \\d{4}",
  '(?:Auckland|Wellington|Christchurch|Hamilton|Tauranga|Dunedin|Nelson|Napier|Cape Town|Johannesburg|Durban|Pretoria|Sandton|Gqeberha|Stellenbosch|Rotorua|Queenstown|Whangarei|Invercargill|Palmerston North),? \\d{4}',
  'Singapore \\d{6}',
  // Canadian, with the province in full or in short.
  "\\p{Lu}[\\p{L} .'’-]{1,40},? (?:\\(\\p{Lu}[\\p{L} -]{2,30}\\)|[A-Z]{2}|Québec|Quebec|Ontario|British Columbia|Alberta|Manitoba|Nova Scotia),? {1,2}[A-Z]\\d[A-Z] ?\\d[A-Z]\\d",
];
const towns: readonly RegExp[] = townForms.map((form) => new RegExp(`^${form}(?:, \\p{Lu}[\\p{L} ]{3,30})?$`, 'u'));
/** The same within a line, up to the next detail. */
const townsInLine: readonly RegExp[] = townForms.map(
  (form) =>
    new RegExp(
      `(?<=,\\s|\\s[·•|–—-]\\s|\\t)${form.replaceAll(/\{1,60\}$/g, '{1,40}?').replaceAll('()/', '/')}(?: \\(\\p{L}[\\p{L} ]{1,20}\\))?(?=$|[,;.)]\\s*$|,\\s|\\s[·•|–—(-]|\\.\\s|;|\\t)`,
      'u',
    ),
);

/**
 * All parts of an address in one line, wherever in it: `Fjordværftet ApS | Havnevej 45 | 4000 Roskilde | CVR-nr. …`. Before the street
 * stands nothing, or a word for an address, or whose it is: `isOwner` says whether that is the client.
 */
export function addressIn(line: string, isOwner: (text: string) => boolean): string | null {
  const text = line.slice(0, 1500);
  if (!/\d{3}|[A-Z]\d/.test(text)) return null;
  const japanese = /〒\s?\d{3}-\d{4}\s?[\p{L}\p{N}ー−－-]{4,60}/u.exec(text)?.[0];
  if (japanese !== undefined) return plainText(japanese, 200);
  for (const town of townsInLine) {
    const found = town.exec(text);
    const street = found && streetBefore(text.slice(0, found.index), isOwner);
    if (found && street !== null) return bothLines(street, found[0].trim());
  }
  return hungarianIn(text) ?? islandAddressIn(text, isOwner);
}

/** `Székhely: 1051 Budapest, Nádor utca 12.`: the town stands first, and both in one line. */
function hungarianIn(text: string): string | null {
  const [, town, street] =
    /(?:^|:\s|\t|[·|–]\s)(\d{4} \p{Lu}[\p{L}-]{2,30}), (\p{Lu}[\p{L} .-]{1,40}(?:utca|út|tér|u\.|körút|krt\.|köz|sor|sétány|rakpart) \d{1,4}(?:[-/]\d{1,3})?(?:\/?[a-z])?)\.?(?=$|,|;|\s[·|–])/iu.exec(
      text,
    ) ?? [];
  return town === undefined || street === undefined ? null : plainText(`${town}, ${street}`, 200);
}

/** The street that a text ends with, with what it says of the house: `Calle Almadraba, 7, nave 3`. */
function streetBefore(text: string, isOwner: (text: string) => boolean): string | null {
  const rest = text.replace(/(?:,\s*|\s[·•|–—-]\s*|\t)$/, '');
  const [from, label] = lastDetail(rest);
  const parts = rest.slice(from).split(/,\s/);
  for (let count = 1; count <= Math.min(4, parts.length); count++) {
    const whole = parts.slice(-count).join(', ').trim();
    const street = afterWords(whole);
    if (!isStreet(street) || isOfHouse.test(street)) continue;
    const before = parts.slice(0, -count).join(', ');
    const isOwn = before === '' ? label === '' || addressLabel.test(label) || isOwner(label) : isOwner(before);
    return isOwn || street !== whole ? street : null;
  }
  return null;
}

/** Where the last detail of a line begins, and the label before it. */
function lastDetail(text: string): [from: number, label: string] {
  const cut = [...text.matchAll(detailEnd)].at(-1);
  if (!cut) return [0, ''];
  const isLabel = /^\s?[:：]|^\t/.test(cut[0]);
  const label = isLabel
    ? (text
        .slice(0, cut.index)
        .split(/[·•|;.]\s|\t/)
        .at(-1)
        ?.trim() ?? '')
    : '';
  return [cut.index + cut[0].length, label];
}

const detailEnd =
  /\s?[:：]\s|\s[·•|–—]\s|\s-\s|\t|[;]\s|(?<=Ltd|Inc|\p{Ll}{4})(?<!str)\.\s(?=\p{Lu}|\d+\s\p{Lu})|©|\(/gu;

/** Words for where a company sits, in front of its address. */
const addressLabel =
  /(?:address|adres(?:se|s|o)?|adresa|anschrift|sitz|siège(?: social)?|sede(?: legale| social| operativa| e show-room)?|domicilio(?: social| fiscal)?|direcci[óo]n|morada|endere[çc]o|indirizzo|office|headquarters?|head office|visit us|find us|hauptsitz|büro|besöksadress|besøksadresse|adresse postale|käyntiosoite|osoite|siedziba|sídlo|székhely|székhelye?|cím|sediul?(?: social)?|tegevuskoht|aadress|adrese|buveinė|adresas|διεύθυνση|έδρα|адрес|所在地|住所|本社|本店|地址|주소|العنوان|bezoekadres|vestigingsadres|hoofdkantoor|lieu|atelier|werkstatt|showroom|store|shop|magasin|boutique|negozio|tienda|loja)\s?\d?$/iu;

/** A street after words of a sentence: `domicilio social en Calle Nueva, 4`. */
function afterWords(text: string): string {
  const [words] =
    /^.{0,100}(?:domicili[oa](?: social| fiscal)?|siège(?: social)?(?: est)?(?: situé)?|sede(?: legale)?|sitz|siedzib[ąa]|sídlem|registered office|säte)(?: (?:en|au|à|in|w|v|at|i|se))?:?\s(?=\p{Lu}|\d|ul\.)/iu.exec(
      text,
    ) ?? [];
  return words === undefined ? text : text.slice(words.length);
}

/** Words for a part of a house, which a street never begins with. */
const isOfHouse =
  /^(?:\d+[a-z]?, (?:nave|local|piso|planta|esc|puerta|\d)|(?:nave|local|piso|planta|bureau|suite|ste|bâtiment|bât|étage|esc|puerta|int|interno|apto|sala|andar|fracção|floor|level|office|apt|bte|bus|box|top|stiege|hof|haus|halle|gebäude|lok|lokal|budova|patro|of|oficina|despacho|mezz|\d+[ºª°]|\d+(?:st|nd|rd|th) floor)\b)/i;

/** Both in one line, as a rule behind the word for a seat or an address. */
export function addressInLine(line: string, isLabelNeeded: boolean): string | null {
  const [, label, street, town] =
    /^([\p{L} ]{3,30}:\s*)?([^,:]{3,80}),\s*(\d{4,5} \p{Lu}[\p{L} .'-]{1,40})$/u.exec(line) ?? [];
  if (isLabelNeeded && label === undefined) return null;
  return street !== undefined && town !== undefined && /\d/.test(street) ? bothLines(street, town) : null;
}

/** An `address` element holds any kind of contact: two to five lines with a number and nothing else are a postal address. */
export function addressOfElement(lines: readonly string[]): string | null {
  const kept = lines.map((line) => plainText(line, 100));
  if (kept.length < 2 || kept.length > 5 || kept.some((line) => line === null || /[@:]|\+\d|\d{6}/.test(line)))
    return null;
  return kept.some((line) => /\d/.test(line ?? '')) ? kept.join('\n') : null;
}

/** The address whose last line this is. */
export function addressEndingAt(lines: readonly string[], place: number): string | null {
  return addressAt(lines, place) ?? islandAddressAt(lines, place);
}

/** `con domicilio social en C/ Alcalá, 211, 28028 Madrid`, as legal notices say in a sentence. */
export function seatInProse(line: string): string | null {
  const [, street, town] =
    /(?:domicilio(?: social)?(?: en)?|siège social(?: est)?(?: situé)?(?: au| à)?|sede legale(?: in)?):?\s(\p{L}?[^,:;]{2,60}(?:,\s[^,:;]{1,30}){0,3}),\s(\d{5} \p{Lu}[\p{L} '-]{1,40}(?:\(\p{L}[\p{L} ]{1,20}\))?)/u.exec(
      line.slice(0, 4000),
    ) ?? [];
  return street === undefined || town === undefined || !/\d/.test(street) ? null : bothLines(street, town.trim());
}

/** `Registered office: Harland House, Gelderd Road, Leeds, LS12 6LT`: a line for each part up to the postcode. */
export function registeredOffice(line: string): string | null {
  const [found] =
    /\b(?:registered|head|principal) (?:office|address)(?: is| at| and works)?:?\s{1,3}/i.exec(line.slice(0, 2000)) ??
    [];
  return found === undefined ? null : islandAddressIn(line.slice(line.indexOf(found) + found.length, 2400), null);
}

/** Parts up to a British or Irish postcode: a line for each; the number of a unit stands with what follows it. */
function islandAddressIn(text: string, isOwner: ((text: string) => boolean) | null): string | null {
  const found = islandCode.exec(text);
  if (!found) return null;
  const before = text.slice(Math.max(0, found.index - 200), found.index);
  const [from, label] = lastDetail(before);
  if (label !== '' && isOwner && !addressLabel.test(label)) return null;
  let parts = before
    .slice(from)
    .split(/,\s?/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const numbered = parts.findIndex((part) => numberedPart.test(part));
  // Before the number of a house stands whose address it is, unless a word has said that an address begins.
  if (isOwner && numbered > 0) parts = parts.slice(numbered);
  const owned = isOwner ? parts.findIndex((part) => !isOwner(part)) : 0;
  parts = owned < 0 ? [] : parts.slice(owned);
  if (parts.length < 2 && !(parts.length === 1 && numbered === 0)) return null;
  if (
    parts.length > 6 ||
    parts.some(
      (part) => part.length > 50 || !/^[\p{Lu}\d]/u.test(part) || ofSentence.test(part) || /[@:]|\d{5}/.test(part),
    )
  )
    return null;
  const lines: string[] = [];
  for (const part of [...parts, found[0]]) {
    const last = lines.at(-1);
    if (
      last !== undefined &&
      /^(?:(?:unit|suite|flat|floor|level|plot|office|shop|room|apartment|block) [\w-]{1,5}|\d+[a-z]?)$/i.test(last)
    )
      lines[lines.length - 1] = `${last}, ${part}`;
    else lines.push(part);
  }
  const kept = lines.map((part) => plainText(part, 100));
  return kept.includes(null) ? null : kept.join('\n');
}

/** A British postcode; an Irish one, whose second half has letters and digits. */
const islandCode =
  /(?<![\p{L}\d])(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[AC-FHKNPRTV-Y](?:\d\d|6W) (?=[A-Z\d]*\d)[AC-FHKNPRTV-Y\d]{4})(?![\p{L}\d])/u;
/** Words of a sentence, which no part of an address has. */
const ofSentence = /\s(?:by|with|is|are|our|at|from|for|to|was|we|as|or)\s/i;
const numberedPart = /^(?:\d|(?:unit|suite|flat|floor|level|plot)\s[\w-]{1,6}\b)/i;

/** Two to five lines that end with a British or Irish postcode on a line of its own, from the one with the number of the house on. */
function islandAddressAt(lines: readonly string[], place: number): string | null {
  const last = lines[place] ?? '';
  const code = islandCode.exec(last);
  if (!code || code.index + code[0].length !== last.length || last.length > 60) return null;
  const town = last.slice(0, code.index).trim().replace(/,$/, '');
  if (town !== '' && !/^\p{Lu}[\p{L} ,.'’-]*$/u.test(town)) return null;
  for (let first = place - 1; first >= Math.max(0, place - 4); first--) {
    const line = lines[first] ?? '';
    if (line.length > 50 || !/^[\p{Lu}\d][\p{L}\d ,.'’&/-]*$/u.test(line) || /\d{5}/.test(line)) return null;
    if (/^(?:\d|(?:unit|suite|flat|floor|level|plot)\b)/i.test(line))
      return [...lines.slice(first, place), town, code[0]]
        .filter((part) => part !== '')
        .map((part) => part.replace(/,$/, ''))
        .join('\n');
  }
  return null;
}

/**
 * The lines of a paragraph below the company's name, up to the next detail: an address in any country's form. Null where they are none;
 * with the country where the last line names it.
 */
export function addressBelow(
  lines: readonly string[],
  language: string | null,
): { address: string; country: string | null } | null {
  const kept: string[] = [];
  let country: string | null = null;
  for (const line of lines.slice(0, 6)) {
    country = countryNamed(line.replace(/[.,]$/, ''), language);
    if (
      country !== null ||
      line.length > 70 ||
      /[@：\t©!?]|(?<!\bN[or]\.?):|https?|www\.|\+\d|^\(?0\d{2}|^\(\d{3}\)/.test(line)
    )
      break;
    const [, rest, named] = /^(.{2,60})[,،]\s(\p{L}[\p{L} ]{3,40})$/u.exec(line) ?? [];
    country = named === undefined ? null : countryNamed(named, language);
    kept.push(((country === null ? line : rest) ?? line).replace(/[,،]$/, ''));
    if (country !== null) break;
  }
  const isAddress =
    kept.length >= 2 && kept.some((line) => /\d/.test(line)) && kept.every((line) => plainText(line, 100) !== null);
  return isAddress && kept.every((line) => /^[\p{Lu}\p{Lo}\d]|^(?:ul|c|av|al|pl|os)\W/u.test(line))
    ? { address: kept.join('\n'), country }
    : null;
}

function bothLines(street: string, town: string): string | null {
  const [first, second] = [plainText(street, 200), plainText(town, 100)];
  return first === null || second === null ? null : `${first}\n${second}`;
}

const countryNames = new Map<string, ReadonlyMap<string, string>>();

/** The country (ISO 3166-1 alpha-2) whose name a line is, in the language of the page or in English; null for any other line. */
export function countryNamed(line: string, language: string | null): string | null {
  const name = line.trim().toLowerCase();
  if (name.length > 60) return null;
  return namesIn(language ?? 'en').get(name) ?? namesIn('en').get(name) ?? null;
}

function namesIn(language: string): ReadonlyMap<string, string> {
  const [base = 'en'] = language.toLowerCase().split('-');
  const known = countryNames.get(base);
  if (known) return known;
  const names = new Intl.DisplayNames([base, 'en'], { type: 'region' });
  const found = new Map(countryCodes.map((code) => [(names.of(code) ?? code).toLowerCase(), code]));
  countryNames.set(base, found);
  return found;
}
