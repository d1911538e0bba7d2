import { and, eq } from 'drizzle-orm';
import { dialect } from '../../db/columns.ts';
import type { Db } from '../../db/connect.ts';
import { client } from '../clients/table.ts';
import { clientContact } from './table.ts';

/**
 * Looks for the client of a portal session, and for its contact where one is named, who must be one today. Whoever ends the tie at the
 * same time comes before it and is seen, or after it and ends the session.
 */
export async function missingSubject(
  db: Db,
  workspaceId: string,
  { clientId, contactId }: { readonly clientId: string; readonly contactId?: string | undefined },
): Promise<'clientId' | 'contactId' | null> {
  const [found] = await db
    .select({ id: client.id })
    .from(client)
    .where(and(eq(client.workspaceId, workspaceId), eq(client.id, clientId)));
  if (!found) return 'clientId';
  if (contactId === undefined) return null;
  const ties = db
    .select({ id: clientContact.contactId })
    .from(clientContact)
    .where(
      and(
        eq(clientContact.workspaceId, workspaceId),
        eq(clientContact.clientId, clientId),
        eq(clientContact.contactId, contactId),
        eq(clientContact.isCurrent, true),
      ),
    );
  const [tie] = await (dialect === 'postgres' ? ties.for('share') : ties);
  return tie ? null : 'contactId';
}
