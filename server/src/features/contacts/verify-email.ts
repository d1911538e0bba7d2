import { and, eq, sql } from 'drizzle-orm';
import type { RecordCtx } from '../../core/ctx.ts';
import { record } from '../activity/record.ts';
import { emailKey } from '../clients/index.ts';
import { lockContacts } from './load.ts';
import { contact } from './table.ts';

/** A contact has opened a mail at this address. */
export async function verifyEmail(ctx: RecordCtx, contactId: string, key: string): Promise<void> {
  const { workspaceId } = ctx.actor;
  // Whoever changes the addresses at the same time comes before it, and is seen, or hears of it.
  await lockContacts(ctx, [contactId]);
  const which = and(eq(contact.workspaceId, workspaceId), eq(contact.id, contactId));
  const [before] = await ctx.db.select({ emails: contact.emails }).from(contact).where(which);
  const emails = before?.emails.map((address) =>
    emailKey(address.value) === key ? { ...address, state: 'verified' as const } : address,
  );
  if (!before || !emails || JSON.stringify(emails) === JSON.stringify(before.emails)) return;
  const [after] = await ctx.db
    .update(contact)
    .set({ emails, updatedAt: ctx.now().toISOString(), version: sql`${contact.version} + 1` })
    .where(which)
    .returning({ version: contact.version });
  await record(ctx, {
    kind: 'contact',
    id: contactId,
    clientId: null,
    version: after?.version ?? null,
    action: 'contacts.verifyEmail',
    diff: { emails: { before: before.emails, after: emails } },
  });
}
