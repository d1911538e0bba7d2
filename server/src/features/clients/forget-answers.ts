import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/connect.ts';
import { idempotencyKey } from '../access/table.ts';

/**
 * Deletes the kept answers that show a client: an idempotent answer is a copy of the record. There are as many rows to look at
 * as creating calls within a day.
 */
export async function forgetAnswers(tx: Tx, workspaceId: string, clientId: string): Promise<void> {
  await tx
    .delete(idempotencyKey)
    .where(
      and(
        eq(idempotencyKey.workspaceId, workspaceId),
        sql`cast(${idempotencyKey.answer} as text) like ${`%"${clientId}"%`}`,
      ),
    );
}
