import { createHash } from 'node:crypto';
import { getTableName, is, sql, Table } from 'drizzle-orm';
import type { Database } from '../db/connect.ts';
import { dialect } from '../db/columns.ts';
import { rowsOf } from '../db/raw.ts';
import * as schema from '../db/schema.ts';

/** Tables in which a refused call may leave a trace. */
const traces = new Set(['audit']);

/** One text for all that the database holds: equal as long as no row was added, changed or removed. */
export async function stateHash({ read }: Database): Promise<string> {
  const hash = createHash('sha256');
  const tables = Object.values<unknown>(schema).filter((entry): entry is Table => is(entry, Table));
  for (const table of tables) {
    const name = getTableName(table);
    if (traces.has(name)) continue;
    hash.update(name);
    for (const row of await textOfRows(read, name)) hash.update(row);
  }
  return hash.digest('hex');
}

async function textOfRows(read: Database['read'], name: string): Promise<string[]> {
  const table = sql.identifier(name);
  if (dialect === 'postgres')
    return (await rowsOf<{ row: string }>(read, sql`select t::text as row from ${table} t order by 1`)).map(
      ({ row }) => row,
    );
  return (await rowsOf<object>(read, sql`select * from ${table}`)).map((row) => JSON.stringify(row)).toSorted();
}
