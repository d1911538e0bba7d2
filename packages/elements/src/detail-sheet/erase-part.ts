// The dialog that asks before a client is erased.
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { bringEnglish } from '../locales/en.ts';
import { erase } from '../locales/en/erase.ts';

export { EraseDialog } from './erase-dialog.ts';

export const elements = { 'clientele-dialog': ClienteleDialog, 'clientele-text-field': ClienteleTextField };

bringEnglish({ sheet: { erase } });
