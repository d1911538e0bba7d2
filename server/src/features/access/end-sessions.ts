import { and, eq, gt, isNull } from 'drizzle-orm';
import type { ServerCtx, Writing } from '../../core/ctx.ts';
import { writeAudit } from '../activity/index.ts';
import { session } from './table.ts';

interface Scope {
  /** Only those of this person. */
  userId?: string;
  /** Only those that this key opened. */
  apiKeyId?: string;
}

/** Ends all live sessions of a workspace, of one of its people, or of one of its keys. Returns how many there were. */
export async function endSessions(ctx: ServerCtx & Writing, { userId, apiKeyId }: Scope): Promise<number> {
  const { workspaceId } = ctx.actor;
  const at = ctx.now().toISOString();
  const ended = await ctx.db
    .update(session)
    .set({ revokedAt: at })
    .where(
      and(
        eq(session.workspaceId, workspaceId),
        userId === undefined ? undefined : eq(session.userId, userId),
        apiKeyId === undefined ? undefined : eq(session.apiKeyId, apiKeyId),
        isNull(session.revokedAt),
        gt(session.expiresAt, at),
      ),
    )
    .returning({ id: session.id });
  await writeAudit(ctx, {
    action: 'sessions.end',
    entity: userId !== undefined ? 'user' : apiKeyId !== undefined ? 'apiKey' : 'workspace',
    entityId: userId ?? apiKeyId ?? workspaceId,
  });
  return ended.length;
}
