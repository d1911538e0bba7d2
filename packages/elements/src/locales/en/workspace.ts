import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** What the frame around the views says. */
export const workspace = {
  /** Names the row of views. */
  navigation: 'Workspace',
  views: { clients: 'Clients', tasks: 'My tasks', review: 'Review', settings: 'Settings' },
  /** Beside “My tasks”. */
  overdue: (locale: string, count: number) => plural(locale, count, { one: '# overdue', other: '# overdue' }),
  search: 'Search',
  /** What a pointer that rests on the button of the search is told; `keys` is a shortcut. */
  searchWith: (keys: string) => `Search (${keys})`,
  /** The menu of what can be made; `keys` is a shortcut. */
  create: {
    label: 'New',
    with: (keys: string) => `New (${keys})`,
    kinds: {
      client: 'Client',
      contact: 'Contact',
      task: 'Task',
      appointment: 'Appointment',
      note: 'Note',
      reply: 'Reply',
      file: 'File',
    },
  },
};
