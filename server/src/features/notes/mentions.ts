import { roleGrants } from '@clientele/contract';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { invalid } from '../../core/errors.ts';
import { activeMembers } from '../access/index.ts';
import { notify } from '../activity/index.ts';

/**
 * The people that a note mentions, each once. Refuses who is named for the first time and may not read notes, or is no active member.
 * Errors: `validation`, with the place in the list (`mentions.2`).
 */
export async function checkMentions(
  ctx: Ctx,
  { mentions, before, field }: { mentions: readonly string[]; before: readonly string[]; field: string },
): Promise<string[]> {
  const roles = await activeMembers(
    ctx,
    mentions.filter((id) => !before.includes(id)),
  );
  const [first, ...rest] = mentions.flatMap((id, place) => {
    const role = roles.get(id);
    return before.includes(id) || (role !== undefined && roleGrants[role].view_notes)
      ? []
      : [
          {
            field: `${field}.${place}`,
            problem: 'invalid' as const,
            message: 'Mention active members of this workspace who may read notes.',
          },
        ];
  });
  if (first) throw invalid([first, ...rest]);
  return [...new Set(mentions)];
}

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
