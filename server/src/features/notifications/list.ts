import { idOf, type contract, type Notification } from '@clientele/contract';
import { and } from 'drizzle-orm';
import { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { orderOf, pageOf, readCursor, rowsAfter, writeCursor, type Keyset } from '../../core/page.ts';
import { namesOf } from '../access/index.ts';
import { notification } from '../activity/table.ts';
import { countUnread, ownAndVisible, withSubjects } from './visible.ts';

type Input = z.output<typeof contract.notifications.list.input>;
type NotificationPage = z.output<typeof contract.notifications.list.output>;

/** What the actor is notified of, the latest first. Errors: `validation` (`cursor`). */
export async function list(ctx: Ctx, { cursor, limit }: Input): Promise<NotificationPage> {
  const query = ['notifications', ctx.actor.userId];
  const after = readCursor(query, cursor, Position);
  const [found, unread] = await Promise.all([limit === 0 ? [] : pageQuery(ctx, after, limit + 1), countUnread(ctx)]);
  const { rows, nextCursor } = pageOf(found, limit, ({ row }) => writeCursor(query, [row.id]));
  const people = await namesOf(
    ctx,
    rows.map(({ row }) => row.actorId),
  );
  const items = rows.map(({ row, client, text }): Notification => {
    const { id, kind, at, readAt, actorId, subjectId } = row;
    return { id, kind, at, readAt, actor: people.get(actorId ?? '') ?? null, client, subjectId, text };
  });
  return { items, nextCursor, unread };
}

function pageQuery(ctx: Ctx, after: Position | null, count: number) {
  return withSubjects(ctx.db)
    .where(and(ownAndVisible(ctx), rowsAfter(latestFirst, after)))
    .orderBy(...orderOf(latestFirst))
    .limit(count);
}

/** Ids of later ones are greater. */
const latestFirst: Keyset = { columns: [notification.id], direction: 'desc' };

const Position = z.tuple([idOf('notification')]);
type Position = z.infer<typeof Position>;
