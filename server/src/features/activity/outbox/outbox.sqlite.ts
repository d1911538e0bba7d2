import { and, asc, gt, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../../db/connect.ts';
import { rowsOf } from '../../../db/raw.ts';
import { event } from '../table.ts';
import { columnsOfEvent } from './columns-of-event.ts';
import type { Outbox } from './outbox.ts';

/** SQLite has one writer at a time, so events are committed in the order of their numbers: a position is the number of the last one. */
export const sqliteOutbox: Outbox = {
  currentPosition,
  async read(db, { after, upTo, workspaceIds, limit }) {
    const position = upTo ?? (await currentPosition(db));
    const events = await db
      .select({ ...columnsOfEvent, workspaceId: event.workspaceId })
      .from(event)
      .where(
        and(inArray(event.workspaceId, [...workspaceIds]), gt(event.seq, Number(after)), sqliteOutbox.isUpTo(position)),
      )
      .orderBy(asc(event.seq))
      .limit(limit);
    return { events, position };
  },
  isUpTo: (position) => sql`${event.seq} <= ${Number(position)}`,
  hasReached: (current, position) => /^\d{1,15}$/.test(position) && Number(position) <= Number(current),
};

/** Also when all events were purged. https://www.sqlite.org/autoinc.html */
async function currentPosition(db: Db): Promise<string> {
  const [last] = await rowsOf<{ seq: number }>(db, sql`select seq from sqlite_sequence where name = 'event'`);
  return String(last?.seq ?? 0);
}
