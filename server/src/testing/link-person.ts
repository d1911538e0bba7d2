import type { ContactAddress } from '@clientele/contract';
import { newId } from '../core/new-id.ts';
import type { Database, Tx } from '../db/connect.ts';
import { copiesOf } from '../features/contacts/person-values.ts';
import { clientContact, contact } from '../features/contacts/table.ts';
import { testNow } from './test-workspace.ts';

export interface TestPerson {
  readonly workspaceId: string;
  /** The client, or several. */
  readonly clientId: string | readonly string[];
  readonly name: string;
  readonly isPrimary?: boolean;
  readonly email?: string | undefined;
  readonly position?: string | undefined;
  /** The workspace of the ties, for ties that no verb would make. */
  readonly tiedIn?: string;
}

/** A person whom these clients alone have, without a word of history, and without new copies of the clients. Answers the person's id. */
export async function linkPerson(database: Database, person: TestPerson): Promise<string> {
  return database.transaction((tx) => insertPerson(tx, person));
}

export async function insertPerson(
  tx: Tx,
  { workspaceId, clientId, name, isPrimary = false, email, position, tiedIn = workspaceId }: TestPerson,
): Promise<string> {
  const at = testNow.toISOString();
  const id = newId('contact', testNow);
  const emails = email === undefined ? [] : [addressOf(email)];
  const values = { name, position: position ?? null, emails, phones: [] };
  await tx.insert(contact).values({
    id,
    workspaceId,
    version: 1,
    ...values,
    ...copiesOf(values),
    isObjecting: false,
    createdAt: at,
    updatedAt: at,
  });
  for (const each of [clientId].flat())
    await tx
      .insert(clientContact)
      .values({ workspaceId: tiedIn, clientId: each, contactId: id, version: 1, isPrimary, roles: [], groups: [] });
  return id;
}

function addressOf(value: string): ContactAddress {
  return { value, label: 'work', isPrimary: true, state: 'unverified' };
}
