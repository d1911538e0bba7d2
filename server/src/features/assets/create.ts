import type { Asset, contract } from '@clientele/contract';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { lockClients } from '../clients/index.ts';
import { changedDetails, copiesOf, differences, usualAsset } from './asset-values.ts';
import { authorizeAssetsOf, presentAsset } from './load.ts';
import { asset } from './table.ts';

type Input = z.output<typeof contract.assets.create.input>;

/** A new asset of a client. Errors: `not-found` (the client), `forbidden`, `validation`. */
export function create(ctx: Ctx, input: Input): Promise<Asset> {
  return transact(ctx, async (ctx) => {
    await lockClients(ctx, [input.clientId]);
    await authorizeAssetsOf(ctx, input.clientId);
    const usual = { ...usualAsset, name: input.asset.name };
    const details = { ...usual, ...changedDetails(usual, input.asset) };
    const now = ctx.now();
    const [row] = await ctx.db
      .insert(asset)
      .values({
        id: newId('asset', now),
        workspaceId: ctx.actor.workspaceId,
        clientId: input.clientId,
        version: 1,
        ...details,
        ...copiesOf(details),
        createdAt: now.toISOString(),
        removedAt: null,
      })
      .returning();
    if (!row) throw new Error('The insert returned no row.');
    await record(ctx, {
      kind: 'asset',
      id: row.id,
      clientId: row.clientId,
      version: row.version,
      type: 'asset.added',
      name: row.name,
      data: { assetId: row.id },
      action: 'assets.create',
      diff: differences(null, row),
    });
    return presentAsset(row);
  });
}
