/** A folded text and, for each of its UTF-16 units, where it came from. */
export interface FoldedWithOrigin {
  readonly folded: string;
  /** `starts[i]`/`ends[i]`: the `[start, end)` of the original text that the folded unit `i` stands for. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * A text as it is searched and sorted: without case, diacritics and typographic variants, white space collapsed. Marks that
 * carry meaning (Japanese voicing, Indic and Thai vowels) stay. The same function folds what is stored and what is asked.
 */
export function fold(text: string): string {
  // Most text is that plain, and a page of hits is hundreds of texts.
  if (plain.test(text)) return text.toLowerCase();
  return foldSpaces(foldLetters(text)).trim();
}

/**
 * What clients with a name are sorted by. Its beginning is enough, and keeps cursors short whatever a name unfolds to: one
 * character can become eighteen.
 */
export function sortKeyOf(name: string): string {
  return fold(name).slice(0, 200).toWellFormed();
}

/** As {@link fold}, and remembers positions, so that a match in the folded text can be shown in the original. */
export function foldWithOrigin(text: string): FoldedWithOrigin {
  // Each character stands for itself.
  if (plain.test(text)) {
    const starts = Array.from(text, (_, index) => index);
    return { folded: text.toLowerCase(), starts, ends: starts.map((start) => start + 1) };
  }
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    for (const unit of foldSpaces(foldLetters(cluster)).split('')) {
      if (unit === ' ' && (folded === '' || folded.endsWith(' '))) continue;
      folded += unit;
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { folded: folded.trimEnd(), starts, ends };
}

/** ASCII but the grave accent, without spaces to collapse: only case is to be folded. */
const plain = /^[\x21-\x5f\x61-\x7e]+(?: [\x21-\x5f\x61-\x7e]+)*$/;

/** What folds as one: a letter with its marks, what has no width, and the Hangul vowels and finals that make it a syllable. */
const clusters =
  /\P{M}?[\p{M}\u1160-\u11ff\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]*/gsu;

const ascii = /^[\x20-\x5f\x61-\x7e]*$/;

function foldLetters(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  const plainSigns = text.toWellFormed().replace(apostrophes, "'").replace(quotationMarks, '"').replace(dashes, '-');
  const stripped = plainSigns.normalize('NFKD').toLowerCase().replace(strippedMarks, '');
  // Without their marks, the letters of most languages that are written in Latin are ASCII.
  if (ascii.test(stripped)) return stripped;
  return stripped
    .replace(foreignDigits, asciiDigit)
    .replace(lettersToReplace, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC');
}

/** Control characters count as space, so that nobody can type the separators of the searched text. */
function foldSpaces(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ');
}

/** Latin, Greek and Cyrillic diacritics; Hebrew points; Arabic vowel signs and hamzas; what has no width. */
const strippedMarks =
  /[\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\ufe0e-\ufe0f]/gu;

/** Letters that Unicode does not take apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n', ĸ: 'k', ƒ: 'f',
  // Sigma at the end of a word; Arabic letters that are typed differently in Persian, Urdu and Egypt.
  ς: 'σ', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه',
}; // prettier-ignore

/** Named one by one: most letters that are not ASCII stay what they are. */
const lettersToReplace = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/**
 * What is written for an apostrophe: quotation marks, primes, accents that stand alone, modifier letters, and those of Greek,
 * Armenian and Hebrew. Before NFKD, which makes a space and an accent of some.
 */
const apostrophes =
  /[`\u00b4\u02b9\u02bb-\u02bf\u02c8\u02ca\u02cb\u02ee\u02f4\u0374\u0384\u055a\u055b\u05f3\u07f4\u1fbd\u1fbf\u1fef\u1ffd\u1ffe\u2018-\u201b\u2032\u2035\u2039\u203a\ua78b\ua78c\uff07\uff40]/gu;

const quotationMarks = /[\u00ab\u00bb\u02ba\u02dd\u05f4\u201c-\u201f\u2033\u2036\u275d\u275e\u301d-\u301f\uff02]/gu;

/** Every dash of Unicode, the minus sign and the bullet that is typed for one. */
const dashes = /[\p{Pd}\u02d7\u2043\u2212]/gu;

const foreignDigits = /(?![0-9])\p{Nd}/gu;

/** Decimal digits of every script come in runs of ten that start at a multiple of their kind. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
