import type { IdKind } from '@clientele/contract';
import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import type { Database } from '../db/connect.ts';
import { referencesOf, schemaTables, tableOfKind } from './schema-tables.ts';
import { insertRow, testRow, type RowSource, type RowValues } from './test-rows.ts';

/**
 * Inserts a row of one workspace that names a record of another, into every table of the schema that can name such a record. No
 * call writes such rows; a statement that forgets its workspace shows or changes them. Answers the names of the tables.
 */
export async function insertCrossTenantRows(
  database: Database,
  record: { kind: IdKind; id: string },
  stranger: RowSource,
): Promise<string[]> {
  const rows = schemaTables.flatMap((table) => {
    const named = namedIn(table, record);
    return 'workspaceId' in table && named ? [{ table, values: testRow(table, stranger, named) }] : [];
  });
  // A table with one row per record at most keeps its own.
  await database.transaction(async (tx) => {
    for (const { table, values } of rows) await insertRow(tx, table, values);
  });
  return rows.map(({ table }) => getTableName(table));
}

/** The columns of a table that can name a record of this kind, each with the record's id; undefined where there is none. */
function namedIn(table: Table, { kind, id }: { kind: IdKind; id: string }): RowValues | undefined {
  const references = new Map(referencesOf(table).map(({ column, table: target }) => [column, target]));
  // `clientId` and `subjectClientId`, with a foreign key or without; and what can name a record of any kind.
  const byName = new RegExp(`(^|[a-z])${kind}Id$|^(entity|record)Id$`, 'i');
  const named = Object.entries(getTableColumns(table)).flatMap(([key, { name }]) => {
    const target = references.get(name);
    const value: [string, unknown] = [key, key === 'answer' ? { id } : id];
    return key === 'answer' || (target ? target === tableOfKind(kind) : byName.test(key)) ? [value] : [];
  });
  return named.length > 0 ? Object.fromEntries(named) : undefined;
}
