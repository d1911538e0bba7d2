import type { Contact, contract } from '@clientele/contract';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { client } from '../clients/table.ts';
import { loadContact, ofSeenClient } from './load.ts';
import { presentContact } from './present.ts';
import { clientContact } from './table.ts';

type Ties = z.output<typeof contract.contacts.get.output>['ties'];

/** A person and those of their clients that the actor sees, former ones last. Errors: `not-found`. */
export async function get(ctx: Ctx, { id }: { id: string }): Promise<Contact & { ties: Ties }> {
  const person = await loadContact(ctx, id);
  const ties = await ctx.db
    .select({
      client: { id: client.id, name: client.name, archivedAt: client.archivedAt },
      isPrimary: clientContact.isPrimary,
      endedOn: clientContact.endedOn,
    })
    .from(clientContact)
    .innerJoin(client, ofSeenClient(ctx))
    .where(
      and(
        inWorkspace(clientContact.workspaceId, ctx.actor.workspaceId),
        eq(clientContact.contactId, id),
        isNull(clientContact.removedAt),
      ),
    )
    .orderBy(asc(client.sortKey), asc(client.id));
  return {
    ...presentContact(person),
    ties: ties.toSorted((a, b) => Number(a.endedOn !== null) - Number(b.endedOn !== null)),
  };
}
