import { addressText, type AddressSuggestion, type contract } from '@clientele/contract';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { editableClient } from './load.ts';

type Input = z.output<typeof contract.addresses.listSuggestions.input>;

/**
 * Asks the operator's address service. One that fails gives nothing: the address can be typed all the same, and the log says why.
 * Errors: `not-found`, `forbidden`.
 */
export async function listSuggestions(ctx: Ctx, input: Input): Promise<{ items: AddressSuggestion[] }> {
  await editableClient(ctx, input.clientId);
  const text = input.text.trim();
  if (!ctx.addresses || text.length < fewest) return { items: [] };
  try {
    const found = await ctx.addresses.suggest({
      text,
      countryCode: input.countryCode,
      language: input.language,
      signal: ctx.signal,
    });
    return { items: found.slice(0, most).map((parts) => ({ ...parts, text: addressText(parts) })) };
  } catch (error) {
    if (!ctx.signal?.aborted) ctx.log.warn({ err: error }, 'the address service did not answer');
    return { items: [] };
  }
}

const fewest = 3;
const most = 5;
