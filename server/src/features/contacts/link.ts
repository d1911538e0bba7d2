import type { contract, Tie } from '@clientele/contract';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { invalid } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import { lockClients } from '../clients/index.ts';
import { becomesPrimary, recordTie, setArchived, tieAt, tieDetails } from './change-tie.ts';
import { editableClient, editableContact, type ContactRow, type TieOfContact } from './load.ts';
import { presentTie } from './present.ts';
import { clientContact } from './table.ts';

type Input = z.output<typeof contract.contacts.link.input>;

/**
 * Makes somebody who is known a contact of one more client, or of a former one again. Errors: `validation` (`contactId`: is one
 * already), `not-found`, `forbidden`.
 */
export function link(ctx: Ctx, { clientId, contactId, tie: details = {} }: Input): Promise<Tie> {
  return transact(ctx, async (ctx) => {
    await lockClients(ctx, [clientId]);
    await editableClient(ctx, clientId);
    const person = await editableContact(ctx, contactId);
    const before = (await tieAt(ctx, { clientId, contactId }))?.tie;
    if (before?.isCurrent)
      throw invalid([
        { field: 'contactId', problem: 'invalid', message: `${person.name} is a contact of this client already.` },
      ]);
    const made = await insertTie(ctx, {
      clientId,
      contact: await setArchived(ctx, person, null),
      details,
      version: (before?.version ?? 0) + 1,
    });
    await recordTie(ctx, made, { action: 'contacts.link', type: 'contact.linked', ...(before && { before }) });
    return presentTie(ctx, made);
  });
}

interface NewTie {
  readonly clientId: string;
  readonly contact: ContactRow;
  readonly details: NonNullable<Input['tie']>;
  readonly version?: number;
}

/** A tie that begins, in place of one that ended or was removed. */
export async function insertTie(
  ctx: WriteCtx,
  { clientId, contact, details, version = 1 }: NewTie,
): Promise<TieOfContact> {
  const { workspaceId } = ctx.actor;
  const values = {
    version,
    isPrimary: await becomesPrimary(ctx, { clientId, contactId: contact.id }),
    roles: [],
    groups: [],
    relationship: null,
    startedOn: null,
    ...tieDetails(details),
    endedOn: null,
    successorId: null,
    removedAt: null,
  };
  const [tie] = await ctx.db
    .insert(clientContact)
    .values({ workspaceId, clientId, contactId: contact.id, ...values })
    .onConflictDoUpdate({
      target: [clientContact.clientId, clientContact.contactId],
      set: values,
      setWhere: eq(clientContact.workspaceId, workspaceId),
    })
    .returning();
  if (!tie) throw new Error('The insert returned no row.');
  return { tie, contact };
}
