import type { PortalContract, PortalReply } from '@clientele/contract';
import { count } from 'drizzle-orm';
import type { PortalCtx } from '../../../core/ctx.ts';
import type { Verb } from '../../../core/implement.ts';
import { transact } from '../../../core/transact.ts';
import { notify } from '../../activity/index.ts';
import { lockClients } from '../../clients/index.ts';
import { presentOf, presentReplies, readPage, writeReply, type ReplyRow } from '../../replies/index.ts';
import { reply } from '../../replies/table.ts';
import { requireWriter, writingAs } from '../proposals/writer.ts';
import { subjectOf } from './subject.ts';

export const list: Verb<PortalContract['replies']['list']> = async (ctx, page) => {
  await subjectOf(ctx, 'replies');
  const { rows, nextCursor } = await readPage(ctx, { ...page, clientId: ctx.actor.subject.clientId });
  return { items: await forClient(ctx, rows), nextCursor };
};

/** The owner of the client is notified. */
export const create: Verb<PortalContract['replies']['create']> = (ctx, { text }) =>
  transact(ctx, async (ctx) => {
    const { clientId } = ctx.actor.subject;
    // Whoever switches the portal off, or ends the tie of the contact, at the same time comes before it, and is seen.
    await lockClients(ctx, [clientId]);
    const { ownerId } = await subjectOf(ctx, 'replies');
    const writer = await requireWriter(ctx);
    const by = { contactId: writer.contactId };
    const { id } = await writeReply(writingAs(ctx, writer), { clientId, text, by, action: 'portal.replies.create' });
    const client = { id: clientId, ownerId };
    if (ownerId !== null) await notify(ctx, [{ userId: ownerId, kind: 'reply', client, subjectId: id }]);
    return { id };
  });

/** How many there are, and the newest. */
export async function conversationOf(ctx: PortalCtx) {
  const { clientId } = ctx.actor.subject;
  const [[total], { rows }] = await Promise.all([
    ctx.db.select({ count: count() }).from(reply).where(presentOf(ctx, clientId)),
    readPage(ctx, { clientId, limit: 1 }),
  ]);
  const [newest] = await forClient(ctx, rows);
  const latest = newest && { side: newest.side, author: newest.author, createdAt: newest.createdAt };
  return { count: total?.count ?? 0, latest: latest ?? null };
}

/** Names, and no ids: a client knows nothing else of the team. */
async function forClient(ctx: PortalCtx, rows: readonly ReplyRow[]): Promise<PortalReply[]> {
  const replies = await presentReplies(ctx, rows);
  return replies.map(({ id, text, side, author, createdAt, editedAt }) => ({
    id,
    text,
    side,
    author: author?.name ?? null,
    createdAt,
    editedAt,
  }));
}
