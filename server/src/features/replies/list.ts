import { idOf, type contract } from '@clientele/contract';
import { and, count, eq, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { SessionCtx } from '../../core/ctx.ts';
import type { Verb } from '../../core/implement.ts';
import { orderOf, pageOf, readCursor, rowsAfter, writeCursor, type Keyset } from '../../core/page.ts';
import { authorizeRepliesOf, type ReplyRow } from './load.ts';
import { presentReplies } from './present.ts';
import { reply } from './table.ts';

export const list: Verb<typeof contract.replies.list> = async (ctx, { clientId, cursor, limit }) => {
  await authorizeRepliesOf(ctx, clientId, 'view_replies');
  const [{ rows, nextCursor }, [total]] = await Promise.all([
    readPage(ctx, { clientId, cursor, limit }),
    ctx.db.select({ count: count() }).from(reply).where(presentOf(ctx, clientId)),
  ]);
  return { items: await presentReplies(ctx, rows), nextCursor, count: total?.count ?? 0 };
};

/** What is there of the conversation with a client. */
export function presentOf({ actor }: Pick<SessionCtx, 'actor'>, clientId: string): SQL | undefined {
  return and(eq(reply.workspaceId, actor.workspaceId), eq(reply.clientId, clientId), eq(reply.isRemoved, false));
}

interface Wanted {
  readonly clientId: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A page of it, the newest first. Whether the actor may read it is for the caller to say. Errors: `validation` (`cursor`). */
export async function readPage(
  ctx: SessionCtx,
  { clientId, cursor, limit }: Wanted,
): Promise<{ rows: readonly ReplyRow[]; nextCursor: string | null }> {
  const query = [ctx.actor.kind, 'replies', clientId];
  const after = readCursor(query, cursor, Position);
  const found = await ctx.db
    .select()
    .from(reply)
    .where(and(presentOf(ctx, clientId), rowsAfter(newestFirst, after)))
    .orderBy(...orderOf(newestFirst))
    .limit(limit + 1);
  return pageOf(found, limit, ({ id }) => writeCursor(query, [id]));
}

/** Ids of later ones are greater. */
const newestFirst: Keyset = { columns: [reply.id], direction: 'desc' };

const Position = z.tuple([idOf('reply')]);
