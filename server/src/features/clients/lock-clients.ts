import { sql } from 'drizzle-orm';
import { dialect } from '../../db/columns.ts';
import type { Writing } from '../../core/ctx.ts';
import { rowsOf } from '../../db/raw.ts';
import { client } from './table.ts';

/**
 * Makes other writers of these clients wait until the transaction ends, so that what is computed from their documents, and
 * the list of those to change, stays true until it is written. In the order of the ids: two calls that name the same clients
 * in another order cannot wait for each other. SQLite has one writer and needs no lock.
 */
export async function lockClients(
  { db, actor: { workspaceId } }: Writing & { readonly actor: { readonly workspaceId: string } },
  ids: readonly string[],
): Promise<void> {
  if (dialect === 'sqlite') return;
  await rowsOf(
    db,
    sql`select "id" from ${client} where "workspaceId" = ${workspaceId} and "id" in ${[...ids]} order by "id" for update`,
  );
}
