import { and, eq } from 'drizzle-orm';
import type { MissingSubject } from '../access/index.ts';
import { client } from '../clients/table.ts';
import { clientContact } from './table.ts';

/** Looks for the client of a portal session, and for its contact where one is named. */
export const missingSubject: MissingSubject = async (db, workspaceId, { clientId, contactId }) => {
  const [found] = await db
    .select({ id: client.id })
    .from(client)
    .where(and(eq(client.workspaceId, workspaceId), eq(client.id, clientId)));
  if (!found) return 'clientId';
  if (contactId === undefined) return null;
  const [link] = await db
    .select({ id: clientContact.contactId })
    .from(clientContact)
    .where(
      and(
        eq(clientContact.workspaceId, workspaceId),
        eq(clientContact.clientId, clientId),
        eq(clientContact.contactId, contactId),
      ),
    );
  return link ? null : 'contactId';
};
