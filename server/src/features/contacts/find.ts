import type { Contact, contract } from '@clientele/contract';
import { and, asc, eq, inArray, not, sql, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import { slowRead, type Ctx } from '../../core/ctx.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { loadClient, parseSearch, textCondition } from '../clients/index.ts';
import { client } from '../clients/table.ts';
import { contactIsVisible, ofSeenClient } from './load.ts';
import { presentContact } from './present.ts';
import { clientContact, contact } from './table.ts';

type Input = z.output<typeof contract.contacts.find.input>;
type Named = { id: string; name: string };

/**
 * People by name, position, email or phone, in the order of their names, but for those who are at `notOfClientId` today. A text in which
 * there is too little to look for finds nobody. Errors: `not-found` (the client).
 */
export async function find(ctx: Ctx, input: Input): Promise<{ items: { contact: Contact; clients: Named[] }[] }> {
  if (input.notOfClientId !== undefined) await loadClient(ctx, input.notOfClientId);
  const condition = foundBy(ctx, input);
  if (!condition) return { items: [] };
  const rows = await slowRead(ctx)
    .select()
    .from(contact)
    .where(condition)
    .orderBy(asc(contact.sortKey), asc(contact.id))
    .limit(input.limit);
  const clients = await clientsOf(
    ctx,
    rows.map(({ id }) => id),
  );
  return {
    items: rows.map((row) => ({
      contact: presentContact(row),
      clients: (clients.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
    })),
  };
}

/** Reads the people in the order of their names and looks at their texts in the index, until there are enough. Null: nothing to look for. */
export function foundBy(ctx: Ctx, { text, notOfClientId }: Input): SQL | null {
  const query = parseSearch(text);
  if (!query) return null;
  return (
    and(
      eq(contact.workspaceId, ctx.actor.workspaceId),
      eq(contact.isArchived, false),
      textCondition(query, sql`${contact.searchText}`),
      contactIsVisible(ctx),
      notOfClientId === undefined ? undefined : not(isAt(ctx, notOfClientId)),
    ) ?? null
  );
}

function isAt(ctx: Ctx, clientId: string): SQL {
  return sql`exists (select 1 from ${clientContact}
    where ${clientContact.clientId} = ${clientId} and ${clientContact.contactId} = ${contact.id}
      and ${inWorkspace(clientContact.workspaceId, ctx.actor.workspaceId)} and ${eq(clientContact.isCurrent, true)})`;
}

async function clientsOf(ctx: Ctx, contactIds: readonly string[]): Promise<ReadonlyMap<string, Named[]>> {
  if (contactIds.length === 0) return new Map();
  const ties = await ctx.db
    .select({ contactId: clientContact.contactId, id: client.id, name: client.name })
    .from(clientContact)
    .innerJoin(client, ofSeenClient(ctx))
    .where(
      and(
        inWorkspace(clientContact.workspaceId, ctx.actor.workspaceId),
        inArray(clientContact.contactId, [...contactIds]),
        eq(clientContact.isCurrent, true),
      ),
    )
    .orderBy(asc(client.sortKey), asc(client.id));
  return Map.groupBy(ties, ({ contactId }) => contactId);
}
