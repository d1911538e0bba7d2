import type { Meta, StoryContext, StoryObj } from '@clientele/ui/story-frame/story';
import { html, nothing, render } from 'lit';
import { hand } from '../story-stage/hand.ts';
import { onStage, stageOf } from '../story-stage/on-stage.ts';
import { narrow, on } from '../story-stage/sheet-on-stage.ts';
import { readingOnly } from '../story-stage/stage.ts';
import './define.ts';
import type { ClienteleProfile } from './profile.ts';
import type { HostSection, HostSidebarItem } from './host-parts.ts';
import { sections } from './sections.ts';

type Args = Partial<
  Pick<ClienteleProfile, 'section' | 'sections' | 'sidebar' | 'readonly' | 'hostSections' | 'hostSidebar'>
> & {
  /** Name of a client of the story's workspace. */
  client?: string;
};

const meta: Meta<Args> = {
  ...onStage,
  title: 'Elements/Profile',
  component: 'clientele-profile',
  tags: ['!autodocs'],
  args: { client: 'Kranich Verlag', section: 'overview' },
  argTypes: {
    client: { control: 'text', description: 'Name of a client of this story’s workspace' },
    section: { control: 'select', options: sections.map(({ id }) => id) },
  },
  parameters: { docs: { story: { inline: false, height: '760px' } } },
  render: (args, context) => profile(args, context),
};
export default meta;

function profile(args: Args, context: StoryContext<Args>, content: unknown = nothing) {
  const id = args.client ? stageOf(context).idOf(args.client) : 'cli_01hzzzzzzzzzzzzzzzzzzzzzzz';
  return html`<clientele-profile
    client-id=${id}
    section=${args.section ?? 'overview'}
    sections=${args.sections ?? nothing}
    ?readonly=${args.readonly}
    sidebar=${args.sidebar ?? nothing}
    .hostSections=${args.hostSections ?? []}
    .hostSidebar=${args.hostSidebar ?? []}
    >${content}</clientele-profile
  >`;
}

async function shown({ canvasElement }: StoryContext<Args>): Promise<ClienteleProfile> {
  const element = await hand(canvasElement).find<ClienteleProfile>('clientele-profile');
  await element.whenReady();
  await hand(canvasElement).find('clientele-inline-field');
  return element;
}

export const Default: StoryObj<Args> = { tags: ['autodocs'], parameters: on({ workspace: 'small', own: true }) };

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

/** The person may read and nothing else. */
export const ReadOnly: StoryObj<Args> = { parameters: on({ workspace: 'small', without: readingOnly }) };

/** The page wants nothing to be changed here. */
export const ReadOnlyHere: StoryObj<Args> = { args: { readonly: true }, parameters: on({ workspace: 'small' }) };

/** Without `view_documents` there are no invoices, and no figures. */
export const WithoutDocuments: StoryObj<Args> = {
  parameters: on({ workspace: 'small', without: ['view_documents'] }),
};

export const Archived: StoryObj<Args> = {
  args: { client: 'Smith & Wesson-Jones' },
  parameters: on({ workspace: 'small' }),
};

export const LongNames: StoryObj<Args> = {
  args: { client: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' },
  parameters: on({ workspace: 'long-names' }),
};

export const ManyCurrencies: StoryObj<Args> = {
  args: { client: 'Altamar Shipping' },
  parameters: on({ workspace: 'currencies' }),
};

export const Invoices: StoryObj<Args> = { args: { section: 'invoices' }, parameters: on({ workspace: 'small' }) };

export const OwnerMenu: StoryObj<Args> = {
  parameters: on({ workspace: 'small', own: true }),
  play: async (context) => {
    await shown(context);
    (await hand(context.canvasElement).find<HTMLElement & { show(): void }>('.owner-menu')).show();
  },
};

const crm: HostSection = {
  id: 'crm',
  label: 'Contracts',
  count: 2,
  render: (place) => {
    place.textContent = 'Two contracts run until December.';
  },
};

/** What a host adds: sections between the others, and more beside them. */
export const HostSections: StoryObj<Args> = {
  args: { hostSections: [crm], sections: 'overview,crm,invoices', section: 'crm' },
  parameters: on({ workspace: 'small' }),
  render: (args, context) => profile(args, context, html`<p slot="sidebar-start">Customer number 4711</p>`),
};

const ofHost: HostSidebarItem[] = [
  {
    id: 'customer-number',
    label: 'Customer number',
    block: 'profile-info',
    render: (place) => {
      place.textContent = '4711';
    },
  },
  {
    id: 'orders',
    label: 'Open orders',
    count: 2,
    render: (place) => {
      render(html`<a href="#order-1">Brochures, 2,000 pieces</a><br /><a href="#order-2">Trade fair stand</a>`, place);
    },
  },
  { id: 'people', label: 'Our team' },
  { id: 'taxId', label: 'UID' },
];

/** Beside the sections: some blocks in another order, some fields of one, other labels, and a field and a block of the host's. */
export const HostSidebar: StoryObj<Args> = {
  args: { hostSidebar: ofHost, sidebar: 'orders,profile-info,email,taxId,customer-number,people,enrichment' },
  parameters: on({ workspace: 'small' }),
};

export const HostSidebarNarrow: StoryObj<Args> = { ...HostSidebar, globals: narrow() };

export const HostSidebarArabic: StoryObj<Args> = {
  ...HostSidebar,
  globals: { locale: 'ar', theme: 'dark' },
};

/** Tabs for which there is no room are in a menu. */
export const MoreSections: StoryObj<Args> = {
  args: {
    hostSections: ['Contracts', 'Deliveries', 'Warranties', 'Reclamations'].map((label) => ({ id: label, label })),
  },
  parameters: on({ workspace: 'small' }),
  tags: ['narrow'],
  globals: narrow(),
};

export const Compact: StoryObj<Args> = { globals: { density: 'compact' }, parameters: on({ workspace: 'small' }) };

export const Dark: StoryObj<Args> = { globals: { theme: 'dark' }, parameters: on({ workspace: 'small' }) };

export const German: StoryObj<Args> = { globals: { locale: 'de' }, parameters: on({ workspace: 'small' }) };

export const Arabic: StoryObj<Args> = {
  args: { client: 'شركة النخيل للتجارة والمقاولات' },
  globals: { locale: 'ar' },
  parameters: on({ workspace: 'right-to-left' }),
};

export const Narrow: StoryObj<Args> = { parameters: on({ workspace: 'small' }), tags: ['narrow'], globals: narrow() };

export const NarrowDark: StoryObj<Args> = {
  parameters: on({ workspace: 'small' }),
  tags: ['narrow'],
  globals: narrow({ theme: 'dark' }),
};

export const ArabicNarrow: StoryObj<Args> = { ...Arabic, tags: ['narrow'], globals: narrow({ locale: 'ar' }) };
