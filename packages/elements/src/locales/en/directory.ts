import type { SearchedField, SortField } from '@clientele/contract';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** What the directory says from the start. Its names of buttons, fields and columns are part of the public surface. */
export const directory = {
  /** Accessible name of the list. */
  label: 'Clients',
  search: 'Search clients',
  clearSearch: 'Clear search',
  create: 'Create client',
  states: { label: 'Which clients', active: 'Current', archived: 'Archived', all: 'All' },
  columns: {
    name: 'Name',
    contact: 'Primary contact',
    email: 'Email',
    phone: 'Phone',
    status: 'Status',
    owner: 'Owner',
    outstanding: 'Outstanding',
    invoices: 'Invoices',
    revenue: 'Revenue',
    'last-activity': 'Last activity',
    created: 'Created',
    tier: 'Tier',
    type: 'Type',
    brand: 'Brand',
    rating: 'Rating',
    industry: 'Industry',
    enrichment: 'Enrichment',
  },
  tools: {
    /** The column of the buttons of the rows' menus. */
    actions: 'Actions',
    columns: 'Columns',
    export: 'Export',
    exportCsv: 'Export CSV',
    /** The button of a row's menu. */
    more: (client: string) => `More actions for ${client}`,
  },
  filters: {
    label: 'Filters',
    more: 'More filters',
    clear: 'Clear filters',
    status: 'Status',
    owner: 'Owner',
    tags: 'Tags',
    createdFrom: 'Created from',
    createdTo: 'Created to',
    me: 'Me',
    nobody: 'Nobody',
    find: 'Search',
    noMatch: 'No matches.',
    inForce: 'Active filters',
  },
  total: (locale: string, count: number, formatted: string, exact: boolean) =>
    exact
      ? plural(locale, count, { one: `${formatted} client`, other: `${formatted} clients` })
      : `${formatted}+ clients`,
  row: {
    archived: 'Archived',
    open: 'Open in the sheet',
    invoices: (locale: string, count: number, formatted: string) =>
      plural(locale, count, { one: `${formatted} invoice`, other: `${formatted} invoices` }),
    outstanding: (amount: string) => `${amount} outstanding`,
    moreCurrencies: (count: string) => `+${count}`,
    none: '–',
  },
  matchedIn: {
    name: 'Name',
    email: 'Email',
    phone: 'Phone',
    website: 'Website',
    address: 'Address',
    taxId: 'Tax ID',
    notes: 'Notes',
    customFields: 'Custom field',
    contactName: 'Contact',
    contactEmail: 'Contact’s email',
    contactPosition: 'Contact’s position',
    contactPhone: 'Contact’s phone',
  } satisfies Record<SearchedField, string>,
  loading: 'Loading clients',
  firstRun: {
    heading: 'No clients yet',
    text: 'Everyone you bill, in one place: who they are, who looks after them and what they owe.',
    readonly: 'Clients that your team creates appear here.',
  },
  allArchived: {
    heading: 'No current clients',
    text: 'All clients are archived. They can be restored.',
    show: 'Show archived clients',
  },
  noneArchived: {
    heading: 'Nothing is archived',
    text: 'Archived clients keep their invoices, notes and history, and can be restored from here.',
    back: 'Show current clients',
  },
  notFound: {
    heading: 'No clients found',
    inCurrent: (search: string) => `No current client matches “${search}”.`,
    inArchived: (search: string) => `No archived client matches “${search}”.`,
    inAll: (search: string) => `No client matches “${search}”.`,
    filtersToo: 'The filters hide some clients as well.',
    filters: 'No client matches all of these filters.',
    inEveryState: 'Search all clients',
    everyState: 'Show all clients',
  },
  failed: {
    heading: 'The clients could not be loaded',
    text: 'Nothing is lost. Try again in a moment.',
    offline: 'You are offline. The list comes back with the connection.',
    question: 'The server did not understand these filters.',
    reference: (requestId: string) => `Reference ${requestId}`,
    retry: 'Retry',
    more: 'More clients could not be loaded.',
  },
  forbidden: {
    heading: 'You don’t have access to clients',
    text: (permission: string) => `An owner or admin of the workspace can give you the permission “${permission}”.`,
    permission: 'view clients',
  },
  banner: {
    offline: 'You are offline. This is how the list was when it was last loaded.',
    offlineUnanswered: 'You are offline. The list does not follow your latest search or filters yet.',
    unanswered: 'Your latest search or filters could not be loaded. The list is the one from before.',
    stale: 'This list may be out of date: it could not be refreshed.',
  },
  /** Clients that others have added, which are not in the list yet. */
  news: {
    text: (locale: string, count: number) => plural(locale, count, { one: '# new client', other: '# new clients' }),
    show: 'Show',
  },
  sort: {
    label: 'Sort',
    /** The name of the menu: what the cards are sorted by. */
    by: (order: string) => `Sort: ${order}`,
    orders: {
      name: { asc: 'Name, A to Z', desc: 'Name, Z to A' },
      outstanding: { asc: 'Outstanding, lowest first', desc: 'Outstanding, highest first' },
      invoiceCount: { asc: 'Invoices, fewest first', desc: 'Invoices, most first' },
      revenue: { asc: 'Revenue, lowest first', desc: 'Revenue, highest first' },
      lastInteraction: { asc: 'Last activity, longest ago first', desc: 'Last activity, latest first' },
      createdAt: { asc: 'Created, oldest first', desc: 'Created, newest first' },
      rating: { asc: 'Rating, lowest first', desc: 'Rating, highest first' },
      enrichment: { asc: 'Enrichment, failed first', desc: 'Enrichment, succeeded first' },
    } satisfies Record<SortField, { asc: string; desc: string }>,
  },
  selection: {
    /** Names of the checkboxes: of a row, and of the one above all rows. */
    client: (name: string) => `Select ${name}`,
    /** The column of the boxes, where there is no header to see. */
    column: 'Selection',
    all: 'Select all shown clients',
    count: (count: string) => `${count} selected`,
    none: 'Nothing selected',
  },
  arranging: {
    width: (column: string) => `Width of ${column}`,
    pixels: (pixels: string) => `${pixels} pixels`,
    widthHint:
      'Drag to change the width, double-click to fit. Arrow keys left and right change it, Enter fits, up and down go to other columns.',
    notKept: 'This could not be saved for your next visit. It stays like this on this page.',
    retry: 'Retry',
    dismiss: 'Dismiss',
  },
  rowMenu: {
    open: 'Open',
    profile: 'View full profile',
    archive: 'Archive',
    restore: 'Restore',
  },
};
