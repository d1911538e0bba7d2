import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** What the notes of a client say. */
export const notes = {
  list: 'Notes, pinned first',
  onlyTeam: 'Only your team sees this',
  write: 'New note',
  placeholder: 'Write a note. @ mentions a colleague.',
  add: 'Add note',
  added: 'Note added',
  /** Beside the button: the keys that press it. */
  keys: (modifier: string) => `${modifier} + Enter`,
  addFailed: 'The note was not added. What you wrote is still here.',
  edit: 'Edit note',
  text: 'Text of the note',
  saveFailed: 'The change was not saved. What you wrote is still here.',
  pin: 'Pin note',
  unpin: 'Unpin note',
  pinned: 'Pinned',
  pinFailed: 'The note could not be pinned.',
  unpinFailed: 'The note could not be unpinned.',
  remove: 'Remove note',
  removed: 'Note removed',
  removeFailed: 'The note could not be removed.',
  restoreFailed: 'The note could not be restored.',
  nobody: 'Former colleague',
  by: (author: string, when: string) => `${author}, ${when}`,
  edited: (when: string) => `Edited ${when}`,
  history: 'Earlier versions',
  historyFailed: 'The earlier versions could not be loaded.',
  members: 'Colleagues',
  mentionRefused: (name: string) => `${name} may not read notes. Remove the mention to continue.`,
  more: 'Show more notes',
  remaining: (locale: string, count: number) =>
    plural(locale, count, { one: 'Show # more note', other: 'Show # more notes' }),
  none: 'No notes yet',
  noneHint: 'Write down what the next colleague should know.',
  noneReadonly: 'Notes that your team writes about this client appear here.',
  failed: 'The notes could not be loaded.',
  forbidden: 'You don’t have access to notes.',
  forbiddenHint: 'An owner or admin of the workspace can grant “view notes”.',
};
