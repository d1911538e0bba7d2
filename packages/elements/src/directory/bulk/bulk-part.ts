// Acting on many clients at once.
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { ClienteleMenu } from '@clientele/ui/menu/menu';
import { ClienteleToasts } from '@clientele/ui/toast/toasts';
import { bulkStyles } from './bulk.css.ts';

export { Bulk } from './bulk.ts';

export const elements = {
  'clientele-dialog': ClienteleDialog,
  'clientele-menu': ClienteleMenu,
  'clientele-toasts': ClienteleToasts,
};
export const styles = [bulkStyles];
