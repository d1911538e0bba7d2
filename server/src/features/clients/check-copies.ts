import { and, eq, ne, or, sql } from 'drizzle-orm';
import type { Db } from '../../db/connect.ts';
import { expectedRelated } from './read-model.ts';
import { client } from './table.ts';

/** The clients of a workspace whose copies, in their rows and beside their searched texts, are not what they copy. Empty when all is well. */
export async function checkCopies(db: Db, workspaceId: string): Promise<string[]> {
  const rows = await db
    .select({ id: client.id })
    .from(client)
    .where(and(eq(client.workspaceId, workspaceId), or(ne(client.related, expectedRelated), isSearchedWrongly)))
    .orderBy(client.id);
  return rows.map(({ id }) => id);
}

const isSearchedWrongly = sql`not exists (select 1 from "clientSearch"
  where "clientSearch"."clientId" = "client"."id" and "clientSearch"."workspaceId" = "client"."workspaceId"
    and "clientSearch"."sortKey" = "client"."sortKey" and "clientSearch"."isArchived" = "client"."isArchived")`;
