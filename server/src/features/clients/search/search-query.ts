import { isSearchable, websiteText } from '@clientele/contract';
import { shownHostName } from '../fields/internet-address.ts';
import { fold } from './fold.ts';
import { phoneDigits } from './search-text.ts';

/** One thing that must occur: all of the terms, or, where they could be a phone number, its digits. */
export interface SearchPart {
  /** Folded, each to be found as it stands. */
  readonly terms: readonly string[];
  /** As {@link phoneDigits} writes them. */
  readonly phone: string | null;
}

/** What a person typed into the search, understood. */
export interface SearchQuery {
  /** All must occur. Never empty. */
  readonly parts: readonly SearchPart[];
}

/**
 * Splits at white space; `"quoted words"` stay together. Nothing else has a meaning of its own. Neighbouring words that look
 * like a phone number are also looked up by their digits, and an address as a link has it is read as it is stored and shown. Null
 * when there is too little to search for.
 */
export function parseSearch(typed: string): SearchQuery | null {
  if (!isSearchable(typed)) return null;
  const parts: { terms: string[]; phone: string | null }[] = [];
  let number: string[] = [];
  for (const { 0: word, groups } of fold(typed).matchAll(words)) {
    const quoted = groups?.['quoted']?.trim();
    if (quoted !== undefined) number = [];
    const term = quoted ?? asStored(word);
    if (term === '') continue;
    if (quoted === undefined && phoneLike.test(term)) {
      number.push(term);
      const part = number.length > 1 ? parts.at(-1) : undefined;
      if (part) part.terms.push(term);
      else parts.push({ terms: [term], phone: null });
    } else {
      number = [];
      parts.push({ terms: [term], phone: null });
    }
    const last = parts.at(-1);
    if (last && number.length > 0) last.phone = dialledDigits(number.join(''));
  }
  return parts.length > 0 ? { parts } : null;
}

/** A quoted phrase between spaces, also while its end is still to be typed; or a run of anything but space. */
const words = /(?<!\S)"(?<quoted>[^"]*)(?:"(?!\S)|$)|\S+/g;

const phoneLike = /^[+\d()./-]+$/;

/** Without the trunk zero or the prefix of a country, which the stored number writes differently. */
function dialledDigits(typed: string): string | null {
  const digits = typed.replaceAll('(0)', '').replace(/\D/g, '').replace(/^0+/, '');
  return digits.length >= 3 ? phoneDigits(digits) : null;
}

/** `https://xn--mnchen-3ya.example/` as `munchen.example`: without scheme and final slash, in the letters of its host and path. */
function asStored(word: string): string {
  if (!/^(?:https?:|mailto:|tel:)|%|xn--|\/$/.test(word)) return word;
  const read = websiteText(word.replace(/^mailto:/, '').replace(/^tel:([^;]*).*$/, '$1')).replace(
    /[a-z0-9.-]*xn--[a-z0-9.-]*/g,
    shownHostName,
  );
  return fold(read) || word;
}

/** What texts have in which each term begins a word: a space stands before it. A first word is found by how the text begins. */
export function asWordBeginnings({ parts }: SearchQuery): SearchQuery {
  return { parts: parts.map(({ terms }) => ({ terms: terms.map((term) => ` ${term}`), phone: null })) };
}

/** Nothing but digits that may be a telephone number. Nobody is called so. */
export function isNumber({ parts }: SearchQuery): boolean {
  return parts.every(({ phone }) => phone !== null);
}

/** One word that is no number. */
export function isSingleTerm(query: SearchQuery): boolean {
  return !isNumber(query) && query.parts.flatMap(({ terms }) => terms).length === 1;
}

/** Whether a record of this name is found by its name alone. */
export function isNamed(query: SearchQuery, name: string): boolean {
  return occursIn(query, fold(name));
}

/** Those that are found by their name alone, then the others, both as they stand. */
export function namedFirst<Named extends { readonly name: string }>(
  query: SearchQuery,
  found: readonly Named[],
): Named[] {
  const isFirst = ({ name }: Named) => isNamed(query, name);
  return [...found.filter(isFirst), ...found.filter((one) => !isFirst(one))];
}

/** What the databases are asked, done in memory: for the sample that plans a search, and for tests. */
export function occursIn(query: SearchQuery, text: string): boolean {
  return query.parts.every(
    ({ terms, phone }) => terms.every((term) => text.includes(term)) || (phone !== null && text.includes(phone)),
  );
}
