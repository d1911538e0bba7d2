import { sql, type SQL } from 'drizzle-orm';
import { rowsOf } from '../../../db/raw.ts';
import { event } from '../table.ts';
import { ownerOfEvent } from './columns-of-event.ts';
import type { Outbox, OutboxEvent } from './outbox.ts';

/**
 * On PostgreSQL a number is assigned before its transaction commits, so event 5 may appear after event 6, and a reader that
 * remembers 6 would skip it. A position is therefore the snapshot of the last read: what was not visible in it has not been read.
 * Transactions that change one record wait for each other, so the numbers of each record's events are in the order of its changes.
 *
 * After a crash the ids of transactions that were lost are assigned again, and an older snapshot would take the new ones for
 * visible. The number of a committed event is never assigned again. So a position also holds the highest number that existed:
 * events with a higher one have not been read either. It never falls, because a purge leaves the newest event.
 * https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT
 */
export const postgresOutbox: Outbox = {
  async currentPosition(db) {
    const [row] = await rowsOf<Snapshot>(db, sql`select ${currentSnapshot}`);
    return encodePosition(row);
  },
  async read(db, { after, upTo, workspaceIds, limit }) {
    const seen = decodePosition(after);
    const isInRange = upTo === undefined ? sql`true` : postgresOutbox.isUpTo(upTo);
    // One statement, one snapshot: the position that is returned is exactly that of this read.
    const rows = await rowsOf<Row>(
      db,
      sql`select here."snapshot", here."top", events.* from (select ${currentSnapshot}) as here
        left join (
          select "seq", "workspaceId", "kind", "recordId" as "id", "clientId", "version",
            ${ownerOfEvent} as "ownerId"
          from "event"
          where "workspaceId" = any(${sql.param([...workspaceIds])}) and ${isInRange}
            and ("seq" > ${seen.top} or ("transactionId" >= pg_snapshot_xmin(${seen.snapshot})
              and not pg_visible_in_snapshot("transactionId", ${seen.snapshot})))
          order by "seq" limit ${limit}
        ) as events on true order by events."seq"`,
    );
    return { events: rows.flatMap(eventOf), position: upTo ?? encodePosition(rows[0]) };
  },
  isUpTo(position) {
    const { top, snapshot } = decodePosition(position);
    return sql`(${event.seq} <= ${top} and pg_visible_in_snapshot(${event.transactionId}, ${snapshot}))`;
  },
  hasReached(current, position) {
    const [now, then] = [topOf(current), topOf(position)];
    return now !== undefined && then !== undefined && then <= now;
  },
};

/** The snapshot of a statement, and the highest number in it. */
const currentSnapshot = sql`pg_current_snapshot()::text as "snapshot", (select coalesce(max("seq"), 0)::text from "event") as "top"`;

interface Snapshot {
  snapshot: string;
  top: string;
}

interface Row extends Omit<OutboxEvent, 'workspaceId'>, Snapshot {
  workspaceId: string | null;
}

function eventOf({ workspaceId, kind, id, clientId, version, ownerId }: Row): OutboxEvent[] {
  return workspaceId === null ? [] : [{ workspaceId, kind, id, clientId, version, ownerId }];
}

/**
 * `7` and `10:20:10,14` as `7-10-20-10-14`: the highest number, then the oldest transaction under way, the next one to begin, and
 * all that are under way.
 */
function encodePosition(read: Snapshot | undefined): string {
  if (read === undefined) throw new Error('The database returned no snapshot.');
  return `${read.top}-${read.snapshot.replace(/:$/, '').replace(/[:,]/g, '-')}`;
}

/** A position as values of a statement. */
function decodePosition(position: string): { top: SQL; snapshot: SQL } {
  const [top, xmin, xmax, ...running] = position.split('-');
  return { top: sql`${top}::bigint`, snapshot: sql`${`${xmin}:${xmax}:${running.join(',')}`}::pg_snapshot` };
}

/** The highest number in a position; undefined for text that PostgreSQL would not accept as a snapshot. */
function topOf(position: string): number | undefined {
  if (!/^\d{1,15}(-\d{1,15}){2,1000}$/.test(position)) return undefined;
  const [top = 0, xmin = 0, xmax = 0, ...running] = position.split('-').map(Number);
  const isInOrder = running.every((id, index) => id >= (running[index - 1] ?? xmin) && id < xmax);
  return xmin > 0 && xmin <= xmax && isInOrder ? top : undefined;
}
