import type { EventKind } from '@clientele/contract';
import type { Author } from '../../core/actor.ts';
import { index, instant, integer, json, sequence, table, text, writtenBy } from '../../db/columns.ts';
import { workspace } from '../access/table.ts';

/** What kind of actor an id names: see `authorOf`. */
const actorType = () => text().$type<Author['actorType']>();

/** What happened with a client, for people to read. */
export const activity = table(
  'activity',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    clientId: text().notNull(),
    type: text().$type<ActivityType>().notNull(),
    actorType: actorType().notNull(),
    actorId: text(),
    data: json<Record<string, unknown>>().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('activity_client').on(t.workspaceId, t.clientId, t.at)],
);

export type ActivityType =
  | 'client.created'
  | 'client.updated'
  | 'client.archived'
  | 'client.restored'
  | 'invoice.issued'
  | 'invoice.stored'
  | 'payment.recorded'
  | 'interaction'
  | 'contact.added'
  | 'contact.updated'
  | 'contact.linked'
  | 'contact.made-primary'
  | 'contact.left'
  | 'contact.returned'
  | 'contact.removed'
  | 'contact.restored'
  | 'note.added'
  | 'note.edited'
  | 'note.pinned'
  | 'note.unpinned'
  | 'note.removed'
  | 'note.restored'
  | 'task.added'
  | 'task.updated'
  | 'task.completed'
  | 'task.reopened'
  | 'task.removed'
  | 'task.restored';

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
    /** Per changed field its value before and after. Emptied when the client is erased. */
    diff: json<Record<string, { before: unknown; after: unknown }>>(),
    at: instant().notNull(),
  },
  (t) => [index('audit_entity').on(t.workspaceId, t.entityId, t.at)],
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
