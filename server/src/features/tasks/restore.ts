import type { Task } from '@clientele/contract';
import type { Ctx } from '../../core/ctx.ts';
import { presentTask } from './present.ts';
import { setRemoved } from './set-removed.ts';

/** Brings a removed task back as it was. Errors: `not-found`, `forbidden`. */
export async function restore(ctx: Ctx, input: { id: string }): Promise<Task> {
  return presentTask(ctx, await setRemoved(ctx, input.id, false));
}
