import { and, asc, eq } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import { workspace } from '../access/table.ts';
import { status } from './table.ts';

/** What a workspace gives a client that does not say otherwise. */
export interface WorkspaceDefaults {
  currency: string;
  /** Where a telephone number without a country code is read as a local one. */
  countryCode: string | null;
}

export async function workspaceDefaults(ctx: Ctx): Promise<WorkspaceDefaults> {
  const [row] = await ctx.db
    .select({ currency: workspace.baseCurrency, countryCode: workspace.countryCode })
    .from(workspace)
    .where(eq(workspace.id, ctx.actor.workspaceId));
  if (!row) throw notFound();
  return row;
}

/** The first status that means an active relationship. */
export async function firstActiveStatus(ctx: Ctx): Promise<string> {
  const [row] = await ctx.db
    .select({ id: status.id })
    .from(status)
    .where(and(eq(status.workspaceId, ctx.actor.workspaceId), eq(status.category, 'active')))
    .orderBy(asc(status.position), asc(status.id))
    .limit(1);
  if (!row) throw new Error('The workspace has no status of the category active.');
  return row.id;
}
