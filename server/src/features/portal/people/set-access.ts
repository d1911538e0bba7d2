import { portalScopes, type contract } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { Verb } from '../../../core/implement.ts';
import { transact } from '../../../core/transact.ts';
import { endPortalSessions } from '../../access/index.ts';
import { portalAccess } from '../table.ts';
import { loadAccess, presentOne } from './load.ts';
import { recordAccess } from './record-access.ts';

/** Pages that are open come again at once, and see what they may from then on. */
export const setAccess: Verb<typeof contract.portal.setAccess> = (ctx, { id, patch }) =>
  transact(ctx, async (ctx) => {
    const { access, contact } = await loadAccess(ctx, id);
    const { scopes = access.scopes, isSuspended = access.suspendedAt !== null } = patch;
    const chosen = portalScopes.filter((scope) => scopes.includes(scope));
    const isSame = portalScopes.every((scope) => chosen.includes(scope) === access.scopes.includes(scope));
    const wasSuspended = access.suspendedAt !== null;
    if (isSame && isSuspended === wasSuspended) return presentOne(ctx, id);
    const suspendedAt = isSuspended ? (access.suspendedAt ?? ctx.now().toISOString()) : null;
    await ctx.db
      .update(portalAccess)
      .set({ scopes: chosen, suspendedAt })
      .where(and(eq(portalAccess.workspaceId, ctx.actor.workspaceId), eq(portalAccess.id, id)));
    await endPortalSessions(ctx, { clientId: access.clientId, contactId: access.contactId });
    const turned = isSuspended ? 'portal.access-suspended' : 'portal.access-resumed';
    await recordAccess(ctx, access, {
      name: contact.name,
      type: isSuspended === wasSuspended ? 'portal.access-changed' : turned,
      action: 'portal.setAccess',
      diff: {
        ...(!isSame && { scopes: { before: access.scopes, after: chosen } }),
        ...(isSuspended !== wasSuspended && { suspendedAt: { before: access.suspendedAt, after: suspendedAt } }),
      },
    });
    return presentOne(ctx, id);
  });
