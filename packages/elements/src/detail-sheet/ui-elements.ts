import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { ClienteleInlineField } from '@clientele/ui/inline-field/inline-field';
import { ClienteleMenu } from '@clientele/ui/menu/menu';
import { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { ClienteleSheet } from '@clientele/ui/sheet/sheet';
import { ClienteleSwitch } from '@clientele/ui/switch/switch';
import { ClienteleTabs } from '@clientele/ui/tabs/tabs';
import { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { ClienteleToasts } from '@clientele/ui/toast/toasts';

/** What the detail sheet is built from. */
export const uiElements = {
  'clientele-dialog': ClienteleDialog,
  'clientele-inline-field': ClienteleInlineField,
  'clientele-menu': ClienteleMenu,
  'clientele-select-field': ClienteleSelectField,
  'clientele-sheet': ClienteleSheet,
  'clientele-switch': ClienteleSwitch,
  'clientele-tabs': ClienteleTabs,
  'clientele-text-field': ClienteleTextField,
  'clientele-toasts': ClienteleToasts,
};
