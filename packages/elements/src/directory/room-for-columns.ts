import type { Room } from './directory-view.ts';

/** In em: what the boxes before the rows take of the width. */
const checkboxes = 2;

/** What is left for the columns. */
export function roomForColumns({ width, elementWidth, em }: Room, hasCheckboxes: boolean): Room {
  return { width: hasCheckboxes ? width - checkboxes : width, elementWidth, em };
}
