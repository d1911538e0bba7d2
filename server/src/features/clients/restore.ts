import type { Client } from '@clientele/contract';
import type { Ctx } from '../../core/ctx.ts';
import { setArchived } from './set-archived.ts';

/** Brings archived clients back into the active workflow. Errors: `not-found`, `forbidden`. */
export function restore(ctx: Ctx, input: { ids: string[] }): Promise<{ clients: Client[] }> {
  return setArchived(ctx, input, false);
}
