// What stands behind the tab Invoices.
import type { Meta, StoryObj } from '@clientele/ui/story-frame/story';
import { on, sheetStories, type SheetArgs as Args } from '../story-stage/sheet-on-stage.ts';

const meta: Meta<Args> = { ...sheetStories, title: 'Elements/Detail sheet' };
export default meta;

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
