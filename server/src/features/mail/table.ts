import type { MailProblem, SentMail } from '@clientele/contract';
import { index, instant, table, text } from '../../db/columns.ts';
import { user, workspace } from '../access/table.ts';
import { client } from '../clients/table.ts';
import { contact } from '../contacts/table.ts';

/**
 * A mail to somebody of a client: where it stands, and nothing of what it says. Its text, what opens something in it and the address that it
 * goes to are put together when it is sent, and stored nowhere.
 */
export const mail = table(
  'mail',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    /** Which composer writes it. */
    kind: text().notNull(),
    clientId: text()
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    contactId: text()
      .notNull()
      .references(() => contact.id, { onDelete: 'cascade' }),
    /** The record that it is about: a link, an invitation. */
    subjectId: text().notNull(),
    /** Who had it sent; null: the server, or somebody who is gone. */
    senderId: text().references(() => user.id, { onDelete: 'set null' }),
    state: text().$type<SentMail['state']>().notNull(),
    problem: text().$type<MailProblem>(),
    createdAt: instant().notNull(),
    /** When it came to its state. */
    stateAt: instant().notNull(),
  },
  (t) => [
    index('mail_subject').on(t.workspaceId, t.subjectId, t.createdAt),
    index('mail_client').on(t.clientId),
    index('mail_contact').on(t.contactId),
    index('mail_sender').on(t.senderId),
  ],
);
