// Messages about what was done.
import { ClienteleToasts } from '@clientele/ui/toast/toasts';

export const elements = { 'clientele-toasts': ClienteleToasts };
