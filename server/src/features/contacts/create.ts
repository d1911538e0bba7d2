import type { contract, Tie } from '@clientele/contract';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import { lockClients } from '../clients/index.ts';
import { recordTie } from './change-tie.ts';
import { insertTie } from './link.ts';
import { editableClient } from './load.ts';
import { claimEmails, copiesOf, judgeAddresses, primaryFirst } from './person-values.ts';
import { presentTie } from './present.ts';
import { contact } from './table.ts';

type Input = z.output<typeof contract.contacts.create.input>;

/** A new person at a client, whose primary contact is the first. Errors: `validation` (also `taken`), `not-found`, `forbidden`. */
export function create(ctx: Ctx, { clientId, contact: given, tie = {} }: Input): Promise<Tie> {
  return transact(ctx, async (ctx) => {
    await lockClients(ctx, [clientId]);
    const { countryCode } = await editableClient(ctx, clientId);
    const prefix = 'contact.';
    const none = { emails: [], phones: [] };
    const { emails = [], phones = [] } = await judgeAddresses(ctx, given, { before: none, countryCode, prefix });
    const now = ctx.now();
    const at = now.toISOString();
    const values = {
      name: given.name,
      position: given.position ?? null,
      emails: primaryFirst(emails),
      phones: primaryFirst(phones),
    };
    const [person] = await ctx.db
      .insert(contact)
      .values({
        id: newId('contact', now),
        workspaceId: ctx.actor.workspaceId,
        version: 1,
        ...values,
        ...copiesOf(values),
        archivedAt: null,
        createdAt: at,
        updatedAt: at,
      })
      .returning();
    if (!person) throw new Error('The insert returned no row.');
    await claimEmails(ctx, person.id, emails, prefix);
    const made = await insertTie(ctx, { clientId, contact: person, details: tie });
    await recordTie(ctx, made, {
      action: 'contacts.create',
      type: 'contact.added',
      version: 1,
      diff: Object.fromEntries(Object.entries(values).map(([field, after]) => [field, { before: null, after }])),
    });
    return presentTie(ctx, made);
  });
}
