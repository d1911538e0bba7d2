import { eq, sql } from 'drizzle-orm';
import { dialect } from '../../db/columns.ts';
import type { Tx } from '../../db/connect.ts';
import { execute } from '../../db/raw.ts';
import { expectedRelated } from '../clients/index.ts';
import { client, clientTotal } from '../clients/table.ts';
import { expectedTotals } from './expected-totals.ts';
import { expectedInvoiceCount } from './invoice-count.ts';

/** Recomputes the totals and invoice counts of all clients of a workspace at once: after an import or a seed. */
export async function rebuildTotals(tx: Tx, workspaceId: string): Promise<void> {
  await tx.delete(clientTotal).where(eq(clientTotal.workspaceId, workspaceId));
  await tx.insert(clientTotal).select(expectedTotals({ workspaceId }));
  // PostgreSQL would take the table for as empty as it was, and read all of it for each client.
  if (dialect === 'postgres') await execute(tx, sql`analyze "clientTotal"`);
  await tx
    .update(client)
    .set({ invoiceCount: expectedInvoiceCount, related: expectedRelated })
    .where(eq(client.workspaceId, workspaceId));
}
