import type { Room } from './directory-view.ts';

/** In em: what the boxes before the rows and the buttons of the menus behind them take of the width. */
const [checkboxes, menus] = [2, 2];

/** What is left for the columns. */
export function roomForColumns({ width, elementWidth, em }: Room, hasCheckboxes: boolean): Room {
  return { width: width - menus - (hasCheckboxes ? checkboxes : 0), elementWidth, em };
}
