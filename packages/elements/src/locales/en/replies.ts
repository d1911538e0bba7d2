import type { Reply } from '@clientele/contract';

/** What the conversation with a client says to the team. */
export const replies = {
  list: 'Replies, newest first',
  write: 'New reply',
  placeholder: 'Write a reply.',
  /** Above the field, so that nobody takes it for the one of notes. */
  seen: (name: string) => `${name} sees this in the portal`,
  send: (name: string) => `Send to ${name}`,
  sent: 'Reply sent',
  sendFailed: 'The reply was not sent. What you wrote is still here.',
  /** Beside the button: the keys that press it. */
  keys: (modifier: string) => `${modifier} + Enter`,
  off: (name: string) => `The portal of ${name} is off, so nobody there would see a reply. Switch it on first.`,
  archived: (name: string) => `${name} is archived, so nobody there would see a reply. Restore the client first.`,
  edit: 'Edit reply',
  text: 'Text of the reply',
  saveFailed: 'The change was not saved. What you wrote is still here.',
  remove: 'Remove reply',
  removed: 'Reply removed. The client no longer sees it.',
  removeFailed: 'The reply could not be removed.',
  restoreFailed: 'The reply could not be restored.',
  /** In place of a person who is gone. */
  nobody: { team: 'Former colleague', client: 'Former contact' } satisfies Record<Reply['side'], string>,
  by: (author: string, when: string) => `${author}, ${when}`,
  edited: (when: string) => `Edited ${when}`,
  unanswered: 'Unanswered',
  more: 'Show older replies',
  none: 'No replies yet',
  noneHint: 'What you write to this client, and what it writes in its portal, appears here.',
  noneReadonly: 'What your team and this client write to each other appears here.',
  failed: 'The replies could not be loaded.',
  forbidden: 'You don’t have access to replies.',
  forbiddenHint: 'An owner or admin of the workspace can grant “view replies”.',
};
