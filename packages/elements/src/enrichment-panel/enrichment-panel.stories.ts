import type { Meta, StoryContext, StoryObj } from '@clientele/ui/story-frame/story';
import { html } from 'lit';
import { deep, hand } from '../story-stage/hand.ts';
import { onStage, stageOf } from '../story-stage/on-stage.ts';
import { narrow, on } from '../story-stage/sheet-on-stage.ts';
import './define.ts';

interface Args {
  /** Name of a client of the story's workspace. */
  client: string;
}

const meta: Meta<Args> = {
  ...onStage,
  title: 'Elements/Enrichment panel',
  component: 'clientele-enrichment-panel',
  tags: ['!autodocs'],
  args: { client: 'Kranich Verlag' },
  argTypes: { client: { control: 'text', description: 'Name of a client of this story’s workspace' } },
  parameters: { docs: { story: { inline: false, height: '560px' } } },
  render: ({ client }, context) =>
    html`<clientele-enrichment-panel client-id=${stageOf(context).idOf(client)}></clientele-enrichment-panel>`,
};
export default meta;

async function shown({ canvasElement }: StoryContext<Args>) {
  await hand(canvasElement).read('Decision support only');
}

const enriched = on({ workspace: 'enriched' });

async function finished({ canvasElement }: StoryContext<Args>) {
  await hand(canvasElement).read('Finished');
}

export const Succeeded: StoryObj<Args> = {
  tags: ['autodocs'],
  args: { client: 'Halvorsen & Lund Architects' },
  parameters: enriched,
  play: finished,
};

export const EveryPart: StoryObj<Args> = {
  ...Succeeded,
  tags: [],
  play: async (context) => {
    await finished(context);
    for (const part of deep(context.canvasElement, 'details')) part.toggleAttribute('open', true);
  },
};

/** Of a German imprint. */
export const Imprint: StoryObj<Args> = { parameters: enriched, play: finished };

export const LittleFound: StoryObj<Args> = {
  args: { client: 'Lakeshore Coffee Roasters LLC' },
  parameters: enriched,
  play: finished,
};

export const AnotherCompany: StoryObj<Args> = {
  args: { client: 'Limmat Treuhand AG' },
  parameters: enriched,
  play: finished,
};

export const Parked: StoryObj<Args> = {
  args: { client: 'Thistle Ceramics Ltd' },
  parameters: enriched,
  play: finished,
};

export const RunFailed: StoryObj<Args> = {
  args: { client: 'Norrsken Energi AB' },
  parameters: on({ workspace: 'enriched', own: true }),
  play: async ({ canvasElement }) => void (await hand(canvasElement).read('The website answered with an error.')),
};

export const SkippedByRobots: StoryObj<Args> = {
  args: { client: 'Ironbridge Robotics Inc.' },
  parameters: enriched,
  play: async ({ canvasElement }) => void (await hand(canvasElement).read('does not allow programs to read it')),
};

export const ReadOnly: StoryObj<Args> = {
  args: { client: 'Halvorsen & Lund Architects' },
  parameters: on({ workspace: 'enriched', without: ['run_enrichment', 'edit_clients'] }),
  play: finished,
};

/** The operator has not switched enrichment on. */
export const NotEntitled: StoryObj<Args> = { parameters: on({ workspace: 'small' }), play: shown };

export const NoPermission: StoryObj<Args> = {
  parameters: on({ workspace: 'small', without: ['run_enrichment'] }),
  play: shown,
};

export const Loading: StoryObj<Args> = {
  parameters: { ...on({ workspace: 'small', fault: { kind: 'held', only: /enrichment\.get/ } }), waits: true },
};

export const Failed: StoryObj<Args> = {
  parameters: on({ workspace: 'small', fault: { kind: 'failing', only: /enrichment/ } }),
};

export const Narrow: StoryObj<Args> = { ...EveryPart, globals: narrow() };
export const Dark: StoryObj<Args> = { ...EveryPart, globals: { theme: 'dark' } };
export const German: StoryObj<Args> = { parameters: enriched, globals: { locale: 'de' } };
export const Arabic: StoryObj<Args> = { parameters: enriched, globals: { locale: 'ar' } };
export const ArabicNarrow: StoryObj<Args> = { parameters: enriched, globals: narrow({ locale: 'ar' }) };
