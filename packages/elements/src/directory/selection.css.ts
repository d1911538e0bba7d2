import { css } from 'lit';

/** Where several clients can be selected: a box before each row, and the place of the bar that acts on them. */
export const selectionStyles = css`
  [data-selection='multiple'] :is(.head-row, .row) {
    padding-inline-start: calc(var(--_cl-directory-inset) + 16px);
  }
  [data-selection='multiple'][data-wide] :is(.head-row, .row) {
    min-inline-size: calc(var(--_cl-directory-least) + 56px);
  }
  [data-selection='multiple'][data-layout='cards'] .row {
    padding-inline-start: calc(var(--_cl-directory-inset) + 72px);
  }
  [data-selection='multiple'][data-layout='cards'] .cell-name > .avatar,
  [data-selection='multiple'][data-layout='cards'] .cell-name > .skeleton-round {
    inset-inline-start: calc(var(--_cl-directory-inset) + 30px);
  }
  [data-selection='multiple'] .row[aria-selected='true'] .avatar {
    outline: none;
  }
  /* Inside of the cell: the box to select lies close to it. */
  [data-selection='multiple'][data-layout='table'] .cell-name:focus-visible {
    outline-offset: -3px;
  }
  .head-row {
    position: relative;
  }
  .check {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_cl-directory-inset) - 14px);
    inline-size: 44px;
  }
  .checkbox {
    --_cl-box: 16px;
    display: grid;
    place-content: center;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    appearance: none;
    outline: none;
    cursor: pointer;
  }
  .checkbox::before,
  .checkbox::after {
    content: '';
    grid-area: 1 / 1;
    inline-size: var(--_cl-box);
    block-size: var(--_cl-box);
  }
  .checkbox::before {
    border: 1px solid var(--_cl-border-strong);
    border-radius: 4px;
    background: var(--_cl-surface);
    transition:
      background-color var(--_cl-motion),
      border-color var(--_cl-motion);
  }
  .checkbox:hover::before {
    border-color: var(--_cl-accent-ink);
  }
  .checkbox:is(:checked, :indeterminate)::before {
    border-color: var(--_cl-accent);
    background: var(--_cl-accent);
  }
  .checkbox::after {
    z-index: 1;
    background: var(--_cl-on-accent);
    opacity: 0;
    scale: 0.62;
    clip-path: polygon(14% 44%, 0 60%, 40% 98%, 100% 20%, 85% 6%, 39% 68%);
  }
  .checkbox:is(:checked, :indeterminate)::after {
    opacity: 1;
  }
  .checkbox:indeterminate::after {
    clip-path: inset(42% 2% round 1px);
  }
  .checkbox:focus-visible::before {
    outline: 2px solid var(--_cl-focus-ring);
    outline-offset: 2px;
  }

  /* It has its room below the rows all the time, so that nothing moves when there is something to say in it. */
  .dock {
    position: sticky;
    inset-block-end: var(--clientele-directory-sticky-bottom, 0);
    z-index: 2;
    display: flex;
    flex: none;
    flex-direction: column;
    justify-content: flex-end;
    align-items: center;
    margin-block-start: auto;
    padding: 0 var(--_cl-directory-inset) 12px;
    pointer-events: none;
  }
  .dock > .banner {
    box-shadow: var(--_cl-shadow);
    pointer-events: auto;
  }
  [data-selection='multiple'] .dock {
    min-block-size: calc(max(var(--_cl-target), var(--_cl-control-height)) + 34px);
  }

  @media (forced-colors: active) {
    .checkbox::before {
      border-color: ButtonBorder;
      background: Canvas;
      forced-color-adjust: none;
    }
    .checkbox:is(:checked, :indeterminate)::before {
      border-color: Highlight;
      background: Highlight;
    }
    .checkbox::after {
      background: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
