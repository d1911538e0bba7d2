import { css } from 'lit';

/** The directory as a whole, and what stands in for the list. */
export const directoryStyles = css`
  :host {
    --_cl-directory-row-wanted: var(--clientele-directory-row-height, var(--_cl-row-height));
    --_cl-directory-card-wanted: var(--clientele-directory-card-height, calc(var(--_cl-row-height) * 2));
    /* Enlarged text needs its lines: one in a row below 38 px, two in a higher one, three in a card. */
    --_cl-directory-row: max(
      var(--_cl-directory-row-wanted),
      2.25em,
      min(3.05em, (var(--_cl-directory-row-wanted) - 38px) * 1000)
    );
    --_cl-directory-card: max(var(--_cl-directory-card-wanted), 5.1em);
    --_cl-directory-inset: var(--clientele-directory-inset, calc(var(--_cl-space) * 4));
    contain: inline-size;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_cl-surface);
  }
  /* What a person has chosen comes before the density around. */
  :host(:state(comfortable)) {
    --_cl-directory-row-wanted: max(44px, var(--clientele-directory-row-height, 44px));
    --_cl-directory-card-wanted: calc(var(--_cl-directory-row-wanted) * 2);
  }
  :host(:state(compact)) {
    --_cl-directory-row-wanted: max(32px, var(--_cl-target));
    --_cl-directory-card-wanted: calc(var(--_cl-directory-row-wanted) * 2);
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    position: relative;
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    min-block-size: 0;
  }
  /* Not the whole element: rows that stand in a container are styled in the middle of its layout. */
  .above {
    container: clientele-directory / inline-size;
    flex: none;
  }
  /* Two lines are enough for a card here. */
  [data-density='compact'] {
    --_cl-directory-card: max(var(--_cl-directory-card-wanted), 3.9em);
  }
  .viewport {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  [data-scroll='page'] > .viewport {
    overflow: visible;
  }
  /* So low that a toolbar that stays would leave no place for the rows: it goes away with them. */
  [data-scroll='whole'] {
    overflow: hidden auto;
  }
  [data-scroll='whole'] > .viewport {
    flex: none;
    overflow: visible;
  }
  .content {
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
  }
  .placeholder {
    display: grid;
    flex: 1;
    min-block-size: 280px;
  }
  /* The eight rows of skeleton-grid.ts, which are placed on it. */
  .skeletons {
    position: relative;
    min-block-size: calc(8 * var(--_cl-directory-row));
    mask-image: linear-gradient(black 30%, transparent);
  }
  .reference {
    flex: 1 0 100%;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    user-select: all;
  }
  .banner {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0 var(--_cl-directory-inset) 12px;
    padding: 6px 6px 6px 12px;
    min-block-size: max(36px, var(--_cl-control-height));
    border-radius: var(--_cl-radius-small);
    background: var(--_cl-warning-soft);
    color: var(--_cl-warning-ink);
  }
  .banner p {
    flex: 1;
    margin: 0;
  }
  .more-failed {
    display: flex;
    align-items: center;
    justify-content: center;
    flex-wrap: wrap;
    gap: 4px 12px;
    padding: 12px var(--_cl-directory-inset);
    color: var(--_cl-text-muted);
  }
  .more-failed p {
    margin: 0;
  }
  /* Measured, never seen. */
  .probes {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    overflow: clip;
    visibility: hidden;
  }
  .probe-row {
    inline-size: 100em;
    block-size: var(--_cl-directory-row);
  }
  .probe-card {
    block-size: var(--_cl-directory-card);
  }
`;
