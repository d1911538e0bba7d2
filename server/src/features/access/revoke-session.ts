import { and, eq, isNull } from 'drizzle-orm';
import type { Actor, ServerActor } from '../../core/actor.ts';
import type { Writing } from '../../core/ctx.ts';
import { writeAudit } from '../activity/index.ts';
import { session } from './table.ts';

/** Ends a session of the actor's workspace for good. False when there is no such live session. */
export async function revokeSession(
  ctx: Writing & { readonly actor: Actor | ServerActor; readonly now: () => Date },
  sessionId: string,
): Promise<boolean> {
  const { workspaceId } = ctx.actor;
  const [revoked] = await ctx.db
    .update(session)
    .set({ revokedAt: ctx.now().toISOString() })
    .where(and(eq(session.workspaceId, workspaceId), eq(session.id, sessionId), isNull(session.revokedAt)))
    .returning({ userId: session.userId });
  if (!revoked) return false;
  const by = { actorId: revoked.userId, sessionId };
  await writeAudit(ctx, { by, action: 'sessions.revoke', entity: 'session', entityId: sessionId });
  return true;
}
