import { and, eq, lt } from 'drizzle-orm';
import type { WriteCtx } from '../../core/ctx.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { expectedRelated } from '../clients/index.ts';
import { client, clientTotal } from '../clients/table.ts';
import { expectedTotals } from './expected-totals.ts';
import { expectedInvoiceCount } from './invoice-count.ts';

/**
 * Recomputes what one client owes and has paid, in the transaction of the document or payment that changed it. The caller
 * holds the client's lock, so that no other document of it is half seen.
 */
export async function refreshTotals(ctx: WriteCtx, clientId: string): Promise<void> {
  const { workspaceId } = ctx.actor;
  await ctx.db
    .delete(clientTotal)
    .where(and(inWorkspace(clientTotal.workspaceId, workspaceId), eq(clientTotal.clientId, clientId)));
  await ctx.db.insert(clientTotal).select(expectedTotals({ workspaceId, clientId }));
  await ctx.db
    .update(client)
    .set({ invoiceCount: expectedInvoiceCount, related: expectedRelated })
    .where(and(eq(client.workspaceId, workspaceId), eq(client.id, clientId)));
}

/** Moves a client's last interaction forward to an instant; never back. */
export async function touchLastInteraction(ctx: WriteCtx, clientId: string, at: string): Promise<void> {
  await ctx.db
    .update(client)
    .set({ lastInteractionAt: at, lastInteractionKey: at })
    .where(
      and(eq(client.workspaceId, ctx.actor.workspaceId), eq(client.id, clientId), lt(client.lastInteractionKey, at)),
    );
}
