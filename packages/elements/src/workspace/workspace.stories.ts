import type { Meta, StoryObj } from '@clientele/ui/story-frame/story';
import { html } from 'lit';
import './define.ts';
import { hand } from '../story-stage/hand.ts';
import { onStage, type StageParameters } from '../story-stage/on-stage.ts';
import type { StageSetting } from '../story-stage/stage.ts';
import type { ClienteleWorkspace } from './workspace.ts';

type Args = Partial<Pick<ClienteleWorkspace, 'view' | 'searchShortcut'>>;

const meta: Meta<Args> = {
  ...onStage,
  title: 'Elements/Workspace',
  component: 'clientele-workspace',
  tags: ['!autodocs'],
  args: { view: 'clients', searchShortcut: 'on' },
  argTypes: {
    view: { control: 'inline-radio', options: ['clients', 'client'] },
    searchShortcut: { control: 'inline-radio', options: ['on', 'off'] },
  },
  parameters: { docs: { story: { inline: false, height: '720px' } } },
  render: ({ view, searchShortcut }) =>
    html`<clientele-workspace
      view=${view ?? 'clients'}
      search-shortcut=${searchShortcut ?? 'on'}
    ></clientele-workspace>`,
};
export default meta;

export const Default: StoryObj<Args> = { tags: ['autodocs'], parameters: on({ workspace: 'small' }) };

/** Before anything is typed; what was opened before is listed here. */
export const Search: StoryObj<Args> = {
  parameters: on({ workspace: 'small' }),
  play: ({ canvasElement }) => openSearch(canvasElement),
};

export const SearchFailed: StoryObj<Args> = {
  parameters: on({ workspace: 'small', fault: { kind: 'failing', only: /search/ } }),
  play: async ({ canvasElement }) => {
    await openSearch(canvasElement);
    await hand(canvasElement).type('Search clients and people', 'kranich');
    await hand(canvasElement).find('.failure');
  },
};

/** What the bell opens. */
export const Notifications: StoryObj<Args> = {
  parameters: on({ workspace: 'small' }),
  play: async ({ canvasElement }) => {
    await hand(canvasElement).press(/^Notifications/);
    await hand(canvasElement).find('.popover .list > *');
  },
};

/** What can be made from anywhere. */
export const NewMenu: StoryObj<Args> = {
  parameters: on({ workspace: 'small' }),
  play: async ({ canvasElement }) => {
    await hand(canvasElement).press(/^New( \(|$)/);
    await hand(canvasElement).find('[role=menuitem]');
  },
};

export const NoPermission: StoryObj<Args> = {
  parameters: on({ workspace: 'small', without: ['view_clients'] }),
};

export const Dark: StoryObj<Args> = { ...Default, tags: [], globals: { theme: 'dark' } };

export const German: StoryObj<Args> = { ...Default, tags: [], globals: { locale: 'de' } };

export const Arabic: StoryObj<Args> = { ...Default, tags: [], globals: { locale: 'ar' } };

export const Narrow: StoryObj<Args> = {
  ...Default,
  tags: ['narrow'],
  globals: { viewport: { value: 'narrow', isRotated: false } },
};

async function openSearch(canvas: HTMLElement) {
  await hand(canvas).find('.row[data-id]');
  const button = await hand(canvas).find<HTMLElement>('nav .search');
  button.click();
  await hand(canvas).find('[role=combobox]');
}

function on(stage: StageSetting): StageParameters {
  return { stage };
}
