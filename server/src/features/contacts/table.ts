import type { ContactAddress, ContactRole } from '@clientele/contract';
import { sql } from 'drizzle-orm';
import {
  boolean,
  day,
  dialect,
  index,
  instant,
  integer,
  json,
  primaryKey,
  sortText,
  table,
  text,
  uniqueIndex,
} from '../../db/columns.ts';
import { workspace } from '../access/table.ts';
import { client } from '../clients/table.ts';

/** A person. Linked to any number of clients. */
export const contact = table(
  'contact',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    name: text().notNull(),
    position: text(),
    /** Without a foreign key: the picture names the contact. */
    pictureId: text(),
    /** The primary one first, which it has if it has any. */
    emails: json<ContactAddress[]>().notNull(),
    phones: json<ContactAddress[]>().notNull(),
    /** Whether they object to being looked up. */
    isObjecting: boolean().notNull(),
    /** Copies of the above, folded: what people are sorted by, and all that is searched. See `person-values.ts`. */
    sortKey: sortText().notNull(),
    searchText: text().notNull(),
    /** Set when the person was removed from the last client. */
    archivedAt: instant(),
    isArchived: boolean()
      .notNull()
      .generatedAlwaysAs(sql`("archivedAt" is not null)`),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    // With the text, SQLite reads no person that a search does not find. PostgreSQL has an index of trigrams.
    dialect === 'postgres'
      ? index('contact_byName').on(t.workspaceId, t.isArchived, t.sortKey, t.id)
      : index('contact_byName').on(t.workspaceId, t.isArchived, t.sortKey, t.id, t.searchText),
    index('contact_objecting')
      .on(t.workspaceId)
      .where(sql`"isObjecting"`),
  ],
);

/** The addresses that are in use, so that no two people have the same: one row for each email of each contact, archived ones included. */
export const contactEmail = table(
  'contactEmail',
  {
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    /** As `emailKey` makes it. */
    key: text().notNull(),
    contactId: text()
      .notNull()
      .references(() => contact.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.key] }), index('contactEmail_contact').on(t.contactId)],
);

/**
 * A face or a logo. Its bytes are in the storage, under `storageKey`, and never change. It goes with the client or the contact that it
 * is of.
 */
export const picture = table(
  'picture',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    /** For which it was uploaded; null once a contact has taken it. */
    clientId: text().references(() => client.id, { onDelete: 'cascade' }),
    /** Who has it, or had it last. */
    contactId: text().references(() => contact.id, { onDelete: 'cascade' }),
    storageKey: text().notNull(),
    /** Bytes. */
    size: integer().notNull(),
    /** Since when nothing has it; null while something does. */
    unusedSince: instant(),
    /** A fact of enrichment shows it: it is kept also while nothing has it. */
    isOfFact: boolean().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    index('picture_client').on(t.clientId),
    index('picture_contact').on(t.contactId),
    uniqueIndex('picture_storageKey').on(t.storageKey),
    index('picture_unused').on(t.unusedSince),
  ],
);

/** That a person is a contact of a client: the tie of the contract. */
export const clientContact = table(
  'clientContact',
  {
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    clientId: text()
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    contactId: text()
      .notNull()
      .references(() => contact.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    /** Of a client that has current contacts exactly one is. */
    isPrimary: boolean().notNull(),
    roles: json<ContactRole[]>().notNull(),
    groups: json<string[]>().notNull(),
    relationship: text(),
    startedOn: day(),
    /** Set: the person has left. */
    endedOn: day(),
    successorId: text().references(() => contact.id, { onDelete: 'set null' }),
    /** Set: it was a mistake, and is shown nowhere. */
    removedAt: instant(),
    isCurrent: boolean()
      .notNull()
      .generatedAlwaysAs(sql`("endedOn" is null and "removedAt" is null)`),
  },
  (t) => [
    primaryKey({ columns: [t.clientId, t.contactId] }),
    index('clientContact_contact').on(t.contactId),
    index('clientContact_successor').on(t.successorId),
    uniqueIndex('clientContact_onePrimary')
      .on(t.workspaceId, t.clientId)
      .where(sql`"isPrimary"`),
  ],
);
