import type { ActivityFlag, ActivityKind, EventKind, InteractionType, NotificationKind } from '@clientele/contract';
import { sql } from 'drizzle-orm';
import type { Author } from '../../core/actor.ts';
import {
  boolean,
  index,
  instant,
  integer,
  json,
  sequence,
  table,
  text,
  uniqueIndex,
  writtenBy,
} from '../../db/columns.ts';
import { user, workspace } from '../access/table.ts';

/** What kind of actor an id names: see `authorOf`. */
const actorType = () => text().$type<Author['actorType']>();

/** What an entry says besides: of a change the fields, and what they were and are; of an interaction or a host's entry what was written down. */
export interface ActivityData extends Readonly<Record<string, unknown>> {
  readonly changes?: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
  readonly text?: string;
  readonly flags?: readonly ActivityFlag[];
  /** Of a host's entry. */
  readonly title?: string;
  readonly link?: string;
  readonly actorName?: string;
}

/** True of answers about the newsletter. What people have typed stands in the text of the data with its quotation marks escaped. The literal of the index, so that it is used. */
export const tellsConsent = sql`cast("data" as text) like '%"newsletterSource"%'`;

/** What happened with a client, for people to read: what verbs record, and what people write down by hand. */
export const activity = table(
  'activity',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    clientId: text().notNull(),
    kind: text().$type<ActivityKind>().notNull(),
    type: text().$type<ActivityType>().notNull(),
    actorType: actorType().notNull(),
    actorId: text(),
    /** The record that it tells of. Null for an interaction and a host's entry. */
    subjectId: text(),
    /** What that was called then; null where it has no name. */
    subjectName: text(),
    data: json<ActivityData>().notNull(),
    /** Of a host's entry: what the host knows it by. */
    externalId: text(),
    /** Of an interaction or a host's entry when it happened, which can be long before it was written down. */
    at: instant().notNull(),
    /** Of an interaction, which people edit and remove, and of a host's entry, which they remove; null of what verbs record. */
    version: integer(),
    removedAt: instant(),
    isRemoved: boolean()
      .notNull()
      .generatedAlwaysAs(sql`("removedAt" is not null)`),
  },
  // The kind comes first: an actor may see some kinds only, and a feed merges those (see `feed/list.ts`).
  (t) => [
    index('activity_client').on(t.workspaceId, t.clientId, t.kind, t.isRemoved, t.at, t.id),
    // Answers are few among all that was changed: see `clients.listConsents`. As text: both databases can do that.
    index('activity_consent').on(t.workspaceId, t.clientId, t.at, t.id).where(tellsConsent),
    // A host that sends one again, not knowing whether it arrived, gets the one that is there.
    uniqueIndex('activity_external')
      .on(t.workspaceId, t.clientId, t.type, t.externalId)
      .where(sql`"externalId" is not null`),
    index('activity_removed')
      .on(t.removedAt)
      .where(sql`"removedAt" is not null`),
  ],
);

export type ActivityType =
  | 'client.created'
  | 'client.updated'
  | 'client.archived'
  | 'client.restored'
  | 'invoice.issued'
  | 'invoice.stored'
  | 'payment.recorded'
  | `interaction.${InteractionType}`
  | `host.${string}`
  | 'contact.added'
  | 'contact.updated'
  | 'contact.linked'
  | 'contact.made-primary'
  | 'contact.left'
  | 'contact.returned'
  | 'contact.removed'
  | 'contact.restored'
  | 'address.added'
  | 'address.updated'
  | 'address.made-primary'
  | 'address.removed'
  | 'address.restored'
  | 'note.added'
  | 'note.edited'
  | 'note.pinned'
  | 'note.unpinned'
  | 'note.removed'
  | 'note.restored'
  | 'reply.added'
  | 'reply.edited'
  | 'reply.removed'
  | 'reply.restored'
  | 'task.added'
  | 'task.updated'
  | 'task.completed'
  | 'task.reopened'
  | 'task.removed'
  | 'task.restored'
  | 'asset.added'
  | 'asset.updated'
  | 'asset.removed'
  | 'asset.restored'
  | 'file.added'
  | 'file.updated'
  | 'file.removed'
  | 'file.restored'
  | 'enrichment.succeeded'
  | 'enrichment.failed'
  | 'enrichment.skipped'
  | 'enrichment.undone'
  | 'fact.accepted'
  | 'fact.rejected'
  | 'fact.locked'
  | 'fact.undone'
  | 'portal.proposed'
  | 'portal.proposal-withdrawn'
  | 'portal.proposal-accepted'
  | 'portal.proposal-rejected'
  | 'portal.proposal-reopened'
  | 'portal.link-made'
  | 'portal.link-mailed'
  | 'portal.links-replaced'
  | 'portal.link-revoked'
  | 'portal.visited'
  | 'portal.invited'
  | 'portal.invited-again'
  | 'portal.invitation-cancelled'
  | 'portal.invitation-accepted'
  | 'portal.access-changed'
  | 'portal.access-suspended'
  | 'portal.access-resumed'
  | 'portal.access-ended'
  | 'portal.entered';

/** Who changed what, for those who must answer for it. Append-only. */
export const audit = table(
  'audit',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    actorType: actorType().notNull(),
    actorId: text().notNull(),
    sessionId: text(),
    action: text().notNull(),
    entity: text().notNull(),
    entityId: text().notNull(),
    /** The client that the record belonged to. */
    clientId: text(),
    /** Per changed field its value before and after. Emptied when the client is erased. */
    diff: json<Record<string, { before: unknown; after: unknown }>>(),
    at: instant().notNull(),
  },
  (t) => [
    index('audit_entity').on(t.workspaceId, t.entityId, t.at),
    index('audit_client').on(t.workspaceId, t.clientId),
  ],
);

/** The outbox: one row per committed change, written in its transaction, from which live events are read. */
export const event = table(
  'event',
  {
    seq: sequence(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    /** A kind of the contract, or `restored`: all records are those of another time from here on. */
    kind: text().$type<EventKind | 'restored'>().notNull(),
    recordId: text().notNull(),
    /** The client that the record belongs to. */
    clientId: text(),
    version: integer(),
    actorType: actorType().notNull(),
    actorId: text().notNull(),
    at: instant().notNull(),
    /** Says which rows a reader has not seen: numbers are given out before the commit, so 5 may appear after 6. */
    transactionId: writtenBy(),
  },
  (t) => [index('event_workspace').on(t.workspaceId, t.seq), index('event_transaction').on(t.transactionId)],
);

/** What one person is notified of: ids and nothing of what they name, so that nothing of an erased client is left here. */
export const notification = table(
  'notification',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    /** Who is notified. */
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    kind: text().$type<NotificationKind>().notNull(),
    clientId: text().notNull(),
    /** The note, the task, the reply or the client that it leads to. */
    subjectId: text().notNull(),
    /** Who did it. */
    actorId: text().references(() => user.id, { onDelete: 'set null' }),
    at: instant().notNull(),
    readAt: instant(),
    isRead: boolean()
      .notNull()
      .generatedAlwaysAs(sql`("readAt" is not null)`),
  },
  (t) => [
    index('notification_user').on(t.userId, t.id),
    index('notification_unread').on(t.userId, t.isRead, t.id),
    index('notification_client').on(t.workspaceId, t.clientId),
    index('notification_subject').on(t.workspaceId, t.subjectId),
    index('notification_age').on(t.at),
  ],
);
