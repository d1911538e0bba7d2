import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** What is said about acting on many clients at once. */
export const bulk = {
  /** Accessible name of the bar. */
  label: 'Selected clients',
  notShown: (locale: string, count: number) =>
    plural(locale, count, { one: '# not shown here', other: '# not shown here' }),
  allMatch: (locale: string, count: number) =>
    plural(locale, count, { one: 'The only client that matches', other: 'All # clients that match' }),
  firstMatch: (count: string) => `The first ${count} clients that match`,
  selectMatching: (locale: string, count: number) =>
    plural(locale, count, { one: 'Select # client that matches', other: 'Select all # clients that match' }),
  selectFirst: (count: string) => `Select the first ${count} clients that match`,
  selectShown: (locale: string, count: number) =>
    plural(locale, count, { one: 'Select # shown client', other: 'Select all # shown clients' }),
  selecting: 'Selecting…',
  clear: 'Clear selection',
  actions: 'Actions',
  allActions: 'All actions',
  archive: 'Archive',
  restore: 'Restore',
  status: 'Change status',
  owner: 'Change owner',
  addTags: 'Add tags',
  removeTags: 'Remove tags',
  enrich: 'Run enrichment',
  export: 'Export',
  nobody: 'Nobody',
  me: (name: string) => `${name} (me)`,
  find: 'Search',
  noMatch: 'No matches.',
  why: {
    forbidden: 'You don’t have permission to do this with some of these clients.',
    offline: 'You are offline.',
    noTags: 'None of these clients has a tag.',
    empty: 'There is nothing to choose from.',
  },
  question: {
    title: (locale: string, count: number) =>
      plural(locale, count, { one: 'Archive # client?', other: 'Archive # clients?' }),
    text: 'They leave the current list and keep their invoices, notes and history. You can restore them.',
    cancel: 'Cancel',
    confirm: (count: string) => `Archive ${count}`,
  },
  progress: {
    archive: (done: string, total: string) => `Archiving ${done} of ${total}…`,
    restore: (done: string, total: string) => `Restoring ${done} of ${total}…`,
    update: (done: string, total: string) => `Changing ${done} of ${total}…`,
    undo: (done: string, total: string) => `Undoing ${done} of ${total}…`,
  },
  stop: 'Stop',
  stopping: 'Stopping…',
  done: {
    archive: (locale: string, count: number) =>
      plural(locale, count, { one: '# client archived', other: '# clients archived' }),
    restore: (locale: string, count: number) =>
      plural(locale, count, { one: '# client restored', other: '# clients restored' }),
    update: (locale: string, count: number) =>
      plural(locale, count, { one: '# client changed', other: '# clients changed' }),
    undo: (locale: string, count: number) =>
      plural(locale, count, { one: '# client is as before', other: '# clients are as before' }),
  },
  conflicts: (locale: string, count: number) =>
    plural(locale, count, { one: '# was changed by someone else', other: '# were changed by someone else' }),
  already: (locale: string, count: number) =>
    plural(locale, count, { one: '# was already up to date', other: '# were already up to date' }),
  gone: (locale: string, count: number) =>
    plural(locale, count, { one: '# no longer exists', other: '# no longer exist' }),
  left: (locale: string, count: number) => plural(locale, count, { one: '# not processed', other: '# not processed' }),
  sentence: (parts: readonly string[]) => `${parts.join(', ')}.`,
  offline: 'The connection was lost.',
  show: 'Show them',
  hide: 'Hide them',
  open: (name: string) => `Open ${name}`,
  more: (locale: string, count: number) => plural(locale, count, { one: 'and # more', other: 'and # more' }),
  again: 'Try again',
  goOn: 'Continue',
  undo: 'Undo',
  close: 'Close',
};
