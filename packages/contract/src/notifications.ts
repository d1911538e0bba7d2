import { z } from 'zod';
import { idOf } from './ids.ts';
import { Instant } from './primitives.ts';
import { mutation, query } from './procedure.ts';
import { Member } from './workspace.ts';

/**
 * What people are notified of: a note names them, a task is given to them, they become the owner of a client, or somebody of its team, or
 * somebody of a client that they own has written in its portal, or proposes to change its profile.
 */
export const notificationKinds = [
  'mention',
  'task-assigned',
  'owner-assigned',
  'team-assigned',
  'reply',
  'proposal',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** For how many days a notification is kept, read or not. */
export const notificationDays = 90;

/** More unread ones are not counted: who has so many needs no exact number. */
export const mostUnreadCounted = 100;

/** Something that somebody else did and that concerns the person who is signed in. */
export const Notification = z.strictObject({
  id: idOf('notification'),
  kind: z.enum(notificationKinds),
  at: Instant,
  /** Null while it is unread. */
  readAt: Instant.nullable(),
  /** Who did it. Null when that was no member of the workspace, or the person is gone. */
  actor: Member.nullable(),
  client: z.strictObject({ id: idOf('client'), name: z.string() }),
  /** The note, the task, the reply or the client that it leads to. */
  subjectId: z.string(),
  /** How the note or the reply begins, or what the task is called, as they are now; null of a client. */
  text: z.string().nullable(),
});
export type Notification = z.infer<typeof Notification>;

const Unread = z.strictObject({ unread: z.int().min(0).max(mostUnreadCounted) });

/** Each person's own: nobody reads or changes those of others. */
export const notifications = {
  /**
   * The latest first, and how many are unread: at most {@link mostUnreadCounted} are counted. What the person may not view any more, and
   * what was removed, is neither listed nor counted. Errors: `validation` (`cursor`).
   */
  list: query({
    input: z.strictObject({
      cursor: z.string().max(2000).optional(),
      limit: z.int().min(0).max(100).default(20),
    }),
    output: z.strictObject({ items: z.array(Notification), nextCursor: z.string().nullable(), ...Unread.shape }),
    access: { need: 'staff' },
  }),

  /** One that is read already stays so. Answers how many are left. Errors: `not-found`. */
  markRead: mutation({
    input: z.strictObject({ id: idOf('notification') }),
    output: Unread,
    access: { need: 'staff' },
  }),

  /** All up to an instant, which is that of the newest one that the person has seen: what came after it stays unread. */
  markAllRead: mutation({
    input: z.strictObject({ until: Instant }),
    output: Unread,
    access: { need: 'staff' },
  }),
};
