import type { Client } from '@clientele/contract';
import type { Ctx } from '../../core/ctx.ts';
import { loadClient, presentClient } from './client-row.ts';

/** One whole record. Errors: `not-found`. */
export async function get(ctx: Ctx, input: { id: string }): Promise<Client> {
  return presentClient(ctx.actor, await loadClient(ctx, input.id));
}
