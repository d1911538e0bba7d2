import { html, nothing } from 'lit';
import type { Sort, SortField } from '@clientele/contract';
import { icon } from '@clientele/ui/icon/icon';
import type { DirectoryView } from './directory-view.ts';

/** The first row of the grid. Cards have no columns to look at: there the names are only for those who listen. */
export function columnHeaders(view: DirectoryView, sort: Sort, onSort: (field: SortField) => void) {
  const { columns, messages, layout } = view;
  return html`<div class=${layout === 'cards' ? 'visually-hidden' : 'head'} role="rowgroup">
    <div class="head-row" role="row" aria-rowindex="1">
      ${columns.map(({ id, sort: field, isNumber }) => {
        const direction = field === sort[0] ? sort[1] : undefined;
        const name = messages.columns[id];
        const mark = direction ? icon(direction === 'asc' ? 'arrow-up' : 'arrow-down') : nothing;
        return html`<div
          class=${`header${isNumber ? ' number' : ''}`}
          role="columnheader"
          aria-sort=${direction ? (direction === 'asc' ? 'ascending' : 'descending') : nothing}
        >
          ${
            field && layout === 'table'
              ? html`<button class="sort" type="button" @click=${() => onSort(field)}>${name}${mark}</button>`
              : name
          }
        </div>`;
      })}
    </div>
  </div>`;
}
