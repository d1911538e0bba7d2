import { and, eq, sql } from 'drizzle-orm';
import type { WriteCtx } from '../../core/ctx.ts';
import { jsonRows } from '../../db/json-rows.ts';
import { activity, audit } from './table.ts';

/**
 * Takes all personal data out of what was recorded of a client and of what belonged to it: its history goes, the audit keeps who did
 * what when, but not the values.
 */
export async function eraseHistory(ctx: WriteCtx, clientId: string, ids: readonly string[]): Promise<void> {
  const { workspaceId } = ctx.actor;
  // One value to bind, however many records a client has had.
  const entities = [clientId, ...ids].map((id) => [id]);
  await ctx.db.delete(activity).where(and(eq(activity.workspaceId, workspaceId), eq(activity.clientId, clientId)));
  await ctx.db
    .update(audit)
    .set({ diff: null })
    .where(
      and(
        eq(audit.workspaceId, workspaceId),
        sql`${audit.entityId} in (select "value" ->> 0 from ${jsonRows(entities)})`,
      ),
    );
}
