import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ClientPage, Sort } from '@clientele/contract';
import type { Messages } from '../locales/messages.ts';
import type { ActiveRow } from './active-row.ts';
import type { ColumnResizer } from './column-resizer.ts';
import type { DirectoryView, Entry } from './directory-view.ts';
import type { Sizes } from './measures.ts';
import { row, skeletonRow } from './row.ts';
import type { RowSlots } from './row-slots.ts';
import type { Selection } from './selection.ts';
import { headerCheckbox, hiddenCheckboxHeader } from './selection-checkbox.ts';
import type { VirtualWindow } from './virtual-window.ts';

/** What the grid shows. */
export interface GridContent {
  view: DirectoryView;
  rows: readonly Entry[];
  rowHeight: number;
  resizer: ColumnResizer;
  hasMore: boolean;
  total: ClientPage['total'];
  isBusy: boolean;
  sort: Sort;
  openId: string | null;
  selection: Selection;
  selectionWords: Messages['directory']['selection'];
  /** What scrolls the rows, and how many pixels of them can be seen at first. */
  scroll: Sizes['scroll'];
  below: number;
}

const skeletonsAtEnd = 3;

/** Those of the rows that can be seen, and the one that the keyboard is on. */
export function clientRows(
  { view, rows, openId, selection, selectionWords }: GridContent,
  window: VirtualWindow,
  active: ActiveRow,
  slots: RowSlots,
) {
  const drawn = active.drawnWith(window.first, window.last).flatMap((index) => {
    const entry = rows[index];
    return entry ? [{ index, entry }] : [];
  });
  const slotOf = slots.assign(drawn.map(({ entry }) => entry.client.id));
  return repeat(
    drawn,
    (_, position) => slotOf[position],
    ({ index, entry }) => {
      const { id, name } = entry.client;
      return row(entry, view, {
        index,
        offset: window.offsetOf(index),
        isOpen: id === openId,
        isSelected: selection.isPossible ? selection.ids.has(id) : undefined,
        checkbox: selection.isMultiple ? selectionWords.client(name) : undefined,
      });
    },
  );
}

/** The shape of the rows that the next page brings, below the last one that is there. */
export function upcomingRows(view: DirectoryView, rowHeight: number, areOutOfSight: boolean) {
  return html`<div class="upcoming" aria-hidden="true">
    ${
      areOutOfSight
        ? nothing
        : Array.from({ length: skeletonsAtEnd }, (_, index) => skeletonRow(view, index * rowHeight))
    }
  </div>`;
}

/** Cards have no header to see; there the bar offers to select all. The column has its name all the same. */
export function headerBox({ view, rows, selection, selectionWords }: GridContent) {
  if (!selection.isMultiple) return nothing;
  if (view.layout === 'cards') return hiddenCheckboxHeader(selectionWords.column);
  const ids = rows.map(({ client }) => client.id);
  return headerCheckbox(selectionWords.all, selection.shareOf(ids), () => selection.toggleAll(ids));
}

/** With the row of headers; -1 where nobody knows how many there are. */
export function rowCount({ rows, hasMore, total }: GridContent) {
  if (!hasMore) return rows.length + 1;
  return total?.exact ? Math.max(total.count, rows.length) + 1 : -1;
}
