import { sql, type SQL } from 'drizzle-orm';
import { rowsOf } from '../../../db/raw.ts';
import type { Outbox, OutboxEvent } from './outbox.ts';

/**
 * On PostgreSQL a number is given out before its transaction commits, so event 5 may appear after event 6, and a reader that
 * remembers 6 would skip it. A place is therefore the snapshot in which a reader looked: what it has not seen is exactly what was
 * not visible there. Transactions that change one record wait for each other, so the order of the numbers holds for each record.
 * https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT
 */
export const postgresOutbox: Outbox = {
  async end(db) {
    const [row] = await rowsOf<{ now: string }>(db, sql`select pg_current_snapshot()::text as now`);
    return placeOf(row?.now);
  },
  async read(db, { after, upTo, workspaceIds, limit }) {
    const seen = asSnapshot(after);
    const isWanted = upTo === undefined ? sql`true` : postgresOutbox.isUpTo(upTo);
    // One statement, one snapshot: the place that is answered is the one in which the events were looked for.
    const rows = await rowsOf<Row>(
      db,
      sql`select look.now::text as now, news.* from (select pg_current_snapshot() as now) as look
        left join (
          select "seq", "workspaceId", "kind", "recordId" as "id", "version" from "event"
          where "workspaceId" = any(${sql.param([...workspaceIds])}) and "transactionId" >= pg_snapshot_xmin(${seen})
            and not pg_visible_in_snapshot("transactionId", ${seen}) and ${isWanted}
          order by "seq" limit ${limit}
        ) as news on true order by news."seq"`,
    );
    return { events: rows.flatMap(eventOf), place: upTo ?? placeOf(rows[0]?.now) };
  },
  isUpTo: (place) => sql`pg_visible_in_snapshot("transactionId", ${asSnapshot(place)})`,
  hasReached(end, place) {
    const [now, then] = [partsOf(end), partsOf(place)];
    return now !== undefined && then !== undefined && then.xmin <= now.xmin && then.xmax <= now.xmax;
  },
};

interface Row extends Omit<OutboxEvent, 'workspaceId'> {
  now: string;
  workspaceId: string | null;
}

function eventOf({ workspaceId, kind, id, version }: Row): OutboxEvent[] {
  return workspaceId === null ? [] : [{ workspaceId, kind, id, version }];
}

/** `10:20:10,14` as `10-20-10-14`: the oldest transaction under way, the next one to begin, and all that are under way. */
function placeOf(snapshot: string | undefined): string {
  if (snapshot === undefined) throw new Error('The database did not say what it sees.');
  return snapshot.replace(/:$/, '').replace(/[:,]/g, '-');
}

function asSnapshot(place: string): SQL {
  const [xmin, xmax, ...running] = place.split('-');
  return sql`${`${xmin}:${xmax}:${running.join(',')}`}::pg_snapshot`;
}

/** Undefined for text that PostgreSQL would not take for a snapshot. */
function partsOf(place: string): { xmin: number; xmax: number } | undefined {
  if (!/^\d{1,15}(-\d{1,15}){1,1000}$/.test(place)) return undefined;
  const [xmin = 0, xmax = 0, ...running] = place.split('-').map(Number);
  const isInOrder = running.every((id, index) => id >= (running[index - 1] ?? xmin) && id < xmax);
  return xmin > 0 && xmin <= xmax && isInOrder ? { xmin, xmax } : undefined;
}
