import type { PortalFile, PortalInvoice, PortalInvoiceDetail } from '@clientele/contract';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** What a client reads in its portal. */
export const portal = {
  title: 'Client portal',
  sections: 'Sections',
  names: { overview: 'Overview', invoices: 'Invoices', files: 'Files' },
  welcome: (name: string) => `Welcome, ${name}`,
  toPay: 'To pay',
  nothingToPay: 'Nothing',
  allPaid: 'Every invoice is paid.',
  late: (amount: string) => `${amount} is overdue`,
  openInvoices: (locale: string, count: number) =>
    plural(locale, count, { one: '# open invoice', other: '# open invoices' }),
  shared: (locale: string, count: number) => plural(locale, count, { one: '# file for you', other: '# files for you' }),
  sharedByYou: (locale: string, count: number) =>
    plural(locale, count, { one: '# file from you', other: '# files from you' }),
  noneForYou: 'No files for you yet',
  filesHint: 'What is shared with you appears here.',
  over: 'This link is no longer valid',
  overHint: 'Ask whoever sent it to you for a new one.',
  askThem: (name: string) => `Ask \u2068${name}\u2069 for a new one.`,
  noLink: 'Open your link again',
  noLinkHint: 'This page does not keep it. It is in the message that brought it to you.',
  failed: 'Your portal could not be loaded.',
  invoices: {
    list: 'Invoices, newest first',
    numbered: (number: string) => `Invoice ${number}`,
    issued: (day: string) => `Issued ${day}`,
    due: (day: string) => `due ${day}`,
    left: (amount: string) => `${amount} left to pay`,
    overdue: (locale: string, days: number) =>
      plural(locale, days, { one: 'Overdue by # day', other: 'Overdue by # days' }),
    states: { open: 'Open', partially_paid: 'Partially paid', paid: 'Paid' } satisfies Record<
      PortalInvoice['state'],
      string
    >,
    none: 'No invoices yet',
    noneHint: 'Your invoices appear here.',
    failed: 'The invoices could not be loaded.',
    more: 'Show older invoices',
    all: 'All invoices',
    names: { issued: 'Issued', due: 'Due', billTo: 'Billed to', total: 'Total', paid: 'Paid' },
    payments: 'Payments',
    paymentKinds: { payment: 'Payment', refund: 'Refund' } satisfies Record<
      PortalInvoiceDetail['payments'][number]['kind'],
      string
    >,
    oneFailed: 'The invoice could not be loaded.',
    missing: 'This invoice is not here',
    missingHint: 'It may have been withdrawn.',
  },
  files: {
    list: 'Files, newest first',
    directions: { shared_with: 'For you', shared_by: 'From you' } satisfies Record<PortalFile['direction'], string>,
    download: (name: string) => `Download ${name}`,
    downloadShort: 'Download',
    downloadFailed: (name: string) => `${name} could not be downloaded.`,
    none: 'No files yet',
    noneHint: 'What is shared with you appears here.',
    failed: 'The files could not be loaded.',
    more: 'Show older files',
  },
};
