import { badgeStyles } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { emptyStateStyles } from '@clientele/ui/empty-state/empty-state';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css } from 'lit';
import { recordStyles } from '../record/record.css.ts';

/** One item below the other, large enough for a thumb. */
const itemStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px 16px;
    padding-block: 14px;
    border-block-start: 1px solid var(--_cl-border);
  }
  .item:first-child {
    border-block-start: 0;
  }
  .main {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .opener {
    justify-self: start;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 500;
    text-align: start;
    cursor: pointer;
  }
  .opener:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  /* The whole row opens it. */
  .item:has(.opener) {
    position: relative;
  }
  .opener::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .amount {
    font-weight: 500;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .detail {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-variant-numeric: tabular-nums;
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 4px 8px;
  }
  .more {
    inline-size: 100%;
    margin-block-start: 8px;
  }
  @container (inline-size < 400px) {
    .item > .detail,
    .state {
      grid-column: 1 / -1;
    }
    .state {
      flex-direction: row-reverse;
      justify-self: start;
    }
  }
`;

const pageStyles = css`
  .back {
    margin-inline-start: -10px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    margin-block: 12px 4px;
  }
  h3 {
    font-size: 1.3em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  h3:focus {
    outline: none;
  }
  h4 {
    margin-block: 28px 4px;
    font-weight: 600;
  }
  .left-to-pay {
    margin: 0 0 20px;
    font-size: 1.15em;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    gap: 16px;
    margin: 0;
    padding-block: 16px;
    border-block: 1px solid var(--_cl-border);
  }
  .fact dt {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  .fact dd {
    margin: 2px 0 0;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .lines {
    white-space: pre-line;
  }
`;

/** Of the lists of a portal. */
export const listStyles = [
  tokens,
  iconStyles,
  badgeStyles,
  buttonStyles,
  skeletonStyles,
  emptyStateStyles,
  recordStyles,
  itemStyles,
];

/** Of one invoice. */
export const invoiceStyles = [...listStyles, pageStyles];
