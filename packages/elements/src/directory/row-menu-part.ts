// The menu of a row: loaded when it is first needed.
import { bringEnglish } from '../locales/en.ts';
import { rowMenu } from '../locales/en/columns.ts';
import { RowMenu } from './row-menu.ts';

export { RowMenuTools } from './row-menu-tools.ts';

export const elements = { 'clientele-row-menu': RowMenu };

bringEnglish({ directory: { rowMenu } });
