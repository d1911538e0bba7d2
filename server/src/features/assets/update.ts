import type { Asset, contract } from '@clientele/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { conflict } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { changedDetails, copiesOf, differences } from './asset-values.ts';
import { loadPresentAsset, presentAsset, type AssetRow } from './load.ts';
import { asset } from './table.ts';

type Input = z.output<typeof contract.assets.update.input>;

/**
 * Changes the fields of the patch, when nobody has saved since the version that the caller saw. A patch that changes nothing writes
 * nothing. Errors: `not-found`, `forbidden`, `conflict` (with `current`), `validation`.
 */
export function update(ctx: Ctx, input: Input): Promise<Asset> {
  return transact(ctx, async (ctx) => {
    const before = await loadPresentAsset(ctx, input.id);
    if (before.version !== input.version) throw conflict(presentAsset(before));
    const changes = changedDetails(before, input.patch);
    if (Object.keys(changes).length === 0) return presentAsset(before);
    const after = await write(ctx, before, { ...changes, ...copiesOf({ ...before, ...changes }) });
    const diff = differences(before, after);
    await record(ctx, {
      kind: 'asset',
      id: after.id,
      clientId: after.clientId,
      version: after.version,
      type: 'asset.updated',
      name: after.name,
      data: { assetId: after.id, fields: Object.keys(diff), changes: diff },
      action: 'assets.update',
      diff,
    });
    return presentAsset(after);
  });
}

/** The version stands in the statement itself: of any number of callers who saw the same one, exactly one writes. */
async function write(ctx: WriteCtx, before: AssetRow, values: Partial<AssetRow>): Promise<AssetRow> {
  const [row] = await ctx.db
    .update(asset)
    .set({ ...values, version: sql`${asset.version} + 1` })
    .where(
      and(eq(asset.workspaceId, ctx.actor.workspaceId), eq(asset.id, before.id), eq(asset.version, before.version)),
    )
    .returning();
  if (!row) throw conflict(presentAsset(await loadPresentAsset(ctx, before.id)));
  return row;
}
