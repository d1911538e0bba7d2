import type { Meta, StoryContext, StoryObj } from '@clientele/ui/story-frame/story';
import { html } from 'lit';
import './define.ts';
import { hand } from '../story-stage/hand.ts';
import { onStage, stageOf, type StageParameters } from '../story-stage/on-stage.ts';
import { readingOnly, type StageSetting } from '../story-stage/stage.ts';
import type { ClienteleDetailSheet } from './detail-sheet.ts';

const meta: Meta = {
  ...onStage,
  title: 'Elements/Detail sheet/New client',
  tags: ['!autodocs'],
  render: () => html`<clientele-detail-sheet mode="create" open></clientele-detail-sheet>`,
};
export default meta;

export const Empty: StoryObj = {
  parameters: on({ workspace: 'small', own: true }),
  play: async (context) => void (await opened(context)),
};

export const Filled: StoryObj = {
  parameters: on({ workspace: 'small', own: true }),
  play: async (context) => {
    await opened(context);
    await fill(context, { Name: 'Seidel & Söhne', Email: 'kontor@seidel-soehne.de', 'Tax ID': 'DE136695976' });
  },
};

/** Said when a field is left, not while it is being typed. */
export const WithErrors: StoryObj = {
  parameters: on({ workspace: 'small', own: true }),
  tags: ['refused'],
  play: async (context) => {
    await opened(context);
    const { press, read } = hand(context.canvasElement);
    await fill(context, {
      Name: 'Seidel & Söhne',
      Email: 'kontor@',
      Phone: 'call me',
      Website: 'not a site',
      'Tax ID': 'DE1',
    });
    await press('Create client');
    await read('This is not an email address.');
  },
};

export const NameMissing: StoryObj = {
  parameters: on({ workspace: 'small', own: true }),
  play: async (context) => {
    await opened(context);
    const { press, read } = hand(context.canvasElement);
    await press('Create client');
    await read('This is required.');
  },
};

/** A hint that never blocks. */
export const Duplicates: StoryObj = {
  parameters: on({ workspace: 'small', own: true }),
  play: async (context) => {
    await opened(context);
    await fill(context, { Name: 'Kranich Verlag GmbH', Website: 'kranich-verlag.de' });
    hand(context.canvasElement).blur();
    await hand(context.canvasElement).read('This may be the same client');
  },
};

export const WebsiteOffered: StoryObj = {
  parameters: on({ workspace: 'small', own: true }),
  play: async (context) => {
    await opened(context);
    await fill(context, { Name: 'Seidel & Söhne', Email: 'kontor@seidel-soehne.de' });
    await hand(context.canvasElement).read('as website');
  },
};

export const Sending: StoryObj = {
  parameters: { ...on({ workspace: 'small', own: true, fault: { kind: 'held', only: /create/ } }), waits: true },
  play: (context) => send(context),
};

export const Failed: StoryObj = {
  parameters: on({ workspace: 'small', own: true, fault: { kind: 'failing', only: /create/ } }),
  play: async (context) => {
    await send(context);
    await hand(context.canvasElement).read('Something went wrong on the server.');
  },
};

/** What was typed is kept until the connection is back. */
export const DraftKeptOffline: StoryObj = {
  parameters: on({ workspace: 'small', own: true }),
  play: async (context) => {
    await opened(context);
    stageOf(context).wire.fault = { kind: 'offline' };
    await send(context);
    await hand(context.canvasElement).read('What you typed is kept');
  },
};

export const DiscardQuestion: StoryObj = {
  parameters: on({ workspace: 'small', own: true }),
  play: async (context) => {
    const element = await opened(context);
    await fill(context, { Name: 'Seidel & Söhne' });
    void element.hide();
    await hand(context.canvasElement).read('Discard this draft?');
  },
};

export const NoPermission: StoryObj = { parameters: on({ workspace: 'small', without: readingOnly }) };

export const Narrow: StoryObj = {
  ...Filled,
  tags: ['narrow'],
  globals: { viewport: { value: 'narrow', isRotated: false } },
};

export const Dark: StoryObj = { ...WithErrors, tags: ['refused'], globals: { theme: 'dark' } };

export const German: StoryObj = { ...Empty, globals: { locale: 'de' } };

export const Arabic: StoryObj = { ...Empty, globals: { locale: 'ar' } };

function on(stage: StageSetting): StageParameters {
  return { stage };
}

async function opened({ canvasElement }: StoryContext): Promise<ClienteleDetailSheet> {
  const element = await hand(canvasElement).find<ClienteleDetailSheet>('clientele-detail-sheet');
  await element.whenReady();
  await hand(canvasElement).find('form.create');
  return element;
}

async function fill({ canvasElement }: StoryContext, values: Record<string, string>) {
  for (const [name, value] of Object.entries(values)) await hand(canvasElement).type(name, value);
}

async function send(context: StoryContext) {
  await opened(context);
  await fill(context, { Name: 'Seidel & Söhne' });
  await hand(context.canvasElement).press('Create client');
}
