import { and, eq, ne } from 'drizzle-orm';
import type { WriteCtx } from '../../core/ctx.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import type { ClientRow } from './load.ts';
import { refreshRelated } from './related.ts';
import { clientTotal } from './table.ts';

/**
 * Marks the total of the client's new currency, and drops the former one when nothing was ever owed or paid in it. Gives the
 * client's row as it is then.
 */
export async function moveBillingCurrency(ctx: WriteCtx, row: ClientRow, formerCurrency: string): Promise<ClientRow> {
  const mine = and(inWorkspace(clientTotal.workspaceId, row.workspaceId), eq(clientTotal.clientId, row.id));
  await ctx.db
    .delete(clientTotal)
    .where(
      and(
        mine,
        eq(clientTotal.currency, formerCurrency),
        eq(clientTotal.outstandingMinor, 0),
        eq(clientTotal.revenueMinor, 0),
      ),
    );
  await ctx.db
    .update(clientTotal)
    .set({ isBilling: false })
    .where(and(mine, ne(clientTotal.currency, row.currency)));
  await ctx.db
    .insert(clientTotal)
    .values({
      clientId: row.id,
      currency: row.currency,
      workspaceId: row.workspaceId,
      isBilling: true,
      isArchived: row.archivedAt !== null,
      outstandingMinor: 0,
      revenueMinor: 0,
    })
    .onConflictDoUpdate({
      target: [clientTotal.clientId, clientTotal.currency],
      set: { isBilling: true },
      setWhere: eq(clientTotal.workspaceId, row.workspaceId),
    });
  const [moved] = await refreshRelated(ctx, [row.id]);
  if (!moved) throw new Error('The row that this transaction has just written is gone.');
  return moved;
}
