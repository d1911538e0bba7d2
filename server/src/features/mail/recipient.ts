import type { SQL } from 'drizzle-orm';
import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../db/connect.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { workspace } from '../access/table.ts';
import { client } from '../clients/table.ts';
import { clientContact, contact } from '../contacts/table.ts';
import { mailLanguageOf, type MailLanguage } from './language.ts';

/** Somebody of a client as they are today. */
interface Recipient {
  readonly name: string;
  readonly address: string;
  readonly language: MailLanguage;
  readonly clientName: string;
  readonly workspaceName: string;
}

interface AtClient {
  readonly workspaceId: string;
  readonly clientId: string;
  readonly contactId: string;
}

/** Who can be written to: a contact of the client today, with an email, while the client is not archived. */
export async function findRecipient(db: Db, at: AtClient): Promise<Recipient | undefined> {
  const [found] = await db
    .select({
      name: contact.name,
      emails: contact.emails,
      clientName: client.name,
      workspaceName: workspace.name,
      locale: workspace.locale,
    })
    .from(clientContact)
    .innerJoin(contact, and(inWorkspace(contact.workspaceId, at.workspaceId), eq(contact.id, clientContact.contactId)))
    .innerJoin(client, and(inWorkspace(client.workspaceId, at.workspaceId), eq(client.id, clientContact.clientId)))
    .innerJoin(workspace, eq(workspace.id, clientContact.workspaceId))
    .where(and(isCurrentTie(at), isNull(contact.archivedAt), isNull(client.archivedAt)));
  const [primary] = found?.emails ?? [];
  if (!found || !primary) return undefined;
  const { name, clientName, workspaceName, locale } = found;
  return { name, address: primary.value, language: mailLanguageOf(locale), clientName, workspaceName };
}

function isCurrentTie({ workspaceId, clientId, contactId }: AtClient): SQL | undefined {
  return and(
    inWorkspace(clientContact.workspaceId, workspaceId),
    eq(clientContact.clientId, clientId),
    eq(clientContact.contactId, contactId),
    eq(clientContact.isCurrent, true),
  );
}
