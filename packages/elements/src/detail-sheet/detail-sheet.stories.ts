import type { Meta, StoryContext, StoryObj } from '@clientele/ui/story-frame/story';
import { html, nothing } from 'lit';
import './define.ts';
import { hand } from '../story-stage/hand.ts';
import { onStage, stageOf, type StageParameters } from '../story-stage/on-stage.ts';
import { readingOnly, type StageSetting } from '../story-stage/stage.ts';
import type { ClienteleDetailSheet } from './detail-sheet.ts';

type Args = Partial<Pick<ClienteleDetailSheet, 'mode' | 'open' | 'placement' | 'tab'>> & {
  /** Name of a client of the story's workspace. */
  client?: string;
};

const meta: Meta<Args> = {
  ...onStage,
  title: 'Elements/Detail sheet',
  component: 'clientele-detail-sheet',
  tags: ['!autodocs'],
  args: { client: 'Kranich Verlag', mode: 'view', open: true, placement: 'drawer', tab: 'overview' },
  argTypes: {
    client: { control: 'text', description: 'Name of a client of this story’s workspace' },
    mode: { control: 'inline-radio', options: ['view', 'create'] },
    placement: { control: 'inline-radio', options: ['drawer', 'inline'] },
    tab: { control: 'inline-radio', options: ['overview', 'invoices'] },
  },
  parameters: { docs: { story: { inline: false, height: '760px' } } },
  render: (args, context) => sheet(args, context),
};
export default meta;

export const Default: StoryObj<Args> = { tags: ['autodocs'], parameters: on({ workspace: 'small', own: true }) };

export const Inline: StoryObj<Args> = { args: { placement: 'inline' }, parameters: on({ workspace: 'small' }) };

export const EmptyFields: StoryObj<Args> = {
  args: { client: 'Nothing Billed Yet Ltd' },
  parameters: on({ workspace: 'invoices' }),
};

export const Loading: StoryObj<Args> = {
  parameters: { ...on({ workspace: 'small', fault: { kind: 'held', only: /clients\.get/ } }), waits: true },
};

export const Failed: StoryObj<Args> = {
  parameters: on({ workspace: 'small', fault: { kind: 'failing', only: /clients\.get/ } }),
};

export const Offline: StoryObj<Args> = {
  parameters: on({ workspace: 'small', fault: { kind: 'offline', only: /clients\.get/ } }),
};

/** It was erased, or the link is not right. */
export const NotFound: StoryObj<Args> = {
  args: { client: '' },
  parameters: on({ workspace: 'small' }),
  tags: ['refused'],
};

export const NoPermission: StoryObj<Args> = {
  parameters: on({ workspace: 'small', fault: { kind: 'refused', only: /clients\.get/ } }),
};

export const Stale: StoryObj<Args> = {
  parameters: on({ workspace: 'small' }),
  play: async (context) => {
    const element = await shown(context);
    stageOf(context).wire.fault = { kind: 'offline' };
    await element.refresh();
  },
};

export const RefreshFailed: StoryObj<Args> = {
  parameters: on({ workspace: 'small' }),
  play: async (context) => {
    const element = await shown(context);
    stageOf(context).wire.fault = { kind: 'failing', only: /clients\.get/ };
    await element.refresh();
  },
};

export const ReadOnly: StoryObj<Args> = { parameters: on({ workspace: 'small', without: readingOnly }) };

/** An agent may read everyone’s portal access and change it only for clients of his own. */
export const PortalNotMine: StoryObj<Args> = { parameters: on({ workspace: 'small', role: 'agent' }) };

export const Archived: StoryObj<Args> = {
  args: { client: 'Smith & Wesson-Jones' },
  parameters: on({ workspace: 'small' }),
};

export const ArchivedReadOnly: StoryObj<Args> = {
  ...Archived,
  parameters: on({ workspace: 'small', without: readingOnly }),
};

export const LongNames: StoryObj<Args> = {
  args: { client: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' },
  parameters: on({ workspace: 'long-names' }),
};

export const ManyCurrencies: StoryObj<Args> = {
  args: { client: 'Altamar Shipping' },
  parameters: on({ workspace: 'currencies' }),
};

export const MenuOpen: StoryObj<Args> = {
  parameters: on({ workspace: 'small' }),
  play: async (context) => {
    await shown(context);
    await hand(context.canvasElement).press('More actions');
  },
};

export const ArchivedWithUndo: StoryObj<Args> = {
  parameters: on({ workspace: 'small', own: true }),
  play: async (context) => {
    await shown(context);
    const { press, read } = hand(context.canvasElement);
    await press('More actions');
    await press('Archive');
    await read('Kranich Verlag was archived');
  },
};

export const EditingAField: StoryObj<Args> = {
  parameters: on({ workspace: 'small', own: true }),
  play: (context) => edit(context, 'Email', 'beate@kranich-verlag.de'),
};

export const Saving: StoryObj<Args> = {
  parameters: { ...on({ workspace: 'small', own: true }), waits: true },
  play: async (context) => {
    await shown(context);
    stageOf(context).wire.fault = { kind: 'held', only: /update/ };
    await save(context, 'Email', 'beate@kranich-verlag.de');
  },
};

export const Saved: StoryObj<Args> = {
  parameters: on({ workspace: 'small', own: true }),
  play: async (context) => {
    await save(context, 'Email', 'beate@kranich-verlag.de');
    await hand(context.canvasElement).read('Saved');
  },
};

/** The server refused what was typed: it stays in the field, with the reason. */
export const FieldRefused: StoryObj<Args> = {
  parameters: on({ workspace: 'small', own: true }),
  tags: ['refused'],
  play: async (context) => {
    await save(context, 'Email', 'beate@');
    await hand(context.canvasElement).read('This is not an email address.');
  },
};

export const SavingFailed: StoryObj<Args> = {
  parameters: on({ workspace: 'small', own: true }),
  play: async (context) => {
    await shown(context);
    stageOf(context).wire.fault = { kind: 'failing', only: /update/ };
    await save(context, 'Email', 'beate@kranich-verlag.de');
    await hand(context.canvasElement).read('Not saved.');
  },
};

/** The connection is gone: the draft waits in its field. */
export const DraftKeptOffline: StoryObj<Args> = {
  parameters: on({ workspace: 'small', own: true }),
  play: async (context) => {
    await shown(context);
    stageOf(context).wire.fault = { kind: 'offline' };
    await save(context, 'Email', 'beate@kranich-verlag.de');
    await hand(context.canvasElement).read('Not saved yet');
  },
};

/** While one person typed, another saved the same field. */
export const Conflict: StoryObj<Args> = {
  parameters: on({ workspace: 'small', own: true }),
  tags: ['refused'],
  play: async (context) => {
    await edit(context, 'Phone', '+49 30 1111111');
    await saveAsColleague(context, { phone: '+49 30 2222222' });
    const { key, read } = hand(context.canvasElement);
    await key('Enter');
    await read('Someone else changed this in the meantime.');
  },
};

export const EraseDialog: StoryObj<Args> = {
  parameters: on({ workspace: 'small', own: true }),
  play: async (context) => {
    await shown(context);
    const { press, find } = hand(context.canvasElement);
    await press('More actions');
    await press('Erase');
    await find('#erase clientele-text-field');
  },
};

export const EraseConfirmed: StoryObj<Args> = {
  ...EraseDialog,
  play: async (context) => {
    await EraseDialog.play?.(context);
    await hand(context.canvasElement).type('Type “Kranich Verlag” to confirm', 'Kranich Verlag');
  },
};

export const Invoices: StoryObj<Args> = {
  args: { client: 'Every State GmbH', tab: 'invoices' },
  parameters: on({ workspace: 'invoices' }),
};

export const InvoicesMany: StoryObj<Args> = {
  args: { client: 'Sixty Invoices AG', tab: 'invoices' },
  parameters: on({ workspace: 'invoices' }),
};

export const InvoicesNone: StoryObj<Args> = {
  args: { client: 'Nothing Billed Yet Ltd', tab: 'invoices' },
  parameters: on({ workspace: 'invoices' }),
};

export const InvoicesLoading: StoryObj<Args> = {
  ...Invoices,
  parameters: { ...on({ workspace: 'invoices', fault: { kind: 'held', only: /invoices/ } }), waits: true },
};

export const InvoicesFailed: StoryObj<Args> = {
  ...Invoices,
  parameters: on({ workspace: 'invoices', fault: { kind: 'failing', only: /invoices/ } }),
};

export const InvoicesNotAllowed: StoryObj<Args> = {
  ...Invoices,
  parameters: on({ workspace: 'invoices', without: ['view_documents'] }),
};

export const InvoicesManyCurrencies: StoryObj<Args> = {
  args: { client: 'Altamar Shipping', tab: 'invoices' },
  parameters: on({ workspace: 'currencies' }),
};

export const Dark: StoryObj<Args> = { globals: { theme: 'dark' }, parameters: on({ workspace: 'small' }) };

export const Compact: StoryObj<Args> = { globals: { density: 'compact' }, parameters: on({ workspace: 'small' }) };

export const German: StoryObj<Args> = { globals: { locale: 'de' }, parameters: on({ workspace: 'small' }) };

export const Arabic: StoryObj<Args> = {
  args: { client: 'شركة النخيل للتجارة والمقاولات' },
  globals: { locale: 'ar' },
  parameters: on({ workspace: 'right-to-left' }),
};

export const ArabicInvoices: StoryObj<Args> = { ...Arabic, args: { ...Arabic.args, tab: 'invoices' } };

export const Narrow: StoryObj<Args> = { parameters: on({ workspace: 'small' }), tags: ['narrow'], globals: narrow() };

export const NarrowDark: StoryObj<Args> = {
  parameters: on({ workspace: 'small' }),
  tags: ['narrow'],
  globals: narrow({ theme: 'dark' }),
};

export const ArabicNarrow: StoryObj<Args> = { ...Arabic, tags: ['narrow'], globals: narrow({ locale: 'ar' }) };

/** What a host may put into it. */
export const WithSlots: StoryObj<Args> = {
  parameters: on({ workspace: 'small' }),
  render: (args, context) =>
    sheet(
      args,
      context,
      html`<p slot="overview-end">Contract until December</p>
        <a slot="footer" href="#crm">Open in Tidewater</a>`,
    ),
};

function sheet({ client, mode, open, placement, tab }: Args, context: StoryContext<Args>, content: unknown = nothing) {
  const id = client ? stageOf(context).idOf(client) : 'cli_01hzzzzzzzzzzzzzzzzzzzzzzz';
  return html`<clientele-detail-sheet
    client-id=${id}
    mode=${mode ?? 'view'}
    placement=${placement ?? 'drawer'}
    tab=${tab ?? 'overview'}
    ?open=${open}
    >${content}</clientele-detail-sheet
  >`;
}

function on(stage: StageSetting): StageParameters {
  return { stage };
}

function narrow(globals: Record<string, string> = {}) {
  return { ...globals, viewport: { value: 'narrow', isRotated: false } };
}

async function shown({ canvasElement }: StoryContext<Args>): Promise<ClienteleDetailSheet> {
  const element = await hand(canvasElement).find<ClienteleDetailSheet>('clientele-detail-sheet');
  await element.whenReady();
  await hand(canvasElement).find('clientele-inline-field');
  return element;
}

async function edit(context: StoryContext<Args>, field: string, text: string) {
  await shown(context);
  const { press, type } = hand(context.canvasElement);
  await press(`Edit ${field}`);
  await type(field, text);
}

async function save(context: StoryContext<Args>, field: string, text: string) {
  await edit(context, field, text);
  await hand(context.canvasElement).key('Enter');
}

async function saveAsColleague(context: StoryContext<Args>, patch: { phone: string }) {
  const stage = stageOf(context);
  const { api } = await stage.colleague();
  const { id, version } = await api.clients.get({ id: stage.idOf(context.args.client ?? '') });
  await api.clients.update({ id, version, patch });
}
