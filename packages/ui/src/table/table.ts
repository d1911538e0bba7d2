import { css } from 'lit';

/**
 * Styles for plain HTML tables, and for grids made of `role="row"`. Classes: `table` on the table, `number` on a cell and its
 * header, `primary` on the cell that names the row, `muted` on what matters less, `row-link` on a row that opens something,
 * `sort` on a button in a header. `aria-selected="true"` marks a row. The header sticks to whatever scrolls.
 */
export const tableStyles = css`
  .table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  .table :is(th, td, [role='columnheader'], [role='cell'], [role='gridcell']) {
    block-size: var(--_cl-row-height);
    padding: 0 calc(var(--_cl-space) * 3);
    overflow: hidden;
    border: 0;
    border-block-end: 1px solid var(--_cl-border);
    text-align: start;
    text-overflow: ellipsis;
    vertical-align: middle;
    white-space: nowrap;
  }
  .table :is(th, [role='columnheader']) {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    block-size: max(32px, var(--_cl-row-height) - 8px);
    background: var(--_cl-surface);
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-weight: 500;
  }
  .table .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .table .primary {
    font-weight: 600;
  }
  .table .muted {
    color: var(--_cl-text-muted);
  }

  .sort {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: var(--_cl-target);
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    --_cl-icon-size: 14px;
  }
  .sort .icon {
    visibility: hidden;
  }
  .sort:hover {
    color: var(--_cl-text);
  }
  [aria-sort='ascending'] .sort,
  [aria-sort='descending'] .sort {
    color: var(--_cl-text);
  }
  :is([aria-sort='ascending'], [aria-sort='descending'], :hover) > .sort .icon {
    visibility: visible;
  }
  .number .sort {
    flex-direction: row-reverse;
  }

  .row-link {
    cursor: pointer;
  }
  .row-link:hover {
    background: var(--_cl-surface-2);
  }
  .table [aria-selected='true'] {
    background: var(--_cl-accent-soft);
  }
  .table [aria-selected='true'] .muted {
    color: color-mix(in oklab, var(--_cl-text) 78%, var(--_cl-surface));
  }
  .table :is(tr, [role='row']):focus-visible {
    outline-offset: -2px;
    border-radius: var(--_cl-radius-small);
  }
  @media (forced-colors: active) {
    .table [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
