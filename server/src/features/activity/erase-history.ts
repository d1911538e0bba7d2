import { and, eq, inArray } from 'drizzle-orm';
import type { WriteCtx } from '../../core/ctx.ts';
import { activity, audit } from './table.ts';

/**
 * Takes all personal data out of what was recorded of a client and of what belonged to it: its history goes, the audit keeps who did
 * what when, but not the values.
 */
export async function eraseHistory(ctx: WriteCtx, clientId: string, ids: readonly string[]): Promise<void> {
  const { workspaceId } = ctx.actor;
  await ctx.db.delete(activity).where(and(eq(activity.workspaceId, workspaceId), eq(activity.clientId, clientId)));
  await ctx.db
    .update(audit)
    .set({ diff: null })
    .where(and(eq(audit.workspaceId, workspaceId), inArray(audit.entityId, [clientId, ...ids])));
}
