import type { IdKind } from '@clientele/contract';
import { getTableName, is, Table } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';
import * as schema from '../db/schema.ts';

/** Every table of the server. */
export const schemaTables: readonly Table[] = Object.values<unknown>(schema).filter((entry) => is(entry, Table));

/** The tables whose rows belong to a workspace each. */
export const tablesWithWorkspace: readonly string[] = schemaTables
  .filter((table) => 'workspaceId' in table)
  .map((table) => getTableName(table));

/** The table in which records of a kind stand. */
export function tableOfKind(kind: IdKind): string {
  return kind === 'note' ? 'comment' : kind;
}

/** What refers to another table by a foreign key of one column. */
export interface Reference {
  /** The key of the column in its table. */
  readonly column: string;
  readonly table: string;
  readonly isRemovedWithIt: boolean;
}

export function referencesOf(table: Table): Reference[] {
  const { foreignKeys } = is(table, pg.PgTable)
    ? pg.getTableConfig(table)
    : sqlite.getTableConfig(table as sqlite.SQLiteTable);
  return foreignKeys.map((key) => {
    const { columns, foreignTable } = key.reference();
    return {
      column: columns[0]?.name ?? '',
      table: getTableName(foreignTable),
      isRemovedWithIt: key.onDelete === 'cascade',
    };
  });
}

/** The tables of which the database removes rows by itself when a row of this one is removed. */
export function tablesRemovedWith(name: string): Set<string> {
  const found = new Set<string>();
  for (let size = -1; size < found.size;) {
    size = found.size;
    for (const table of schemaTables)
      if (referencesOf(table).some((to) => to.isRemovedWithIt && (to.table === name || found.has(to.table))))
        found.add(getTableName(table));
  }
  return found;
}
