// What is said when a file of the sheet does not come.
import { defineOnce } from '@clientele/ui/registry/define-once';
import type { Meta, StoryContext, StoryObj } from '@clientele/ui/story-frame/story';
import { html } from 'lit';
import { hand } from '../story-stage/hand.ts';
import { stageOf } from '../story-stage/on-stage.ts';
import { on, sheetStories, type SheetArgs as Args } from '../story-stage/sheet-on-stage.ts';
import { ClienteleDetailSheet } from './detail-sheet.ts';
import type { PartLoaders } from './part-loaders.ts';

/** The connection is bad, or the host's server has a newer version in its place. */
const missing = () => Promise.reject(new TypeError('Failed to fetch'));

class SheetWithoutFiles extends ClienteleDetailSheet {
  protected override parts: PartLoaders = { create: missing, invoices: missing, erase: missing, toasts: missing };
}
defineOnce('sheet-without-files', SheetWithoutFiles);

const meta: Meta<Args> = {
  ...sheetStories,
  title: 'Elements/Detail sheet',
  parameters: { ...sheetStories.parameters, ...on({ workspace: 'small' }) },
  render: ({ client, mode, open, tab }, context) =>
    html`<sheet-without-files
      client-id=${stageOf(context).idOf(client ?? '')}
      mode=${mode ?? 'view'}
      tab=${tab ?? 'overview'}
      ?open=${open}
    ></sheet-without-files>`,
};
export default meta;

export const InvoicesFileMissing: StoryObj<Args> = { args: { tab: 'invoices' }, play: readsMissing };

export const FormFileMissing: StoryObj<Args> = { args: { mode: 'create' }, play: readsMissing };

/** Without the file of the messages, what there is to say stands in the sheet. */
export const EraseFileMissing: StoryObj<Args> = {
  play: async (context) => {
    const { find, press } = hand(context.canvasElement);
    await find('clientele-inline-field');
    await press('More actions');
    await press('Erase');
    await readsMissing(context);
  },
};

async function readsMissing({ canvasElement }: StoryContext<Args>) {
  await hand(canvasElement).read('This part could not be loaded.');
}
