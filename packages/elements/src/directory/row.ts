import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import type { Column } from './columns.ts';
import { cellClasses, cellContent } from './cells.ts';
import type { DirectoryView, Entry } from './directory-view.ts';
import { place } from './place.ts';
import { rowCheckbox } from './selection-checkbox.ts';

interface RowState {
  index: number;
  /** Where it lies in the box of rows, in pixels. */
  offset: number;
  /** Shown in the sheet. */
  isOpen: boolean;
  /** Undefined where nothing can be selected. */
  isSelected: boolean | undefined;
  /** Name of its checkbox; undefined where there is none. */
  checkbox: string | undefined;
}

/**
 * A client's row: plain HTML, a card only by its styles. Its cells are drawn anew when the record or the view changed. Which of them
 * is in the tab order is the grid's to say; the row itself takes the focus only to hand it on.
 */
export function row(entry: Entry, view: DirectoryView, state: RowState) {
  const { client, matches } = entry;
  const { index, offset, isOpen, isSelected, checkbox } = state;
  return html`<div
    class="row"
    part="row"
    role="row"
    data-id=${client.id}
    aria-rowindex=${index + 2}
    aria-current=${isOpen ? 'true' : nothing}
    aria-selected=${isSelected === undefined ? nothing : isSelected ? 'true' : 'false'}
    tabindex="-1"
    ${place(offset)}
  >
    ${checkbox === undefined ? nothing : rowCheckbox(checkbox, isSelected === true)}
    ${guard([client, matches, view, checkbox === undefined], () => cells(entry, view, checkbox === undefined ? 1 : 2))}
  </div>`;
}

/** A row that is still to come, in the shape of one. */
export function skeletonRow({ columns }: DirectoryView, offset: number) {
  return html`<div class="row row-skeleton" part="skeleton" role="row" aria-hidden="true" ${place(offset)}>
    ${columns.map(
      ({ id, isNumber }) =>
        html`<div class=${`cell cell-${id}${isNumber ? ' number' : ''}`} role="gridcell">
          ${id === 'name' ? skeleton('round') : nothing}${skeleton(id === 'name' ? 'line' : 'short')}
        </div>`,
    )}
  </div>`;
}

/** `first` is the number of the first column, which is 1 where there are no checkboxes. */
function cells(entry: Entry, view: DirectoryView, first: number) {
  const { columns, messages } = view;
  return [
    columns.map((column, index) => cell(column, entry, view, first + index)),
    html`<div class="cell cell-more" role="gridcell" aria-colindex=${first + columns.length} tabindex="-1">
      <button
        class="icon-button more"
        type="button"
        tabindex="-1"
        aria-label=${messages.tools.more(entry.client.name)}
        aria-haspopup="menu"
      ></button>
    </div>`,
  ];
}

function cell(column: Column, entry: Entry, view: DirectoryView, number: number) {
  const classes = cellClasses(column, entry, view);
  return html`<div
    class=${`cell cell-${column.id} ${classes}`}
    part=${classes.startsWith('badge') ? 'cell badge' : 'cell'}
    role="gridcell"
    aria-colindex=${number}
    tabindex="-1"
  >
    ${cellContent(column, entry, view)}
  </div>`;
}
