import { avatarStyles } from '@clientele/ui/avatar/avatar';
import { badgeStyles } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { chipStyles } from '@clientele/ui/chip/chip';
import { emptyStateStyles } from '@clientele/ui/empty-state/empty-state';
import { fieldStyles } from '@clientele/ui/field/field.css';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { spinnerStyles } from '@clientele/ui/spinner/spinner';
import { tokens } from '@clientele/ui/tokens/tokens';
import { columnPreferencesStyles } from './column-preferences.css.ts';
import { cardStyles } from './cards.css.ts';
import { directoryStyles } from './directory.css.ts';
import { gridStyles } from './grid.css.ts';
import { hostCellStyles } from './host-cells.css.ts';
import { narrowingStyles } from './narrowing.css.ts';
import { newsStyles } from './news.css.ts';
import { selectionStyles } from './selection.css.ts';
import { toolbarStyles } from './toolbar.css.ts';

export const styles = [
  tokens,
  iconStyles,
  buttonStyles,
  fieldStyles,
  badgeStyles,
  avatarStyles,
  skeletonStyles,
  emptyStateStyles,
  directoryStyles,
  toolbarStyles,
  gridStyles,
  cardStyles,
  selectionStyles,
  newsStyles,
  chipStyles,
  narrowingStyles,
  spinnerStyles,
  hostCellStyles,
  columnPreferencesStyles,
];
