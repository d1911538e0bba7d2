/** Text as it was meant: without what nobody sees (direction marks, soft hyphens, zero-width characters) and with plain spaces. */
export function withoutInvisible(typed: string): string {
  return typed
    .replace(invisible, '')
    .replace(/[^\S\r\n]+/gu, ' ')
    .trim();
}

/** Of one line, and with no way to turn the text around it: for names. Letters that join or part (Persian, emoji) stay as they are. */
export function oneLine(typed: string): string {
  return typed
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

/** Whether there is something to be seen in it. */
export function isVisible(text: string): boolean {
  return /[^\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}

/** Whether a name was typed to confirm what cannot be undone: deliberate, not pedantic. Case and white space do not count. */
export function confirmsName(typed: string, name: string): boolean {
  return confirmed(typed) === confirmed(name);
}

function confirmed(name: string): string {
  return name.normalize('NFC').replace(invisible, '').replace(/\s+/gu, ' ').trim().toUpperCase().toLowerCase();
}

/**
 * Whether it is enough to search for: two characters, or one of a script in which one is a word. Marks, white space and quotation
 * marks alone are none.
 */
export function isSearchable(typed: string): boolean {
  const text = typed.normalize('NFKD').replace(/[\s"\p{M}\p{Cc}\p{Cf}]/gu, '');
  return Array.from(text).length >= 2 || oneIsAWord.test(text);
}

const invisible =
  /\p{Variation_Selector}|\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;

/** Hangul is taken apart by NFKD. `æ` is written with two letters on other keyboards. */
const oneIsAWord = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}æœßþ]/iu;
