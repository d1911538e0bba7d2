import { and, eq } from 'drizzle-orm';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { loadClient } from '../clients/index.ts';
import { withoutSuppressed } from './suppressed.ts';
import { enrichmentFact, enrichmentRun, type FactRow, type RunRow } from './table.ts';

/** Refuses where enrichment of this client is not the actor's to run. Errors: `not-found`, `forbidden`. */
export async function authorizeEnrichment(ctx: Ctx, clientId: string): Promise<void> {
  authorizeFor(ctx, 'run_enrichment', await loadClient(ctx, clientId));
}

/** A run that the actor may steer. Errors: `not-found`, `forbidden`. */
export async function loadRun(ctx: Ctx, id: string): Promise<RunRow> {
  const [row] = await ctx.db
    .select()
    .from(enrichmentRun)
    .where(and(inWorkspace(enrichmentRun.workspaceId, ctx.actor.workspaceId), eq(enrichmentRun.id, id)));
  if (!row) throw notFound();
  await authorizeEnrichment(ctx, row.clientId);
  return row;
}

/** What is known of a client and may be shown: nothing of people who were erased or who object. */
export async function factsOfClient(ctx: Ctx, clientId: string): Promise<readonly FactRow[]> {
  const { workspaceId } = ctx.actor;
  const known = await ctx.db
    .select()
    .from(enrichmentFact)
    .where(and(inWorkspace(enrichmentFact.workspaceId, workspaceId), eq(enrichmentFact.clientId, clientId)));
  return withoutSuppressed(ctx, workspaceId, known);
}

/** A fact that the actor may decide on, and that may be shown. Errors: `not-found`, `forbidden`. */
export async function loadFact(ctx: Ctx, id: string): Promise<FactRow> {
  const [row] = await ctx.db
    .select()
    .from(enrichmentFact)
    .where(and(inWorkspace(enrichmentFact.workspaceId, ctx.actor.workspaceId), eq(enrichmentFact.id, id)));
  if (!row) throw notFound();
  if ((await withoutSuppressed(ctx, ctx.actor.workspaceId, [row])).length === 0) throw notFound();
  await authorizeEnrichment(ctx, row.clientId);
  return row;
}
