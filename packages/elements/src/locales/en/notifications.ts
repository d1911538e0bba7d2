import type { NotificationKind } from '@clientele/contract';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** What a person is notified of. */
export const notifications = {
  label: 'Notifications',
  /** The name of the button, and what is read out when one comes; `more` when there may be more than were counted. */
  unread: (locale: string, count: number) =>
    plural(locale, count, { one: '# unread notification', other: '# unread notifications' }),
  /** Before the time of one that is unread, for those who cannot see its mark. */
  isUnread: 'Unread',
  /** `name` is who did it; of a reply and of a proposal the client. */
  told: {
    mention: (name: string) => `${name} mentioned you in a note`,
    'task-assigned': (name: string) => `${name} gave you a task`,
    'owner-assigned': (name: string) => `${name} made you the owner of this client`,
    'team-assigned': (name: string) => `${name} added you to the team of this client`,
    reply: (name: string) => `${name} has written to you`,
    proposal: (name: string) => `${name} proposes to change its details`,
  } satisfies Record<NotificationKind, (name: string) => string>,
  /** In place of a person who is gone. */
  somebody: 'Somebody',
  markAll: 'Mark all as read',
  markFailed: 'Not marked as read.',
  none: 'Nothing new',
  noneHint:
    'You are told here when somebody mentions you, gives you a task or makes a client yours, and when a client of yours writes.',
  failed: 'The notifications could not be loaded',
  more: 'Show older ones',
};
