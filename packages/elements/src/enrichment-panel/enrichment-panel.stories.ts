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

/** The server of the stories asks nothing of other servers: what has been looked up is in the demo. */
export const NotEntitled: StoryObj<Args> = { tags: ['autodocs'], parameters: on({ workspace: 'small' }), play: shown };

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

export const Narrow: StoryObj<Args> = { ...NotEntitled, tags: [], globals: narrow() };
export const Dark: StoryObj<Args> = { ...NotEntitled, tags: [], globals: { theme: 'dark' } };
export const German: StoryObj<Args> = { parameters: on({ workspace: 'small' }), globals: { locale: 'de' } };
export const Arabic: StoryObj<Args> = { parameters: on({ workspace: 'small' }), globals: { locale: 'ar' } };
