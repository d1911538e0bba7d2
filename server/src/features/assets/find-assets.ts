import type { SearchHit } from '@clientele/contract';
import { and, asc, eq } from 'drizzle-orm';
import { slowRead, type Ctx } from '../../core/ctx.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { matchesIn, parseSearch, scannedText } from '../clients/index.ts';
import { client } from '../clients/table.ts';
import { asset } from './table.ts';

/** So many are compared, in the order of the index `asset_workspace`: those of archived clients make room for others. */
const compared = 100;

/** Assets by name, kind, identifier and place: those in use first, each by name; those of archived clients last. */
export async function findAssets(ctx: Ctx, text: string, limit: number): Promise<SearchHit[]> {
  const search = parseSearch(text);
  if (!search) return [];
  const { workspaceId, userId, grants } = ctx.actor;
  const rows = await slowRead(ctx)
    .select({
      id: asset.id,
      name: asset.name,
      kind: asset.kind,
      identifier: asset.identifier,
      client: { id: client.id, name: client.name },
      archivedAt: client.archivedAt,
    })
    .from(asset)
    .innerJoin(client, and(inWorkspace(client.workspaceId, workspaceId), eq(client.id, asset.clientId)))
    .where(
      and(
        eq(asset.workspaceId, workspaceId),
        eq(asset.isRemoved, false),
        // Whoever sees only assigned clients finds what no others have.
        grants.view_clients === 'assigned' ? eq(client.ownerId, userId) : undefined,
        scannedText(search, asset.searchText.getSQL()),
      ),
    )
    .orderBy(asc(asset.listKey), asc(asset.id))
    .limit(Math.max(compared, limit));
  const hits = rows.map(({ id, name, kind, identifier, client: of, archivedAt }) => ({
    kind: 'asset' as const,
    id,
    name,
    detail: identifier ?? kind,
    pictureId: null,
    client: of,
    isArchived: archivedAt !== null,
    matches: matchesIn({ name: [name] }, search),
  }));
  return [...hits.filter(({ isArchived }) => !isArchived), ...hits.filter(({ isArchived }) => isArchived)].slice(
    0,
    limit,
  );
}
