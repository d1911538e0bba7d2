// The form for a new client, and the question before it is given up.
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { createFormStyles } from './create-form.css.ts';

export { CreateForm } from './create-form.ts';
export { DiscardQuestion } from './discard-question.ts';

export const elements = { 'clientele-dialog': ClienteleDialog, 'clientele-text-field': ClienteleTextField };
export const styles = [createFormStyles];
