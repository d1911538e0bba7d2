import { addressLine, postalCodeForm, type AddressChange, type contract, type Position } from '@clientele/contract';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import { presentClient } from '../clients/index.ts';
import { changeAddress } from './change.ts';
import { editableClient, loadAddress, type AddressRow } from './load.ts';
import { presentAddress } from './present.ts';
import type { AddressService } from './service.ts';

type Input = z.output<typeof contract.addresses.locate.input>;

/**
 * Asks the operator's address service where an address is, and stores it; histories do not tell of it. Nobody is asked for one whose
 * position is known. A service that fails knows no place, and the log says why. Errors: `not-found`, `forbidden`.
 */
export async function locate(ctx: Ctx, { id, language }: Input): Promise<AddressChange> {
  const asked = await loadAddress(ctx, id);
  const owner = await editableClient(ctx, asked.clientId);
  if (asked.removedAt !== null) throw notFound();
  const position = asked.position ?? (await positionOf(ctx, asked, language));
  if (asked.position || !position) return { address: presentAddress(asked), client: presentClient(ctx.actor, owner) };
  return changeAddress(ctx, id, (_ctx, before) =>
    // It may have become another address while the service was asked.
    before.text === asked.text && before.countryCode === asked.countryCode && !before.position
      ? { set: { position }, action: 'addresses.locate' }
      : null,
  );
}

async function positionOf(ctx: Ctx, asked: AddressRow, language: string): Promise<Position | null> {
  if (!ctx.addresses) return null;
  const { countryCode } = asked;
  const text = addressLine(asked.text);
  try {
    const found = await ctx.addresses.suggest({ text, countryCode, language, signal: ctx.signal });
    return found.find((place) => place.position !== null && isThere(asked, place))?.position ?? null;
  } catch (error) {
    if (!ctx.signal?.aborted) ctx.log.warn({ err: error }, 'the address service did not answer');
    return null;
  }
}

/** A service answers with what is similar, too: a street of that name in another city is not the place. */
function isThere(asked: AddressRow, place: Awaited<ReturnType<AddressService['suggest']>>[number]): boolean {
  if (asked.countryCode && place.countryCode && asked.countryCode !== place.countryCode) return false;
  if (asked.postalCode && place.postalCode) return asked.postalCode === postalCodeForm(place.postalCode);
  if (asked.city) return asked.city.toLowerCase() === place.city?.toLowerCase();
  return !asked.postalCode;
}
