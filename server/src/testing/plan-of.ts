import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../db/connect.ts';
import { dialect } from '../db/columns.ts';
import { rowsOf } from '../db/raw.ts';

/** How the database would run a query, in its own words, a step in a line. */
export async function planOf(database: Database, query: SQL): Promise<string> {
  if (dialect === 'sqlite') {
    const steps = await rowsOf<{ detail: string }>(database.read, sql`explain query plan ${query}`);
    return steps.map(({ detail }) => detail).join('\n');
  }
  // A table of a few hundred rows is faster read as a whole; what counts is that a larger one would not be.
  return database.transaction(async (tx) => {
    for (const way of ['enable_seqscan', 'enable_bitmapscan', 'enable_sort', 'enable_hashjoin', 'enable_mergejoin'])
      await rowsOf(tx, sql.raw(`set local ${way} = off`));
    const steps = await rowsOf<Record<string, string>>(tx, sql`explain ${query}`);
    return steps.flatMap((step) => Object.values(step)).join('\n');
  });
}
