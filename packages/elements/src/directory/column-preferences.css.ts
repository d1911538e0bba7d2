import { css } from 'lit';

/** The edges of headers, and a table that is wider than its place. */
export const columnPreferencesStyles = css`
  .header {
    position: relative;
  }
  .separator {
    position: absolute;
    inset-block: 2px;
    inset-inline-end: -12px;
    z-index: 1;
    inline-size: 24px;
    cursor: col-resize;
    touch-action: none;
  }
  .header:last-child > .separator {
    inset-inline-end: 0;
    inline-size: 12px;
  }
  .separator::after {
    content: '';
    position: absolute;
    inset-block: 6px;
    inset-inline-start: 11px;
    inline-size: 2px;
    border-radius: 1px;
    background: var(--_cl-border);
    opacity: 0;
    transition: opacity var(--_cl-motion);
  }
  .header:last-child > .separator::after {
    inset-inline: auto 0;
  }
  .head:hover .separator::after {
    opacity: 1;
  }
  .separator:is(:hover, :focus-visible, .dragging)::after {
    inset-block: 0;
    background: var(--_cl-accent-ink);
    opacity: 1;
  }
  .separator:focus-visible {
    outline-offset: -2px;
    border-radius: 4px;
  }
  .head:has(.dragging) {
    cursor: col-resize;
    user-select: none;
  }
  @media (forced-colors: active) {
    .separator::after {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }

  /* The name stays while the rest goes by below it, and what selects its row beside it. */
  [data-wide] {
    --_cl-directory-lead: calc(var(--_cl-directory-inset) - 12px);
  }
  [data-wide][data-selection='multiple'] {
    --_cl-directory-lead: calc(var(--_cl-directory-inset) + 16px);
  }
  [data-wide] .row {
    background: var(--_cl-surface);
  }
  [data-wide] .row:hover {
    background: var(--_cl-surface-2);
  }
  [data-wide] .row:is([aria-current], [aria-selected='true']) {
    background: var(--_cl-accent-soft);
  }
  [data-wide] .head-row {
    background: inherit;
  }
  [data-wide] :is(.head-row, .header-name) {
    box-shadow: inset 0 -1px var(--_cl-border);
  }
  [data-wide] :is(.cell-name, .header-name) {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    align-self: stretch;
    border-inline-end: 1px solid var(--_cl-border);
    background: inherit;
  }
  [data-wide] :is(.cell-name, .header-name):is(:first-child, .check + *) {
    margin-inline-start: calc(-1 * var(--_cl-directory-lead));
    padding-inline-start: calc(var(--_cl-directory-lead) + 12px);
  }
  [data-wide] .check {
    position: sticky;
    grid-area: 1 / 1;
    z-index: 2;
    align-self: stretch;
    margin-inline-start: calc(var(--_cl-directory-inset) - 14px - var(--_cl-directory-lead));
  }
  [data-wide] .check + * {
    grid-area: 1 / 1;
  }
  [data-wide] .cell-more {
    position: sticky;
    inset-inline-end: 0;
    z-index: 1;
    align-self: stretch;
    background: inherit;
  }
  [data-wide] .row:has(:focus-visible):not([aria-current], [aria-selected='true']) {
    background: var(--_cl-surface-2);
  }
  [data-wide] .row::after,
  [data-wide] .row::before {
    z-index: 2;
  }

  .sideways {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    overflow: auto hidden;
    background: var(--_cl-surface);
    scrollbar-width: thin;
  }
  .sideways > div {
    block-size: 1px;
  }
  @media (hover: none) {
    .sideways {
      scrollbar-width: none;
    }
  }
`;
