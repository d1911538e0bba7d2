import type { WriteCtx } from '../../core/ctx.ts';
import { notify } from '../activity/index.ts';

/** Notifies those whom a note names. */
export function notifyMentioned(
  ctx: WriteCtx,
  {
    note,
    client,
    userIds,
  }: {
    note: { readonly id: string };
    client: { readonly id: string; readonly ownerId: string | null };
    userIds: readonly string[];
  },
): Promise<void> {
  return notify(
    ctx,
    userIds.map((userId) => ({ userId, kind: 'mention', client, subjectId: note.id })),
  );
}
