import type { ContactAddress } from '@clientele/contract';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { ClientPart, WriteCtx } from '../../core/ctx.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { namesIn } from '../../db/names-in.ts';
import { activity } from '../activity/table.ts';
import { emailKey } from '../clients/index.ts';
import { wrongTexts, wrongTies } from './check-people.ts';
import { insertPerson } from './create.ts';
import { lockContacts } from './load.ts';
import { clientContact, contact, contactEmail } from './table.ts';

/** The people of a client: a person is their own primary contact; those whom no other client has are erased with it. */
export const peopleOfClient: ClientPart = {
  async create(ctx, { id: clientId, kind, name, email, phone }) {
    if (kind !== 'person') return false;
    const emails = email !== null && (await isFree(ctx, email)) ? [ownAddress(email)] : [];
    const phones = phone === null ? [] : [ownAddress(phone)];
    await insertPerson(ctx, {
      clientId,
      values: { name, position: null, emails, phones, pictureId: null },
      prefix: 'client.',
    });
    return true;
  },
  names: (named) => namesIn(contact, { ...named, isGone: contact.isArchived }),
  counts: {
    need: 'view_clients',
    of: ({ workspaceId, clientId }) => ({
      contacts: sql`(select count(*) from "clientContact" where "clientContact"."workspaceId" = ${workspaceId}
        and "clientContact"."clientId" = ${clientId} and "clientContact"."isCurrent")`,
    }),
  },
  differences: wrongTies,
  textDifferences: wrongTexts,
  async erase(ctx, clientId) {
    const { workspaceId } = ctx.actor;
    const people = await peopleOfNoOther(ctx, clientId);
    if (people.length === 0) return people;
    // Where they were removed from, the history still names them.
    await ctx.db
      .delete(activity)
      .where(
        and(
          eq(activity.workspaceId, workspaceId),
          inArray(activity.clientId, await otherClientsOf(ctx, people)),
          inArray(sql`${activity.data} ->> 'contactId'`, people),
        ),
      );
    await ctx.db.delete(contact).where(and(inWorkspace(contact.workspaceId, workspaceId), inArray(contact.id, people)));
    return people;
  },
};

function ownAddress(value: string): ContactAddress {
  return { value, label: 'work', isPrimary: true, state: 'unverified' };
}

async function isFree(ctx: WriteCtx, email: string): Promise<boolean> {
  const found = await ctx.db
    .select({ id: contactEmail.contactId })
    .from(contactEmail)
    .where(and(eq(contactEmail.workspaceId, ctx.actor.workspaceId), eq(contactEmail.key, emailKey(email))));
  return found.length === 0;
}

async function peopleOfNoOther(ctx: WriteCtx, clientId: string): Promise<string[]> {
  const { workspaceId } = ctx.actor;
  const links = await ctx.db
    .select({ id: clientContact.contactId })
    .from(clientContact)
    .where(and(eq(clientContact.workspaceId, workspaceId), eq(clientContact.clientId, clientId)));
  if (links.length === 0) return [];
  const ids = links.map((link) => link.id);
  // Whoever links one of them to another client at the same time is before this, and seen, or finds nobody.
  await lockContacts(ctx, ids);
  const others = await ctx.db
    .select({ id: clientContact.contactId, clientId: clientContact.clientId, removedAt: clientContact.removedAt })
    .from(clientContact)
    .where(and(eq(clientContact.workspaceId, workspaceId), inArray(clientContact.contactId, ids)));
  const shared = new Set(
    others.filter((link) => link.clientId !== clientId && link.removedAt === null).map((link) => link.id),
  );
  return ids.filter((id) => !shared.has(id));
}

async function otherClientsOf(ctx: WriteCtx, people: readonly string[]): Promise<string[]> {
  const ties = await ctx.db
    .select({ clientId: clientContact.clientId })
    .from(clientContact)
    .where(and(eq(clientContact.workspaceId, ctx.actor.workspaceId), inArray(clientContact.contactId, [...people])));
  return [...new Set(ties.map(({ clientId }) => clientId))];
}
