import { avatarStyles } from '@clientele/ui/avatar/avatar';
import { badgeStyles } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { emptyStateStyles } from '@clientele/ui/empty-state/empty-state';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { spinnerStyles } from '@clientele/ui/spinner/spinner';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css } from 'lit';
import { recordStyles } from '../record/record.css.ts';
import { headerStyles } from './view-header.css.ts';
import { overviewStyles } from './overview.css.ts';

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
