import { css } from 'lit';

/** The same rows in a narrow place: three lines instead of columns. */
export const cardStyles = css`
  [data-layout='cards'] .row {
    grid-template: 'name name activity' auto 'second second invoices' auto 'status amount amount' auto / auto minmax(
        0,
        1fr
      ) auto;
    align-content: center;
    gap: 2px 12px;
    block-size: var(--_cl-directory-card);
    padding: 0 var(--_cl-directory-inset);
    padding-inline: calc(var(--_cl-directory-inset) + 42px) calc(var(--_cl-directory-inset) + 18px);
  }
  /* No pointer rests above a card on a touch screen: its menu is always in sight. */
  [data-layout='cards'] .cell-more {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 2px;
  }
  [data-layout='cards'] .more {
    inline-size: 32px;
    block-size: 44px;
    opacity: 1;
  }
  [data-layout='cards'] .upcoming {
    block-size: calc(3 * var(--_cl-directory-card));
  }
  [data-layout='cards'] .cell {
    padding: 0;
    font-size: var(--_cl-font-small);
    line-height: 1.35;
    text-align: end;
    unicode-bidi: isolate;
  }
  [data-layout='cards'] .cell-name {
    grid-area: name-start / name-start / second-end / second-end;
    grid-template: subgrid / minmax(0, 1fr) auto;
    column-gap: 12px;
    align-content: normal;
    font-size: inherit;
    text-align: start;
  }
  /* The ring is around the whole card where its name has the focus. */
  [data-layout='cards'] .cell-name:focus-visible {
    outline: none;
  }
  [data-layout='cards'] .row:has(> .cell-name:focus-visible) {
    outline: 2px solid var(--_cl-focus-ring);
    outline-offset: -2px;
    border-radius: var(--_cl-radius-small);
  }
  [data-layout='cards'] .row {
    scroll-margin-block-start: var(--clientele-directory-sticky-top, 0px);
  }
  [data-layout='cards'] .cell-name > .avatar,
  [data-layout='cards'] .cell-name > .skeleton-round {
    --_cl-avatar-size: 32px;
    position: absolute;
    /* Of the card, which is a grid itself: in no area of that. */
    grid-area: auto;
    inset-block-start: calc(50% - 16px);
    inset-inline-start: var(--_cl-directory-inset);
  }
  [data-layout='cards'] .cell-name > .skeleton-line {
    grid-area: 1 / 1 / auto / -1;
    align-self: center;
  }
  [data-layout='cards'] .row-skeleton .cell > .skeleton-short {
    inline-size: 4em;
  }
  [data-layout='cards'] .name {
    grid-area: 1 / 1 / auto / -1;
    font-size: inherit;
    white-space: nowrap;
  }
  [data-layout='cards'] .second {
    grid-area: 2 / 1 / auto / -1;
    white-space: nowrap;
  }
  [data-layout='cards'] .cell-status {
    grid-area: status;
    justify-self: start;
    max-inline-size: 12em;
    margin: 0;
    padding: 1px 8px;
    text-align: start;
  }
  [data-layout='cards'] .cell-last-activity {
    grid-area: activity;
    color: var(--_cl-text-muted);
  }
  [data-layout='cards'] .cell-invoices {
    grid-area: invoices;
    color: var(--_cl-text-muted);
  }
  [data-layout='cards'] .cell-outstanding {
    grid-area: amount;
  }
  /* Whoever wants to see it has it in the place of the number of invoices: there is no other. */
  [data-layout='cards'] .cell-enrichment {
    grid-area: invoices;
    justify-self: end;
    max-inline-size: 12em;
    margin: 0;
    padding: 0 8px;
  }
  [data-density='comfortable'][data-layout='cards'] .row:has(> .cell-enrichment.badge) > .cell-invoices {
    clip-path: inset(50%);
  }
  /* Closer: two lines, of which the lower one has no place for both the amount and the number of invoices. */
  [data-density='compact'][data-layout='cards'] .row {
    grid-template: 'name name activity' auto 'second second activity' auto 'status amount amount' auto / auto minmax(
        0,
        1fr
      ) auto;
    row-gap: 1px;
  }
  [data-density='compact'][data-layout='cards'] .cell-invoices {
    grid-area: amount;
  }
  [data-density='compact'][data-layout='cards'] .row:has(> .cell-outstanding:not(.quiet)) > .cell-invoices {
    clip-path: inset(50%);
  }
  [data-density='compact'][data-layout='cards'] .cell-last-activity {
    align-self: start;
  }
  [data-density='compact'][data-layout='cards'] .cell-enrichment {
    grid-area: 2 / 3;
  }
  [data-density='compact'][data-layout='cards'] :is(.cell, .second) {
    line-height: 1.25;
  }
  [data-density='compact'][data-layout='cards'] .cell-status {
    padding-block: 0;
  }
  /* In a card it stands where there is room: before the last activity. */
  [data-layout='cards'] .cell-name > .badge {
    grid-area: 2 / 2;
  }
  [data-layout='cards'] .badge ~ .second {
    grid-area: 2 / 1;
  }
`;
