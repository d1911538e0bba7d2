import type { AddressChange } from '@clientele/contract';
import type { Ctx } from '../../core/ctx.ts';
import { invalid } from '../../core/errors.ts';
import { changeAddress, clearPrimary } from './change.ts';

/** Makes a billing address the primary one, in place of the one before. Errors: `validation` (`id`), `not-found`, `forbidden`. */
export function setPrimary(ctx: Ctx, { id }: { id: string }): Promise<AddressChange> {
  return changeAddress(ctx, id, async (ctx, before) => {
    if (before.kind !== 'billing')
      throw invalid([
        { field: 'id', problem: 'invalid', message: 'Only a billing address can be the primary billing address.' },
      ]);
    if (before.isPrimary) return null;
    await clearPrimary(ctx, before, 'addresses.setPrimary');
    return { set: { isPrimary: true }, action: 'addresses.setPrimary', type: 'address.made-primary' };
  });
}
