import { and, eq } from 'drizzle-orm';
import type { ServerCtx, Writing } from '../../core/ctx.ts';
import type { Db } from '../../db/connect.ts';
import { writeAudit } from '../activity/index.ts';
import { endSessions } from './end-sessions.ts';
import { membership, user } from './table.ts';

/**
 * Suspends a member of a workspace, or lets them in again. Who is suspended gets no session, and has none left. False when the
 * person is no member: then nothing changes.
 */
export async function setSuspended(
  ctx: ServerCtx & Writing,
  { userId, isSuspended }: { userId: string; isSuspended: boolean },
): Promise<boolean> {
  const { workspaceId } = ctx.actor;
  const changed = await ctx.db
    .update(membership)
    .set({ state: isSuspended ? 'suspended' : 'active', updatedAt: ctx.now().toISOString() })
    .where(and(eq(membership.workspaceId, workspaceId), eq(membership.userId, userId)))
    .returning({ userId: membership.userId });
  if (changed.length === 0) return false;
  await writeAudit(ctx, {
    action: isSuspended ? 'members.suspend' : 'members.reinstate',
    entity: 'user',
    entityId: userId,
  });
  if (isSuspended) await endSessions(ctx, { userId });
  return true;
}

/** The server's id of a person, by the host's own; undefined when the workspace knows nobody by it. */
export async function findPerson(db: Db, workspaceId: string, hostId: string): Promise<string | undefined> {
  const [found] = await db
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.workspaceId, workspaceId), eq(user.hostId, hostId)));
  return found?.id;
}
