import type { Contact, contract } from '@clientele/contract';
import { and, asc, eq, inArray, not, sql, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { loadClient } from '../clients/index.ts';
import { client } from '../clients/table.ts';
import { ofSeenClient } from './load.ts';
import { readClosest } from './matching-people.ts';
import { presentContact } from './present.ts';
import { clientContact, contact } from './table.ts';

type Input = z.output<typeof contract.contacts.find.input>;
type Named = { id: string; name: string };

/**
 * People by name, position, email or phone, the closest first, but for those who are at `notOfClientId` today. A text in which
 * there is too little to look for finds nobody. Errors: `not-found` (the client).
 */
export async function find(ctx: Ctx, input: Input): Promise<{ items: { contact: Contact; clients: Named[] }[] }> {
  if (input.notOfClientId !== undefined) await loadClient(ctx, input.notOfClientId);
  const { notOfClientId } = input;
  const rows = await readClosest(
    ctx,
    input.text,
    input.limit,
    notOfClientId === undefined ? undefined : not(isAt(ctx, notOfClientId)),
  );
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

export function isAt(ctx: Ctx, clientId: string): SQL {
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
