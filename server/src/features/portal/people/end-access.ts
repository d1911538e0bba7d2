import type { contract } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { WriteCtx } from '../../../core/ctx.ts';
import type { Verb } from '../../../core/implement.ts';
import { transact } from '../../../core/transact.ts';
import { endPortalSessions } from '../../access/index.ts';
import { portalAccess } from '../table.ts';
import { requireInvited } from './invite.ts';
import { loadAccess, type AccessRow } from './load.ts';
import { recordAccess } from './record-access.ts';

export const cancelInvitation: Verb<typeof contract.portal.cancelInvitation> = (ctx, { id }) =>
  transact(ctx, async (ctx) => {
    const { access, contact, accountOf } = await loadAccess(ctx, id);
    requireInvited({ access, accountOf });
    await remove(ctx, access);
    await recordAccess(ctx, access, {
      name: contact.name,
      type: 'portal.invitation-cancelled',
      action: 'portal.cancelInvitation',
    });
    return { id };
  });

export const endAccess: Verb<typeof contract.portal.endAccess> = (ctx, { id }) =>
  transact(ctx, async (ctx) => {
    const { access, contact } = await loadAccess(ctx, id);
    await remove(ctx, access);
    await recordAccess(ctx, access, {
      name: contact.name,
      type: 'portal.access-ended',
      action: 'portal.endAccess',
    });
    return { id };
  });

/** The access of a contact who has left the client: the history says that they left. */
export async function endAccessOf(ctx: WriteCtx, at: { clientId: string; contactId: string }): Promise<void> {
  const [access] = await ctx.db
    .select()
    .from(portalAccess)
    .where(
      and(
        eq(portalAccess.workspaceId, ctx.actor.workspaceId),
        eq(portalAccess.clientId, at.clientId),
        eq(portalAccess.contactId, at.contactId),
      ),
    );
  if (!access) return;
  await remove(ctx, access);
  await recordAccess(ctx, access, { name: '', action: 'portal.endAccess' });
}

/** An invitation goes with it. */
async function remove(ctx: WriteCtx, { id, clientId, contactId, workspaceId }: AccessRow): Promise<void> {
  await ctx.db.delete(portalAccess).where(and(eq(portalAccess.workspaceId, workspaceId), eq(portalAccess.id, id)));
  await endPortalSessions(ctx, { clientId, contactId });
}
