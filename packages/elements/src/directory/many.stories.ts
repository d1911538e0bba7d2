import type { Meta, StoryContext, StoryObj } from '@clientele/ui/story-frame/story';
import { html } from 'lit';
import './define.ts';
import { hand } from '../story-stage/hand.ts';
import { onStage, stageOf, type StageParameters } from '../story-stage/on-stage.ts';
import type { StageSetting } from '../story-stage/stage.ts';
import type { ClienteleDirectory } from './directory.ts';

/** Acting on several clients at once, and arranging the list. */
const meta: Meta = {
  ...onStage,
  title: 'Elements/Directory/Working with many',
  tags: ['!autodocs'],
  // An object as it stands: Storybook writes the comment above into it.
  parameters: { ...own('small') },
  render: () => html`<clientele-directory selection="multiple"></clientele-directory>`,
};
export default meta;

export const SelectionOfThree: StoryObj = { play: (context) => selectThree(context) };

export const AllMatching: StoryObj = {
  parameters: own('many'),
  play: async (context) => {
    const { press, read } = await begin(context);
    await press('Select all shown clients');
    await press(/^Select all [\d,]+ clients that match$/);
    await read('clients that match');
  },
};

/** What the bar offers is what may be done with these clients. */
export const AgentMayNotArchive: StoryObj = {
  parameters: { stage: { workspace: 'small', role: 'agent', own: true } satisfies StageSetting },
  play: (context) => selectThree(context),
};

/** Asked from more than fifty on: fewer come back with one click. */
export const ArchiveQuestion: StoryObj = {
  parameters: own('many'),
  play: async (context) => {
    const { press, read } = hand(context.canvasElement);
    await AllMatching.play?.(context);
    await press('Archive');
    await read('You can restore them.');
  },
};

export const Progress: StoryObj = {
  play: async (context) => {
    await selectThree(context);
    stageOf(context).wire.fault = { kind: 'held', only: /archive/ };
    const { press, find } = hand(context.canvasElement);
    await press('Archive');
    await find('progress');
  },
};

export const ArchivedWithUndo: StoryObj = {
  play: async (context) => {
    await selectThree(context);
    const { press, read } = hand(context.canvasElement);
    await press('Archive');
    await read('3 clients archived');
  },
};

/** The connection broke on the way: what is done is done, and the rest can go on. */
export const Interrupted: StoryObj = {
  play: async (context) => {
    await selectThree(context);
    stageOf(context).wire.fault = { kind: 'offline', only: /archive/ };
    const { press, read } = hand(context.canvasElement);
    await press('Archive');
    await read('The connection was lost.');
  },
};

/** Before anything begins it says what it comes to. The server of the stories asks nothing of other servers: a run is in the demo. */
export const EnrichmentQuestion: StoryObj = {
  play: async (context) => {
    await selectThree(context);
    const { press, read } = hand(context.canvasElement);
    await press('Run enrichment');
    await read('None of these clients can be looked up now.');
  },
};

export const SelectionDark: StoryObj = { ...SelectionOfThree, globals: { theme: 'dark' } };

export const SelectionArabic: StoryObj = {
  parameters: own('right-to-left'),
  globals: { locale: 'ar' },
  play: async ({ canvasElement }) => {
    const { find } = hand(canvasElement);
    (await find<HTMLInputElement>('[role=row] input[type=checkbox][tabindex="-1"]')).click();
  },
};

export const SelectionNarrow: StoryObj = {
  ...SelectionOfThree,
  tags: ['narrow'],
  globals: { viewport: { value: 'narrow', isRotated: false } },
};

export const ColumnsPanel: StoryObj = {
  play: async (context) => {
    const { press, read } = await begin(context);
    await press('Columns');
    await read('Reset to default');
  },
};

export const ColumnsPanelDark: StoryObj = { ...ColumnsPanel, globals: { theme: 'dark' } };

/** Conditions beside the usual ones. */
export const MoreFilters: StoryObj = {
  play: async (context) => {
    const { press, read } = await begin(context);
    await press('More filters');
    await read('Cost centre');
  },
};

export const MoreFiltersDark: StoryObj = { ...MoreFilters, globals: { theme: 'dark' } };

export const RowMenu: StoryObj = {
  play: async (context) => {
    const { press, find } = await begin(context);
    await press('More actions for Kranich Verlag');
    await find('[role=menuitem]');
  },
};

export const ExportUnderWay: StoryObj = {
  play: async (context) => {
    const { press, find } = await begin(context);
    stageOf(context).wire.fault = { kind: 'held', only: /export/ };
    await press('Export CSV');
    await find('[aria-label="Cancel export"]');
  },
};

function own(workspace: StageSetting['workspace']): StageParameters {
  return { stage: { workspace, own: true } };
}

async function begin({ canvasElement }: StoryContext) {
  const tools = hand(canvasElement);
  const element = await tools.find<ClienteleDirectory>('clientele-directory');
  await element.whenReady();
  return tools;
}

async function selectThree(context: StoryContext) {
  const { press, find } = await begin(context);
  for (const name of ['1&1', '3M Company', '7-Eleven']) await press(`Select ${name}`);
  await find('[part~=bulk-bar]');
}
