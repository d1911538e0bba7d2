import type { WriteCtx } from '../../core/ctx.ts';
import { notify } from '../activity/index.ts';
import { teamChange } from './changes.ts';
import type { ClientRow } from './client-row.ts';

/** Notifies who became the owner of a client, or somebody of its team. Who becomes both hears of the greater. */
export async function notifyInCharge(
  ctx: WriteCtx,
  changed: readonly { readonly before: ClientRow; readonly after: ClientRow }[],
): Promise<void> {
  await notify(
    ctx,
    changed.flatMap(({ before, after }) => {
      const owner = after.ownerId !== null && after.ownerId !== before.ownerId ? after.ownerId : undefined;
      const known = new Set([owner, ...before.team.map(({ userId }) => userId)]);
      const joined = new Set(teamChange(before, after).team?.added.map(({ userId }) => userId));
      const of = { client: after, subjectId: after.id };
      return [
        ...(owner === undefined ? [] : [{ userId: owner, kind: 'owner-assigned' as const, ...of }]),
        ...[...joined]
          .filter((userId) => !known.has(userId))
          .map((userId) => ({ userId, kind: 'team-assigned' as const, ...of })),
      ];
    }),
  );
}
