import { sql } from 'drizzle-orm';
import { dialect } from './columns.ts';
import type { Database } from './connect.ts';
import { DatabaseRefused } from './database-refused.ts';
import { rowsOf } from './raw.ts';

/** A large seed drops the indexes of an empty database and builds them when all is there, this one as the last. */
export const lastIndex = 'client_byName';

/** Throws {@link DatabaseRefused} when such a seed was interrupted: searches would find nothing, and lists would take for ever. */
export async function refuseHalfFilled(database: Database): Promise<void> {
  const found = await rowsOf(
    database.read,
    dialect === 'postgres'
      ? sql`select from pg_indexes where schemaname = current_schema() and indexname = ${lastIndex}`
      : sql`select 1 from sqlite_master where type = 'index' and name = ${lastIndex}`,
  );
  if (found.length === 0)
    throw new DatabaseRefused(
      'This database was being seeded when that was interrupted, and has no indexes. Seed an empty one in its place.',
    );
}
