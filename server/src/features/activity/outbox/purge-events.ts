import { asc, lte } from 'drizzle-orm';
import { transact } from '../../../core/transact.ts';
import type { Database } from '../../../db/connect.ts';
import { event } from '../table.ts';

/** How long after a disconnection a reader can still receive what it missed: a night and a morning. */
export const eventsKeptMs = 24 * 60 * 60 * 1000;

const batch = 1000;

/**
 * Deletes events that no reader can resume from any more, the oldest first, a few at a time so that no writer waits for it. The
 * newest stays, however old it is: it holds the position of the log, also for a reader that reconnects after a quiet day.
 */
export async function purgeEvents(database: Database, now: Date): Promise<void> {
  const bound = new Date(now.getTime() - eventsKeptMs).toISOString();
  for (;;) {
    const oldest = await database.read
      .select({ seq: event.seq, at: event.at })
      .from(event)
      .orderBy(asc(event.seq))
      .limit(batch + 1);
    const firstKept = oldest.findIndex(({ at }, index) => at >= bound || index === oldest.length - 1);
    const last = oldest[firstKept - 1];
    if (!last) return;
    await transact({ database }, async ({ db: tx }) => tx.delete(event).where(lte(event.seq, last.seq)));
    if (firstKept < batch) return;
  }
}
