import { cardsBelow } from './directory-view.ts';
import type { Sizes } from './measures.ts';

/** In em: what the boxes before the rows take of the width. */
const checkboxes = 2;

/** What is left for the columns. Cards do not become of a table by it: the styles of the toolbar know one width for both. */
export function roomForColumns(
  sizes: Pick<Sizes, 'width' | 'em'>,
  hasCheckboxes: boolean,
): Pick<Sizes, 'width' | 'em'> {
  const { width, em } = sizes;
  if (!hasCheckboxes || width < cardsBelow) return sizes;
  return { width: Math.max(cardsBelow, width - checkboxes), em };
}
