import { and, inArray } from 'drizzle-orm';
import type { Ctx } from '../../../core/ctx.ts';
import type { Db } from '../../../db/connect.ts';
import { inWorkspace } from '../../../db/in-workspace.ts';
import { clientTag } from '../table.ts';

/** The tags of each of these clients that has any, in the order of their ids. */
export async function tagsOf(db: Db, ctx: Ctx, clientIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const rows = await db
    .select({ clientId: clientTag.clientId, tagId: clientTag.tagId })
    .from(clientTag)
    .where(and(inWorkspace(clientTag.workspaceId, ctx.actor.workspaceId), inArray(clientTag.clientId, [...clientIds])));
  const tags = Map.groupBy(rows, ({ clientId }) => clientId);
  return new Map([...tags].map(([id, found]) => [id, found.map(({ tagId }) => tagId).toSorted()]));
}
