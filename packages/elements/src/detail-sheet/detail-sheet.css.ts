import { avatarStyles } from '@clientele/ui/avatar/avatar';
import { badgeStyles } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { emptyStateStyles } from '@clientele/ui/empty-state/empty-state';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { spinnerStyles } from '@clientele/ui/spinner/spinner';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css } from 'lit';
import { overviewStyles } from './overview.css.ts';
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
  .identity {
    --_cl-avatar-size: 44px;
    display: flex;
    align-items: start;
    gap: 12px;
  }
  .identity-text {
    flex: 1;
    min-inline-size: 0;
  }
  .name-skeleton {
    padding-block: 4px;
    font-size: 1.286em;
  }
  /* The name is its own label: that stays for those who listen, in the space above, where saving is said as well. */
  .name {
    margin-block-start: -22px;
  }
  .name clientele-inline-field::part(label) {
    opacity: 0;
  }
  .name clientele-inline-field::part(value),
  .name clientele-inline-field::part(control) {
    font-size: 1.286em;
    font-weight: 600;
  }
  .identity-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-block-size: 24px;
    color: var(--_cl-text-muted);
  }
  .owner {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
    font-size: var(--_cl-font-small);
    --_cl-icon-size: 14px;
  }
  .status {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .status-menu::part(button) {
    --_cl-ink: var(--_cl-text-muted);
    --_cl-tint: var(--_cl-surface-3);
    --_cl-icon-size: 12px;
    gap: 6px;
    min-block-size: 24px;
    padding: 0 8px;
    border-radius: 99px;
    background: var(--_cl-tint);
    color: var(--_cl-ink);
    font-size: var(--_cl-font-small);
  }
  .status-menu::part(button)::before {
    content: '';
    flex: none;
    inline-size: 6px;
    block-size: 6px;
    border: 3px solid;
    border-radius: 50%;
  }
  .status-neutral::part(button)::before {
    border-width: 1.5px;
  }
  .status-success::part(button) {
    --_cl-ink: var(--_cl-success-ink);
    --_cl-tint: var(--_cl-success-soft);
  }
  .status-warning::part(button) {
    --_cl-ink: var(--_cl-warning-ink);
    --_cl-tint: var(--_cl-warning-soft);
  }
  .status-warning::part(button)::before {
    border-radius: 0.5px;
    rotate: 45deg;
  }
  .action-bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: 2px 10px;
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
  overviewStyles,
];
