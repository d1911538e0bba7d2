import { and, eq } from 'drizzle-orm';
import type { ClientPart } from '../../core/ctx.ts';
import { tell } from '../activity/index.ts';
import { notification } from '../activity/table.ts';

/** What people were notified of goes with the client that it was about. */
export const notificationsOfClient: ClientPart = {
  async erase(ctx, clientId) {
    const gone = await ctx.db
      .delete(notification)
      .where(and(eq(notification.workspaceId, ctx.actor.workspaceId), eq(notification.clientId, clientId)))
      .returning({ id: notification.id, userId: notification.userId });
    await tell(
      ctx,
      gone.map(({ userId }) => userId),
    );
    return gone.map(({ id }) => id);
  },
};
