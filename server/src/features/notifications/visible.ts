import { mostUnreadCounted, type NotificationKind } from '@clientele/contract';
import { and, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import type { Db } from '../../db/connect.ts';
import { neededForNotification } from '../activity/index.ts';
import { notification } from '../activity/table.ts';
import { client } from '../clients/table.ts';
import { comment } from '../notes/table.ts';
import { reply } from '../replies/table.ts';
import { task } from '../tasks/table.ts';

/** Notifications with what they lead to. Only what is still there. */
export function withSubjects(db: Db) {
  return db
    .select({
      row: notification,
      client: { id: client.id, name: client.name },
      // Of a text that is long the rest would be read and thrown away.
      text: sql<
        string | null
      >`coalesce(${task.title}, substr(coalesce(${comment.text}, ${reply.text}), 1, ${textLength}))`,
    })
    .from(notification)
    .innerJoin(client, and(eq(client.id, notification.clientId), eq(client.workspaceId, notification.workspaceId)))
    .leftJoin(
      comment,
      and(
        eq(comment.id, notification.subjectId),
        eq(comment.workspaceId, notification.workspaceId),
        eq(comment.isRemoved, false),
      ),
    )
    .leftJoin(
      reply,
      and(
        eq(reply.id, notification.subjectId),
        eq(reply.workspaceId, notification.workspaceId),
        eq(reply.isRemoved, false),
      ),
    )
    .leftJoin(
      task,
      and(
        eq(task.id, notification.subjectId),
        eq(task.workspaceId, notification.workspaceId),
        eq(task.isRemoved, false),
      ),
    );
}

const textLength = 200;

/** Those of the actor, of what this session may view as it is now, and of what was not removed. */
export function ownAndVisible({ actor }: Pick<Ctx, 'actor'>): SQL | undefined {
  const { workspaceId, userId, grants } = actor;
  const kinds = (Object.keys(neededForNotification) as NotificationKind[]).filter(
    (kind) => grants[neededForNotification[kind]],
  );
  const isAssigned = (kind: NotificationKind) =>
    [grants.view_clients, grants[neededForNotification[kind]]].includes('assigned');
  const [all, assigned] = [kinds.filter((kind) => !isAssigned(kind)), kinds.filter(isAssigned)];
  return and(
    eq(notification.workspaceId, workspaceId),
    eq(notification.userId, userId),
    or(
      sql`false`,
      all.length > 0 ? inArray(notification.kind, all) : undefined,
      assigned.length > 0 ? and(inArray(notification.kind, assigned), eq(client.ownerId, userId)) : undefined,
    ),
    or(
      and(eq(notification.kind, 'mention'), sql`${comment.id} is not null`),
      and(eq(notification.kind, 'reply'), sql`${reply.id} is not null`),
      and(eq(notification.kind, 'task-assigned'), sql`${task.id} is not null`),
      inArray(notification.kind, ['owner-assigned', 'team-assigned', 'proposal']),
    ),
  );
}

/** How many of them are unread, counted no further than people can use the number. */
export async function countUnread(ctx: Ctx): Promise<number> {
  const found = await withSubjects(ctx.db)
    .where(and(ownAndVisible(ctx), eq(notification.isRead, false)))
    .limit(mostUnreadCounted);
  return found.length;
}
