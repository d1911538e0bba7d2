import type { Meta, StoryContext, StoryObj } from '@clientele/ui/story-frame/story';
import { html } from 'lit';
import { hand, deep } from '../story-stage/hand.ts';
import { onStage, stageOf } from '../story-stage/on-stage.ts';
import { narrow, on } from '../story-stage/sheet-on-stage.ts';
import './define.ts';
import type { ClienteleWorkspace } from './workspace.ts';

const meta: Meta = {
  ...onStage,
  title: 'Elements/Workspace/Enrichment settings',
  component: 'clientele-workspace',
  tags: ['!autodocs'],
  parameters: { docs: { story: { inline: false, height: '720px' } } },
  render: () => html`<clientele-workspace view="settings"></clientele-workspace>`,
};
export default meta;

async function shown({ canvasElement }: StoryContext) {
  await hand(canvasElement).read('How values are used');
}

export const Default: StoryObj = { parameters: on({ workspace: 'enriched' }), play: shown };

export const Policies: StoryObj = {
  ...Default,
  play: async (context) => {
    await shown(context);
    for (const group of deep(context.canvasElement, 'details.policies')) group.toggleAttribute('open', true);
  },
};

export const NotOffered: StoryObj = { parameters: on({ workspace: 'small' }), play: shown };

export const ReadOnly: StoryObj = {
  parameters: on({ workspace: 'enriched', without: ['manage_options'] }),
  play: shown,
};

export const Loading: StoryObj = {
  parameters: { ...on({ workspace: 'enriched', fault: { kind: 'held', only: /getSettings/ } }), waits: true },
};

export const Failed: StoryObj = {
  parameters: on({ workspace: 'enriched', fault: { kind: 'failing', only: /getSettings/ } }),
  play: async ({ canvasElement }) => void (await hand(canvasElement).read('The settings could not be loaded.')),
};

export const Unsaved: StoryObj = {
  parameters: on({ workspace: 'enriched', own: true }),
  play: async (context) => {
    await shown(context);
    await hand(context.canvasElement).press('Keep facts about people');
    await hand(context.canvasElement).read('1 change is not saved');
  },
};

/** Somebody else has saved another policy of the same field. */
export const Conflict: StoryObj = {
  tags: ['refused'],
  parameters: on({ workspace: 'enriched', own: true }),
  play: async (context) => {
    const { canvasElement } = context;
    await shown(context);
    const { api } = await stageOf(context).colleague();
    const { version } = await api.enrichment.getSettings({});
    const patch = { policies: { phone: { automatic: 'never', manual: 'suggest' } } } as const;
    await api.enrichment.updateSettings({ version, patch });
    const choices = () => deep(canvasElement, 'select[aria-label="Phone: Automatic runs"]') as HTMLSelectElement[];
    let [select] = choices();
    // In its folded group it cannot be seen, and it comes with its file.
    for (; !select; [select] = choices()) await new Promise((resolve) => setTimeout(resolve, 16));
    select.value = 'fill-empty';
    select.dispatchEvent(new Event('change'));
    await hand(canvasElement).read('1 change is not saved');
    await hand(canvasElement).press('Save');
    await hand(canvasElement).find('.conflict');
  },
};

export const LeaveQuestion: StoryObj = {
  parameters: on({ workspace: 'enriched', own: true }),
  play: async (context) => {
    await shown(context);
    await hand(context.canvasElement).press('Keep facts about people');
    const workspace = await hand(context.canvasElement).find<ClienteleWorkspace>('clientele-workspace');
    void workspace.show('clients');
    await hand(context.canvasElement).read('Save your changes?');
  },
};

const plain: StoryObj = { parameters: on({ workspace: 'enriched' }) };
export const Narrow: StoryObj = { ...Policies, globals: narrow() };
export const Dark: StoryObj = { ...Policies, globals: { theme: 'dark' } };
export const German: StoryObj = { ...plain, globals: { locale: 'de' } };
export const Arabic: StoryObj = { ...plain, globals: { locale: 'ar' } };
export const ArabicNarrow: StoryObj = { ...plain, globals: narrow({ locale: 'ar' }) };
