import { css } from 'lit';

export const invoicesStyles = css`
  :host {
    display: block;
  }
  .invoices {
    container-type: inline-size;
    padding-block-start: 16px;
  }
  .shares {
    --_cl-share-paid: var(--_cl-success);
    --_cl-share-open: var(--_cl-accent);
    --_cl-share-overdue: var(--_cl-danger);
    --_cl-share-draft: color-mix(in oklab, var(--_cl-text) 32%, var(--_cl-surface));
    --_cl-share-void: color-mix(in oklab, var(--_cl-text) 16%, var(--_cl-surface));
    padding-block-end: 12px;
  }
  .share-bar {
    display: block;
    inline-size: 100%;
    block-size: 8px;
    border-radius: 4px;
    overflow: hidden;
  }
  .share-bar:dir(rtl) {
    scale: -1 1;
  }
  .share-bar rect {
    fill: var(--_cl-share);
    stroke: var(--_cl-surface);
    stroke-width: 1px;
  }
  .share-legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    margin-block-start: 8px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  .share-key {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .share-key::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border-radius: 2px;
    background: var(--_cl-share);
  }
  .share-paid {
    --_cl-share: var(--_cl-share-paid);
  }
  .share-open {
    --_cl-share: var(--_cl-share-open);
  }
  .share-overdue {
    --_cl-share: var(--_cl-share-overdue);
  }
  .share-draft {
    --_cl-share: var(--_cl-share-draft);
  }
  .share-void {
    --_cl-share: var(--_cl-share-void);
  }
  .invoice {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 16px;
    padding-block: 11px;
    border-block-start: 1px solid var(--_cl-border);
  }
  .invoice-number {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .invoice-total {
    font-weight: 500;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .invoice-dates {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    line-height: 20px;
  }
  .invoice-state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 4px 8px;
  }
  .invoice-balance {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-variant-numeric: tabular-nums;
  }
  @container (inline-size < 400px) {
    .invoice-dates,
    .invoice-state {
      grid-column: 1 / -1;
    }
    .invoice-state {
      flex-direction: row-reverse;
    }
  }
  .invoice-void .invoice-total {
    color: var(--_cl-text-muted);
    text-decoration: line-through;
  }
  .more {
    inline-size: 100%;
    margin-block-start: 8px;
  }
  @media (forced-colors: active) {
    .share-bar rect,
    .share-key::before {
      forced-color-adjust: none;
    }
  }
`;
