import type { Address, contract, MapTiles } from '@clientele/contract';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { loadClient } from '../clients/index.ts';
import { addressesOf } from './load.ts';
import { presentAddress } from './present.ts';

type Input = z.output<typeof contract.addresses.list.input>;

interface Listed {
  items: Address[];
  hasSuggestions: boolean;
  mapLink: string | null;
  mapTiles: MapTiles | null;
}

/** All addresses of a client, the primary one first, and what the operator offers for them. Errors: `not-found`. */
export async function list(ctx: Ctx, { clientId }: Input): Promise<Listed> {
  const { id } = await loadClient(ctx, clientId);
  const rows = await addressesOf(ctx, id);
  return {
    items: rows.map(presentAddress),
    hasSuggestions: ctx.addresses !== undefined,
    mapLink: ctx.mapLink ?? null,
    mapTiles: ctx.mapTiles ?? null,
  };
}
