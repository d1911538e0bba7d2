import { hash } from 'node:crypto';
import { factFields } from '@clientele/contract';
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { emailKey, loadClient } from '../clients/index.ts';
import { clientContact, contact, contactEmail } from '../contacts/table.ts';
import type { FoundFact } from './provider.ts';
import { mailboxesIn } from './site/finance-mail.ts';
import { enrichmentSuppressed, type FactRow } from './table.ts';

/**
 * Notes the people who go with a client that is erased: a person who is the client, and contacts of no other client. Kept are hashes
 * alone, which tell whether somebody who was found is on the list, and nothing else.
 */
export async function suppressPeopleOf(ctx: WriteCtx, clientId: string): Promise<void> {
  const { workspaceId } = ctx.actor;
  const of = await loadClient(ctx, clientId);
  const people = await ctx.db
    .select({ id: contact.id, name: contact.name })
    .from(contact)
    .innerJoin(clientContact, and(eq(clientContact.workspaceId, workspaceId), eq(clientContact.contactId, contact.id)))
    .where(and(eq(contact.workspaceId, workspaceId), eq(clientContact.clientId, clientId)));
  const ids = people.map(({ id }) => id);
  const staying = new Set(
    (
      await ctx.db
        .select({ id: clientContact.contactId })
        .from(clientContact)
        .where(
          and(
            inWorkspace(clientContact.workspaceId, workspaceId),
            inArray(clientContact.contactId, ids),
            ne(clientContact.clientId, clientId),
          ),
        )
    ).map(({ id }) => id),
  );
  const going = people.filter(({ id }) => !staying.has(id));
  const emails = await ctx.db
    .select({ key: contactEmail.key })
    .from(contactEmail)
    .where(
      and(
        inWorkspace(contactEmail.workspaceId, workspaceId),
        inArray(
          contactEmail.contactId,
          going.map(({ id }) => id),
        ),
      ),
    );
  const hashes = new Set([
    ...going.map(({ name }) => hashOfName(workspaceId, name)),
    ...emails.map(({ key }) => hashOfEmail(workspaceId, key)),
  ]);
  if (of.kind === 'person') {
    hashes.add(hashOfName(workspaceId, of.name));
    if (of.email !== null) hashes.add(hashOfEmail(workspaceId, emailKey(of.email)));
  }
  if (hashes.size === 0) return;
  await ctx.db
    .insert(enrichmentSuppressed)
    .values([...hashes].map((of) => ({ workspaceId, hash: of })))
    .onConflictDoNothing();
}

/**
 * What is left of what was found, or is in the ledger: nothing that is, or quotes, the address of somebody who was erased or who objects, and no name of
 * theirs.
 */
export async function withoutSuppressed<Fact extends FoundFact | FactRow>(
  ctx: Pick<Ctx, 'db'>,
  workspaceId: string,
  found: readonly Fact[],
): Promise<readonly Fact[]> {
  const hashesOf = new Map(found.map((fact) => [fact, hashesIn(workspaceId, fact)]));
  const asked = [...new Set([...hashesOf.values()].flat())];
  if (asked.length === 0) return found;
  const rows = await ctx.db
    .select({ hash: enrichmentSuppressed.hash })
    .from(enrichmentSuppressed)
    .where(and(eq(enrichmentSuppressed.workspaceId, workspaceId), inArray(enrichmentSuppressed.hash, asked)));
  const listed = new Set([...rows.map(({ hash: of }) => of), ...(await hashesOfObjecting(ctx, workspaceId))]);
  return found.filter((fact) => !hashesOf.get(fact)?.some((of) => listed.has(of)));
}

/** Made from what is known of these people now, so that an address that they were given later counts, too. */
async function hashesOfObjecting({ db }: Pick<Ctx, 'db'>, workspaceId: string): Promise<string[]> {
  const people = await db
    .select({ name: contact.name, emails: contact.emails })
    .from(contact)
    // As the condition of the index `contact_objecting` is written.
    .where(and(eq(contact.workspaceId, workspaceId), sql`${contact.isObjecting}`));
  return people.flatMap(({ name, emails }) => [
    hashOfName(workspaceId, name),
    ...emails.map(({ value }) => hashOfEmail(workspaceId, emailKey(value))),
  ]);
}

function hashesIn(workspaceId: string, { field, value, ...fact }: FoundFact | FactRow): string[] {
  const sources = 'sources' in fact ? fact.sources : [fact.source];
  const mailboxes = [value, ...sources.map(({ snippet }) => snippet ?? '')]
    .flatMap(mailboxesIn)
    .map((mailbox) => hashOfEmail(workspaceId, emailKey(mailbox)));
  // A sole trader's company is called as the person is.
  const isName = factFields[field].isPersonal || field === 'legalName' || field === 'displayName';
  return isName ? [hashOfName(workspaceId, value), ...mailboxes] : mailboxes;
}

function hashOfEmail(workspaceId: string, key: string): string {
  return hash('sha256', `${workspaceId} email ${key}`, 'base64url');
}

function hashOfName(workspaceId: string, name: string): string {
  return hash(
    'sha256',
    `${workspaceId} name ${name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()}`,
    'base64url',
  );
}
