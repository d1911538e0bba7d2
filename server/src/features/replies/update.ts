import type { contract } from '@clientele/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { WriteCtx } from '../../core/ctx.ts';
import { conflict, DomainError, notFound } from '../../core/errors.ts';
import type { Verb } from '../../core/implement.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { loadReply, type ReplyRow } from './load.ts';
import { presentReply } from './present.ts';
import { reply } from './table.ts';

/** What somebody is known to have said is theirs to change. A patch that changes nothing writes nothing. */
export const update: Verb<typeof contract.replies.update> = (ctx, { id, version, patch: { text } }) =>
  transact(ctx, async (ctx) => {
    const before = await loadReply(ctx, id, 'write_replies');
    if (before.removedAt !== null) throw notFound();
    if (before.authorId !== ctx.actor.userId)
      throw new DomainError('forbidden', 'Only the person who wrote a reply can change it.');
    if (before.version !== version) throw conflict(await presentReply(ctx, before));
    if (text === before.text) return presentReply(ctx, before);
    const after = await write(ctx, before, text);
    await record(ctx, {
      kind: 'reply',
      id,
      clientId: after.clientId,
      version: after.version,
      type: 'reply.edited',
      action: 'replies.update',
      diff: { text: { before: before.text, after: text } },
    });
    return presentReply(ctx, after);
  });

/** The version stands in the statement itself: of any number of callers who saw the same one, exactly one writes. */
async function write(ctx: WriteCtx, { id, version }: ReplyRow, text: string): Promise<ReplyRow> {
  const [row] = await ctx.db
    .update(reply)
    .set({ text, editedAt: ctx.now().toISOString(), version: sql`${reply.version} + 1` })
    .where(
      and(
        eq(reply.workspaceId, ctx.actor.workspaceId),
        eq(reply.id, id),
        eq(reply.version, version),
        eq(reply.isRemoved, false),
      ),
    )
    .returning();
  if (row) return row;
  const now = await loadReply(ctx, id, 'write_replies');
  if (now.removedAt !== null) throw notFound();
  throw conflict(await presentReply(ctx, now));
}
