import { sql, type SQL } from 'drizzle-orm';
import { rowsOf } from '../../../db/raw.ts';
import { event } from '../table.ts';
import { ownerOfEvent } from './columns-of-event.ts';
import type { Outbox, OutboxEvent } from './outbox.ts';

/**
 * On PostgreSQL a number is given out before its transaction commits, so event 5 may appear after event 6, and a reader that
 * remembers 6 would skip it. A place is therefore the snapshot in which a reader looked: what it has not seen is exactly what was
 * not visible there. Transactions that change one record wait for each other, so the order of the numbers holds for each record.
 *
 * A crash gives the ids of transactions that came to nothing to new ones, which a snapshot from before it would take for seen.
 * Numbers are never given out again once an event with one was committed. So the place also has the highest number that was
 * there: what has a higher one was not seen either. It never falls, because a purge leaves the newest event.
 * https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT
 */
export const postgresOutbox: Outbox = {
  async end(db) {
    const [row] = await rowsOf<Look>(db, sql`select ${here}`);
    return placeOf(row);
  },
  async read(db, { after, upTo, workspaceIds, limit }) {
    const seen = placed(after);
    const isWanted = upTo === undefined ? sql`true` : postgresOutbox.isUpTo(upTo);
    // One statement, one snapshot: the place that is answered is the one in which the events were looked for.
    const rows = await rowsOf<Row>(
      db,
      sql`select look."snapshot", look."top", news.* from (select ${here}) as look
        left join (
          select "seq", "workspaceId", "kind", "recordId" as "id", "clientId", "version",
            ${ownerOfEvent} as "ownerId"
          from "event"
          where "workspaceId" = any(${sql.param([...workspaceIds])}) and ${isWanted}
            and ("seq" > ${seen.top} or ("transactionId" >= pg_snapshot_xmin(${seen.snapshot})
              and not pg_visible_in_snapshot("transactionId", ${seen.snapshot})))
          order by "seq" limit ${limit}
        ) as news on true order by news."seq"`,
    );
    return { events: rows.flatMap(eventOf), place: upTo ?? placeOf(rows[0]) };
  },
  isUpTo(place) {
    const { top, snapshot } = placed(place);
    return sql`(${event.seq} <= ${top} and pg_visible_in_snapshot(${event.transactionId}, ${snapshot}))`;
  },
  hasReached(end, place) {
    const [now, then] = [topOf(end), topOf(place)];
    return now !== undefined && then !== undefined && then <= now;
  },
};

/** Where a statement looks from: its snapshot, and the highest number in it. */
const here = sql`pg_current_snapshot()::text as "snapshot", (select coalesce(max("seq"), 0)::text from "event") as "top"`;

interface Look {
  snapshot: string;
  top: string;
}

interface Row extends Omit<OutboxEvent, 'workspaceId'>, Look {
  workspaceId: string | null;
}

function eventOf({ workspaceId, kind, id, clientId, version, ownerId }: Row): OutboxEvent[] {
  return workspaceId === null ? [] : [{ workspaceId, kind, id, clientId, version, ownerId }];
}

/**
 * `7` and `10:20:10,14` as `7-10-20-10-14`: the highest number, then the oldest transaction under way, the next one to begin, and
 * all that are under way.
 */
function placeOf(look: Look | undefined): string {
  if (look === undefined) throw new Error('The database did not say what it sees.');
  return `${look.top}-${look.snapshot.replace(/:$/, '').replace(/[:,]/g, '-')}`;
}

/** A place for use in a statement. */
function placed(place: string): { top: SQL; snapshot: SQL } {
  const [top, xmin, xmax, ...running] = place.split('-');
  return { top: sql`${top}::bigint`, snapshot: sql`${`${xmin}:${xmax}:${running.join(',')}`}::pg_snapshot` };
}

/** The highest number that was there; undefined for text that PostgreSQL would not take for a snapshot. */
function topOf(place: string): number | undefined {
  if (!/^\d{1,15}(-\d{1,15}){2,1000}$/.test(place)) return undefined;
  const [top = 0, xmin = 0, xmax = 0, ...running] = place.split('-').map(Number);
  const isInOrder = running.every((id, index) => id >= (running[index - 1] ?? xmin) && id < xmax);
  return xmin > 0 && xmin <= xmax && isInOrder ? top : undefined;
}
