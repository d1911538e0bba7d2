import type { contract, EnrichmentRun } from '@clientele/contract';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { transact } from '../../core/transact.ts';
import { lockClients } from '../clients/index.ts';
import { authorizeEnrichment, loadRun } from './load.ts';
import { presentRun } from './present.ts';
import { dropRetry, endRun, isUnderWay, queueAgain, queueByHand } from './queue-run.ts';

type Input = z.output<typeof contract.enrichment.run.input>;

/** Asks for a run. Errors: `not-found`, `forbidden`. */
export function run(ctx: Ctx, { clientId, isForced }: Input): Promise<EnrichmentRun> {
  return transact(ctx, async (ctx) => {
    await authorizeEnrichment(ctx, clientId);
    return presentRun(ctx, await queueByHand(ctx, clientId, isForced));
  });
}

/** Tries a failed run again at once, and in the place of one that was skipped another. Errors: `not-found`, `forbidden`. */
export function retry(ctx: Ctx, { id }: { id: string }): Promise<EnrichmentRun> {
  return transact(ctx, async (ctx) => {
    await lockClients(ctx, [(await loadRun(ctx, id)).clientId]);
    const row = await loadRun(ctx, id);
    if (row.state === 'skipped') return presentRun(ctx, await queueByHand(ctx, row.clientId, true));
    return presentRun(ctx, row.state === 'failed' ? await queueAgain(ctx, row) : row);
  });
}

/** Ends what may still come of a run. Errors: `not-found`, `forbidden`. */
export function cancel(ctx: Ctx, { id }: { id: string }): Promise<EnrichmentRun> {
  return transact(ctx, async (ctx) => {
    await lockClients(ctx, [(await loadRun(ctx, id)).clientId]);
    const row = await loadRun(ctx, id);
    // What it has found stays; a register that did not answer is not asked again.
    if (row.state === 'succeeded') return presentRun(ctx, row.nextRetryAt ? await dropRetry(ctx, row) : row);
    return presentRun(ctx, isUnderWay(row) || row.nextRetryAt ? await endRun(ctx, row) : row);
  });
}
