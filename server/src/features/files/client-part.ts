import { and, eq } from 'drizzle-orm';
import type { ClientPart } from '../../core/ctx.ts';
import { activity } from '../activity/table.ts';

/**
 * The files of a client go with its row, and their bytes with the next purge. The audit names also those that were removed so long ago
 * that there is no row of them; the client's history knows of each.
 */
export const filesOfClient: ClientPart = {
  async erase({ db, actor }, clientId) {
    const added = await db
      .select({ data: activity.data })
      .from(activity)
      .where(
        and(
          eq(activity.workspaceId, actor.workspaceId),
          eq(activity.clientId, clientId),
          eq(activity.type, 'file.added'),
        ),
      );
    return added.map(({ data }) => String(data['fileId']));
  },
};
