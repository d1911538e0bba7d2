import { css } from 'lit';

/** The list as a table: rows of one height, side by side on tracks that script has chosen. */
export const gridStyles = css`
  .grid {
    flex: none;
  }
  .head {
    position: sticky;
    inset-block-start: var(--clientele-directory-sticky-top, 0);
    z-index: 1;
    background: var(--_cl-surface);
    box-shadow: inset 0 -1px var(--_cl-border);
  }
  .head-row,
  .row {
    display: grid;
    /* The last one is the place of the button of the row's menu, which lies on no value. */
    grid-template-columns: var(--_cl-directory-tracks) 28px;
    align-items: center;
    padding-inline: calc(var(--_cl-directory-inset) - 12px) max(0px, var(--_cl-directory-inset) - 16px);
  }
  .header {
    display: flex;
    align-items: center;
    min-inline-size: 0;
    block-size: max(32px, var(--_cl-directory-row) - 8px);
    padding-inline: 12px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-weight: 500;
    white-space: nowrap;
  }
  .header.number {
    justify-content: end;
  }
  /* Digits of one place stand below each other in every script: their units are at the right. */
  .header.number:dir(rtl) {
    justify-content: start;
  }
  .sort {
    --_cl-icon-size: 13px;
    display: inline-flex;
    align-items: center;
    gap: 3px;
    min-block-size: 24px;
    margin: 0 -6px;
    padding: 0 6px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .title,
  .sort {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .number .sort:dir(ltr) {
    flex-direction: row-reverse;
  }
  .sort:hover {
    background: var(--_cl-surface-3);
  }
  .sort:hover,
  [aria-sort] .sort {
    color: var(--_cl-text);
  }

  [data-wide] :is(.head, .rows, .upcoming, .skeletons) {
    overflow: auto hidden;
    scrollbar-width: none;
  }
  [data-wide] :is(.head-row, .row) {
    box-sizing: content-box;
    min-inline-size: calc(var(--_cl-directory-least) + 28px);
  }

  .rows {
    position: relative;
    overflow-anchor: none;
  }
  .row {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: var(--_cl-directory-row);
    contain: layout style;
    cursor: pointer;
  }
  .row::after {
    content: '';
    position: absolute;
    inset: auto var(--_cl-directory-inset) 0;
    border-block-end: 1px solid var(--_cl-border);
  }
  .row-skeleton {
    cursor: default;
  }
  /* One animation of a row, not one of each shape in it. */
  .row-skeleton .skeleton {
    animation: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeletons,
    .upcoming .row-skeleton {
      animation: skeleton 1.6s ease-in-out infinite alternate;
    }
  }
  .upcoming {
    position: relative;
    block-size: calc(3 * var(--_cl-directory-row));
    overflow-anchor: none;
  }
  .row:hover {
    background: var(--_cl-surface-2);
  }
  .row-skeleton:hover {
    background: none;
  }
  .row[aria-current],
  .row[aria-selected='true'] {
    background: var(--_cl-accent-soft);
  }
  .row[aria-current]::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 3px;
    background: var(--_cl-accent-ink);
  }
  .row[aria-selected='true'] .avatar {
    outline: 2px solid var(--_cl-accent-ink);
    outline-offset: 1px;
  }
  /* The row that the keyboard is on; the ring is around its cell. */
  .row:has(:focus-visible):not([aria-current], [aria-selected='true']) {
    background: var(--_cl-surface-2);
  }
  .row {
    outline: none;
    scroll-margin-block-start: calc(
      var(--clientele-directory-sticky-top, 0px) + max(32px, var(--_cl-directory-row) - 8px)
    );
    scroll-margin-block-end: var(--clientele-directory-sticky-bottom, 0px);
  }
  .cell:focus-visible {
    outline-offset: 2px;
    border-radius: var(--_cl-radius-small);
  }
  .row .cell.badge:focus-visible {
    outline-offset: 1px;
    border-radius: 99px;
  }

  .cell {
    min-inline-size: 0;
    padding-inline: 12px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    /* Each value is its own paragraph in its own direction, at the side where the column begins. */
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .cell-email,
  .cell-phone {
    direction: ltr;
    unicode-bidi: isolate;
  }
  .cell-phone,
  .cell-created,
  .cell-last-activity {
    font-variant-numeric: tabular-nums;
  }
  .number {
    font-variant-numeric: tabular-nums;
    text-align: right;
    unicode-bidi: isolate;
  }
  .cell.quiet {
    color: var(--_cl-text-muted);
  }
  .amount {
    display: block;
    overflow: hidden;
    font-size: var(--_cl-font-small);
    line-height: 1.25;
    text-overflow: ellipsis;
  }
  .cell-name {
    display: grid;
    grid-template-columns: auto minmax(0, max-content) auto 1fr;
    column-gap: 10px;
    align-items: center;
    align-content: center;
    unicode-bidi: isolate;
  }
  .cell-name > .avatar,
  .cell-name > .skeleton-round {
    grid-row: 1 / span 2;
  }
  .cell-name > .skeleton-line {
    grid-row: 1 / span 2;
    inline-size: 9em;
  }
  .name,
  .second {
    /* Cut off at the side only: the lines are closer than their descenders are deep. */
    overflow: clip visible;
    text-overflow: ellipsis;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: isolate;
  }
  .name {
    font-weight: 500;
    line-height: 1.3;
  }
  .cell-more {
    display: grid;
    place-items: center;
    padding: 0;
    overflow: visible;
  }
  .more {
    --_cl-control-height: 28px;
    block-size: 28px;
    opacity: 0;
  }
  /* Three dots: an icon would be two elements more in every row. */
  .more::before {
    content: '';
    inline-size: 3px;
    block-size: 12px;
    background: radial-gradient(currentcolor 1px, transparent 1.4px) 0 0 / 3px 4px;
  }
  .row:is(:hover, :has(:focus-visible)) .more,
  .more[aria-expanded='true'] {
    opacity: 1;
  }
  /* Nothing rests above a row there. */
  @media (hover: none) {
    .more {
      opacity: 1;
    }
  }
  .name-alone {
    grid-row: 1 / span 2;
  }
  .cell-name > .badge {
    justify-self: start;
    padding-block: 0;
  }
  .second {
    grid-area: 2 / 2 / auto / -1;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    line-height: 1.3;
  }
  .second b {
    font-weight: 500;
  }
  mark {
    border-radius: 2px;
    background: color-mix(in oklab, var(--_cl-warning) 28%, transparent);
    color: var(--_cl-text);
  }
  .cell.badge {
    display: block;
    justify-self: start;
    max-inline-size: calc(100% - 16px);
    margin-inline-start: 12px;
    padding: 2px 8px;
  }
  .cell.badge::before {
    display: inline-block;
    margin-inline-end: 6px;
    vertical-align: 1px;
  }

  [data-density='compact'] {
    --_cl-avatar-size: 22px;
  }
  [data-density='compact'] .second:not(.found) {
    display: none;
  }
  /* Alone on its line, as the values beside it. */
  [data-density='compact'] .name:not(:has(~ .found)) {
    grid-row: 1 / span 2;
  }
  [data-density='compact'] .name:has(~ .found),
  [data-density='compact'] .found {
    line-height: 1.1;
  }
  [data-density='compact'] .amount {
    line-height: 1.15;
  }

  @media (forced-colors: active) {
    /* The outline is that of the focus: what is selected or open has a bar. */
    .row:is([aria-current], [aria-selected='true'])::before {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-start: 0;
      inline-size: 4px;
      background: Highlight;
      forced-color-adjust: none;
    }
    /* Its dots are a background. */
    .more::before {
      color: ButtonText;
      forced-color-adjust: none;
    }
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;
