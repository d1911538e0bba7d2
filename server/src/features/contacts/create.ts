import type { contract, Tie } from '@clientele/contract';
import type { z } from 'zod';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import { changePicture, lockClients } from '../clients/index.ts';
import { recordTie } from './change-tie.ts';
import { insertTie } from './link.ts';
import { editableClient, type ContactRow, type TieOfContact } from './load.ts';
import { claimEmails, copiesOf, judgeAddresses, primaryFirst } from './person-values.ts';
import { presentTie } from './present.ts';
import { contact } from './table.ts';

type Input = z.output<typeof contract.contacts.create.input>;

/**
 * A new person at a client, whose primary contact is the first, and who is invited to its portal where that is wanted. Errors: `validation`
 * (also `taken`), `not-found`, `forbidden`, those of the invitation.
 */
export function create(ctx: Ctx, { clientId, contact: given, tie = {}, sendInvitation }: Input): Promise<Tie> {
  return transact(ctx, async (ctx) => {
    await lockClients(ctx, [clientId]);
    const { countryCode } = await editableClient(ctx, clientId);
    const prefix = 'contact.';
    const none = { emails: [], phones: [] };
    const { emails = [], phones = [] } = await judgeAddresses(ctx, given, { before: none, countryCode, prefix });
    const values = {
      name: given.name,
      position: given.position ?? null,
      emails,
      phones,
      pictureId: given.pictureId ?? null,
    };
    const made = await insertPerson(ctx, { clientId, values, tie, prefix });
    if (sendInvitation)
      for (const part of ctx.clientParts) await part.invite?.(ctx, { clientId, contactId: made.contact.id });
    return presentTie(ctx, made);
  });
}

interface NewPerson {
  readonly clientId: string;
  /** In normal form. */
  readonly values: Pick<ContactRow, 'name' | 'position' | 'emails' | 'phones' | 'pictureId'>;
  readonly tie?: NonNullable<Input['tie']>;
  /** The path of the fields in the input. */
  readonly prefix: string;
}

/** A person and the tie to a client, which must be locked, on record. Errors: `validation` (`taken`). */
export async function insertPerson(
  ctx: WriteCtx,
  { clientId, values: given, tie = {}, prefix }: NewPerson,
): Promise<TieOfContact> {
  const now = ctx.now();
  const at = now.toISOString();
  const values = { ...given, emails: primaryFirst(given.emails), phones: primaryFirst(given.phones) };
  const [person] = await ctx.db
    .insert(contact)
    .values({
      id: newId('contact', now),
      workspaceId: ctx.actor.workspaceId,
      version: 1,
      ...values,
      ...copiesOf(values),
      isObjecting: false,
      archivedAt: null,
      createdAt: at,
      updatedAt: at,
    })
    .returning();
  if (!person) throw new Error('The insert returned no row.');
  await claimEmails(ctx, person.id, given.emails, prefix);
  if (given.pictureId !== null) {
    const of = { contactId: person.id, clientIds: [clientId] };
    await changePicture(ctx, { before: null, after: given.pictureId, of, prefix });
  }
  const made = await insertTie(ctx, { clientId, contact: person, details: tie });
  await recordTie(ctx, made, {
    action: 'contacts.create',
    type: 'contact.added',
    version: 1,
    diff: Object.fromEntries(Object.entries(values).map(([field, after]) => [field, { before: null, after }])),
  });
  return made;
}
