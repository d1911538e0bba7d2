import type { SortField } from '@clientele/contract';

/** What the menu says that the cards are sorted by. */
export const sort = {
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
  } satisfies Record<SortField, { asc: string; desc: string }>,
};

/** What the filters say, and the active conditions. The button for them is there before they are. */
export const filters = {
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
  remove: (filter: string) => `Remove filter ${filter}`,
  chip: (field: string, values: string) => `${field}: ${values}`,
  /** An operator and what it is about: "over 5,000". */
  phrase: (word: string, value: string) => `${word} ${value}`,
  /** For a value that is no longer in the workspace. */
  gone: 'removed',
  fields: {
    createdAt: 'Created',
    clientSince: 'Client since',
    lastInteraction: 'Last activity',
    outstanding: 'Outstanding',
    revenue: 'Revenue',
    invoiceCount: 'Invoices',
    status: 'Status',
    tags: 'Tags',
    owner: 'Owner',
    portalEnabled: 'Portal access',
    country: 'Country',
    missingAny: 'Missing',
  },
  operators: {
    between: 'between',
    gt: 'over',
    gte: 'at least',
    lt: 'under',
    lte: 'at most',
    eq: '',
    in: '',
    any: 'any of',
    all: 'all of',
    nin: 'not',
    none: 'none of',
    empty: 'nothing',
    notSince: 'not since',
  },
  dayOperators: { gt: 'after', gte: 'from', lt: 'before', lte: 'until' },
  yes: 'yes',
  no: 'no',
};
