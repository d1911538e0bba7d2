import { permissions } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { ServerActor } from '../../core/actor.ts';
import { holdsFor } from '../../core/authorize.ts';
import type { RecordCtx } from '../../core/ctx.ts';
import { enqueueJob, type JobRun } from '../../core/jobs.ts';
import { activeMembers, effectiveGrants, lockWorkspace } from '../access/index.ts';
import { lockClients } from '../clients/index.ts';
import { client } from '../clients/table.ts';
import { dayOfWorkspace, goOn, laneKind, laneOf, type LaneJob } from './lane.ts';
import { performRun, write } from './perform-run.ts';
import { endRun } from './queue-run.ts';
import { settingsOf } from './settings.ts';
import { enrichmentRun } from './table.ts';

/**
 * Does one run of a lane and enqueues the next: none while the lane is paused, and none beyond the daily cap before the next day of the
 * workspace. A run that a worker left behind under way is done again, whatever became of its lane. One that cannot be done keeps nobody
 * waiting: it is tried again beside the others.
 */
export async function performMany(job: JobRun): Promise<void> {
  const turn = laneJob(job.payload);
  if (!(await takeTurn(job, turn))) return;
  try {
    await performRun(job);
  } finally {
    await write(job, (ctx) => goOn(ctx, turn));
  }
}

/** Whether the lane goes on with this run, or beyond it. */
function takeTurn(job: JobRun, { runId, userId, turn }: LaneJob): Promise<boolean> {
  const { workspaceId } = job;
  return write(job, async (ctx) => {
    // Of two lanes that begin a run at the same time one counts the other's.
    await lockWorkspace(ctx);
    const named = and(eq(enrichmentRun.workspaceId, workspaceId), eq(enrichmentRun.id, runId));
    const [found] = await ctx.db.select({ clientId: enrichmentRun.clientId }).from(enrichmentRun).where(named);
    if (!found) return true;
    await lockClients(ctx, [found.clientId]);
    const [run] = await ctx.db.select().from(enrichmentRun).where(named);
    if (run?.state !== 'queued' || run.trigger !== 'many') return true;
    const lane = await laneOf(ctx, userId);
    if (lane?.turn !== turn || lane.isPaused) return false;
    const { isEnabled, dailyCap } = await settingsOf(ctx, workspaceId);
    // Nobody is asked, which the run says of itself.
    if (!isEnabled || !job.outbound) return true;
    const { mayRun, mayFill } = await rightsFor(ctx, userId, run.clientId);
    if (!mayRun) {
      await endRun(ctx, run);
      return true;
    }
    const now = ctx.now();
    const { begun, nextDay } = await dayOfWorkspace(ctx.db, workspaceId, now);
    if (run.countedAt === null && begun >= dailyCap) {
      const payload: LaneJob = { runId, userId, turn };
      await enqueueJob(ctx.db, { workspaceId, kind: laneKind, payload, dueAt: nextDay }, now);
      return false;
    }
    await ctx.db
      .update(enrichmentRun)
      .set({ countedAt: run.countedAt ?? now.toISOString(), mayFill: run.mayFill && mayFill })
      .where(named);
    return true;
  });
}

/** What the person who asked for it may do by now: it may have been asked for days ago. Of an archived client, nothing is looked up. */
async function rightsFor(
  ctx: RecordCtx & { readonly actor: ServerActor },
  userId: string,
  clientId: string,
): Promise<{ mayRun: boolean; mayFill: boolean }> {
  const [of] = await ctx.db
    .select({ ownerId: client.ownerId, archivedAt: client.archivedAt })
    .from(client)
    .where(and(eq(client.workspaceId, ctx.actor.workspaceId), eq(client.id, clientId)));
  const role = (await activeMembers(ctx, [userId])).get(userId);
  if (!of || of.archivedAt !== null || role === undefined) return { mayRun: false, mayFill: false };
  const member = { userId, grants: effectiveGrants(role, permissions) };
  return { mayRun: holdsFor(member, 'run_enrichment', of), mayFill: holdsFor(member, 'edit_clients', of) };
}

function laneJob(payload: unknown): LaneJob {
  if (
    typeof payload === 'object' &&
    payload !== null &&
    'runId' in payload &&
    'userId' in payload &&
    'turn' in payload
  ) {
    const { runId, userId, turn } = payload;
    if (typeof runId === 'string' && typeof userId === 'string' && typeof turn === 'string')
      return { runId, userId, turn };
  }
  throw new Error('The job names no run and no lane.');
}
