import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../db/connect.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { expectedRelated } from '../clients/index.ts';
import { client, clientTotal } from '../clients/table.ts';
import { expectedTotals } from './expected-totals.ts';
import { expectedInvoiceCount } from './invoice-count.ts';

/**
 * Recomputes what one client owes and has paid, in the transaction of the document or payment that changed it. The caller
 * holds the client's lock, so that no other document of it is half seen.
 */
export async function refreshTotals(tx: Tx, workspaceId: string, clientId: string): Promise<void> {
  await tx
    .delete(clientTotal)
    .where(and(inWorkspace(clientTotal.workspaceId, workspaceId), eq(clientTotal.clientId, clientId)));
  await tx.insert(clientTotal).select(expectedTotals({ workspaceId, clientId }));
  await tx
    .update(client)
    .set({ invoiceCount: expectedInvoiceCount, related: expectedRelated })
    .where(and(eq(client.workspaceId, workspaceId), eq(client.id, clientId)));
}
