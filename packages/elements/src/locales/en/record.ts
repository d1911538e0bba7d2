import type { ReminderTone, seededOptions } from '@clientele/contract';
import { pluralIn } from '../plural.ts';

type Seeded = typeof seededOptions;

const plural = pluralIn('en');

/** What elements say that show a client to read and correct it. Names of fields and buttons are part of the public surface. */
export const record = {
  actions: {
    createInvoice: 'Create invoice',
    more: 'More actions',
    archive: 'Archive',
    restore: 'Restore',
    erase: 'Erase',
    retry: 'Retry',
    undo: 'Undo',
    cancel: 'Cancel',
  },
  enrichment: { title: 'Enrichment' },
  dates: { created: (date: string) => `Created ${date}`, updated: (date: string) => `Updated ${date}` },
  fields: {
    name: 'Name',
    email: 'Email',
    phone: 'Phone',
    address: 'Address',
    website: 'Website',
    taxId: 'Tax ID',
    notes: 'Notes',
    status: 'Status',
    owner: 'Owner',
    currency: 'Currency',
    paymentTerms: 'Payment terms',
    reminderTone: 'Reminder tone',
    portal: 'Portal access',
  },
  /** What an empty field shows where it can be filled in. */
  add: {
    name: 'Add a name',
    email: 'Add an email address',
    phone: 'Add a phone number',
    address: 'Add an address',
    website: 'Add a website',
    taxId: 'Add a tax ID',
    notes: 'Add notes',
  },
  /** … and where it cannot. */
  empty: '–',
  field: {
    edit: (field: string) => `Edit ${field}`,
    save: 'Save',
    cancel: 'Cancel',
    saving: 'Saving…',
    saved: 'Saved',
    badDay: 'Choose a whole day, with month and year.',
  },
  figures: {
    label: 'Figures',
    revenue: 'Revenue',
    outstanding: 'Outstanding',
    invoices: 'Invoices',
  },
  terms: {
    inDays: (locale: string, days: number) =>
      days === 0
        ? 'Due on the invoice date'
        : plural(locale, days, {
            one: 'Due # day after the invoice date',
            other: 'Due # days after the invoice date',
          }),
    label: 'Days until an invoice is due',
    invalid: 'Enter a whole number of days from 0 to 365.',
  },
  tones: {
    none: 'No reminders',
    friendly: 'Friendly',
    neutral: 'Neutral',
    firm: 'Firm',
    final: 'Final',
  } satisfies Record<ReminderTone, string>,
  owner: {
    none: 'Nobody',
    hint: 'Your team’s contact for this client.',
  },
  /** Why a client is on hold or has churned; until a workspace renames them. */
  reason: {
    label: 'Reason',
    edit: 'Edit reason',
    add: 'Add a reason',
    on_hold_reason: {
      project_completed: 'Project completed, nothing next',
      pause_requested: 'Client asked for a pause',
      seasonal: 'Seasonal',
      budget: 'Budget',
    } satisfies Record<keyof Seeded['on_hold_reason'], string>,
    churn_reason: {
      contract_expired: 'Contract expired',
      competitor: 'Went to a competitor',
      closed_or_acquired: 'Closed or acquired',
      relationship_ended: 'Relationship ended',
    } satisfies Record<keyof Seeded['churn_reason'], string>,
  },
  portal: {
    hint: 'The client can sign in and see documents that were shared.',
    on: 'On',
    off: 'Off',
    askOwner: (owner: string) => `${owner}, who owns this client, a manager or an admin can change this.`,
    askManager: 'A manager or an admin can change this.',
  },
  /** A client that had churned is active again. */
  comeback: {
    title: (name: string) => `${name} is active again`,
    hint: 'Write down how it came about?',
    log: 'Log an interaction',
    dismiss: 'Not now',
  },
  saves: {
    failed: 'Not saved.',
    waiting: 'Not saved yet',
    offline: 'You are offline. This is kept here and saved when the connection is back.',
    declined: 'Not saved: this page did not accept the change.',
    conflict: 'Someone else changed this in the meantime.',
    yours: 'Yours',
    theirs: 'Theirs',
    keepMine: 'Keep mine',
    takeTheirs: 'Take theirs',
    nothing: 'empty',
  },
  readonly: {
    edit: 'You can read this record but not change it. An owner or admin of the workspace can grant “edit clients”.',
  },
  archive: {
    archived: (name: string) => `${name} was archived`,
    restored: (name: string) => `${name} was restored`,
    banner: (date: string) => `Archived on ${date}`,
    bannerHint: 'Out of the active workflow. Everything is kept.',
    failed: (name: string) => `${name} could not be archived.`,
    restoreFailed: (name: string) => `${name} could not be restored.`,
    erased: (name: string) => `${name} was erased`,
  },
  states: {
    loading: 'Loading the client',
    notFound: 'Client not found',
    notFoundHint: 'It may have been erased, or the link is wrong.',
    failed: 'The client could not be loaded',
    forbidden: 'You don’t have access to this client',
    forbiddenHint: 'An owner or admin of the workspace can grant “view clients”.',
    offline: 'You are offline',
    offlineHint: 'This client has not been loaded on this device yet.',
    stale: 'Offline: this is how it was when it was last loaded.',
    refreshFailed: 'This may be out of date: it could not be refreshed.',
  },
  problems: {
    required: 'This is required.',
    'too-long': 'This is too long. Shorten it.',
    'too-short': 'This is too short. Take ten characters or more.',
    'common-password': 'This is easy to guess. Take some words in a row that nobody would put together.',
    invalid: 'This is not valid. Check how it is written.',
    'unknown-field': 'This field is not known here. Reload the page and try again.',
    'invalid-email': 'This is not an email address. Write it like name@example.com.',
    'invalid-phone': 'This is not a phone number. Start with the country code, such as +49 …',
    'invalid-website': 'This is not a web address. Write it like example.com.',
    'invalid-tax-id': 'This is not a tax ID of the country. Check it against the official form, such as DE123456789.',
    taken: 'Another contact has this already. Link that contact, or enter another address.',
    'confirmation-differs': 'This does not match. Type the name exactly as it is shown.',
    circular: 'A client cannot belong to itself, nor to one that belongs to it.',
    'card-number': 'This looks like a payment card number. Remove it, or keep its last four digits only.',
    'unusual-tax-id': 'This doesn’t look like a tax number of this country. Check the digits; you can keep it.',
  },
};
