import { and, eq, isNull, type SQL } from 'drizzle-orm';
import type { Db } from '../../../db/connect.ts';
import { isPortalOpen } from '../../clients/index.ts';
import { client } from '../../clients/table.ts';
import { clientContact, contact } from '../../contacts/table.ts';
import { portalAccess } from '../table.ts';

/** Access that opens something now: the contact is one of the client's, nothing is suspended, and the client's portal is open. */
export function selectOpenAccess(db: Db, { workspaceId }: { readonly workspaceId: string }, which: SQL | undefined) {
  return db
    .select({
      access: portalAccess,
      client: { id: client.id, name: client.name, sortKey: client.sortKey },
      contact: { name: contact.name, emails: contact.emails },
    })
    .from(portalAccess)
    .innerJoin(client, and(eq(client.workspaceId, workspaceId), eq(client.id, portalAccess.clientId)))
    .innerJoin(
      clientContact,
      and(
        eq(clientContact.workspaceId, workspaceId),
        eq(clientContact.clientId, portalAccess.clientId),
        eq(clientContact.contactId, portalAccess.contactId),
        eq(clientContact.isCurrent, true),
      ),
    )
    .innerJoin(contact, and(eq(contact.workspaceId, workspaceId), eq(contact.id, portalAccess.contactId)))
    .where(
      and(
        eq(portalAccess.workspaceId, workspaceId),
        isNull(portalAccess.suspendedAt),
        isNull(contact.archivedAt),
        isPortalOpen(),
        which,
      ),
    );
}
