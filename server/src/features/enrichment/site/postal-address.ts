import { countryCodes } from '@clientele/contract/rules/address';
import { plainText } from './plain-text.ts';

// Postal addresses as texts print them: the lines of one, by the way in which its country writes the line of the town.

/** A street and a town with its postal code, one after the other. */
export function addressAt(lines: readonly string[], place: number): string | null {
  const line = (lines[place] ?? '').replace(/,$/, '');
  // In a table the cell before it names the row.
  const street = (lines[place - 1] ?? '').split('\t').at(-1)?.trim().replace(/,$/, '') ?? '';
  const isTown = towns.some((town) => town.test(line));
  const isStreet =
    street.length <= 80 &&
    /^\p{L}.*\s\d+\s?[a-z]?$|^\d+[a-z]?,? \p{L}|^\p{L}[\p{L} .']+,? \d+[a-z]?(?:,| -) .{1,40}$/iu.test(street);
  return isTown && isStreet ? bothLines(street, line) : null;
}

/** The line of a town, by the ways in which countries write postal codes. */
const towns: readonly RegExp[] = [
  /^(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}[\p{L} .'()/-]{1,60}$/u,
  // Dutch; Swedish, Czech and Slovak; Polish; Brazilian.
  /^\d{4} [A-Z]{2} {1,2}\p{Lu}[\p{L} .'-]{1,60}$/u,
  /^\d{3} \d{2} {1,2}\p{Lu}[\p{L} .'\d-]{1,60}$/u,
  /^\d{2}-\d{3} \p{Lu}[\p{L} .'-]{1,60}$/u,
  /^\d{5}-\d{3} \p{Lu}[\p{L} .'/-]{1,60}$/u,
  // American; Australian.
  /^\p{Lu}[\p{L} .'-]{1,40}, [A-Z]{2} \d{5}(?:-\d{4})?$/u,
  /^\p{Lu}[\p{L} .'-]{1,40},? (?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT) \d{4}$/u,
  // Canadian, with the province in full or in short.
  /^\p{Lu}[\p{L} .'-]{1,40},? (?:\(\p{Lu}[\p{L} -]{2,30}\)|[A-Z]{2}) {1,2}[A-Z]\d[A-Z] \d[A-Z]\d$/u,
];

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
  return addressAt(lines, place) ?? britishAddressAt(lines, place);
}

/** `con domicilio social en C/ Alcalá, 211, 28028 Madrid`, as legal notices say in a sentence. */
export function seatInProse(line: string): string | null {
  const [, street, town] =
    /(?:domicilio(?: social)?(?: en)?|siège social(?: est)?(?: situé)?(?: au| à)?|sede legale(?: in)?):?\s(\p{L}?[^,:;]{2,60}(?:,\s[^,:;]{1,30}){0,3}),\s(\d{5} \p{Lu}[\p{L} '-]{1,40})/u.exec(
      line.slice(0, 4000),
    ) ?? [];
  return street === undefined || town === undefined || !/\d/.test(street) ? null : bothLines(street, town.trim());
}

/** `Registered office: Harland House, Gelderd Road, Leeds, LS12 6LT`: a line for each part up to the postcode. */
export function registeredOffice(line: string): string | null {
  const [, parts] =
    /\bregistered (?:office|address)(?: is| at)?:?\s{1,3}((?:[^,.:;|]{2,50},\s){1,5}(?:[^,.:;|\d]{2,40} )?[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b/i.exec(
      line.slice(0, 2000),
    ) ?? [];
  const lines = parts?.split(/,\s/).map((part) => plainText(part, 100)) ?? [];
  return lines.length < 2 || lines.includes(null) ? null : lines.join('\n');
}

/** Two to five lines that end with a British postcode on a line of its own, from the one with the number of the house on. */
function britishAddressAt(lines: readonly string[], place: number): string | null {
  if (!/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/.test(lines[place] ?? '')) return null;
  for (let first = place - 1; first >= Math.max(0, place - 4); first--) {
    const line = lines[first] ?? '';
    if (line.length > 50 || !/^[\p{Lu}\d][\p{L}\d ,.'’&/-]*$/u.test(line) || /\d{5}/.test(line)) return null;
    if (/^(?:\d|(?:unit|suite|flat|floor|level|plot)\b)/i.test(line))
      return lines
        .slice(first, place + 1)
        .map((part) => part.replace(/,$/, ''))
        .join('\n');
  }
  return null;
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
