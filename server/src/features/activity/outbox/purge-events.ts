import { asc, lte } from 'drizzle-orm';
import type { Database } from '../../../db/connect.ts';
import { event } from '../table.ts';

/** How long a reader may have been away and still be told what it missed: a night and a morning. */
export const eventsKeptMs = 24 * 60 * 60 * 1000;

const batch = 1000;

/** Deletes the events that nobody can ask for any more, the oldest first, a few at a time so that no writer waits for it. */
export async function purgeEvents(database: Database, now: Date): Promise<void> {
  const bound = new Date(now.getTime() - eventsKeptMs).toISOString();
  for (;;) {
    const oldest = await database.read
      .select({ seq: event.seq, at: event.at })
      .from(event)
      .orderBy(asc(event.seq))
      .limit(batch);
    const firstKept = oldest.findIndex(({ at }) => at >= bound);
    const last = firstKept < 0 ? oldest.at(-1) : oldest[firstKept - 1];
    if (!last) return;
    await database.transaction((tx) => tx.delete(event).where(lte(event.seq, last.seq)));
    if (firstKept >= 0) return;
  }
}
