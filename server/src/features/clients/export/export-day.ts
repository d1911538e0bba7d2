import { eq } from 'drizzle-orm';
import type { Ctx } from '../../../core/ctx.ts';
import { dayIn } from '../../../core/day-in.ts';
import { workspace } from '../../access/table.ts';

/** The day that it is in the workspace, for the file's name. */
export async function exportDay(ctx: Ctx): Promise<string> {
  const [found] = await ctx.db
    .select({ timezone: workspace.timezone })
    .from(workspace)
    .where(eq(workspace.id, ctx.actor.workspaceId));
  return dayIn(found?.timezone ?? 'UTC', ctx.now());
}
