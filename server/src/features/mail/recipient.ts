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
  readonly timezone: string;
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
      timezone: workspace.timezone,
    })
    .from(clientContact)
    .innerJoin(contact, and(inWorkspace(contact.workspaceId, at.workspaceId), eq(contact.id, clientContact.contactId)))
    .innerJoin(client, and(inWorkspace(client.workspaceId, at.workspaceId), eq(client.id, clientContact.clientId)))
    .innerJoin(workspace, eq(workspace.id, clientContact.workspaceId))
    .where(and(isTie(at), eq(clientContact.isCurrent, true), isNull(contact.archivedAt), isNull(client.archivedAt)));
  const [primary] = found?.emails ?? [];
  if (!found || !primary) return undefined;
  const { name, locale, emails: _, ...names } = found;
  return { name, address: primary.value, language: mailLanguageOf(locale), ...names };
}

/** Whether somebody is, or was, a contact of a client. */
export async function isOfClient(db: Db, at: AtClient): Promise<boolean> {
  const [found] = await db
    .select({ id: clientContact.contactId })
    .from(clientContact)
    .where(and(isTie(at), isNull(clientContact.removedAt)));
  return found !== undefined;
}

function isTie({ workspaceId, clientId, contactId }: AtClient): SQL | undefined {
  return and(
    inWorkspace(clientContact.workspaceId, workspaceId),
    eq(clientContact.clientId, clientId),
    eq(clientContact.contactId, contactId),
  );
}
