import type { Ctx } from '../../core/ctx.ts';
import { setRemoved } from './set-removed.ts';

/** Takes a note away until it is restored. Errors: `not-found`, `forbidden`. */
export async function remove(ctx: Ctx, input: { id: string }): Promise<{ id: string }> {
  const { id } = await setRemoved(ctx, input.id, true);
  return { id };
}
