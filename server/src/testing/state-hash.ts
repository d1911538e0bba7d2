import { createHash } from 'node:crypto';
import { getTableName, sql } from 'drizzle-orm';
import type { Database } from '../db/connect.ts';
import { dialect } from '../db/columns.ts';
import { rowsOf } from '../db/raw.ts';
import { schemaTables } from './schema-tables.ts';

/** Tables in which a refused call may leave a trace. */
const traces = new Set(['audit']);

/** Of a state only what belongs to one workspace, in all tables but some. */
interface Part {
  workspaceId: string;
  except?: readonly string[];
}

/** One text for all that the database holds, or a part of it: equal as long as no row was added, changed or removed. */
export async function stateHash({ read }: Database, part?: Part): Promise<string> {
  const hash = createHash('sha256');
  for (const table of schemaTables) {
    const name = getTableName(table);
    if (part ? !('workspaceId' in table) || part.except?.includes(name) : traces.has(name)) continue;
    hash.update(name);
    for (const row of await textOfRows(read, name, part?.workspaceId)) hash.update(row);
  }
  return hash.digest('hex');
}

async function textOfRows(read: Database['read'], name: string, workspaceId: string | undefined): Promise<string[]> {
  const rows = sql`${sql.identifier(name)} t${workspaceId === undefined ? sql`` : sql` where t."workspaceId" = ${workspaceId}`}`;
  if (dialect === 'postgres')
    return (await rowsOf<{ row: string }>(read, sql`select t::text as row from ${rows} order by 1`)).map(
      ({ row }) => row,
    );
  return (await rowsOf<object>(read, sql`select * from ${rows}`)).map((row) => JSON.stringify(row)).toSorted();
}
