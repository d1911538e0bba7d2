import type { Column } from './columns.ts';
import type { DirectoryView, Entry } from './directory-view.ts';

/**
 * What a pointer that rests on a cell is told. It is made for the cell under the pointer alone: the formats of dates with their time
 * are among the most expensive objects that a browser has, and no first frame needs them.
 */
export class CellTitles {
  #cell: HTMLElement | undefined;
  #titleOf: (cell: HTMLElement) => string | null;

  constructor(titleOf: (cell: HTMLElement) => string | null) {
    this.#titleOf = titleOf;
  }

  /** The pointer is over something else. */
  follow(target: Element) {
    const cell = target.closest<HTMLElement>('[role=gridcell]') ?? undefined;
    if (cell !== this.#cell) this.#cell?.removeAttribute('title');
    this.#cell = cell;
    this.update();
  }

  /** To be told after each update: another client may have got the cell. */
  update() {
    const cell = this.#cell;
    if (!cell) return;
    const title = cell.isConnected ? this.#titleOf(cell) : null;
    if (title === null) cell.removeAttribute('title');
    else cell.title = title;
  }
}

/** The whole of what may be cut off or rounded in a cell. */
export function cellTitle({ id }: Column, { client }: Entry, { format, words }: DirectoryView): string | null {
  switch (id) {
    case 'email':
      return client.email;
    case 'phone':
      return client.phone;
    case 'last-activity':
      return client.lastInteractionAt && format.dateTime(client.lastInteractionAt);
    case 'created':
      return format.dateTime(client.createdAt);
    case 'enrichment':
      return words.enrichment[client.enrichmentState];
    default:
      return null;
  }
}
