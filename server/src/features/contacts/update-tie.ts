import type { contract, Tie } from '@clientele/contract';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { conflict } from '../../core/errors.ts';
import { changeTie, requireOrder, tieDetails } from './change-tie.ts';
import type { TieRow } from './load.ts';
import { presentTie } from './present.ts';

type Input = z.output<typeof contract.contacts.updateTie.input>;

/**
 * What the person is at this client, when nobody has saved since the version that the caller saw. A patch that changes nothing writes
 * nothing. Errors: `not-found`, `forbidden`, `conflict` (with `current`), `validation`.
 */
export function updateTie(ctx: Ctx, input: Input): Promise<Tie> {
  return changeTie(ctx, input, async (ctx, before) => {
    if (before.tie.version !== input.version) throw conflict(await presentTie(ctx, before));
    const set = tieDetails(input.patch);
    const isSame = Object.entries(set).every(
      ([field, value]) => JSON.stringify(value) === JSON.stringify(before.tie[field as keyof TieRow]),
    );
    if (isSame) return null;
    requireOrder({ ...before.tie, ...set }.startedOn, before.tie.endedOn, 'patch.startedOn');
    return { set, type: 'contact.updated', action: 'contacts.updateTie' };
  });
}
