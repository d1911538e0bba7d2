import { count, lt } from 'drizzle-orm';
import type { Config } from '../config.ts';
import { restorableSince } from '../core/removed.ts';
import { systemClock } from '../core/system-clock.ts';
import { removable } from '../purge.ts';
import { openReader } from './doctor-copies.ts';
import { fault, messageOf, ok, warning, type Finding } from './doctor-finding.ts';

/** A server deletes them every ten minutes: what is still there so much later was forgotten. */
const graceDays = 1;

/** Says what was removed so long ago that it should have been deleted. The database must have this program's schema. */
export async function examineRemoved(
  { databaseUrl, removedDays }: Config,
  now: () => Date = systemClock,
): Promise<Finding[]> {
  try {
    const { read, close } = await openReader(databaseUrl);
    try {
      const since = restorableSince({ now, removedDays: removedDays + graceDays });
      const left: string[] = [];
      for (const [name, table] of Object.entries(removable)) {
        const [row] = await read.select({ count: count() }).from(table).where(lt(table.removedAt, since));
        if (row && row.count > 0) left.push(`${row.count} ${name}`);
      }
      if (left.length === 0) return [ok('removed', `nothing is kept beyond ${removedDays} days`)];
      return [
        warning(
          'removed',
          `${left.join(', ')} removed more than ${removedDays} days ago are still stored`,
          'A server deletes them within ten minutes of its start: start one, and look in its log for what fails.',
        ),
      ];
    } finally {
      await close();
    }
  } catch (error) {
    return [fault('removed', 'what was removed cannot be examined', messageOf(error))];
  }
}
