// What is said when a file of the element does not come.
import type { Meta, StoryContext, StoryObj } from '@clientele/ui/story-frame/story';
import { html } from 'lit';
import './define.ts';
import { WantedPart } from '../lazy-part/wanted-part.ts';
import { hand } from '../story-stage/hand.ts';
import { onStage } from '../story-stage/on-stage.ts';
import type { StageSetting } from '../story-stage/stage.ts';
import type { ClienteleDirectory } from './directory.ts';

const meta: Meta = {
  ...onStage,
  title: 'Elements/Directory',
  tags: ['!autodocs'],
  parameters: { stage: { workspace: 'small' } satisfies StageSetting },
  render: () => html`<clientele-directory></clientele-directory>`,
};
export default meta;

/** The connection is bad, or the host's server has a newer version in its place. */
export const FileMissing: StoryObj = {
  play: async (context) => {
    await askInVain(context, 1);
    await hand(context.canvasElement).find('[role=alert] button');
  },
};

/** Older browsers remember a failure for as long as the page lives, so that trying again is of no use. */
export const FileMissingAgain: StoryObj = {
  play: async (context) => {
    await askInVain(context, 2);
    await hand(context.canvasElement).read('Reloading the page may help.');
  },
};

async function askInVain({ canvasElement }: StoryContext, times: number) {
  const element = await hand(canvasElement).find<ClienteleDirectory>('clientele-directory');
  await element.whenReady();
  const part = new WantedPart(
    element,
    () => Promise.reject(new TypeError('Failed to fetch')),
    () => undefined,
  );
  for (let time = 0; time < times; time += 1) await part.load();
}
