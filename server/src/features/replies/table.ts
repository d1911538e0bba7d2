import { sql } from 'drizzle-orm';
import { boolean, index, instant, integer, table, text } from '../../db/columns.ts';
import { user, workspace } from '../access/table.ts';
import { client } from '../clients/table.ts';
import { contact } from '../contacts/table.ts';

/**
 * What the team and the people of a client write to each other. A table of its own, in which there is no note: what a portal asks of it
 * cannot answer one.
 */
export const reply = table(
  'reply',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    clientId: text()
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    text: text().notNull(),
    side: text().$type<'team' | 'client'>().notNull(),
    /** Of the team: the member who wrote it. */
    authorId: text().references(() => user.id, { onDelete: 'set null' }),
    /** Of the client: the contact who wrote it. */
    contactId: text().references(() => contact.id, { onDelete: 'set null' }),
    createdAt: instant().notNull(),
    editedAt: instant(),
    removedAt: instant(),
    isRemoved: boolean()
      .notNull()
      .generatedAlwaysAs(sql`("removedAt" is not null)`),
  },
  (t) => [
    index('reply_client').on(t.clientId, t.isRemoved, t.id, t.side),
    index('reply_author').on(t.authorId),
    index('reply_contact').on(t.contactId),
    index('reply_removed')
      .on(t.removedAt)
      .where(sql`"removedAt" is not null`),
  ],
);
