import { and, eq, inArray, sql } from 'drizzle-orm';
import type { ClientPart, WriteCtx } from '../../core/ctx.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { namesIn } from '../../db/names-in.ts';
import { clientContact, contact } from './table.ts';

/** The people of a client: those who belong to no other are erased with it. */
export const peopleOfClient: ClientPart = {
  names: (named) => namesIn(contact, named),
  counts: {
    need: 'view_clients',
    of: ({ workspaceId, clientId }) => ({
      contacts: sql`(select count(*) from "clientContact" where "clientContact"."workspaceId" = ${workspaceId}
        and "clientContact"."clientId" = ${clientId})`,
    }),
  },
  async erase(ctx, clientId) {
    const { workspaceId } = ctx.actor;
    const people = await peopleOfNoOther(ctx, clientId);
    if (people.length > 0)
      await ctx.db
        .delete(contact)
        .where(and(inWorkspace(contact.workspaceId, workspaceId), inArray(contact.id, people)));
    return people;
  },
};

async function peopleOfNoOther(ctx: WriteCtx, clientId: string): Promise<string[]> {
  const { workspaceId } = ctx.actor;
  const links = await ctx.db
    .select({ id: clientContact.contactId })
    .from(clientContact)
    .where(and(eq(clientContact.workspaceId, workspaceId), eq(clientContact.clientId, clientId)));
  if (links.length === 0) return [];
  const ids = links.map((link) => link.id);
  const all = await ctx.db
    .select({ id: clientContact.contactId, clientId: clientContact.clientId })
    .from(clientContact)
    .where(and(eq(clientContact.workspaceId, workspaceId), inArray(clientContact.contactId, ids)));
  const shared = new Set(all.filter((link) => link.clientId !== clientId).map((link) => link.id));
  return ids.filter((id) => !shared.has(id));
}
