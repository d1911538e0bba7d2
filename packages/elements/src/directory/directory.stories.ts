import type { Meta, StoryObj } from '@clientele/ui/story-frame/story';
import { html, nothing } from 'lit';
import './define.ts';
import '../detail-sheet/define.ts';
import { deep, hand } from '../story-stage/hand.ts';
import { onStage, stageOf, type StageParameters } from '../story-stage/on-stage.ts';
import { readingOnly, type StageSetting } from '../story-stage/stage.ts';
import type { ClienteleDirectory } from './directory.ts';

type Args = Partial<Pick<ClienteleDirectory, 'columns' | 'query' | 'state' | 'sort' | 'selection' | 'filters'>>;

const meta: Meta<Args> = {
  ...onStage,
  title: 'Elements/Directory',
  component: 'clientele-directory',
  tags: ['!autodocs'],
  args: { columns: '', query: '', state: 'current', sort: 'name', selection: 'none', filters: [] },
  argTypes: {
    state: { control: 'inline-radio', options: ['current', 'archived', 'all'] },
    selection: { control: 'inline-radio', options: ['none', 'single', 'multiple'] },
    sort: {
      control: 'select',
      options: ['name', '-name', '-outstanding', '-invoices', '-revenue', '-last-activity', '-created'],
    },
  },
  parameters: { docs: { story: { inline: false, height: '620px' } } },
  render: (args) => directory(args),
};
export default meta;

export const Default: StoryObj<Args> = { tags: ['autodocs'], parameters: on({ workspace: 'small' }) };

export const FirstRun: StoryObj<Args> = { parameters: on({ workspace: 'empty' }) };

/** Someone who may not create clients is told what will be here. */
export const FirstRunReadOnly: StoryObj<Args> = { parameters: on({ workspace: 'empty', without: readingOnly }) };

export const NothingFound: StoryObj<Args> = { args: { query: 'zzyzx' }, parameters: on({ workspace: 'small' }) };

export const NothingFoundWithFilters: StoryObj<Args> = {
  args: { query: 'kranich', filters: [['invoiceCount', 'gt', 1000]] },
  parameters: on({ workspace: 'small' }),
};

export const NothingArchived: StoryObj<Args> = {
  args: { state: 'archived' },
  parameters: on({ workspace: 'currencies' }),
};

export const Loading: StoryObj<Args> = {
  parameters: { ...on({ workspace: 'small', fault: { kind: 'held' } }), waits: true },
};

export const LoadingNarrow: StoryObj<Args> = { ...Loading, tags: ['narrow'], globals: narrow() };

/** The end of the first page is in sight; the next is on its way. */
export const LoadingMore: StoryObj<Args> = {
  parameters: { ...on({ workspace: 'many' }), waits: true },
  play: async (context) => {
    const element = await ready(context.canvasElement);
    stageOf(context).wire.fault = { kind: 'held', only: /list/ };
    await scrollToEnd(element);
  },
  render: inWindow,
};

export const Searching: StoryObj<Args> = { args: { query: 'gmbh' }, parameters: on({ workspace: 'many' }) };

export const MatchedInNotes: StoryObj<Args> = { args: { query: 'heron' }, parameters: on({ workspace: 'small' }) };

export const Filtered: StoryObj<Args> = {
  args: {
    filters: [
      ['outstanding', 'gt', 100_000],
      ['createdAt', 'gte', '2025-01-01'],
    ],
    sort: '-outstanding',
  },
  parameters: on({ workspace: 'many' }),
};

/** The server answered that something is wrong with it. */
export const Failed: StoryObj<Args> = {
  parameters: on({ workspace: 'small', fault: { kind: 'failing', only: /list/ } }),
};

export const FailedAtTheEnd: StoryObj<Args> = {
  parameters: on({ workspace: 'many' }),
  play: async (context) => {
    const element = await ready(context.canvasElement);
    stageOf(context).wire.fault = { kind: 'failing', only: /list/ };
    await scrollToEnd(element);
    await hand(context.canvasElement).read('More clients could not be loaded.');
    await scrollToEnd(element);
  },
  render: inWindow,
};

export const Offline: StoryObj<Args> = { parameters: on({ workspace: 'small', fault: { kind: 'offline' } }) };

export const OfflineWithRows: StoryObj<Args> = {
  parameters: on({ workspace: 'small' }),
  play: async (context) => {
    const element = await ready(context.canvasElement);
    stageOf(context).wire.fault = { kind: 'offline' };
    await element.refresh();
  },
};

/** Nothing was found, and meanwhile the connection went. */
export const OfflineWithNothing: StoryObj<Args> = {
  args: { query: 'nobody is called so' },
  parameters: on({ workspace: 'small' }),
  play: async (context) => {
    await ready(context.canvasElement);
    const { read } = hand(context.canvasElement);
    await read('No clients found');
    stageOf(context).wire.fault = { kind: 'offline' };
    window.dispatchEvent(new Event('offline'));
    await read('You are offline.');
  },
};

/** Refreshing failed; what was loaded before is still shown, and said to be old. */
export const Stale: StoryObj<Args> = {
  parameters: on({ workspace: 'small' }),
  play: async (context) => {
    const element = await ready(context.canvasElement);
    stageOf(context).wire.fault = { kind: 'failing', only: /list/ };
    await element.refresh();
  },
};

/** A watcher has no permission for clients. */
export const NoPermission: StoryObj<Args> = { parameters: on({ workspace: 'small', role: 'watcher' }) };

/** The list itself was refused, though the session seemed to allow it. */
export const Refused: StoryObj<Args> = {
  parameters: on({ workspace: 'small', fault: { kind: 'refused', only: /list/ } }),
};

export const ReadOnly: StoryObj<Args> = { parameters: on({ workspace: 'small', without: readingOnly }) };

export const Archived: StoryObj<Args> = { args: { state: 'archived' }, parameters: on({ workspace: 'small' }) };

export const AllStates: StoryObj<Args> = {
  args: { state: 'all', query: 'arch' },
  parameters: on({ workspace: 'small' }),
};

export const LongNames: StoryObj<Args> = { parameters: on({ workspace: 'long-names' }) };

export const LongNamesNarrow: StoryObj<Args> = { ...LongNames, tags: ['narrow'], globals: narrow() };

export const ManyCurrencies: StoryObj<Args> = {
  args: { columns: 'name, outstanding, invoices, revenue, last-activity', sort: '-outstanding' },
  parameters: on({ workspace: 'currencies' }),
};

export const ChosenColumns: StoryObj<Args> = {
  args: { columns: 'name, outstanding, owner, created', sort: '-created' },
  parameters: on({ workspace: 'small' }),
};

export const SingleSelection: StoryObj<Args> = {
  args: { selection: 'single' },
  parameters: on({ workspace: 'small' }),
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const row = await hand(canvasElement).find<HTMLElement>('[role=row][aria-selected]');
    row.focus();
    row.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, composed: true }));
  },
};

export const Compact: StoryObj<Args> = { globals: { density: 'compact' }, parameters: on({ workspace: 'many' }) };

export const Dark: StoryObj<Args> = { globals: { theme: 'dark' }, parameters: on({ workspace: 'small' }) };

export const German: StoryObj<Args> = { globals: { locale: 'de' }, parameters: on({ workspace: 'small' }) };

export const GermanFirstRun: StoryObj<Args> = { globals: { locale: 'de' }, parameters: on({ workspace: 'empty' }) };

export const Arabic: StoryObj<Args> = { globals: { locale: 'ar' }, parameters: on({ workspace: 'right-to-left' }) };

export const ArabicNarrow: StoryObj<Args> = { ...Arabic, tags: ['narrow'], globals: narrow({ locale: 'ar' }) };

/** Names from right to left in a page from left to right. */
export const MixedDirections: StoryObj<Args> = { parameters: on({ workspace: 'right-to-left' }) };

export const Narrow: StoryObj<Args> = { parameters: on({ workspace: 'small' }), tags: ['narrow'], globals: narrow() };

export const NarrowDark: StoryObj<Args> = {
  parameters: on({ workspace: 'small' }),
  tags: ['narrow'],
  globals: narrow({ theme: 'dark' }),
};

export const NarrowFiltersOpen: StoryObj<Args> = {
  ...Narrow,
  tags: ['narrow'],
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    await hand(canvasElement).press('Filters');
  },
};

/** In a panel of a wide page: what counts is the room that the list has, not the window. */
export const InASidePanel: StoryObj<Args> = {
  parameters: on({ workspace: 'small' }),
  render: (args) => html`<div class="side-panel">${directory(args)}</div>`,
};

export const StatusMenuOpen: StoryObj<Args> = {
  parameters: on({ workspace: 'small' }),
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    await hand(canvasElement).press('Status');
  },
};

/** A drawer is open: the list makes room for it and marks the row. */
export const DrawerDocked: StoryObj<Args> = {
  parameters: on({ workspace: 'small' }),
  render: (args) => html`${directory(args)}<clientele-detail-sheet></clientele-detail-sheet>`,
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const [row] = deep(canvasElement, '[part~=row]');
    if (row instanceof HTMLElement) row.click();
    await hand(canvasElement).find('clientele-detail-sheet [slot=header], clientele-tabs');
  },
};

export const WithSlots: StoryObj<Args> = {
  parameters: on({ workspace: 'empty' }),
  render: (args) =>
    html`<clientele-directory .state=${args.state ?? 'current'}>
      <strong slot="toolbar-start">Tidewater</strong>
      <a slot="toolbar-end" href="#import">Import</a>
      <p slot="empty">Bring your clients over from the old system, or create the first one.</p>
    </clientele-directory>`,
};

/** Given a height, it scrolls inside. */
function inWindow(args: Args) {
  return html`<div class="window">${directory(args)}</div>`;
}

function directory({ columns, query, state, sort, selection, filters }: Args) {
  return html`<clientele-directory
    columns=${columns || nothing}
    query=${query || nothing}
    state=${state ?? 'current'}
    sort=${sort ?? 'name'}
    selection=${selection ?? 'none'}
    .filters=${filters ?? []}
  ></clientele-directory>`;
}

function on(stage: StageSetting): StageParameters {
  return { stage };
}

/** For a window of 360 pixels. The tag `narrow` says the same to whoever takes pictures without the toolbar. */
function narrow(globals: Record<string, string> = {}) {
  return { ...globals, viewport: { value: 'narrow', isRotated: false } };
}

async function ready(canvas: HTMLElement): Promise<ClienteleDirectory> {
  const element = await hand(canvas).find<ClienteleDirectory>('clientele-directory');
  await element.whenReady();
  return element;
}

/** Until it has stayed at the end: the list learns how high it is and may be over some frames after its rows came. */
async function scrollToEnd(element: ClienteleDirectory) {
  await element.updateComplete;
  let framesAtEnd = 0;
  for (let frame = 0; frame < 300 && framesAtEnd < 5; frame += 1) {
    const viewport = element.renderRoot.querySelector('.viewport');
    const box = viewport && viewport.scrollHeight > viewport.clientHeight ? viewport : document.scrollingElement;
    box?.scrollTo({ top: box.scrollHeight });
    const isAtEnd = box && box.scrollTop > 0 && box.scrollTop + box.clientHeight >= box.scrollHeight - 1;
    framesAtEnd = isAtEnd ? framesAtEnd + 1 : 0;
    await new Promise(requestAnimationFrame);
  }
}
