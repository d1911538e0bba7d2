import { and, eq, inArray, sql } from 'drizzle-orm';
import type { WriteCtx } from '../../../core/ctx.ts';
import { inWorkspace } from '../../../db/in-workspace.ts';
import { jsonRows } from '../../../db/json-rows.ts';
import { rowsOf } from '../../../db/raw.ts';
import type { ClientRow } from '../load.ts';
import { expectedRelated } from '../read-model.ts';
import { client, clientTag } from '../table.ts';
import type { Patch, PlannedChange } from './planned-change.ts';

/** Writes what was planned in at most three statements, and gives the rows as they are then, by id. */
export async function writeChanges(
  ctx: WriteCtx,
  patch: Patch,
  planned: readonly PlannedChange[],
): Promise<ReadonlyMap<string, ClientRow>> {
  if (planned.length === 0) return new Map();
  const { workspaceId } = ctx.actor;
  const ids = planned.map(({ before }) => before.id);
  const added = planned.flatMap(({ before, undo }) => (undo.removeTagIds ?? []).map((tagId) => [before.id, tagId]));
  // As one value: fifty tags for a hundred clients are five thousand rows, which Drizzle would take half a second to write down.
  if (added.length > 0)
    await rowsOf(
      ctx.db,
      sql`insert into "clientTag" ("workspaceId", "clientId", "tagId")
        select ${workspaceId}, "value" ->> 0, "value" ->> 1 from ${jsonRows(added)} returning 1`,
    );
  const isRemoving = planned.some(({ undo }) => undo.addTagIds);
  if (patch.removeTagIds && isRemoving)
    await ctx.db
      .delete(clientTag)
      .where(
        and(
          eq(clientTag.workspaceId, workspaceId),
          inArray(clientTag.clientId, ids),
          inArray(clientTag.tagId, patch.removeTagIds),
        ),
      );
  // A client that has one of the values already is given it again, so that one statement does for all.
  const rows = await ctx.db
    .update(client)
    .set({
      ...(patch.statusId !== undefined && { statusId: patch.statusId }),
      ...(patch.ownerId !== undefined && { ownerId: patch.ownerId }),
      ...((added.length > 0 || isRemoving) && { related: expectedRelated }),
      version: sql`${client.version} + 1`,
      updatedAt: ctx.now().toISOString(),
    })
    .where(and(inWorkspace(client.workspaceId, workspaceId), inArray(client.id, ids)))
    .returning();
  return new Map(rows.map((row) => [row.id, row]));
}
