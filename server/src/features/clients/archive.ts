import type { Client } from '@clientele/contract';
import type { Ctx } from '../../core/ctx.ts';
import { setArchived } from './set-archived.ts';

/** Removes clients from the active workflow and keeps all they have. Errors: `not-found`, `forbidden`. */
export function archive(ctx: Ctx, input: { ids: string[] }): Promise<{ clients: Client[] }> {
  return setArchived(ctx, input, true);
}
