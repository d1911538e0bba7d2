import { and, eq, isNull } from 'drizzle-orm';
import type { RecordCtx } from '../../core/ctx.ts';
import { writeAudit } from '../activity/index.ts';
import { endLive } from './end-sessions.ts';
import { authorOfSession } from './session-actor.ts';
import { session } from './table.ts';

/** Ends a session of the actor's workspace for good. False when there is no such live session. */
export async function revokeSession(ctx: RecordCtx, sessionId: string): Promise<boolean> {
  const { workspaceId } = ctx.actor;
  const [revoked] = await ctx.db
    .update(session)
    .set({ revokedAt: ctx.now().toISOString() })
    .where(and(eq(session.workspaceId, workspaceId), eq(session.id, sessionId), isNull(session.revokedAt)))
    .returning();
  if (!revoked) return false;
  // What its holder looks at as a client does.
  await endLive(ctx, eq(session.viewerSessionId, sessionId));
  const by = authorOfSession(revoked);
  await writeAudit(ctx, { by, action: 'sessions.revoke', entity: 'session', entityId: sessionId });
  return true;
}
