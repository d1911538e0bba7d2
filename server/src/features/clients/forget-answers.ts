import { and, eq, sql } from 'drizzle-orm';
import type { WriteCtx } from '../../core/ctx.ts';
import { idempotencyKey } from '../access/table.ts';

/**
 * Deletes the kept answers that show a client: an idempotent answer is a copy of the record. There are as many rows to look at
 * as creating calls within a day.
 */
export async function forgetAnswers(ctx: WriteCtx, clientId: string): Promise<void> {
  await ctx.db
    .delete(idempotencyKey)
    .where(
      and(
        eq(idempotencyKey.workspaceId, ctx.actor.workspaceId),
        sql`cast(${idempotencyKey.answer} as text) like ${`%"${clientId}"%`}`,
      ),
    );
}
