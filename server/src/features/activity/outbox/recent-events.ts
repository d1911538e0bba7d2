import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../../../db/connect.ts';
import { event } from '../table.ts';
import { columnsOfEvent } from './columns-of-event.ts';
import { outbox, type OutboxEvent } from './outbox.ts';

/**
 * What was written in a workspace since an instant and committed up to a position, the oldest first; undefined when that is more than
 * the limit.
 */
export async function recentEvents(
  db: Db,
  workspaceId: string,
  { since, upTo }: { since: Date; upTo: string },
  limit: number,
): Promise<OutboxEvent[] | undefined> {
  const newest = await db
    .select({ ...columnsOfEvent, workspaceId: event.workspaceId, at: event.at })
    .from(event)
    .where(and(eq(event.workspaceId, workspaceId), outbox.isUpTo(upTo)))
    .orderBy(desc(event.seq))
    .limit(limit + 1);
  const recent = newest.filter(({ at }) => at >= since.toISOString());
  if (recent.length > limit) return undefined;
  return recent.toReversed();
}
