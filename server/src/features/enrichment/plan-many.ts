import { leftOutReasons, type LeftOutReason, type ManyRunsEstimate } from '@clientele/contract';
import { and, count, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx } from '../../core/ctx.ts';
import { loadClients } from '../clients/index.ts';
import { dayOfWorkspace } from './lane.ts';
import { registrableDomain, siteBlockedBy } from './own-site.ts';
import { blockedBy, freshSince, hashOf, isFreshRun, sourcesOf, type ClientRow } from './queue-run.ts';
import { settingsOf, type Preferences } from './settings.ts';
import { enrichmentRun, type RunRow } from './table.ts';

/** The parameters of a statement are limited. */
export const rowsAtOnce = 500;

/** Of these clients, those of which something can be looked up, and what that comes to. Errors: `not-found`, `forbidden`. */
export async function planMany(
  ctx: Ctx,
  clientIds: readonly string[],
): Promise<{ chosen: ClientRow[]; estimate: ManyRunsEstimate }> {
  const { workspaceId } = ctx.actor;
  const ids = [...new Set(clientIds)];
  const rows = await loadClients(ctx, ids);
  for (const row of rows) authorizeFor(ctx, 'run_enrichment', row);
  const settings = await settingsOf(ctx, workspaceId);
  const { isUnderWay, isFresh } = await latestRunsOf(ctx, ids, settings);
  const reasonFor = (row: ClientRow): LeftOutReason | null => {
    const reason = blockedBy(ctx, row, settings);
    if (reason === 'not-entitled' || reason === 'disabled') return reason;
    if (row.archivedAt !== null) return 'archived';
    if (reason !== null) return leftOutReasons.find((known) => known === reason) ?? 'not-own-site';
    if (isUnderWay(row)) return 'under-way';
    return isFresh(row) ? 'fresh' : null;
  };
  const chosen: ClientRow[] = [];
  const leftOut = new Map<LeftOutReason, number>();
  for (const row of rows) {
    const reason = reasonFor(row);
    if (reason === null) chosen.push(row);
    else leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  }
  const { begun } = await dayOfWorkspace(ctx.db, workspaceId, ctx.now());
  const room = Math.max(settings.dailyCap - begun - (await waiting(ctx)), 0);
  const isReading = sourcesOf(ctx, settings).includes('website');
  const sites = chosen.flatMap((row) => (isReading && siteBlockedBy(row) === null ? [row.website ?? ''] : []));
  return {
    chosen,
    estimate: {
      clients: chosen.length,
      leftOut: [...leftOut].map(([reason, clients]) => ({ reason, clients })),
      hosts: new Set(sites.map((site) => registrableDomain(site) ?? site)).size,
      minutes: Math.ceil((chosen.length * msOfRun(ctx.outbound?.gapMs ?? 0)) / 60_000),
      today: Math.min(chosen.length, room),
      dailyCap: settings.dailyCap,
    },
  };
}

/** About how long a website takes: five requests, its robots.txt among them, of half a second each, and the gap after each. */
const msOfRun = (gapMs: number) => 5 * (gapMs + 500);

async function latestRunsOf(ctx: Ctx, clientIds: readonly string[], settings: Preferences) {
  const now = ctx.now();
  const runs: RunOf[] = [];
  for (let at = 0; at < clientIds.length; at += rowsAtOnce)
    runs.push(...(await openOrFreshRuns(ctx, clientIds.slice(at, at + rowsAtOnce), now)));
  const open = new Set(runs.filter(({ state }) => state !== 'succeeded').map(({ clientId }) => clientId));
  const succeeded = new Map(runs.flatMap((run) => (run.state === 'succeeded' ? [[run.clientId, run] as const] : [])));
  return {
    isUnderWay: ({ id }: ClientRow) => open.has(id),
    isFresh: (row: ClientRow) => isFreshRun(succeeded.get(row.id), hashOf(ctx, row, settings), now),
  };
}

type RunOf = Pick<RunRow, 'clientId' | 'state' | 'inputHash' | 'finishedAt'>;

/** Those that can leave a client out, the oldest first: of those that have succeeded only what is not too old. */
function openOrFreshRuns(ctx: Ctx, clientIds: readonly string[], now: Date): Promise<RunOf[]> {
  return ctx.db
    .select({
      clientId: enrichmentRun.clientId,
      state: enrichmentRun.state,
      inputHash: enrichmentRun.inputHash,
      finishedAt: enrichmentRun.finishedAt,
    })
    .from(enrichmentRun)
    .where(
      and(
        eq(enrichmentRun.workspaceId, ctx.actor.workspaceId),
        inArray(enrichmentRun.clientId, [...clientIds]),
        inArray(enrichmentRun.state, ['queued', 'running', 'succeeded']),
        or(ne(enrichmentRun.state, 'succeeded'), gt(enrichmentRun.finishedAt, freshSince(now))),
        isNull(enrichmentRun.undoneAt),
      ),
    )
    .orderBy(enrichmentRun.createdAt, enrichmentRun.id);
}

/** How many runs over many clients wait in the workspace. */
async function waiting(ctx: Ctx): Promise<number> {
  const [found] = await ctx.db
    .select({ runs: count() })
    .from(enrichmentRun)
    .where(
      and(
        eq(enrichmentRun.workspaceId, ctx.actor.workspaceId),
        eq(enrichmentRun.trigger, 'many'),
        eq(enrichmentRun.state, 'queued'),
        isNull(enrichmentRun.countedAt),
      ),
    );
  return found?.runs ?? 0;
}
