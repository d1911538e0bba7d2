import { and, eq } from 'drizzle-orm';
import type { WriteCtx } from '../../core/ctx.ts';
import { endPortalSessions } from '../access/index.ts';
import { isLive, ofClient } from './load.ts';
import { portalLink } from './table.ts';

/** Ends the links of a client that open its portal, or one of them, with all that is open by them. Answers how many there were. */
export async function endLinks(ctx: WriteCtx, clientId: string, id?: string): Promise<number> {
  const now = ctx.now();
  const ended = await ctx.db
    .update(portalLink)
    .set({ revokedAt: now.toISOString() })
    .where(
      and(ofClient(ctx.actor.workspaceId, clientId), id === undefined ? undefined : eq(portalLink.id, id), isLive(now)),
    )
    .returning({ id: portalLink.id });
  const linkIds = ended.map((link) => link.id);
  if (linkIds.length > 0) await endPortalSessions(ctx, { clientId, linkIds });
  return linkIds.length;
}
