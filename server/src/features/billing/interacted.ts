import { and, eq, lt } from 'drizzle-orm';
import type { WriteCtx } from '../../core/ctx.ts';
import { client } from '../clients/table.ts';

/** Moves the client's last interaction forward to an instant; never back. */
export async function interacted(ctx: WriteCtx, clientId: string, at: string): Promise<void> {
  await ctx.db
    .update(client)
    .set({ lastInteractionAt: at, lastInteractionKey: at })
    .where(
      and(eq(client.workspaceId, ctx.actor.workspaceId), eq(client.id, clientId), lt(client.lastInteractionKey, at)),
    );
}
