import { notificationDays } from '@clientele/contract';
import { and, eq, inArray, lt } from 'drizzle-orm';
import { restorableSince } from './core/removed.ts';
import type { Services } from './core/services.ts';
import { transact } from './core/transact.ts';
import type { Database, Tx } from './db/connect.ts';
import { purgeExpired } from './features/access/index.ts';
import { purgeEvents } from './features/activity/index.ts';
import { activity, notification } from './features/activity/table.ts';
import { address } from './features/addresses/table.ts';
import { purgeFiles, type FileStorage } from './features/files/index.ts';
import { asset } from './features/assets/table.ts';
import { comment } from './features/notes/table.ts';
import { reply } from './features/replies/table.ts';
import { purgeSignIns } from './features/portal/index.ts';
import { task } from './features/tasks/table.ts';

type Purging = Pick<Services, 'database' | 'now' | 'removedDays'>;

/** Deletes what is too old. Several servers may do it at the same time. */
export async function purge(services: Purging, files: FileStorage): Promise<void> {
  const { database } = services;
  const now = services.now();
  await Promise.all([
    purgeExpired(database, now),
    purgeSignIns(database, now),
    purgeEvents(database, now),
    purgeNotifications(database, now),
    purgeRemoved(services),
    purgeFiles(services, files),
  ]);
}

/** What can be removed and restored, beside files, whose bytes go with them: their own feature purges those. */
export const removable = {
  notes: comment,
  replies: reply,
  tasks: task,
  assets: asset,
  addresses: address,
  interactions: activity,
} as const;

/**
 * Deletes notes with all of their texts, replies, tasks, assets, addresses and logged interactions that cannot be restored any more, and what people
 * were notified of them. A client's history keeps that there was one.
 */
export async function purgeRemoved(services: Purging): Promise<void> {
  const since = restorableSince(services);
  for (const table of Object.values(removable))
    await inSteps(services.database, async (tx) => {
      const over = tx.select({ id: table.id }).from(table).where(lt(table.removedAt, since)).limit(atOnce);
      // Said again of what is deleted: one that was restored meanwhile stays.
      const gone = await tx
        .delete(table)
        .where(and(inArray(table.id, over), lt(table.removedAt, since)))
        .returning({ id: table.id, workspaceId: table.workspaceId });
      if (table === comment || table === task) await forgetNotifications(tx, gone);
      return gone.length;
    });
}

/** By workspace, as their index is. */
async function forgetNotifications(tx: Tx, gone: readonly { id: string; workspaceId: string }[]): Promise<void> {
  for (const [workspaceId, rows] of Map.groupBy(gone, (row) => row.workspaceId)) {
    const ids = rows.map(({ id }) => id);
    await tx
      .delete(notification)
      .where(and(eq(notification.workspaceId, workspaceId), inArray(notification.subjectId, ids)));
  }
}

/** Deletes what people were notified of more than {@link notificationDays} ago, read or not. */
export async function purgeNotifications(database: Database, now: Date): Promise<void> {
  const since = new Date(now.getTime() - notificationDays * 24 * 60 * 60 * 1000).toISOString();
  await inSteps(database, async (tx) => {
    const over = tx.select({ id: notification.id }).from(notification).where(lt(notification.at, since)).limit(atOnce);
    return (await tx.delete(notification).where(inArray(notification.id, over)).returning({ id: notification.id }))
      .length;
  });
}

const atOnce = 500;

/** In small transactions: other writers wait for one, and not for all. */
async function inSteps(database: Database, step: (tx: Tx) => Promise<number>): Promise<void> {
  while ((await transact({ database }, ({ db: tx }) => step(tx))) === atOnce);
}
