import { withoutInvisible } from './typed-text.ts';

/**
 * Whether a text holds the number of a payment card. Whoever stores one falls under PCI DSS (https://www.pcisecuritystandards.org,
 * requirement 3), and nothing here needs one, so no free text takes it.
 *
 * Luhn's check digit alone would refuse every tenth long number. A number of 13 to 19 digits counts only when it also begins as
 * cards of an issuer that is in use and is as long as those, written in one piece or in groups of three digits or more with a blank or
 * a dash between. What is something else is left alone: part of a word (`RE4111…`) or of a decimal, an address on the net, an IBAN, a
 * telephone number behind `+`, the number of an article (EAN, GTIN).
 */
export function hasCardNumber(text: string): boolean {
  if (text.length < 13) return false;
  const read = withoutInvisible(text).replace(webAddress, ' ; ').replace(iban, withoutIban);
  let groups: Group[] = [];
  let end = 0;
  for (const found of read.matchAll(digitGroup)) {
    const between = read.slice(end, found.index);
    if (groups.length > 0 && !separator.test(between)) groups = [];
    end = found.index + found[0].length;
    groups.push({ digits: inAscii(found[0]), isPhone: groups[0]?.isPhone ?? read[found.index - 1] === '+' });
    if (endsWithCard(groups)) return true;
  }
  return false;
}

/** What is said where one was found. */
export const cardNumberRefused =
  'This looks like the number of a payment card, which must not be kept here. Leave it out, or write its last four digits only; take cards through your payment provider.';

interface Group {
  readonly digits: string;
  /** Whether a `+` stands before the first group of the run. */
  readonly isPhone: boolean;
}

/** Behind a card there may be more: `4111 1111 1111 1111 123`. So each run of groups is looked at from its end. */
function endsWithCard(groups: readonly Group[]): boolean {
  let number = '';
  for (let first = groups.length - 1; first >= 0; first--) {
    number = (groups[first]?.digits ?? '') + number;
    if (number.length > 19) return false;
    if (isCardNumber(number) && !isInPhone(groups)) return true;
  }
  return false;
}

/** A telephone number has at most 15 digits (ITU-T E.164). */
function isInPhone(groups: readonly Group[]): boolean {
  return groups[0]?.isPhone === true && groups.reduce((sum, { digits }) => sum + digits.length, 0) <= 15;
}

function isCardNumber(number: string): boolean {
  const issued = issuers.find(([beginning]) => beginning.test(number));
  if (!issued?.[1].includes(number.length) || checkSum(number, luhn) !== 0) return false;
  return number.length > 14 || checkSum(number, gtin) !== 0;
}

/** How cards begin and how long they are, by issuer: ISO/IEC 7812 and what the networks publish. Maestro gives out no more. */
const issuers: readonly (readonly [beginning: RegExp, lengths: readonly number[]])[] = [
  // Visa; those of 13 digits are old.
  [/^4/, [13, 16, 19]],
  // Mastercard
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  // American Express
  [/^3[47]/, [15]],
  // Diners Club
  [/^3(?:0[0-5]|095|[689])/, [14, 16, 19]],
  // JCB
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  // Mir
  [/^220[0-4]/, [16, 17, 18, 19]],
  // Discover, RuPay and Troy
  [/^6(?:011|4[4-9]|5)/, [16, 17, 18, 19]],
  [/^(?:60|8[12]|508|9792)/, [16]],
  // UnionPay
  [/^62/, [16, 17, 18, 19]],
  // Maestro
  [/^(?:50(?:18|20|38)|5893|6304|6759|676[1-3])/, [13, 14, 15, 16, 17, 18, 19]],
];

/** The weighed sum of the digits from the right, of which the last is the check digit: 0 where it fits. */
function checkSum(number: string, weighed: (digit: number) => number): number {
  let sum = 0;
  for (let place = 0; place < number.length; place++) {
    const digit = Number(number[number.length - 1 - place]);
    sum += place % 2 === 0 ? digit : weighed(digit);
  }
  return sum % 10;
}

/** ISO/IEC 7812-1, annex B. */
function luhn(digit: number): number {
  return digit > 4 ? digit * 2 - 9 : digit * 2;
}

/** Articles: GS1 General Specifications, 7.9.1. German ones begin with 4, as Visa does. */
function gtin(digit: number): number {
  return digit * 3;
}

/** ISO 13616: with its first four characters behind the others, and letters as numbers, it leaves 1 when divided by 97. */
function withoutIban(found: string): string {
  const isIban = [found, found.replace(/ \w+$/, '')].some((text) => {
    const compact = text.replaceAll(' ', '');
    const numbers = (compact.slice(4) + compact.slice(0, 4)).replace(/[A-Z]/g, (one) => String(one.charCodeAt(0) - 55));
    return Array.from(numbers).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
  });
  return isIban ? ' ; ' : found;
}

/** Digits of Arabic, Persian and East Asian keyboards too: of all of these the last four bits are the value. */
function inAscii(digits: string): string {
  return Array.from(digits, (one) => one.charCodeAt(0) & 15).join('');
}

/** Not inside a word of Latin letters, as references and codes are, and not inside a decimal. */
const digitGroup =
  /(?<![A-Za-z0-9_]|[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19][.,])[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]{3,}(?![A-Za-z0-9_]|[.,][0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19])/g;
const separator = /^ ?[-\u2010-\u2015\u2212]? ?$/;
const webAddress = /\b[a-z][a-z0-9+.-]*:\/\/\S+/gi;
/** Printed in groups of four. One without blanks is a word that begins with letters. */
const iban = /\b[A-Z]{2}\d\d(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,3})?\b/g;
