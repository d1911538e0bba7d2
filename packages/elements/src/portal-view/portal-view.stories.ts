import type { Meta, StoryContext, StoryObj } from '@clientele/ui/story-frame/story';
import { html } from 'lit';
import { hand } from '../story-stage/hand.ts';
import { onStage } from '../story-stage/on-stage.ts';
import { narrow, on } from '../story-stage/sheet-on-stage.ts';
import type { Fault } from '../story-stage/wire.ts';
import './define.ts';

interface Args {
  section: 'overview' | 'invoices' | 'files' | 'replies' | 'details';
}

const meta: Meta<Args> = {
  ...onStage,
  title: 'Elements/Portal view',
  component: 'clientele-portal-view',
  tags: ['!autodocs'],
  args: { section: 'overview' },
  argTypes: { section: { control: 'inline-radio', options: ['overview', 'invoices', 'files', 'replies', 'details'] } },
  parameters: { docs: { story: { inline: false, height: '560px' } } },
  render: ({ section }) => html`<clientele-portal-view section=${section}></clientele-portal-view>`,
};
export default meta;

const portalOf = (name: string, fault?: Fault) =>
  on({ workspace: 'invoices', own: true, portalOf: name, ...(fault && { fault }) });

function reads(text: string) {
  return async ({ canvasElement }: StoryContext<Args>) => {
    await hand(canvasElement).read(text);
  };
}

export const Overview: StoryObj<Args> = {
  tags: ['autodocs'],
  parameters: portalOf('Every State GmbH'),
  play: reads('To pay'),
};

export const Invoices: StoryObj<Args> = {
  args: { section: 'invoices' },
  parameters: portalOf('Every State GmbH'),
  play: reads('Partially paid'),
};

export const OneInvoice: StoryObj<Args> = {
  args: { section: 'invoices' },
  parameters: portalOf('Every State GmbH'),
  async play({ canvasElement }) {
    const { press, read } = hand(canvasElement);
    await press(/^Invoice /);
    await read('Billed to');
  },
};

export const ManyInvoices: StoryObj<Args> = {
  args: { section: 'invoices' },
  parameters: portalOf('Sixty Invoices AG'),
  play: reads('Show older invoices'),
};

export const NothingYet: StoryObj<Args> = {
  args: { section: 'invoices' },
  parameters: portalOf('Nothing Billed Yet Ltd'),
  play: reads('No invoices yet'),
};

export const NoFiles: StoryObj<Args> = {
  args: { section: 'files' },
  parameters: portalOf('Every State GmbH'),
  play: reads('No files yet'),
};

/** By a link: nobody is known by name. */
export const RepliesByLink: StoryObj<Args> = {
  args: { section: 'replies' },
  parameters: portalOf('Every State GmbH'),
  play: reads('No replies yet'),
};

/** By a link: whoever writes says who they are first. */
export const Details: StoryObj<Args> = {
  args: { section: 'details' },
  parameters: portalOf('Every State GmbH'),
  play: reads('Billing address'),
};

export const Loading: StoryObj<Args> = {
  parameters: { ...portalOf('Every State GmbH', { kind: 'held', only: /overview/ }), waits: true },
};

export const Failed: StoryObj<Args> = {
  parameters: portalOf('Every State GmbH', { kind: 'failing', only: /overview/ }),
  play: reads('could not be loaded'),
};

export const Narrow: StoryObj<Args> = { ...Invoices, globals: narrow() };
export const Dark: StoryObj<Args> = { ...Overview, tags: [], globals: { theme: 'dark' } };
export const German: StoryObj<Args> = {
  parameters: portalOf('Every State GmbH'),
  globals: { locale: 'de' },
  play: reads('Zu zahlen'),
};
export const Arabic: StoryObj<Args> = {
  args: { section: 'invoices' },
  parameters: portalOf('Every State GmbH'),
  globals: { locale: 'ar' },
  play: reads('مدفوعة'),
};
