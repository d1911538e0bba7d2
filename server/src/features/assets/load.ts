import type { Asset } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import { requireRestorable } from '../../core/removed.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { loadClient } from '../clients/index.ts';
import { asset } from './table.ts';

export type AssetRow = typeof asset.$inferSelect;

/** Refuses a client whose assets the actor may not change. Errors: `not-found`, `forbidden`. */
export async function authorizeAssetsOf(ctx: Ctx, clientId: string): Promise<void> {
  authorizeFor(ctx, 'edit_clients', await loadClient(ctx, clientId));
}

/** An asset to change, removed or not, as long as it can be restored. Errors: `not-found`, `forbidden`. */
export async function loadAsset(ctx: Ctx, id: string): Promise<AssetRow> {
  const [row] = await ctx.db
    .select()
    .from(asset)
    .where(and(inWorkspace(asset.workspaceId, ctx.actor.workspaceId), eq(asset.id, id)));
  if (!row) throw notFound();
  requireRestorable(ctx, row);
  await authorizeAssetsOf(ctx, row.clientId);
  return row;
}

/** An asset to change that is not removed. Errors: `not-found`, `forbidden`. */
export async function loadPresentAsset(ctx: Ctx, id: string): Promise<AssetRow> {
  const row = await loadAsset(ctx, id);
  if (row.removedAt !== null) throw notFound();
  return row;
}

export function presentAsset(row: AssetRow): Asset {
  const { id, version, clientId, name, kind, identifier, place, installedOn, note, status, createdAt } = row;
  return { id, version, clientId, name, kind, identifier, place, installedOn, note, status, createdAt };
}
