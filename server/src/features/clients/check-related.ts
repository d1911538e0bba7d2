import { and, eq, ne } from 'drizzle-orm';
import type { Db } from '../../db/connect.ts';
import { expectedRelated } from './related.ts';
import { client } from './table.ts';

/** The clients of a workspace whose copies are not what the other tables say. Empty when all is well. */
export async function checkRelated(db: Db, workspaceId: string): Promise<string[]> {
  const rows = await db
    .select({ id: client.id })
    .from(client)
    .where(and(eq(client.workspaceId, workspaceId), ne(client.related, expectedRelated)))
    .orderBy(client.id);
  return rows.map(({ id }) => id);
}
