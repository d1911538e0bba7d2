import type { Tie } from '@clientele/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { invalid } from '../../core/errors.ts';
import { record } from '../activity/record.ts';
import { changeTie, type AtClient } from './change-tie.ts';
import { clientContact } from './table.ts';

/** Makes a current contact the client's primary one, in place of the one before. Errors: `validation` (`contactId`), `not-found`, `forbidden`. */
export function setPrimary(ctx: Ctx, at: AtClient): Promise<Tie> {
  return changeTie(ctx, at, async (ctx, { tie }) => {
    if (!tie.isCurrent)
      throw invalid([
        { field: 'contactId', problem: 'invalid', message: 'Somebody who has left cannot be the primary contact.' },
      ]);
    if (tie.isPrimary) return null;
    await clearPrimary(ctx, at);
    return { set: { isPrimary: true }, type: 'contact.made-primary', action: 'contacts.setPrimary' };
  });
}

async function clearPrimary(ctx: WriteCtx, { clientId }: AtClient): Promise<void> {
  const cleared = await ctx.db
    .update(clientContact)
    .set({ isPrimary: false, version: sql`${clientContact.version} + 1` })
    .where(
      and(
        eq(clientContact.workspaceId, ctx.actor.workspaceId),
        eq(clientContact.clientId, clientId),
        eq(clientContact.isPrimary, true),
      ),
    )
    .returning({ id: clientContact.contactId });
  await record(
    ctx,
    cleared.map(({ id }) => ({
      kind: 'contact',
      id,
      clientId,
      version: null,
      action: 'contacts.setPrimary',
      diff: { isPrimary: { before: true, after: false } },
    })),
  );
}
