import { newId } from '../core/new-id.ts';
import type { Database } from '../db/connect.ts';
import { clientContact, contact } from '../features/contacts/table.ts';
import { testNow } from './test-workspace.ts';

/** A person who belongs to this client alone, and is not its primary contact. Answers the person's id. */
export async function linkPerson(
  database: Database,
  { workspaceId, clientId, name }: { workspaceId: string; clientId: string; name: string },
): Promise<string> {
  const at = testNow.toISOString();
  const id = newId('contact', testNow);
  await database.transaction(async (tx) => {
    await tx
      .insert(contact)
      .values({ id, workspaceId, name, email: null, phone: null, position: null, createdAt: at, updatedAt: at });
    await tx.insert(clientContact).values({ workspaceId, clientId, contactId: id, isPrimary: false });
  });
  return id;
}
