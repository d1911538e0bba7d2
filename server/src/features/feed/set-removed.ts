import type { ActivityEntry } from '@clientele/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { activity } from '../activity/table.ts';
import { refreshClients } from '../clients/index.ts';
import { loadLogged } from './load.ts';
import { presentEntry } from './present.ts';

/** Takes what was written down by hand, or by a host, away until it is restored. Errors: `not-found`, `forbidden`. */
export async function removeLogged(ctx: Ctx, { id }: { id: string }): Promise<{ id: string }> {
  await setRemoved(ctx, id, true);
  return { id };
}

/** Brings it back as it was. Errors: `not-found`, `forbidden`. */
export function restoreLogged(ctx: Ctx, { id }: { id: string }): Promise<ActivityEntry> {
  return setRemoved(ctx, id, false);
}

/** What already is as wanted stays as it is, without a second entry in the audit. */
function setRemoved(ctx: Ctx, id: string, removed: boolean): Promise<ActivityEntry> {
  return transact(ctx, async (ctx) => {
    const { row: before, client } = await loadLogged(ctx, id);
    const [row] = await ctx.db
      .update(activity)
      .set({ removedAt: removed ? ctx.now().toISOString() : null, version: sql`${activity.version} + 1` })
      .where(
        and(eq(activity.workspaceId, ctx.actor.workspaceId), eq(activity.id, id), eq(activity.isRemoved, !removed)),
      )
      .returning();
    // Perhaps somebody else was there first, and has put it on record.
    if (!row) return presentEntry(ctx, client, (await loadLogged(ctx, id)).row);
    await refreshClients(ctx, [client.id], { changed: ['interactions'] });
    await record(ctx, {
      kind: 'activity',
      id,
      clientId: client.id,
      version: removed ? null : row.version,
      action: removed ? 'activity.removeLogged' : 'activity.restoreLogged',
      diff: { removedAt: { before: before.removedAt, after: row.removedAt } },
    });
    return presentEntry(ctx, client, row);
  });
}
