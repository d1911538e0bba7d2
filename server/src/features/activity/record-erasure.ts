import { and, eq, inArray } from 'drizzle-orm';
import { newId } from '../../core/new-id.ts';
import type { Ctx } from '../../core/ctx.ts';
import type { Tx } from '../../db/connect.ts';
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
export async function recordErasure(tx: Tx, ctx: Ctx, { clientId, contactIds, action }: Erasure): Promise<void> {
  const now = ctx.now();
  const at = now.toISOString();
  const { workspaceId, userId, sessionId } = ctx.actor;
  await tx.delete(activity).where(and(eq(activity.workspaceId, workspaceId), eq(activity.clientId, clientId)));
  await tx
    .update(audit)
    .set({ diff: null })
    .where(and(eq(audit.workspaceId, workspaceId), inArray(audit.entityId, [clientId, ...contactIds])));
  await tx.insert(audit).values({
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
  await tx.insert(event).values({ workspaceId, kind: 'client', recordId: clientId, version: null, at });
}
