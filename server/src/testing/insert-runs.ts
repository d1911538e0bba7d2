import { enrichmentStates } from '@clientele/contract';
import { asc, eq } from 'drizzle-orm';
import type { Ctx } from '../core/ctx.ts';
import { newId } from '../core/new-id.ts';
import { transact } from '../core/transact.ts';
import { refreshAllClients } from '../features/clients/index.ts';
import { client } from '../features/clients/table.ts';
import { enrichmentRun } from '../features/enrichment/table.ts';
import { testNow } from './test-workspace.ts';

/** Gives the clients of a workspace a run of enrichment each, as if it had been done long ago: one after the other in every state, and every seventh none. */
export async function insertRuns(ctx: Ctx): Promise<void> {
  const { workspaceId } = ctx.actor;
  const at = testNow.toISOString();
  await transact(ctx, async (ctx) => {
    const clients = await ctx.db
      .select({ id: client.id })
      .from(client)
      .where(eq(client.workspaceId, workspaceId))
      .orderBy(asc(client.id));
    const runs = clients.flatMap(({ id }, place): (typeof enrichmentRun.$inferInsert)[] => {
      const state = enrichmentStates[place % enrichmentStates.length];
      if (state === undefined || state === 'never') return [];
      const identity = { verdict: 'conflicts', recordName: 'One', siteName: 'Another' } as const;
      const came = state === 'mismatched' ? { state: 'succeeded' as const, identity } : { state };
      const run = {
        workspaceId,
        clientId: id,
        version: 1,
        ...came,
        trigger: 'manual',
        inputHash: '',
        attempts: 1,
      } as const;
      const found = { new: 0, changed: 0, again: 0, gone: 0 };
      return [{ ...run, id: newId('enrichmentRun', testNow), found, providers: [], createdAt: at, mayFill: false }];
    });
    while (runs.length > 0) await ctx.db.insert(enrichmentRun).values(runs.splice(0, 100));
    await refreshAllClients(ctx, ['enrichment']);
  });
}
