import type { EnrichmentRun } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { lockClients } from '../clients/index.ts';
import { takeBack, writeDecision } from './decide.ts';
import { loadRun } from './load.ts';
import { holdPicture } from './logo-picture.ts';
import { presentRun } from './present.ts';
import { changeRun, isUnderWay } from './queue-run.ts';
import { enrichmentFact } from './table.ts';

interface Undone {
  run: EnrichmentRun;
  reverted: string[];
  kept: string[];
}

/** Takes back all that a run brought. Errors: `not-found`, `forbidden`. */
export function undoRun(ctx: Ctx, { id }: { id: string }): Promise<Undone> {
  return transact(ctx, async (ctx) => {
    await lockClients(ctx, [(await loadRun(ctx, id)).clientId]);
    const run = await loadRun(ctx, id);
    const { workspaceId } = ctx.actor;
    if (run.undoneAt !== null) return { run: await presentRun(ctx, run), reverted: [], kept: [] };
    const brought = await ctx.db
      .select()
      .from(enrichmentFact)
      .where(and(eq(enrichmentFact.workspaceId, workspaceId), eq(enrichmentFact.firstRunId, run.id)));
    const at = ctx.now().toISOString();
    const [reverted, kept]: [string[], string[]] = [[], []];
    for (const fact of brought) {
      if (fact.applied) ((await takeBack(ctx, fact)) ? reverted : kept).push(fact.applied.field);
      await writeDecision(ctx, fact, { decision: 'suggested', decidedById: null, decidedAt: null, applied: null });
      await holdPicture(ctx, { ...fact, decision: 'suggested', goneAt: at });
    }
    await ctx.db
      .update(enrichmentFact)
      .set({ goneAt: at })
      .where(and(eq(enrichmentFact.workspaceId, workspaceId), eq(enrichmentFact.firstRunId, run.id)));
    // A register that did not answer is not asked again, and what is under way finds out that it is not wanted.
    const row = await changeRun(ctx, run, {
      undoneAt: at,
      nextRetryAt: null,
      ...(isUnderWay(run) && {
        state: 'skipped',
        skipReason: 'cancelled',
        finishedAt: at,
      }),
    });
    await record(ctx, {
      kind: 'enrichment',
      id: row.id,
      clientId: row.clientId,
      version: row.version,
      type: 'enrichment.undone',
      action: 'enrichment.undoRun',
      diff: { undoneAt: { before: null, after: at } },
    });
    return { run: await presentRun(ctx, row), reverted, kept };
  });
}
