// Filters, the active conditions and the order of cards: their file comes beside the first rows, not before them.
import { chipStyles } from '@clientele/ui/chip/chip';
import { ClienteleMenu } from '@clientele/ui/menu/menu';
import { narrowingStyles } from './narrowing.css.ts';

export { filterBar } from './filter-bar.ts';
export { sortMenu } from './sort-menu.ts';

export const elements = { 'clientele-menu': ClienteleMenu };
export const styles = [chipStyles, narrowingStyles];
