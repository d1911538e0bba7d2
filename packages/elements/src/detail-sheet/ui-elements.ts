import { ClienteleInlineField } from '@clientele/ui/inline-field/inline-field';
import { ClienteleMenu } from '@clientele/ui/menu/menu';
import { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { ClienteleSheet } from '@clientele/ui/sheet/sheet';
import { ClienteleSwitch } from '@clientele/ui/switch/switch';
import { ClienteleTabs } from '@clientele/ui/tabs/tabs';
import { ClienteleToasts } from '@clientele/ui/toast/toasts';

/** What the detail sheet is built from, without what its lazy elements bring along. */
export const uiElements = {
  'clientele-inline-field': ClienteleInlineField,
  'clientele-menu': ClienteleMenu,
  'clientele-select-field': ClienteleSelectField,
  'clientele-sheet': ClienteleSheet,
  'clientele-switch': ClienteleSwitch,
  'clientele-tabs': ClienteleTabs,
  'clientele-toasts': ClienteleToasts,
};
