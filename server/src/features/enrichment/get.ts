import { factFieldNames, riskSignals, type Enrichment, type RiskSignal } from '@clientele/contract';
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { holdsFor } from '../../core/authorize.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { loadClient } from '../clients/index.ts';
import { byBelief, chosenFacts, isBelievable } from './choose.ts';
import { loadSaid, presentGetPaid } from './get-paid.ts';
import { ledgerOf } from './ledger.ts';
import { factsOfClient } from './load.ts';
import { presentFacts, presentRun } from './present.ts';
import { blockedBy, sourcesOf } from './queue-run.ts';
import { isNeverKept } from './policy.ts';
import { settingsOf } from './settings.ts';
import { qualityOf } from './quality.ts';
import { enrichmentRun, type FactRow, type RunRow } from './table.ts';
import { vatStatus } from './registers/vies.ts';

/** All that a panel shows of a client. Errors: `not-found`. */
export async function get(ctx: Ctx, { clientId }: { clientId: string }): Promise<Enrichment> {
  const of = await loadClient(ctx, clientId);
  const { workspaceId } = ctx.actor;
  const [settings, [run], [read], facts, said] = await Promise.all([
    settingsOf(ctx, workspaceId),
    ctx.db
      .select()
      .from(enrichmentRun)
      .where(and(inWorkspace(enrichmentRun.workspaceId, workspaceId), eq(enrichmentRun.clientId, clientId)))
      .orderBy(desc(enrichmentRun.createdAt), desc(enrichmentRun.id))
      .limit(1),
    ctx.db
      .select({ finishedAt: enrichmentRun.finishedAt })
      .from(enrichmentRun)
      .where(
        and(
          inWorkspace(enrichmentRun.workspaceId, workspaceId),
          eq(enrichmentRun.clientId, clientId),
          eq(enrichmentRun.state, 'succeeded'),
          isNull(enrichmentRun.undoneAt),
        ),
      )
      .orderBy(desc(enrichmentRun.createdAt), desc(enrichmentRun.id))
      .limit(1),
    factsOfClient(ctx, clientId),
    loadSaid(ctx, clientId),
  ]);
  const ordered = facts.toSorted(
    (one, other) =>
      Number(isBelievable(other)) - Number(isBelievable(one)) ||
      factFieldNames.indexOf(one.field) - factFieldNames.indexOf(other.field) ||
      byBelief(one, other),
  );
  const chosen = chosenFacts(facts);
  const fields = Object.values(chosen).filter(({ sources }) => sources.some(({ kind }) => kind !== 'record'));
  const reason = blockedBy(ctx, of, settings);
  const found = ordered.filter((fact) => fact.field === 'risk' && isBelievable(fact)).map(({ value }) => value);
  const risks = risksOf(run, found, {
    'vat-invalid': chosen.vatStatus?.value === vatStatus(of, false),
    'registry-inactive': chosen.registryStatus?.value === 'inactive',
    'site-unreachable': run?.state === 'failed' && run.error === 'unreachable',
  });
  return {
    clientId,
    run: run ? await presentRun(ctx, run) : null,
    sources: sourcesOf(ctx, settings),
    canRun: reason === null && holdsFor(ctx.actor, 'run_enrichment', of),
    blockedBy: reason,
    chosen: Object.fromEntries(Object.entries(chosen).map(([field, { id }]) => [field, id])),
    facts: await presentFacts(ctx, ordered),
    unkept: factFieldNames.filter((field) => isNeverKept(settings, field)),
    risks,
    quality: await qualityOf(ctx, of, { chosen, risks, read }),
    coverage: { fields: fields.length, confirmed: fields.filter(isConfirmed).length },
    ledger: holdsFor(ctx.actor, 'view_documents', of) ? await ledgerOf(ctx, clientId) : null,
    getPaid: await presentGetPaid(ctx, facts, said),
  };
}

/** Pages of one website are one source, and what a language model makes of them confirms nothing. */
function isConfirmed({ sources }: FactRow): boolean {
  const kinds = sources.map(({ kind }) => kind).filter((kind) => kind !== 'record' && kind !== 'language-model');
  return new Set(kinds).size > 1;
}

/** What the latest website said of whose it is, what was found to differ, and what registers and the run itself say. */
function risksOf(
  run: RunRow | undefined,
  found: readonly string[],
  others: Partial<Record<RiskSignal, boolean>>,
): RiskSignal[] {
  const verdict = run?.identity?.verdict;
  return riskSignals.filter(
    (signal) =>
      found.includes(signal) ||
      others[signal] === true ||
      (signal === 'parked' && verdict === 'parked') ||
      (signal === 'name-differs' && verdict === 'conflicts'),
  );
}
