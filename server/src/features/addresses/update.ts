import type { AddressChange, contract } from '@clientele/contract';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { conflict, invalid } from '../../core/errors.ts';
import { changeAddress } from './change.ts';
import type { AddressRow } from './load.ts';
import { judgeParts } from './parts.ts';
import { presentAddress } from './present.ts';

type Input = z.output<typeof contract.addresses.update.input>;

/**
 * Changes an address, when nobody has saved since the version that the caller saw. A patch that changes nothing writes nothing.
 * Errors: `not-found`, `forbidden`, `conflict` (with `current`), `validation`.
 */
export function update(ctx: Ctx, { id, version, patch }: Input): Promise<AddressChange> {
  return changeAddress(ctx, id, (_ctx, before, others) => {
    if (before.version !== version) throw conflict(presentAddress(before));
    const { kind, label, parts } = patch;
    const values: Partial<AddressRow> = {
      ...(kind !== undefined && { kind }),
      ...(label !== undefined && { label }),
      ...(parts && !isStored(before, parts) && judgeParts(parts, 'patch.parts')),
    };
    const isSame = Object.entries(values).every(([field, value]) =>
      isDeepStrictEqual(value, before[field as keyof AddressRow]),
    );
    if (isSame) return null;
    if (before.isPrimary && (kind ?? 'billing') !== 'billing')
      throw invalid([
        {
          field: 'patch.kind',
          problem: 'invalid',
          message: 'The primary billing address stays a billing address. Make another one primary first.',
        },
      ]);
    const becomesPrimary = kind === 'billing' && !others.some(({ isPrimary }) => isPrimary);
    return {
      set: { ...values, ...(becomesPrimary && { isPrimary: true }) },
      action: 'addresses.update',
      type: 'address.updated',
    };
  });
}

/** What is stored is not judged again: it may have been written down as one text. */
function isStored(before: AddressRow, parts: NonNullable<Input['patch']['parts']>): boolean {
  return Object.entries(parts).every(([field, value]) => isDeepStrictEqual(value, before[field as keyof AddressRow]));
}
