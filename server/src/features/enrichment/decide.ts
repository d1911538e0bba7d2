import { factFields, type Client, type contract, type EnrichmentFact, type FactFieldRule } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { invalid } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { loadClient, lockClients, updateClient } from '../clients/index.ts';
import { loadFact } from './load.ts';
import { hasPicture, holdPicture } from './logo-picture.ts';
import { presentFact } from './present.ts';
import { enrichmentFact, type FactRow } from './table.ts';
import { toldOfFact } from './tell.ts';

type Input = z.output<typeof contract.enrichment.decide.input>;

/**
 * Decides on a fact, and copies it to the client when that is asked for: as the person who asks would type it, with the same rules,
 * version, history and audit. Errors: `not-found`, `forbidden`, `conflict` (with `current`), `validation`.
 */
export function decide(ctx: Ctx, input: Input): Promise<{ fact: EnrichmentFact; client: Client | null }> {
  return transact(ctx, async (ctx) => {
    await lockClients(ctx, [(await loadFact(ctx, input.id)).clientId]);
    const before = await loadFact(ctx, input.id);
    const isBelieved = input.decision === 'accepted' || input.decision === 'locked';
    if (input.apply && !isBelieved)
      throw invalid([
        { field: 'apply', problem: 'invalid', message: 'Only what is accepted or locked is copied to the client.' },
      ]);
    if (isBelieved && before.field === 'logo' && !(await hasPicture(ctx, before)))
      throw invalid([
        {
          field: 'decision',
          problem: 'invalid',
          message: 'The picture of this logo is not kept any more. Undo the decision and run enrichment again.',
        },
      ]);
    let { applied } = before;
    let changed: Client | null = null;
    if (input.apply) {
      const copy = await applyFact(ctx, before, input.apply.version);
      ({ applied, client: changed } = copy);
    } else if (!isBelieved && applied !== null) {
      changed = await takeBack(ctx, before);
      applied = null;
    }
    const now = ctx.now().toISOString();
    const isReset = input.decision === 'suggested';
    const after = await writeDecision(ctx, before, {
      decision: input.decision,
      decidedById: isReset ? null : ctx.actor.userId,
      decidedAt: isReset ? null : now,
      applied,
    });
    await holdPicture(ctx, after);
    await record(ctx, {
      kind: 'enrichment',
      id: after.id,
      clientId: after.clientId,
      version: null,
      ...(after.decision !== before.decision && toldOfFact(after)),
      action: 'enrichment.decide',
      diff: {
        decision: { before: before.decision, after: after.decision },
        [after.field]: { before: null, after: after.value },
      },
    });
    return { fact: await presentFact(ctx, after), client: changed };
  });
}

type Decision = Pick<FactRow, 'decision' | 'decidedById' | 'decidedAt' | 'applied'>;

export async function writeDecision(ctx: WriteCtx, before: FactRow, values: Decision): Promise<FactRow> {
  const [after] = await ctx.db
    .update(enrichmentFact)
    .set(values)
    .where(and(eq(enrichmentFact.workspaceId, ctx.actor.workspaceId), eq(enrichmentFact.id, before.id)))
    .returning();
  if (!after) throw new Error('The fact is gone.');
  return after;
}

async function applyFact(
  ctx: WriteCtx,
  fact: FactRow,
  version: number,
): Promise<{ applied: FactRow['applied']; client: Client }> {
  const field = appliedField(fact);
  if (field === undefined)
    throw invalid([{ field: 'apply', problem: 'invalid', message: 'No field of a client takes this fact.' }]);
  const of = await loadClient(ctx, fact.clientId);
  authorizeFor(ctx, 'edit_clients', of);
  const client = await updateClient(ctx, { id: of.id, version, patch: { [field]: fact.value } });
  return { applied: { field, before: of[field], after: client[field], at: ctx.now().toISOString() }, client };
}

export function appliedField({ field }: Pick<FactRow, 'field'>) {
  const rule: FactFieldRule = factFields[field];
  return rule.appliesTo;
}

/** Gives the client's field its former value again. Null, and nothing is written, when somebody has changed it since. */
export async function takeBack(ctx: WriteCtx, fact: FactRow): Promise<Client | null> {
  const field = appliedField(fact);
  if (fact.applied === null || field === undefined) return null;
  const of = await loadClient(ctx, fact.clientId);
  authorizeFor(ctx, 'edit_clients', of);
  if (of[field] !== fact.applied.after) return null;
  const { before } = fact.applied;
  // A picture that was purged meanwhile cannot come back: then there is none.
  const isLost = field === 'pictureId' && before !== null && !(await hasPicture(ctx, { ...fact, value: before }));
  return updateClient(ctx, { id: of.id, version: of.version, patch: { [field]: isLost ? null : before } });
}
