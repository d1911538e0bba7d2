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
