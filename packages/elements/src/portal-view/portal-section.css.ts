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
