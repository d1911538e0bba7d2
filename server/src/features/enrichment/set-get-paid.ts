import { isDeepStrictEqual } from 'node:util';
import { getPaidItems, type contract, type GetPaid } from '@clientele/contract';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx } from '../../core/ctx.ts';
import { conflict, invalid } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { email, loadClient, lockClients } from '../clients/index.ts';
import { factsOfClient } from './load.ts';
import { foundAnswers, loadSaid, presentGetPaid, saidValues, type FoundAnswers } from './get-paid.ts';
import { enrichmentGetPaid, type SaidAnswer } from './table.ts';

type Input = z.output<typeof contract.enrichment.setGetPaid.input>;

/**
 * Keeps what a person says of how a client wants to be invoiced, with who and when. Errors: `not-found`, `forbidden`, `conflict` (with
 * `current`), `validation`.
 */
export function setGetPaid(ctx: Ctx, { clientId, version, patch }: Input): Promise<GetPaid> {
  const wanted = { ...patch };
  if (typeof wanted.mailbox === 'string') {
    const verdict = email(wanted.mailbox);
    if (!verdict.ok) throw invalid([{ field: 'patch.mailbox', problem: verdict.problem, message: verdict.message }]);
    wanted.mailbox = verdict.value;
  }
  return transact(ctx, async (ctx) => {
    await lockClients(ctx, [clientId]);
    authorizeFor(ctx, 'edit_clients', await loadClient(ctx, clientId));
    const { workspaceId, userId } = ctx.actor;
    const facts = await factsOfClient(ctx, clientId);
    const before = await loadSaid(ctx, clientId);
    if (before.version !== version) throw conflict(await presentGetPaid(ctx, facts, before));
    const found = foundAnswers(facts);
    const at = ctx.now().toISOString();
    const said = { ...before.said };
    for (const item of getPaidItems) {
      const value = wanted[item];
      if (value === undefined) continue;
      const answer = saidOf(value, found[item], { byId: userId, at });
      if (answer === null) delete said[item];
      else if (!isDeepStrictEqual(said[item]?.values, answer.values)) said[item] = answer;
    }
    if (isDeepStrictEqual(said, before.said)) return presentGetPaid(ctx, facts, before);
    const after = { version: version + 1, said };
    await ctx.db
      .insert(enrichmentGetPaid)
      .values({ workspaceId, clientId, ...after })
      .onConflictDoUpdate({
        target: enrichmentGetPaid.clientId,
        set: after,
        setWhere: eq(enrichmentGetPaid.workspaceId, workspaceId),
      });
    await record(ctx, {
      kind: 'enrichment',
      id: clientId,
      clientId,
      version: after.version,
      action: 'enrichment.setGetPaid',
      diff: { getPaid: { before: saidValues(before.said), after: saidValues(said) } },
    });
    return presentGetPaid(ctx, facts, after);
  });
}

/** Null where nothing is said any more. */
function saidOf(
  wanted: string | readonly string[] | null,
  found: FoundAnswers[keyof FoundAnswers],
  by: Pick<SaidAnswer, 'byId' | 'at'>,
): SaidAnswer | null {
  const values = [...new Set(wanted === null ? [] : typeof wanted === 'string' ? [wanted] : wanted)];
  if (values.length === 0) return null;
  const factOf = (value: string) => found.find((one) => one.value === value)?.factId ?? null;
  return { values: values.map((value) => ({ value, factId: factOf(value) })), ...by };
}
