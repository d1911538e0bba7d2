import { html, nothing } from 'lit';
import type { Sort, SortField } from '@clientele/contract';
import { icon } from '@clientele/ui/icon/icon';
import type { ColumnResizer } from './column-resizer.ts';
import { columnLabel } from './column-label.ts';
import type { Column } from './columns.ts';
import type { DirectoryView } from './directory-view.ts';

interface Headers {
  view: DirectoryView;
  sort: Sort;
  /** What selects all rows, before the first column; nothing where rows have no checkboxes. */
  leading: unknown;
  onSort: (field: SortField) => void;
  resizer: ColumnResizer;
}

/**
 * The first row of the grid. Cards have no columns to look at: there the names are only for the ear. Buttons and edges of headers are
 * reached by Tab: the arrow keys of an edge set its width, so they cannot lead on to the next cell as well.
 */
export function columnHeaders(headers: Headers) {
  const { view, leading } = headers;
  const isTable = view.layout === 'table';
  const first = leading === nothing ? 1 : 2;
  return html`<div class=${isTable ? 'head' : 'visually-hidden'} role="rowgroup">
    <div class="head-row" role="row" aria-rowindex="1">
      ${leading}${view.columns.map((column, index) => columnHeader(column, first + index, headers))}
      <div
        class="header"
        role="columnheader"
        aria-colindex=${first + view.columns.length}
        aria-label=${view.messages.tools.actions}
      ></div>
    </div>
  </div>`;
}

function columnHeader(column: Column, number: number, { view, sort: [by, way], onSort, resizer }: Headers) {
  const isTable = view.layout === 'table';
  const { id, sort: field, isNumber } = column;
  const direction = field === by ? way : undefined;
  const name = columnLabel(column, view.messages);
  const mark = direction ? icon(direction === 'asc' ? 'arrow-up' : 'arrow-down') : nothing;
  return html`<div
    class=${`header header-${column.host ? 'host' : id}${isNumber ? ' number' : ''}`}
    role="columnheader"
    aria-colindex=${number}
    aria-label=${name}
    aria-sort=${direction ? (direction === 'asc' ? 'ascending' : 'descending') : nothing}
  >
    ${
      field && isTable
        ? html`<button class="sort" type="button" @click=${() => onSort(field)}>${name}${mark}</button>`
        : html`<span class="title">${name}</span>`
    }${column.host && view.hostCells?.retryButton(name, view.messages)}${isTable ? resizer.separator(column, name, view) : nothing}
  </div>`;
}
