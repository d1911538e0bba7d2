import { css } from 'lit';
import { conflictStyles } from './conflict-choice.ts';

/** Fields of a record in their blocks, its figures, and a choice between two values. */
export const fieldStyles = css`
  .section {
    padding-block: 18px;
    border-block-end: 1px solid var(--_cl-border);
  }
  .section h3 {
    margin-block-end: 10px;
    font-size: 1em;
    font-weight: 600;
  }
  .field-grid {
    display: grid;
    gap: 10px 20px;
  }
  @container (inline-size >= 420px) {
    .field-grid {
      /* Addresses of mail and web are the long ones. */
      grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr);
    }
    .field-grid > .wide {
      grid-column: 1 / -1;
    }
  }
  .client-field {
    position: relative;
    min-inline-size: 0;
  }
  .field-label {
    display: block;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-weight: 500;
    line-height: 18px;
  }
  /* As high as a field that can be edited, so that nothing moves when it becomes one. */
  .field-value,
  .pending-value {
    display: block;
    min-block-size: max(var(--_cl-target), var(--_cl-control-height));
    padding-block: calc((max(var(--_cl-target), var(--_cl-control-height)) - 1.45em) / 2);
    margin-block-start: 1px;
    overflow-wrap: anywhere;
  }
  .field-hint {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  .section > .client-field + .client-field {
    margin-block-start: 14px;
  }
  .save-mark {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  .status .save-mark {
    position: static;
  }
  .portal .save-mark {
    inset-block-start: 3px;
    inset-inline-end: 46px;
  }
  .save-mark .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .saved {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--_cl-success-ink);
  }
  /* A choice reads as a value until someone reaches for it. */
  .quiet-select::part(control) {
    inline-size: calc(100% + 18px);
    margin-inline: -9px;
    padding-inline-start: 8px;
    border-color: transparent;
    background: none;
  }
  .quiet-select.is-empty::part(control) {
    color: var(--_cl-text-muted);
  }
  .quiet-select::part(control):hover {
    background: var(--_cl-surface-3);
  }
  .quiet-select::part(field) {
    gap: 1px;
  }
  .quiet-select::part(label) {
    line-height: 18px;
  }
  /* Two values are compared, and two buttons stand side by side: that takes the whole row. */
  .field-grid > .client-field:has(.conflict) {
    grid-column: 1 / -1;
  }

  .figures {
    display: grid;
    gap: 12px 20px;
    /* Drawn outside of the fields' edges, so that its text begins where theirs does. */
    margin-inline: -12px;
    padding: 12px;
    border-radius: var(--_cl-radius);
    background: var(--_cl-surface-2);
    font-variant-numeric: tabular-nums;
  }
  .figure {
    min-inline-size: 0;
  }
  .figure-value {
    font-size: 1.286em;
    font-weight: 600;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .figure-more {
    color: var(--_cl-text-muted);
    overflow-wrap: anywhere;
  }
  @container (inline-size >= 420px) {
    .figures {
      /* The columns of the fields below, of which the first has two figures: a long one and a short one. */
      --_cl-first: calc((100% - 20px) * 1.35 / 2.35);
      grid-template-columns: minmax(0, calc(var(--_cl-first) - 100px)) 80px minmax(0, 1fr);
    }
  }
  @container (340px <= inline-size < 420px) {
    .figures {
      grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
    }
  }
  @container (inline-size < 340px) {
    .figure {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0 12px;
    }
    .figure-more {
      inline-size: 100%;
      text-align: end;
    }
  }

  ${conflictStyles}

  .dates {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--_cl-border);
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  @media (forced-colors: active) {
    .figures {
      border: 1px solid;
    }
  }
`;
