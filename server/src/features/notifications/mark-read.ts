import { and, eq, lte } from 'drizzle-orm';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import { tell } from '../activity/index.ts';
import { notification } from '../activity/table.ts';
import { countUnread } from './visible.ts';

/** Errors: `not-found`, also of somebody else's. */
export function markRead(ctx: Ctx, { id }: { id: string }): Promise<{ unread: number }> {
  return transact(ctx, async (ctx) => {
    const { workspaceId, userId } = ctx.actor;
    const [found] = await ctx.db
      .select({ id: notification.id })
      .from(notification)
      .where(and(eq(notification.workspaceId, workspaceId), eq(notification.id, id), eq(notification.userId, userId)));
    if (!found) throw notFound();
    return read(ctx, eq(notification.id, id));
  });
}

export function markAllRead(ctx: Ctx, { until }: { until: string }): Promise<{ unread: number }> {
  return transact(ctx, (ctx) => read(ctx, lte(notification.at, until)));
}

/** What is read already keeps the time, and nobody is told of it again. */
async function read(ctx: WriteCtx, which: ReturnType<typeof eq>): Promise<{ unread: number }> {
  const { workspaceId, userId } = ctx.actor;
  const changed = await ctx.db
    .update(notification)
    .set({ readAt: ctx.now().toISOString() })
    .where(
      and(
        eq(notification.workspaceId, workspaceId),
        eq(notification.userId, userId),
        eq(notification.isRead, false),
        which,
      ),
    )
    .returning({ id: notification.id });
  // The other pages of this person.
  if (changed.length > 0) await tell(ctx, [userId]);
  return { unread: await countUnread(ctx) };
}
