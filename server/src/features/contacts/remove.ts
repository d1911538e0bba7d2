import type { Tie } from '@clientele/contract';
import type { Ctx } from '../../core/ctx.ts';
import { invalid } from '../../core/errors.ts';
import { becomesPrimary, changeTie, type AtClient } from './change-tie.ts';

/**
 * Takes away a contact that should never have been there, until it is restored, and archives the person when no other client has
 * them. Errors: `validation` (`contactId`: the primary contact), `not-found`, `forbidden`.
 */
export async function remove(ctx: Ctx, at: AtClient): Promise<{ id: string }> {
  const { contact } = await changeTie(
    ctx,
    at,
    async (ctx, { tie }) => {
      if (tie.removedAt !== null) return null;
      if (tie.isPrimary)
        throw invalid([
          {
            field: 'contactId',
            problem: 'invalid',
            message: 'The primary contact cannot be deleted. Choose another primary contact first.',
          },
        ]);
      return { set: { removedAt: ctx.now().toISOString() }, type: 'contact.removed', action: 'contacts.remove' };
    },
    { removed: true },
  );
  return { id: contact.id };
}

/** Brings a removed contact back as what they were: current or former. Errors: `not-found`, `forbidden`. */
export function restore(ctx: Ctx, at: AtClient): Promise<Tie> {
  return changeTie(
    ctx,
    at,
    async (ctx, { tie }) => {
      if (tie.removedAt === null) return null;
      const isPrimary = tie.endedOn === null && (await becomesPrimary(ctx, at));
      return { set: { removedAt: null, isPrimary }, type: 'contact.restored', action: 'contacts.restore' };
    },
    { removed: true },
  );
}
