import type { contract } from '@clientele/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { DomainError } from '../../core/errors.ts';
import type { Verb } from '../../core/implement.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { loadReply, type ReplyRow } from './load.ts';
import { presentReply } from './present.ts';
import { reply } from './table.ts';

export const remove: Verb<typeof contract.replies.remove> = async (ctx, { id }) => {
  await setRemoved(ctx, id, true);
  return { id };
};

export const restore: Verb<typeof contract.replies.restore> = async (ctx, { id }) =>
  presentReply(ctx, await setRemoved(ctx, id, false));

/** Removes a reply or brings it back. One that already is as wanted stays as it is, without a second entry in the history. */
function setRemoved(ctx: Ctx, id: string, removed: boolean): Promise<ReplyRow> {
  return transact(ctx, async (ctx) => {
    const before = await loadReply(ctx, id, 'write_replies');
    // The client would see that its own words are gone.
    if (before.side === 'client') throw new DomainError('forbidden', 'What the client has written cannot be removed.');
    if ((before.removedAt !== null) === removed) return before;
    const removedAt = removed ? ctx.now().toISOString() : null;
    const [row = before] = await ctx.db
      .update(reply)
      .set({ removedAt, version: sql`${reply.version} + 1` })
      .where(and(eq(reply.workspaceId, ctx.actor.workspaceId), eq(reply.id, id), eq(reply.isRemoved, !removed)))
      .returning();
    // Somebody else was there first, and has put it on record.
    if (row === before) return loadReply(ctx, id, 'write_replies');
    await record(ctx, {
      kind: 'reply',
      id,
      clientId: row.clientId,
      version: removed ? null : row.version,
      type: removed ? 'reply.removed' : 'reply.restored',
      action: removed ? 'replies.remove' : 'replies.restore',
      diff: { removedAt: { before: before.removedAt, after: row.removedAt } },
    });
    return row;
  });
}
