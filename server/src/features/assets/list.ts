import { idOf, type Asset, type contract } from '@clientele/contract';
import { and, count, eq, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { orderOf, pageOf, readCursor, rowsAfter, writeCursor, type Keyset } from '../../core/page.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { loadClient } from '../clients/index.ts';
import { presentAsset } from './load.ts';
import { asset } from './table.ts';

type Input = z.output<typeof contract.assets.list.input>;

/** What a client has, in use first, each by name; and how many of each there are. Errors: `not-found`, `validation` (`cursor`). */
export async function list(
  ctx: Ctx,
  { clientId, cursor, limit }: Input,
): Promise<{ items: Asset[]; nextCursor: string | null; counts: { inUse: number; retired: number } }> {
  const query = ['assets', clientId];
  const after = readCursor(query, cursor, Position);
  await loadClient(ctx, clientId);
  const [found, counts] = await Promise.all([assetsQuery(ctx, clientId, after, limit + 1), countsOf(ctx, clientId)]);
  const { rows, nextCursor } = pageOf(found, limit, ({ listKey, id }) => writeCursor(query, [listKey, id]));
  return { items: rows.map(presentAsset), nextCursor, counts };
}

/** Read in their order from the index `asset_client`. */
export function assetsQuery(ctx: Ctx, clientId: string, after: readonly string[] | null, limit: number) {
  return ctx.db
    .select()
    .from(asset)
    .where(and(ofClient(ctx, clientId), rowsAfter(byName, after)))
    .orderBy(...orderOf(byName))
    .limit(limit);
}

async function countsOf(ctx: Ctx, clientId: string): Promise<{ inUse: number; retired: number }> {
  const rows = await ctx.db
    .select({ status: asset.status, count: count() })
    .from(asset)
    .where(ofClient(ctx, clientId))
    .groupBy(asset.status);
  const of = (status: Asset['status']) => rows.find((row) => row.status === status)?.count ?? 0;
  return { inUse: of('in_use'), retired: of('retired') };
}

function ofClient(ctx: Ctx, clientId: string): SQL | undefined {
  return and(
    inWorkspace(asset.workspaceId, ctx.actor.workspaceId),
    eq(asset.clientId, clientId),
    eq(asset.isRemoved, false),
  );
}

const byName: Keyset = { columns: [asset.listKey, asset.id], direction: 'asc' };

const Position = z.tuple([z.string().max(201), idOf('asset')]);
