import { newId } from '../../core/new-id.ts';
import type { Ctx } from '../../core/ctx.ts';
import type { Tx } from '../../db/connect.ts';
import { activity, audit, event, type ActivityType } from './table.ts';

interface Change {
  /** What people read in the client's history. */
  type: ActivityType;
  clientId: string;
  data?: Record<string, unknown>;
  /** What auditors read: the procedure, and per field its value before and after. */
  action: string;
  diff?: Record<string, { before: unknown; after: unknown }>;
  /** The client's version after the change, for live events. */
  version: number | null;
}

/** Writes the activity, the audit row and the outbox event of one change to a client, in the change's own transaction. */
export async function record(tx: Tx, ctx: Ctx, change: Change): Promise<void> {
  const now = ctx.now();
  const at = now.toISOString();
  const { workspaceId, userId, sessionId } = ctx.actor;
  const { clientId } = change;
  await tx
    .insert(activity)
    .values({ id: newId('activity', now), workspaceId, clientId, type: change.type, actorId: userId, data: change.data ?? {}, at });
  await tx.insert(audit).values({
    id: newId('audit', now),
    workspaceId,
    actorId: userId,
    sessionId,
    action: change.action,
    entity: 'client',
    entityId: clientId,
    diff: change.diff ?? null,
    at,
  });
  await tx.insert(event).values({ workspaceId, kind: 'client', recordId: clientId, version: change.version, at });
}
