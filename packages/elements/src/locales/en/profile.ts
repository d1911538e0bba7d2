import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** What only the profile says. Names of buttons and tabs are part of the public surface. */
export const profile = {
  /** Accessible name of the profile while it has no client’s name. */
  label: 'Client',
  sections: {
    label: 'Sections',
    more: 'More',
    overview: 'Overview',
    invoices: 'Invoices',
    contacts: 'Contacts',
    notes: 'Notes',
    replies: 'Replies',
    tasks: 'Tasks',
    files: 'Files',
    activity: 'Activity',
  },
  /** On the tab of a section. */
  counts: {
    overdue: (locale: string, count: number) => plural(locale, count, { other: '# overdue' }),
    open: (locale: string, count: number) => plural(locale, count, { other: '# open' }),
    unanswered: (locale: string, count: number) => plural(locale, count, { other: '# unanswered' }),
  },
  side: {
    label: 'About this client',
    profile: 'Profile info',
    invoicing: 'Invoice details',
    people: 'People in charge',
    portal: 'Portal',
  },
  walk: {
    label: 'Clients in the list',
    previous: 'Previous client',
    next: 'Next client',
    position: (position: string, count: string) => `${position} of ${count}`,
    positionOfMore: (position: string, count: string) => `${position} of more than ${count}`,
  },
  attention: {
    title: 'Needs attention',
    overdue: (locale: string, count: number) =>
      plural(locale, count, { one: 'One invoice is overdue.', other: '# invoices are overdue.' }),
    showInvoices: 'Show invoices',
    noOwner: 'Nobody is in charge of this client.',
    chooseOwner: 'Choose an owner',
    noEmail: 'There is no email address for invoices and reminders.',
  },
  dates: {
    title: 'Key dates',
    since: 'Client since',
    addSince: 'Add a day',
    lastInteraction: 'Last interaction',
    created: 'Created',
    updated: 'Updated',
  },
  notes: 'Notes and context',
  owner: { find: 'Find a colleague', none: 'No colleague found' },
  rating: {
    label: 'Rating',
    none: 'No rating',
    stars: (stars: string, most: string) => `${stars} of ${most} stars`,
  },
  tags: {
    label: 'Tags',
    add: 'Add a tag',
    create: (name: string) => `Add “${name}”`,
    remove: (name: string) => `Remove ${name}`,
  },
  classes: {
    typeId: 'Type',
    tierId: 'Tier',
    brandId: 'Brand',
    industry: 'Industry',
    addIndustry: 'Add an industry',
    none: 'Not set',
  },
  /** What begins an email, a call or a text message. */
  reach: {
    email: 'Email',
    call: 'Call',
    text: 'Text message',
  },
  primaryContact: {
    label: 'Primary contact',
    add: 'Add a contact',
  },
  newsletter: {
    label: 'Newsletter',
    given: 'Subscribed',
    refused: 'Not subscribed',
    unasked: 'Not asked yet',
    record: 'Record an answer',
    change: 'Change answer',
  },
  /** Fields of the workspace’s own. */
  custom: {
    title: 'Details',
    yes: 'Yes',
    no: 'No',
    number: 'Enter a number, at most a trillion.',
  },
  team: { label: 'Account managers', add: 'Add an account manager' },
  hostSectionFailed: 'This section could not be shown.',
  /** In the place of a block or field of the host's. */
  hostPartFailed: 'This could not be shown.',
};
