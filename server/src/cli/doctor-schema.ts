import { migrationsFolder } from '../db/migrate.ts';
import { knownMigrations, pendingMigrations, type AppliedMigration } from '../db/pending-migrations.ts';
import { fault, messageOf, ok, warning, type Finding } from './doctor-finding.ts';

/** Compares the migrations of a database with those of this program. */
export function examineSchema(databaseUrl: string, applied: readonly AppliedMigration[]): Finding {
  const known = knownMigrations(migrationsFolder(databaseUrl));
  try {
    const pending = pendingMigrations(known, applied);
    if (pending.length === 0) return ok('schema', `version ${applied.length}, the newest`);
    const advice = 'Make a backup; then `clientele-server migrate`, or the next start, brings it up to date.';
    return warning('schema', `version ${applied.length} of ${known.length}`, advice);
  } catch (error) {
    return fault('schema', `version ${applied.length} of ${known.length}`, messageOf(error));
  }
}

/** A clock that lags behind what it wrote itself makes sessions end early or late, and history jump. */
export function examineClock(now: Date, newestRecord: string | null | undefined): Finding {
  const newest = newestRecord === null || newestRecord === undefined ? undefined : new Date(newestRecord);
  if (newest === undefined || newest.getTime() <= now.getTime() + toleranceMs) return ok('clock', now.toISOString());
  const found = `${now.toISOString()}, but a record was written at ${newest.toISOString()}`;
  return fault('clock', found, 'Set the clock of this machine, and let NTP keep it.');
}

const toleranceMs = 30_000;
