import type { SearchMatch } from '@clientele/contract';
import { fold, foldWithOrigin, type FoldedWithOrigin } from './fold.ts';
import type { SearchQuery } from './search-query.ts';
import { phoneDigits } from './search-text.ts';

/** Longer texts are shown as an excerpt around their first match. */
const excerptLength = 160;
const lead = 40;
const mostRanges = 20;

/** Where the words of a search occur in a value, in its own characters. Null when none does. */
export function highlight(value: string, query: SearchQuery, isPhone: boolean): Omit<SearchMatch, 'field'> | null {
  const terms = query.parts.flatMap((part) => part.terms);
  const phones = isPhone ? query.parts.flatMap(({ phone }) => (phone === null ? [] : [phone])) : [];
  const folded = fold(value);
  const digits = phones.length > 0 ? phoneDigits(value) : '';
  if (!terms.some((term) => folded.includes(term)) && !phones.some((phone) => digits.includes(phone))) return null;
  const origin = foldWithOrigin(value);
  const ranges = [
    ...terms.flatMap((term) => occurrences(origin.folded, term).map((at) => rangeOf(origin, at, at + term.length))),
    ...phones.flatMap((phone) => digitRanges(origin, digits, phone)),
  ];
  return excerpt(value, merged(ranges));
}

type Range = [start: number, end: number];

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0 && found.length < mostRanges; at = text.indexOf(part, at + part.length))
    found.push(at);
  return found;
}

function rangeOf({ starts, ends }: FoldedWithOrigin, from: number, to: number): Range {
  return [starts[from] ?? 0, ends[to - 1] ?? 0];
}

/** From the first to the last of the digits, whatever stands between them. */
function digitRanges(origin: FoldedWithOrigin, digits: string, phone: string): Range[] {
  const places = [...origin.folded.matchAll(/\d/g)].map((digit) => digit.index);
  return occurrences(digits, phone).map((at) =>
    rangeOf(origin, places[at] ?? 0, (places[at + phone.length - 1] ?? 0) + 1),
  );
}

/** Ascending and not overlapping. */
function merged(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result.slice(0, mostRanges);
}

function excerpt(value: string, ranges: Range[]): Omit<SearchMatch, 'field'> {
  if (value.length <= excerptLength) return { text: value, ranges };
  const first = ranges[0]?.[0] ?? 0;
  const start = first <= lead ? 0 : wordStart(value, first - lead, first);
  const end = Math.min(value.length, start + excerptLength);
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  // Cutting within a surrogate pair would leave half a character.
  const text = before + value.slice(start, end).toWellFormed() + (end < value.length ? '…' : '');
  const shown = ranges
    .filter(([from]) => from < end)
    .map(([from, to]): Range => [from + shift, Math.min(to, end) + shift]);
  return { text, ranges: shown };
}

/** Begins with a whole word where there is one. */
function wordStart(value: string, from: number, to: number): number {
  const space = value.slice(from, to).search(/\s/);
  return space < 0 ? from : from + space + 1;
}
