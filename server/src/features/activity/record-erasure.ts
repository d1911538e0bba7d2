import { and, eq, inArray } from 'drizzle-orm';
import { newId } from '../../core/new-id.ts';
import type { WriteCtx } from '../../core/ctx.ts';
import { activity, audit, event } from './table.ts';

interface Erasure {
  clientId: string;
  /** The people who were erased with it. */
  contactIds: readonly string[];
  action: string;
}

/**
 * Takes all personal data out of what was recorded of a client: its history goes, the audit keeps who did what when but not
 * the values. The erasure itself is on record, and readers of live events are told.
 */
export async function recordErasure(ctx: WriteCtx, { clientId, contactIds, action }: Erasure): Promise<void> {
  const now = ctx.now();
  const at = now.toISOString();
  const { workspaceId, userId, sessionId } = ctx.actor;
  await ctx.db.delete(activity).where(and(eq(activity.workspaceId, workspaceId), eq(activity.clientId, clientId)));
  await ctx.db
    .update(audit)
    .set({ diff: null })
    .where(and(eq(audit.workspaceId, workspaceId), inArray(audit.entityId, [clientId, ...contactIds])));
  await ctx.db.insert(audit).values({
    id: newId('audit', now),
    workspaceId,
    actorId: userId,
    sessionId,
    action,
    entity: 'client',
    entityId: clientId,
    diff: null,
    at,
  });
  await ctx.db.insert(event).values({ workspaceId, kind: 'client', recordId: clientId, version: null, at });
}
