import type { Asset } from '@clientele/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { loadAsset, presentAsset, type AssetRow } from './load.ts';
import { asset } from './table.ts';

/** Takes an asset away until it is restored. Errors: `not-found`, `forbidden`. */
export async function remove(ctx: Ctx, input: { id: string }): Promise<{ id: string }> {
  const { id } = await setRemoved(ctx, input.id, true);
  return { id };
}

/** Brings a removed asset back as it was. Errors: `not-found`, `forbidden`. */
export async function restore(ctx: Ctx, input: { id: string }): Promise<Asset> {
  return presentAsset(await setRemoved(ctx, input.id, false));
}

/** One that already is as wanted stays as it is, without a second entry in the history. */
function setRemoved(ctx: Ctx, id: string, removed: boolean): Promise<AssetRow> {
  return transact(ctx, async (ctx) => {
    const before = await loadAsset(ctx, id);
    if ((before.removedAt !== null) === removed) return before;
    const removedAt = removed ? ctx.now().toISOString() : null;
    const [row] = await ctx.db
      .update(asset)
      .set({ removedAt, version: sql`${asset.version} + 1` })
      .where(and(eq(asset.workspaceId, ctx.actor.workspaceId), eq(asset.id, id), eq(asset.isRemoved, !removed)))
      .returning();
    // Somebody else was there first, and has put it on record.
    if (!row) return loadAsset(ctx, id);
    await record(ctx, {
      kind: 'asset',
      id,
      clientId: row.clientId,
      version: removed ? null : row.version,
      type: removed ? 'asset.removed' : 'asset.restored',
      name: row.name,
      data: { assetId: id },
      action: removed ? 'assets.remove' : 'assets.restore',
      diff: { removedAt: { before: before.removedAt, after: row.removedAt } },
    });
    return row;
  });
}
