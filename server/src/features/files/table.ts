import type { FileDirection } from '@clientele/contract';
import { index, instant, integer, money, table, text, uniqueIndex } from '../../db/columns.ts';
import { workspace } from '../access/table.ts';
import { client } from '../clients/table.ts';

/** A file of a client. Its bytes are in the storage, under `storageKey`. */
export const file = table(
  'file',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    clientId: text()
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    name: text().notNull(),
    /** By its content. */
    mime: text().notNull(),
    /** Bytes. */
    size: money().notNull(),
    /** Of the bytes, in hexadecimal. */
    sha256: text().notNull(),
    storageKey: text().notNull(),
    direction: text().$type<FileDirection>().notNull(),
    uploadedByKind: text().$type<'staff' | 'portal'>().notNull(),
    uploadedById: text().notNull(),
    removedAt: instant(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    // The client first: the database finds by it what goes with an erased one.
    index('file_client').on(t.clientId, t.createdAt, t.id),
    // Counted from the index alone.
    index('file_direction').on(t.clientId, t.workspaceId, t.removedAt, t.direction),
    uniqueIndex('file_storageKey').on(t.storageKey),
    index('file_removed').on(t.removedAt),
  ],
);

/**
 * What is in the storage, or was begun there. Written before the first byte and deleted after the last, so that no bytes are forgotten:
 * not those of an upload that was cut off by a crash, and not those of a file whose row went with its client.
 */
export const storedObject = table(
  'storedObject',
  {
    key: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    /** Bytes: while they arrive, as many as may come. */
    size: money().notNull(),
    /** When all of them were there; null until then. */
    storedAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [index('storedObject_size').on(t.workspaceId, t.size)],
);
