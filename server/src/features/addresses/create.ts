import type { AddressChange, AddressKind, contract } from '@clientele/contract';
import type { z } from 'zod';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import { lockClients } from '../clients/index.ts';
import { settleAddress } from './change.ts';
import { addressesOf, editableClient, requireRoom, type AddressRow } from './load.ts';
import { judgeParts, type PartValues } from './parts.ts';
import { address } from './table.ts';

type Input = z.output<typeof contract.addresses.create.input>;

/** A new address of a client; the first billing address is the primary one. Errors: `validation`, `not-found`, `forbidden`, `limit-exceeded`. */
export function create(ctx: Ctx, { clientId, kind, label, parts }: Input): Promise<AddressChange> {
  return transact(ctx, async (ctx) => {
    await lockClients(ctx, [clientId]);
    const owner = await editableClient(ctx, clientId);
    const values = judgeParts(parts, 'parts');
    const present = await addressesOf(ctx, clientId);
    requireRoom(present);
    const isPrimary = kind === 'billing' && !present.some((other) => other.isPrimary);
    const after = await insertAddress(ctx, { clientId, kind, label, isPrimary, values });
    return settleAddress(ctx, owner, { before: null, after, action: 'addresses.create', type: 'address.added' });
  });
}

interface NewAddress {
  readonly clientId: string;
  readonly kind: AddressKind;
  readonly label: string | null;
  readonly isPrimary: boolean;
  readonly values: PartValues;
}

export async function insertAddress(ctx: WriteCtx, { values, ...given }: NewAddress): Promise<AddressRow> {
  const now = ctx.now();
  const at = now.toISOString();
  const { workspaceId } = ctx.actor;
  const [row] = await ctx.db
    .insert(address)
    .values({
      id: newId('address', now),
      workspaceId,
      version: 1,
      ...given,
      ...values,
      removedAt: null,
      createdAt: at,
      updatedAt: at,
    })
    .returning();
  if (!row) throw new Error('The insert returned no row.');
  return row;
}
