import { randomUUID } from 'node:crypto';
import { and, asc, count, eq, gte, type SQL } from 'drizzle-orm';
import type { RecordCtx } from '../../core/ctx.ts';
import { dayIn } from '../../core/day-in.ts';
import { enqueueJob } from '../../core/jobs.ts';
import type { Db } from '../../db/connect.ts';
import { workspace } from '../access/table.ts';
import { dayBounds } from '../clients/index.ts';
import { enrichmentLane, enrichmentRun } from './table.ts';

/** Of the job that does the runs of a lane one after the other, so that other jobs have their turn. */
export const laneKind = 'enrichment.many';

export interface LaneJob {
  readonly runId: string;
  readonly userId: string;
  readonly turn: string;
}

export type LaneRow = typeof enrichmentLane.$inferSelect;

type LaneCtx = Pick<RecordCtx, 'actor' | 'db' | 'now'>;

export async function laneOf(
  { db, actor: { workspaceId } }: { readonly db: Db; readonly actor: { readonly workspaceId: string } },
  userId: string,
): Promise<LaneRow | undefined> {
  const [row] = await db.select().from(enrichmentLane).where(isLane(workspaceId, userId));
  return row;
}

export function isLane(workspaceId: string, userId: string): SQL | undefined {
  return and(eq(enrichmentLane.workspaceId, workspaceId), eq(enrichmentLane.userId, userId));
}

/**
 * Begins the next run of a lane, if one waits and nobody has paused it. The job that has the turn of before is overtaken by that: it
 * ends with the run that it has under way. Nothing happens where another has taken the turn meanwhile.
 */
export async function goOn(ctx: LaneCtx, { userId, turn: before }: Pick<LaneRow, 'userId' | 'turn'>): Promise<void> {
  const { workspaceId } = ctx.actor;
  const turn = randomUUID();
  const [lane] = await ctx.db
    .update(enrichmentLane)
    .set({ turn })
    .where(and(isLane(workspaceId, userId), eq(enrichmentLane.turn, before), eq(enrichmentLane.isPaused, false)))
    .returning();
  const runId = lane && (await nextInLane(ctx.db, lane));
  if (runId === undefined) return;
  const payload: LaneJob = { runId, userId, turn };
  await enqueueJob(ctx.db, { workspaceId, kind: laneKind, payload }, ctx.now());
}

/** What waits for the next day may begin at once where the cap was raised. */
export async function goOnWithAll(ctx: LaneCtx): Promise<void> {
  const lanes = await ctx.db.select().from(enrichmentLane).where(eq(enrichmentLane.workspaceId, ctx.actor.workspaceId));
  for (const lane of lanes) await goOn(ctx, lane);
}

/** The oldest run that waits for its turn. */
async function nextInLane(db: Db, { workspaceId, batchId }: LaneRow): Promise<string | undefined> {
  const [next] = await db
    .select({ id: enrichmentRun.id })
    .from(enrichmentRun)
    .where(
      and(
        eq(enrichmentRun.workspaceId, workspaceId),
        eq(enrichmentRun.batchId, batchId),
        eq(enrichmentRun.state, 'queued'),
        // One that a person has pulled forward has a job of its own.
        eq(enrichmentRun.trigger, 'many'),
      ),
    )
    .orderBy(asc(enrichmentRun.id))
    .limit(1);
  return next?.id;
}

/** How many runs over many clients have begun on the workspace's day, and when its next one starts. */
export async function dayOfWorkspace(
  db: Db,
  workspaceId: string,
  now: Date,
): Promise<{ begun: number; nextDay: Date }> {
  const [row] = await db.select({ timezone: workspace.timezone }).from(workspace).where(eq(workspace.id, workspaceId));
  const timezone = row?.timezone ?? 'UTC';
  const { start, end } = dayBounds(dayIn(timezone, now), timezone);
  const [begun] = await db
    .select({ runs: count() })
    .from(enrichmentRun)
    .where(and(eq(enrichmentRun.workspaceId, workspaceId), gte(enrichmentRun.countedAt, start)));
  return { begun: begun?.runs ?? 0, nextDay: new Date(end) };
}
