import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import type { Column } from './columns.ts';
import { cellClasses, cellContent, cellTitle } from './cells.ts';
import type { DirectoryView, Entry } from './directory-view.ts';
import { place } from './place.ts';
import { rowCheckbox } from './selection-checkbox.ts';

interface RowState {
  index: number;
  /** Where it lies in the box of rows, in pixels. */
  offset: number;
  /** The one row in the tab order. */
  isActive: boolean;
  /** Shown in the sheet. */
  isOpen: boolean;
  /** Undefined where nothing can be selected. */
  isSelected: boolean | undefined;
  /** Name of its checkbox; undefined where there is none. */
  checkbox: string | undefined;
}

/** A client's row: plain HTML, a card only by its styles. Its cells are drawn anew when the record or the view changed. */
export function row(entry: Entry, view: DirectoryView, state: RowState) {
  const { client, matches } = entry;
  const { index, offset, isActive, isOpen, isSelected, checkbox } = state;
  return html`<div
    class="row"
    part="row"
    role="row"
    data-id=${client.id}
    aria-rowindex=${index + 2}
    aria-current=${isOpen ? 'true' : nothing}
    aria-selected=${isSelected === undefined ? nothing : isSelected ? 'true' : 'false'}
    tabindex=${isActive ? 0 : -1}
    ${place(offset)}
  >
    ${checkbox === undefined ? nothing : rowCheckbox(checkbox, isSelected === true)}
    ${guard([client, matches, view], () => view.columns.map((column) => cell(column, entry, view)))}
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

function cell(column: Column, entry: Entry, view: DirectoryView) {
  return html`<div
    class=${`cell cell-${column.id} ${cellClasses(column, entry, view)}`}
    part=${column.id === 'status' ? 'cell badge' : 'cell'}
    role="gridcell"
    title=${cellTitle(column, entry, view) ?? nothing}
  >
    ${cellContent(column, entry, view)}
  </div>`;
}
