import type { Note } from '@clientele/contract';
import type { Ctx } from '../../core/ctx.ts';
import { presentNote } from './present.ts';
import { setRemoved } from './set-removed.ts';

/** Brings a removed note back as it was. Errors: `not-found`, `forbidden`. */
export async function restore(ctx: Ctx, input: { id: string }): Promise<Note> {
  return presentNote(ctx, await setRemoved(ctx, input.id, false));
}
