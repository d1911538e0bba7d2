import { and, eq, isNull } from 'drizzle-orm';
import type { RecordCtx } from '../../core/ctx.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { isPortalOpen } from '../clients/index.ts';
import { client } from '../clients/table.ts';
import { clientContact, contact } from '../contacts/table.ts';

/** Whom replies reach by mail: the primary contact, while the client's portal is open. Nobody where that person has no email. */
export async function readersOf(
  { db, actor: { workspaceId } }: Pick<RecordCtx, 'db' | 'actor'>,
  clientId: string,
): Promise<string[]> {
  const found = await db
    .select({ id: contact.id, emails: contact.emails })
    .from(clientContact)
    .innerJoin(contact, and(inWorkspace(contact.workspaceId, workspaceId), eq(contact.id, clientContact.contactId)))
    .innerJoin(client, and(inWorkspace(client.workspaceId, workspaceId), eq(client.id, clientContact.clientId)))
    .where(
      and(
        inWorkspace(clientContact.workspaceId, workspaceId),
        eq(clientContact.clientId, clientId),
        eq(clientContact.isPrimary, true),
        eq(clientContact.isCurrent, true),
        isNull(contact.archivedAt),
        isPortalOpen(),
      ),
    );
  return found.filter(({ emails }) => emails.length > 0).map(({ id }) => id);
}
