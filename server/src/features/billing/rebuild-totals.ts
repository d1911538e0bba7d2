import { eq } from 'drizzle-orm';
import type { Tx } from '../../db/connect.ts';
import { expectedRelated } from '../clients/index.ts';
import { client, clientTotal } from '../clients/table.ts';
import { expectedTotals } from './expected-totals.ts';
import { expectedInvoiceCount } from './invoice-count.ts';

/** Recomputes the totals and invoice counts of all clients of a workspace at once: after an import or a seed. */
export async function rebuildTotals(tx: Tx, workspaceId: string): Promise<void> {
  await tx.delete(clientTotal).where(eq(clientTotal.workspaceId, workspaceId));
  await tx.insert(clientTotal).select(expectedTotals({ workspaceId }));
  await tx
    .update(client)
    .set({ invoiceCount: expectedInvoiceCount, related: expectedRelated })
    .where(eq(client.workspaceId, workspaceId));
}
