import type { InvoiceStatus } from '@clientele/contract';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** What the list of a client’s invoices says. */
export const invoices = {
  list: 'Invoices, newest first',
  draft: 'Draft without a number',
  issued: (day: string) => `Issued ${day}`,
  due: (day: string) => `due ${day}`,
  balance: (amount: string) => `${amount} open`,
  status: {
    draft: 'Draft',
    sent: 'Sent',
    viewed: 'Viewed',
    partially_paid: 'Partially paid',
    paid: 'Paid',
    void: 'Void',
  } satisfies Record<InvoiceStatus, string>,
  overdue: (locale: string, days: number) =>
    plural(locale, days, { one: 'Overdue by # day', other: 'Overdue by # days' }),
  shares: { paid: 'Paid', open: 'Open', overdue: 'Overdue', draft: 'Draft', void: 'Void' },
  share: (count: string, label: string) => `${count} ${label}`,
  sharesOf: 'Shares by status',
  sharesOfNewest: (count: string) => `Shares by status, newest ${count}`,
  more: 'Show older invoices',
  none: 'No invoices yet',
  noneHint: 'The first one appears here as soon as it is created.',
  failed: 'The invoices could not be loaded.',
  forbidden: 'You don’t have access to this client’s documents.',
};
