import type { Meta, StoryObj } from '@clientele/ui/story-frame/story';
import { html } from 'lit';
import { hand } from '../story-stage/hand.ts';
import { stageOf } from '../story-stage/on-stage.ts';
import { narrow, on, sheet, sheetStories, shown, type SheetArgs as Args } from '../story-stage/sheet-on-stage.ts';
import { readingOnly } from '../story-stage/stage.ts';

const meta: Meta<Args> = { ...sheetStories, title: 'Elements/Detail sheet' };
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

/** It was erased, or the link is wrong. */
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
