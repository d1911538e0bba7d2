import type { EnrichmentFact, EnrichmentRun } from '@clientele/contract';
import type { Ctx } from '../../core/ctx.ts';
import { namesOf } from '../access/index.ts';
import type { FactRow, RunRow } from './table.ts';

export async function presentRun(ctx: Ctx, row: RunRow): Promise<EnrichmentRun> {
  const people = await namesOf(ctx, [row.requestedById]);
  const {
    workspaceId: _workspace,
    inputHash: _hash,
    requestedById,
    mayFill: _may,
    batchId: _batch,
    countedAt: _counted,
    ...shown
  } = row;
  return { ...shown, requestedBy: people.get(requestedById ?? '') ?? null };
}

export async function presentFacts(ctx: Ctx, rows: readonly FactRow[]): Promise<EnrichmentFact[]> {
  const people = await namesOf(
    ctx,
    rows.map(({ decidedById }) => decidedById),
  );
  return rows.map(({ workspaceId: _workspace, valueHash: _hash, decidedById, ...row }) => ({
    ...row,
    confidence: row.confidence / 1000,
    decidedBy: people.get(decidedById ?? '') ?? null,
  }));
}

export async function presentFact(ctx: Ctx, row: FactRow): Promise<EnrichmentFact> {
  const [fact] = await presentFacts(ctx, [row]);
  if (!fact) throw new Error('One fact is one fact.');
  return fact;
}
