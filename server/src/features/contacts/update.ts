import type { Contact, contract } from '@clientele/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { conflict, notFound } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { endContactSessions } from '../access/index.ts';
import { changePicture, emailKey, lockClients, refreshClients } from '../clients/index.ts';
import { editableClientsOf, editableContact, loadContact, tiesOf, type ContactRow } from './load.ts';
import { claimEmails, copiesOf, judgeAddresses, primaryFirst } from './person-values.ts';
import { presentContact } from './present.ts';
import { contact } from './table.ts';

type Input = z.output<typeof contract.contacts.update.input>;

/**
 * Changes a person, at all clients at once, when nobody has saved since the version that the caller saw. A patch that changes nothing
 * writes nothing. Errors: `not-found`, `forbidden`, `conflict` (with `current`), `validation` (also `taken`).
 */
export function update(ctx: Ctx, input: Input): Promise<Contact> {
  return transact(ctx, async (ctx) => {
    await lockClients(
      ctx,
      (await tiesOf(ctx, input.id)).map(({ clientId }) => clientId),
    );
    const before = await editableContact(ctx, input.id);
    if (before.archivedAt !== null) throw notFound();
    if (before.version !== input.version) throw conflict(presentContact(before));
    const { emails, phones } = await judgeAddresses(ctx, input.patch, { before, prefix: 'patch.' });
    const { name = before.name, position = before.position, pictureId = before.pictureId } = input.patch;
    const { isObjecting = before.isObjecting } = input.patch;
    const values = {
      name,
      position,
      emails: emails ? primaryFirst(emails) : before.emails,
      phones: phones ? primaryFirst(phones) : before.phones,
      pictureId,
      isObjecting,
    };
    const diff = differences(before, values);
    if (Object.keys(diff).length === 0) return presentContact(before);
    if (pictureId !== before.pictureId) {
      const of = { contactId: before.id, clientIds: await editableClientsOf(ctx, before.id) };
      await changePicture(ctx, { before: before.pictureId, after: pictureId, of });
    }
    const [after] = await ctx.db
      .update(contact)
      .set({
        ...values,
        ...copiesOf(values),
        updatedAt: ctx.now().toISOString(),
        version: sql`${contact.version} + 1`,
      })
      .where(
        and(
          eq(contact.workspaceId, ctx.actor.workspaceId),
          eq(contact.id, before.id),
          eq(contact.version, before.version),
        ),
      )
      .returning();
    if (!after) throw conflict(presentContact(await loadContact(ctx, before.id)));
    if (emails) {
      await claimEmails(ctx, after.id, emails, 'patch.');
      // Whoever came in by an address that is theirs no longer may be somebody else.
      if (isWithout(emails, before.emails)) {
        await endContactSessions(ctx, after.id);
        for (const part of ctx.clientParts) await part.addressLost?.(ctx, after.id);
      }
    }

    // Whoever linked the contact meanwhile has committed.
    const ties = await tiesOf(ctx, after.id);
    const current = ties.filter(({ isCurrent }) => isCurrent).map(({ clientId }) => clientId);
    await refreshClients(ctx, current, { changed: ['people'] });
    await record(
      ctx,
      ties.map(({ clientId, isCurrent }) => ({
        kind: 'contact',
        id: after.id,
        clientId,
        version: after.version,
        // Where the person has left, it is no news of the client.
        ...(isCurrent && { type: 'contact.updated' }),
        name: after.name,
        data: { contactId: after.id, fields: Object.keys(diff) },
        action: 'contacts.update',
        diff,
      })),
    );
    return presentContact(after);
  });
}

function isWithout(emails: ContactRow['emails'], before: ContactRow['emails']): boolean {
  const kept = new Set(emails.map(({ value }) => emailKey(value)));
  return before.some(({ value }) => !kept.has(emailKey(value)));
}

type Values = Pick<ContactRow, 'name' | 'position' | 'emails' | 'phones' | 'pictureId' | 'isObjecting'>;

function differences(before: Values, after: Values): Record<string, { before: unknown; after: unknown }> {
  return Object.fromEntries(
    (['name', 'position', 'emails', 'phones', 'pictureId', 'isObjecting'] as const)
      .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      .map((field) => [field, { before: before[field], after: after[field] }]),
  );
}
