import { and, eq, lt } from 'drizzle-orm';
import type { Tx } from '../../db/connect.ts';
import { client } from '../clients/table.ts';

/** Moves the client's last interaction forward to an instant; never back. */
export async function interacted(tx: Tx, workspaceId: string, clientId: string, at: string): Promise<void> {
  await tx
    .update(client)
    .set({ lastInteractionAt: at, lastInteractionKey: at })
    .where(and(eq(client.workspaceId, workspaceId), eq(client.id, clientId), lt(client.lastInteractionKey, at)));
}
