import { and, eq, or, sql } from 'drizzle-orm';
import type { WriteCtx } from '../../core/ctx.ts';
import { jsonRows } from '../../db/json-rows.ts';
import { activity, audit } from './table.ts';

/**
 * Takes all personal data out of what was recorded of a client and of all that belonged to it: its history goes, the audit keeps who
 * did what when, but not the values. `ids` are records that belonged to others as well, before they went with this client.
 */
export async function eraseHistory(ctx: WriteCtx, clientId: string, ids: readonly string[]): Promise<void> {
  const { workspaceId } = ctx.actor;
  // One value to bind, however many there are.
  const entities = [clientId, ...ids].map((id) => [id]);
  await ctx.db.delete(activity).where(and(eq(activity.workspaceId, workspaceId), eq(activity.clientId, clientId)));
  await ctx.db
    .update(audit)
    .set({ diff: null })
    .where(
      and(
        eq(audit.workspaceId, workspaceId),
        or(eq(audit.clientId, clientId), sql`${audit.entityId} in (select "value" ->> 0 from ${jsonRows(entities)})`),
      ),
    );
}
