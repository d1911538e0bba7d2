import type { contract, Tie } from '@clientele/contract';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { invalid } from '../../core/errors.ts';
import { becomesPrimary, changeTie, othersAt, requireOrder, type AtClient } from './change-tie.ts';

type Input = z.output<typeof contract.contacts.endTie.input>;

/**
 * The person has left the client: what happened stays, and the sessions in the client's portal end. The last one may leave; then the
 * client has no primary contact. Errors: `validation` (`contactId`: the primary contact, while there are others; `successorId`: nobody
 * who is there today; `endedOn`: before the start), `not-found`, `forbidden`.
 */
export function endTie(ctx: Ctx, { endedOn, successorId, ...at }: Input): Promise<Tie> {
  return changeTie(ctx, at, async (ctx, { tie }) => {
    const others = await othersAt(ctx, at);
    if (tie.isPrimary && others.length > 0)
      throw invalid([
        { field: 'contactId', problem: 'invalid', message: 'Choose another primary contact of this client first.' },
      ]);
    if (successorId !== undefined && !others.some(({ contactId }) => contactId === successorId))
      throw invalid([
        { field: 'successorId', problem: 'invalid', message: 'Choose somebody who is a contact of this client today.' },
      ]);
    requireOrder(tie.startedOn, endedOn, 'endedOn');
    const set = { endedOn, successorId: successorId ?? null, isPrimary: false };
    if (tie.endedOn === set.endedOn && tie.successorId === set.successorId) return null;
    return { set, type: tie.endedOn === null ? 'contact.left' : 'contact.updated', action: 'contacts.endTie' };
  });
}

/** Undoes {@link endTie}; without another, the contact is the client's primary one again. Errors: `not-found`, `forbidden`. */
export function reopenTie(ctx: Ctx, at: AtClient): Promise<Tie> {
  return changeTie(ctx, at, async (ctx, { tie }) => {
    if (tie.endedOn === null) return null;
    const set = { endedOn: null, successorId: null, isPrimary: await becomesPrimary(ctx, at) };
    return { set, type: 'contact.returned', action: 'contacts.reopenTie' };
  });
}
