import { getTableName, inArray, sql, type Column, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { inWorkspace } from './in-workspace.ts';

/** A table of named records. */
type Named = PgTable & { readonly id: Column; readonly workspaceId: Column; readonly name?: Column };

interface Asked {
  readonly workspaceId: string;
  readonly ids: readonly string[];
  /** By default the column `name`; null where the records have none. */
  readonly name?: SQLWrapper | null;
  /** Whether a record that is there counts as deleted. By default it does not. */
  readonly isGone?: SQLWrapper;
}

/** A SELECT of `id`, `name` and `isGone` of those of these ids that are in the table: what a feed calls records by today. */
export function namesIn(
  table: Named,
  { workspaceId, ids, name = table.name ?? null, isGone = sql`false` }: Asked,
): SQL {
  return sql`select ${table.id} as "id", ${name ?? sql`cast(null as text)`} as "name", ${isGone} as "isGone"
    from ${sql.identifier(getTableName(table))} where ${inWorkspace(table.workspaceId, workspaceId)} and ${inArray(table.id, [...ids])}`;
}
