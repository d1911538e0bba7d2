import type { PortalFile, PortalInvoice, PortalInvoiceDetail, PortalReply } from '@clientele/contract';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** What a client reads in its portal. */
export const portal = {
  title: 'Client portal',
  sections: 'Sections',
  names: { overview: 'Overview', invoices: 'Invoices', files: 'Files', replies: 'Replies', details: 'Your details' },
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
  replies: {
    list: 'Replies, newest first',
    write: 'New reply',
    placeholder: 'Write a reply.',
    seen: (name: string) => `${name} reads this`,
    send: (name: string) => `Send to ${name}`,
    sent: 'Reply sent',
    sendFailed: 'The reply was not sent. What you wrote is still here.',
    keys: (modifier: string) => `${modifier} + Enter`,
    /** Whoever has a link is nobody in particular. */
    byLink: (name: string) =>
      `A link does not say who you are, so you can read here and not write. Ask ${name} to give you access in your own name.`,
    /** In place of a person who is gone. */
    nobody: { team: 'Former team member', client: 'Former contact' } satisfies Record<PortalReply['side'], string>,
    by: (author: string, when: string) => `${author}, ${when}`,
    edited: (when: string) => `Edited ${when}`,
    count: (locale: string, count: number) => plural(locale, count, { one: '# reply', other: '# replies' }),
    latest: (when: string) => (name: string) => `Last from ${name}, ${when}`,
    none: 'No replies yet',
    noneHint: 'What you and the team write to each other appears here.',
    failed: 'The replies could not be loaded.',
    more: 'Show older replies',
  },
};
