import { eq, sql, type Column, type SQL } from 'drizzle-orm';
import { dialect } from './columns.ts';

/**
 * The scope of a statement that names its rows by their ids. SQLite keeps no statistics here and takes an index that begins
 * with the workspace for better than a list of ids: it would read the whole workspace to find fifty rows. The `+` leaves the
 * condition as it is and takes it out of the choice of index (https://sqlite.org/optoverview.html#disqualifying_terms_using_unary_).
 */
export function inWorkspace(column: Column, workspaceId: unknown): SQL {
  return dialect === 'postgres' ? eq(column, workspaceId) : sql`+${column} = ${workspaceId}`;
}
