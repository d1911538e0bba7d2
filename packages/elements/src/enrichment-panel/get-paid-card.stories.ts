import type { Clientele } from '@clientele/client';
import type { Api } from '@clientele/contract';
import type { Meta, StoryContext, StoryObj } from '@clientele/ui/story-frame/story';
import { html } from 'lit';
import { hand } from '../story-stage/hand.ts';
import { onStage, stageOf } from '../story-stage/on-stage.ts';
import { narrow, on } from '../story-stage/sheet-on-stage.ts';
import './define.ts';

interface Args {
  /** Name of a client of the story's workspace. */
  client: string;
}

const meta: Meta<Args> = {
  ...onStage,
  title: 'Elements/Enrichment panel/How to get paid',
  component: 'clientele-enrichment-panel',
  tags: ['!autodocs'],
  args: { client: 'Halvorsen & Lund Architects' },
  parameters: { docs: { story: { inline: false, height: '760px' } } },
  render: ({ client }, context) =>
    html`<clientele-enrichment-panel client-id=${stageOf(context).idOf(client)}></clientele-enrichment-panel>`,
};
export default meta;

type Patch = Parameters<Api['enrichment']['setGetPaid']>[0]['patch'];

/** In a workspace of the story's own, what a colleague says of it. */
const own = on({ workspace: 'enriched', own: true });
const read = on({ workspace: 'enriched' });

async function shown({ canvasElement }: StoryContext<Args>) {
  const card = await hand(canvasElement).find('clientele-get-paid-card');
  card.scrollIntoView({ block: 'start' });
}

async function said(context: StoryContext<Args>, patch: Patch): Promise<Clientele> {
  const stage = stageOf(context);
  const colleague = await stage.colleague();
  const clientId = stage.idOf(context.args.client);
  const { getPaid } = await colleague.api.enrichment.get({ clientId });
  await colleague.api.enrichment.setGetPaid({ clientId, version: getPaid.version, patch });
  return colleague;
}

/** Each with the page and the words in which it was read; nobody has confirmed it. */
export const Suggested: StoryObj<Args> = {
  parameters: read,
  play: async (context) => {
    await shown(context);
    await hand(context.canvasElement).read('invoices@halvorsen-lund');
  },
};

export const NothingFound: StoryObj<Args> = {
  args: { client: 'Lakeshore Coffee Roasters LLC' },
  parameters: read,
  play: shown,
};

export const Confirmed: StoryObj<Args> = {
  parameters: own,
  play: async (context) => {
    await shown(context);
    await hand(context.canvasElement).press(/^Confirm: Accounts payable mailbox/);
    await hand(context.canvasElement).read('Confirmed by');
  },
};

/** It stands before what the website says, which is told beside it. */
export const TypedByAPerson: StoryObj<Args> = {
  parameters: own,
  play: async (context) => {
    await said(context, { mailbox: 'ap@halvorsen-lund.dk', cutOff: 'By the 20th of the month', formats: ['PDF'] });
    await shown(context);
    await hand(context.canvasElement).read('The website says');
  },
};

export const Editing: StoryObj<Args> = {
  parameters: own,
  play: async (context) => {
    await shown(context);
    await hand(context.canvasElement).press('Edit');
    await hand(context.canvasElement).read('If you leave a line empty');
  },
};

export const Refused: StoryObj<Args> = {
  tags: ['refused'],
  parameters: own,
  play: async (context) => {
    await Editing.play?.(context);
    await hand(context.canvasElement).type('Peppol ID', 'DE123');
    await hand(context.canvasElement).press('Save');
    await hand(context.canvasElement).find('[aria-invalid=true]');
  },
};

/** Somebody else has said something else in the meantime. */
export const Conflict: StoryObj<Args> = {
  tags: ['refused'],
  parameters: own,
  play: async (context) => {
    await Editing.play?.(context);
    await said(context, { mailbox: 'buchhaltung@halvorsen-lund.dk' });
    await hand(context.canvasElement).type('Accounts payable mailbox', 'ap@halvorsen-lund.dk');
    await hand(context.canvasElement).press('Save');
    await hand(context.canvasElement).find('.conflict');
  },
};

export const ReadOnly: StoryObj<Args> = {
  parameters: on({ workspace: 'enriched', without: ['edit_clients'] }),
  play: shown,
};

export const Narrow: StoryObj<Args> = { ...Suggested, globals: narrow() };
export const EditingNarrow: StoryObj<Args> = { ...Editing, globals: narrow() };
export const Dark: StoryObj<Args> = { ...Suggested, globals: { theme: 'dark' } };
export const German: StoryObj<Args> = { parameters: read, play: shown, globals: { locale: 'de' } };
export const Arabic: StoryObj<Args> = { parameters: read, play: shown, globals: { locale: 'ar' } };
export const ArabicNarrow: StoryObj<Args> = { parameters: read, play: shown, globals: narrow({ locale: 'ar' }) };
