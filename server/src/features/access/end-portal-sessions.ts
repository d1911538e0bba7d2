import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { RecordCtx } from '../../core/ctx.ts';
import { session } from './table.ts';

/** Ends what is open of a client's portal, by whatever way, or by these links alone. */
export async function endPortalSessions(
  ctx: RecordCtx,
  { clientId, linkIds }: { readonly clientId: string; readonly linkIds?: readonly string[] },
): Promise<void> {
  const at = ctx.now().toISOString();
  await ctx.db
    .update(session)
    .set({ revokedAt: at })
    .where(
      and(
        eq(session.workspaceId, ctx.actor.workspaceId),
        eq(session.subjectClientId, clientId),
        linkIds && inArray(session.portalLinkId, [...linkIds]),
        isNull(session.revokedAt),
        gt(session.expiresAt, at),
      ),
    );
}
