// What it takes to arrange the list: loaded when someone comes near it.
import { ColumnsPanel } from './columns-panel.ts';
import { arrangingStyles } from './arranging.css.ts';

export { ArrangingTools } from './arranging-tools.ts';

export const elements = { 'clientele-columns-panel': ColumnsPanel };
export const styles = [arrangingStyles];
