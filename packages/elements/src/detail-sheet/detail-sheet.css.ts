import { avatarStyles } from '@clientele/ui/avatar/avatar';
import { badgeStyles } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { emptyStateStyles } from '@clientele/ui/empty-state/empty-state';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { spinnerStyles } from '@clientele/ui/spinner/spinner';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css } from 'lit';
import { fieldStyles } from '../record/record-fields.css.ts';
import { identityStyles } from '../record/record-header.css.ts';
import { recordStyles } from '../record/record.css.ts';

const headerStyles = css`
  .header {
    display: flex;
    align-items: start;
    gap: 4px;
  }
  .header slot,
  .title {
    display: block;
    flex: 1;
    min-inline-size: 0;
  }
  .back {
    --_cl-icon-size: 20px;
    margin-block-start: -3px;
    margin-inline-start: -8px;
  }
  .title {
    /* Its first line is centred on the buttons beside it. */
    padding-block: calc((max(24px, var(--_cl-control-height)) - 1.3em) / 2 - 3px);
    font-size: 1.286em;
    font-weight: 600;
    line-height: 1.3;
  }
  clientele-tabs::part(tablist) {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_cl-surface);
  }
  .overview {
    container-type: inline-size;
    padding-block-start: 16px;
  }
  .action-bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: 2px 10px;
  }
  .pending-actions,
  .pending-tabs {
    align-items: center;
    min-block-size: max(var(--_cl-target), var(--_cl-control-height));
  }
  .pending-tabs {
    display: flex;
    gap: calc(var(--_cl-space) * 5);
    padding-block-start: 6px;
    box-shadow: inset 0 -1px var(--_cl-border);
  }
  @media (width < 640px) {
    .action-bar .button {
      flex: 1;
    }
  }
`;

const sheetStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  clientele-sheet {
    --clientele-sheet-width: var(--clientele-detail-sheet-width, 520px);
    block-size: 100%;
  }
  .create-actions {
    display: grid;
  }
  .create-actions .failure {
    margin-block-end: 10px;
  }
  .create-buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 8px;
  }
`;

export const styles = [
  tokens,
  iconStyles,
  avatarStyles,
  badgeStyles,
  buttonStyles,
  skeletonStyles,
  spinnerStyles,
  emptyStateStyles,
  recordStyles,
  sheetStyles,
  headerStyles,
  identityStyles,
  fieldStyles,
];
