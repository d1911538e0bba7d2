// The dialog that asks before a client is erased.
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { ClienteleTextField } from '@clientele/ui/text-field/text-field';

export { EraseDialog } from './erase-dialog.ts';

export const elements = { 'clientele-dialog': ClienteleDialog, 'clientele-text-field': ClienteleTextField };
