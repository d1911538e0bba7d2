import { randomUUID } from 'node:crypto';
import type { ManyRuns, ManyRunsEstimate } from '@clientele/contract';
import { and, asc, count, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { transact } from '../../core/transact.ts';
import { lockWorkspace } from '../access/index.ts';
import { record } from '../activity/record.ts';
import { lockClients, refreshClients } from '../clients/index.ts';
import { dayOfWorkspace, goOn, isLane, laneOf, type LaneRow } from './lane.ts';
import { planMany, rowsAtOnce } from './plan-many.ts';
import { hashOf, isOpen, newRun, type ClientRow } from './queue-run.ts';
import { settingsOf } from './settings.ts';
import { enrichmentLane, enrichmentRun, type RunRow } from './table.ts';
import { toldOfRun } from './tell.ts';

interface Many {
  readonly clientIds: readonly string[];
}

/** What a run over these clients would come to now. Errors: `not-found`, `forbidden`. */
export async function estimateMany(ctx: Ctx, { clientIds }: Many): Promise<ManyRunsEstimate> {
  return (await planMany(ctx, clientIds)).estimate;
}

/** Queues a run for each of them of which something can be looked up. Errors: `not-found`, `forbidden`. */
export function runMany(ctx: Ctx, { clientIds }: Many): Promise<{ estimate: ManyRunsEstimate; runs: ManyRuns | null }> {
  return transact(ctx, async (ctx) => {
    await lockWorkspace(ctx);
    await lockClients(ctx, [...new Set(clientIds)]);
    const { chosen, estimate } = await planMany(ctx, clientIds);
    if (chosen.length > 0) {
      const lane = await openLane(ctx);
      for (let at = 0; at < chosen.length; at += rowsAtOnce)
        await insertRuns(ctx, lane.batchId, chosen.slice(at, at + rowsAtOnce));
      await goOn(ctx, lane);
    }
    return { estimate, runs: await progressOf(ctx) };
  });
}

export function getMany(ctx: Ctx): Promise<ManyRuns | null> {
  return progressOf(ctx);
}

export function pauseMany(ctx: Ctx): Promise<ManyRuns | null> {
  return setPaused(ctx, true);
}

export function resumeMany(ctx: Ctx): Promise<ManyRuns | null> {
  return setPaused(ctx, false);
}

function setPaused(ctx: Ctx, isPaused: boolean): Promise<ManyRuns | null> {
  return transact(ctx, async (ctx) => {
    await lockWorkspace(ctx);
    const before = await laneOf(ctx, ctx.actor.userId);
    if (before && before.isPaused !== isPaused) {
      const lane = await changeLane(ctx, { isPaused });
      await goOn(ctx, lane);
      await recordLane(ctx, isPaused ? 'enrichment.pauseMany' : 'enrichment.resumeMany');
    }
    return progressOf(ctx);
  });
}

/** Ends what is queued, under way, or to be tried again: in steps, so that others can write in between. Once more, it goes on where it was. */
export async function cancelMany(ctx: Ctx): Promise<ManyRuns | null> {
  let isEnded = false;
  while (!isEnded) isEnded = await transact(ctx, cancelSome);
  return transact(ctx, async (ctx) => {
    await lockWorkspace(ctx);
    if (!(await laneOf(ctx, ctx.actor.userId))) return null;
    await changeLane(ctx, { isPaused: false });
    await recordLane(ctx, 'enrichment.cancelMany');
    return progressOf(ctx);
  });
}

/** Whether those were the last. */
async function cancelSome(ctx: WriteCtx): Promise<boolean> {
  await lockWorkspace(ctx);
  const lane = await laneOf(ctx, ctx.actor.userId);
  if (!lane) return true;
  const ofLane = and(
    eq(enrichmentRun.workspaceId, ctx.actor.workspaceId),
    eq(enrichmentRun.batchId, lane.batchId),
    // Somebody else may have asked for one of them meanwhile.
    eq(enrichmentRun.requestedById, ctx.actor.userId),
    isOpen,
  );
  const named = await ctx.db
    .select({ id: enrichmentRun.id, clientId: enrichmentRun.clientId })
    .from(enrichmentRun)
    .where(ofLane)
    // They would begin next.
    .orderBy(asc(enrichmentRun.id))
    .limit(rowsAtOnce);
  // As whoever does a run does, so that neither waits for the other's.
  await lockClients(
    ctx,
    named.map(({ clientId }) => clientId),
  );
  const ids = named.map(({ id }) => id);
  if (ids.length > 0)
    await endRuns(
      ctx,
      await ctx.db
        .select()
        .from(enrichmentRun)
        .where(and(ofLane, inArray(enrichmentRun.id, ids))),
    );
  return named.length < rowsAtOnce;
}

/** Forgets runs that have all come to an end: their clients keep what was found. */
export function dismissMany(ctx: Ctx): Promise<ManyRuns | null> {
  return transact(ctx, async (ctx) => {
    await lockWorkspace(ctx);
    const { workspaceId, userId } = ctx.actor;
    const runs = await progressOf(ctx);
    if (!runs || runs.queued + runs.running > 0) return runs;
    await ctx.db.delete(enrichmentLane).where(isLane(workspaceId, userId));
    await recordLane(ctx, 'enrichment.dismissMany');
    return null;
  });
}

/** The lane of the actor, of runs that are open: those that have come to an end make room for these. */
async function openLane(ctx: WriteCtx): Promise<LaneRow> {
  const { workspaceId, userId } = ctx.actor;
  const before = await progressOf(ctx);
  if (before && before.queued + before.running > 0) return changeLane(ctx, { isPaused: false });
  const fresh = { batchId: randomUUID(), isPaused: false, turn: randomUUID(), startedAt: ctx.now().toISOString() };
  if (before) return changeLane(ctx, fresh);
  const [lane] = await ctx.db
    .insert(enrichmentLane)
    .values({ workspaceId, userId, ...fresh })
    .returning();
  if (!lane) throw new Error('The insert returned no row.');
  return lane;
}

async function changeLane(ctx: WriteCtx, values: Partial<LaneRow>): Promise<LaneRow> {
  const { workspaceId, userId } = ctx.actor;
  const [lane] = await ctx.db.update(enrichmentLane).set(values).where(isLane(workspaceId, userId)).returning();
  if (!lane) throw new Error('The lane is gone.');
  return lane;
}

async function progressOf(ctx: Ctx): Promise<ManyRuns | null> {
  const { workspaceId, userId } = ctx.actor;
  const lane = await laneOf(ctx, userId);
  if (!lane) return null;
  const found = await ctx.db
    .select({ state: enrichmentRun.state, runs: count() })
    .from(enrichmentRun)
    .where(and(eq(enrichmentRun.workspaceId, workspaceId), eq(enrichmentRun.batchId, lane.batchId)))
    .groupBy(enrichmentRun.state);
  const states = { queued: 0, running: 0, succeeded: 0, failed: 0, skipped: 0 };
  for (const { state, runs } of found) states[state] = runs;
  const { isPaused, startedAt } = lane;
  const clients = found.reduce((sum, { runs }) => sum + runs, 0);
  return { clients, ...states, isPaused, startedAt, waitsUntil: await waitsUntil(ctx, states.queued) };
}

async function waitsUntil(ctx: Ctx, queued: number): Promise<string | null> {
  if (queued === 0) return null;
  const { workspaceId } = ctx.actor;
  const { dailyCap } = await settingsOf(ctx, workspaceId);
  const { begun, nextDay } = await dayOfWorkspace(ctx.db, workspaceId, ctx.now());
  return begun >= dailyCap ? nextDay.toISOString() : null;
}

async function insertRuns(ctx: WriteCtx, batchId: string, clients: readonly ClientRow[]): Promise<void> {
  // What would be tried again is looked up by these.
  const dropped = await ctx.db
    .update(enrichmentRun)
    .set({ nextRetryAt: null, version: sql`${enrichmentRun.version} + 1` })
    .where(
      and(
        eq(enrichmentRun.workspaceId, ctx.actor.workspaceId),
        inArray(
          enrichmentRun.clientId,
          clients.map(({ id }) => id),
        ),
        isNotNull(enrichmentRun.nextRetryAt),
      ),
    )
    .returning();
  await recordRuns(ctx, dropped, 'enrichment.cancel');
  const settings = await settingsOf(ctx, ctx.actor.workspaceId);
  const rows = await ctx.db
    .insert(enrichmentRun)
    .values(
      clients.map((of) =>
        newRun(ctx, of, { trigger: 'many', skipReason: null, inputHash: hashOf(ctx, of, settings), batchId }),
      ),
    )
    .returning();
  await refreshOf(ctx, rows);
  await recordRuns(ctx, rows, 'enrichment.runMany');
}

async function endRuns(ctx: WriteCtx, open: readonly RunRow[]): Promise<void> {
  const idsOf = (runs: readonly RunRow[]) =>
    inArray(
      enrichmentRun.id,
      runs.map(({ id }) => id),
    );
  const isMine = eq(enrichmentRun.workspaceId, ctx.actor.workspaceId);
  const version = sql`${enrichmentRun.version} + 1`;
  const found = open.filter(({ state }) => state === 'succeeded');
  // What a run has found stays; a register that did not answer is not asked again.
  if (found.length > 0)
    await recordRuns(
      ctx,
      await ctx.db
        .update(enrichmentRun)
        .set({ nextRetryAt: null, version })
        .where(and(isMine, idsOf(found)))
        .returning(),
      'enrichment.cancelMany',
    );
  const others = open.filter(({ state }) => state !== 'succeeded');
  if (others.length === 0) return;
  const ended = await ctx.db
    .update(enrichmentRun)
    .set({
      state: 'skipped',
      skipReason: 'cancelled',
      error: null,
      nextRetryAt: null,
      finishedAt: ctx.now().toISOString(),
      version,
    })
    .where(and(isMine, idsOf(others)))
    .returning();
  await refreshOf(ctx, ended);
  const before = new Map(open.map(({ id, state }) => [id, state]));
  await recordRuns(ctx, ended, 'enrichment.cancelMany', before);
}

/** Lists say where the enrichment of each client stands. */
async function refreshOf(ctx: WriteCtx, runs: readonly RunRow[]): Promise<void> {
  const clientIds = runs.map(({ clientId }) => clientId);
  await refreshClients(ctx, clientIds, { changed: ['enrichment'] });
}

/** History tells the end of a run, and of no run that it was queued or is not tried again. */
function recordRuns(
  ctx: WriteCtx,
  runs: readonly RunRow[],
  action: string,
  before: ReadonlyMap<string, RunRow['state']> = new Map(),
): Promise<void> {
  return record(
    ctx,
    runs.map((run) => ({
      kind: 'enrichment',
      id: run.id,
      clientId: run.clientId,
      version: run.version,
      ...(before.has(run.id) && toldOfRun(run)),
      action,
      diff: { state: { before: before.get(run.id) ?? null, after: run.state } },
    })),
  );
}

/** For other pages of the person. Runs that begin or end are told with their clients. */
function recordLane(ctx: WriteCtx, action: string): Promise<void> {
  const { workspaceId: id } = ctx.actor;
  return record(ctx, { kind: 'enrichment', id, clientId: null, version: null, action });
}
