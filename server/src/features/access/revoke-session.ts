import { and, eq, isNull } from 'drizzle-orm';
import { newId } from '../../core/new-id.ts';
import type { Tx } from '../../db/connect.ts';
import { audit } from '../activity/table.ts';
import { session } from './table.ts';

/** Ends a session of a workspace for good. False when there is no such live session. */
export async function revokeSession(tx: Tx, workspaceId: string, sessionId: string, now: Date): Promise<boolean> {
  const at = now.toISOString();
  const [revoked] = await tx
    .update(session)
    .set({ revokedAt: at })
    .where(and(eq(session.workspaceId, workspaceId), eq(session.id, sessionId), isNull(session.revokedAt)))
    .returning({ userId: session.userId });
  if (!revoked) return false;
  await tx.insert(audit).values({
    id: newId('audit', now),
    workspaceId,
    actorId: revoked.userId,
    sessionId,
    action: 'sessions.revoke',
    entity: 'session',
    entityId: sessionId,
    diff: null,
    at,
  });
  return true;
}
