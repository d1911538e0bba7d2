import { html } from 'lit';
import type { SearchMatch, SearchedField } from '@clientele/contract';

/** The text with what matched in `<mark>`. Ranges are `[start, end)` in UTF-16 units; ranges beyond the text are ignored. */
export function highlight(text: string, ranges: readonly (readonly [number, number])[]) {
  const pieces: unknown[] = [];
  let position = 0;
  for (const [start, end] of ranges) {
    if (start < position || end > text.length || end <= start) continue;
    pieces.push(text.slice(position, start), html`<mark>${text.slice(start, end)}</mark>`);
    position = end;
  }
  pieces.push(text.slice(position));
  return pieces;
}

/** A shown value, marked where the search matched it. A value that was changed since then is shown plainly. */
export function highlighted(value: string, field: SearchedField, matches: readonly SearchMatch[]) {
  const match = matches.find((candidate) => candidate.field === field && candidate.text === value);
  return match ? highlight(value, match.ranges) : value;
}

/** A match that none of the shown values explains. */
export function hiddenMatch(matches: readonly SearchMatch[], shown: ReadonlyMap<SearchedField, string | null>) {
  return matches.find(({ field, text }) => shown.get(field) !== text);
}

/** The match in sight: the text from a few words before its first range on, for a line that is cut at its end. */
export function fromFirstRange({ text, ranges }: Pick<SearchMatch, 'text' | 'ranges'>) {
  const first = ranges[0]?.[0] ?? 0;
  if (first <= longestLead) return { text, ranges };
  const word = text.indexOf(' ', first - longestLead) + 1;
  const from = word > 0 && word <= first ? word : first;
  return {
    text: `…${text.slice(from)}`,
    ranges: ranges.map(([start, end]): [number, number] => [start - from + 1, end - from + 1]),
  };
}

/** In UTF-16 units. */
const longestLead = 16;
