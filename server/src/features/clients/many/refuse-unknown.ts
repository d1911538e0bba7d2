import { and, eq, inArray } from 'drizzle-orm';
import type { Ctx } from '../../../core/ctx.ts';
import { invalid } from '../../../core/errors.ts';
import { foreignChoices } from '../changed-values.ts';
import { tag } from '../table.ts';
import type { Patch, PlannedChange } from './planned-change.ts';

/**
 * Refuses a status, an owner or tags that are not of the workspace. As in an update of one client, a status or an owner that all
 * of them have already is not judged. Errors: `validation`.
 */
export async function refuseUnknown(ctx: Ctx, patch: Patch, planned: readonly PlannedChange[]): Promise<void> {
  const changed = new Set(planned.flatMap(({ values }) => Object.keys(values)));
  const issues = await foreignChoices(ctx, {
    ...(changed.has('statusId') && { statusId: patch.statusId }),
    ...(changed.has('ownerId') && { ownerId: patch.ownerId }),
  });
  const { addTagIds = [], removeTagIds = [] } = patch;
  const known = await knownTags(ctx, [...addTagIds, ...removeTagIds]);
  for (const [field, ids] of Object.entries({ addTagIds, removeTagIds }))
    if (ids.some((id) => !known.has(id)))
      issues.push({ field: `patch.${field}`, problem: 'invalid', message: 'Choose tags of this workspace.' });
  const [first, ...more] = issues;
  if (first) throw invalid([first, ...more]);
}

async function knownTags(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await ctx.db
    .select({ id: tag.id })
    .from(tag)
    .where(and(eq(tag.workspaceId, ctx.actor.workspaceId), inArray(tag.id, [...new Set(ids)])));
  return new Set(rows.map(({ id }) => id));
}
