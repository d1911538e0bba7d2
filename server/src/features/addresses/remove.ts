import type { AddressChange } from '@clientele/contract';
import type { Ctx } from '../../core/ctx.ts';
import { invalid } from '../../core/errors.ts';
import { changeAddress } from './change.ts';
import { requireRoom, type AddressRow } from './load.ts';

/**
 * Takes an address away until it is restored; the primary one only when no other billing address is there. Errors: `validation`
 * (`id`), `not-found`, `forbidden`.
 */
export function remove(ctx: Ctx, { id }: { id: string }): Promise<AddressChange> {
  return changeAddress(
    ctx,
    id,
    (ctx, before, others) => {
      if (before.removedAt !== null) return null;
      requireNoOther(before, others, 'id');
      return {
        set: { removedAt: ctx.now().toISOString(), isPrimary: false },
        action: 'addresses.remove',
        type: 'address.removed',
      };
    },
    { removed: true },
  );
}

/** Brings a removed address back. A billing address is the primary one when there is none. Errors: `not-found`, `forbidden`, `limit-exceeded`. */
export function restore(ctx: Ctx, { id }: { id: string }): Promise<AddressChange> {
  return changeAddress(
    ctx,
    id,
    (_ctx, before, others) => {
      if (before.removedAt === null) return null;
      requireRoom(others);
      const isPrimary = before.kind === 'billing' && !others.some((other) => other.isPrimary);
      return { set: { removedAt: null, isPrimary }, action: 'addresses.restore', type: 'address.restored' };
    },
    { removed: true },
  );
}

/** Errors: `validation`. */
export function requireNoOther(before: AddressRow, others: readonly AddressRow[], field: string): void {
  if (before.isPrimary && others.some(({ kind, id }) => kind === 'billing' && id !== before.id))
    throw invalid([
      {
        field,
        problem: 'invalid',
        message: 'The primary billing address cannot be removed. Make another billing address primary first.',
      },
    ]);
}
