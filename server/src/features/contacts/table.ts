import { sql } from 'drizzle-orm';
import { boolean, index, instant, primaryKey, table, text, uniqueIndex } from '../../db/columns.ts';
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
    name: text().notNull(),
    email: text(),
    phone: text(),
    position: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [index('contact_workspace').on(t.workspaceId, t.email)],
);

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
    isPrimary: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clientId, t.contactId] }),
    index('clientContact_contact').on(t.contactId),
    uniqueIndex('clientContact_onePrimary')
      .on(t.clientId)
      .where(sql`"isPrimary"`),
  ],
);
