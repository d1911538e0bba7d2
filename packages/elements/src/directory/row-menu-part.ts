// The menu of a row: loaded when it is first needed.
import { RowMenu } from './row-menu.ts';

export { RowMenuTools } from './row-menu-tools.ts';

export const elements = { 'clientele-row-menu': RowMenu };
