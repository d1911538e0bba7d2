import { eventKinds, roleGrants, type NotificationKind } from '@clientele/contract';
import { and, eq, inArray } from 'drizzle-orm';
import { authorOf, type Actor } from '../../core/actor.ts';
import { holdsFor } from '../../core/authorize.ts';
import type { RecordCtx } from '../../core/ctx.ts';
import { newId } from '../../core/new-id.ts';
import { membership } from '../access/table.ts';
import { event, notification } from './table.ts';

/** That something concerns a person: which record, of which client. */
interface Notice {
  readonly userId: string;
  readonly kind: NotificationKind;
  readonly client: { readonly id: string; readonly ownerId: string | null };
  readonly subjectId: string;
}

/** What one must be able to view to be notified of it. */
export const neededForNotification = {
  mention: eventKinds.note,
  'task-assigned': eventKinds.task,
  'owner-assigned': eventKinds.client,
  'team-assigned': eventKinds.client,
  reply: eventKinds.reply,
  proposal: eventKinds.proposal,
} as const satisfies Record<NotificationKind, (typeof eventKinds)[keyof typeof eventKinds]>;

/**
 * Notifies people, in the transaction of what they are notified of. Never the actor, never who is no active member, and never who may
 * not view the record: by role, since the session that will read it may be any.
 */
export async function notify(ctx: RecordCtx, notices: readonly Notice[]): Promise<void> {
  const actorId = userIdOf(ctx.actor);
  const ofOthers = notices.filter(({ userId }) => userId !== actorId);
  if (ofOthers.length === 0) return;
  const { workspaceId } = ctx.actor;
  const roles = await ctx.db
    .select({ userId: membership.userId, role: membership.role })
    .from(membership)
    .where(
      and(
        eq(membership.workspaceId, workspaceId),
        inArray(membership.userId, [...new Set(ofOthers.map(({ userId }) => userId))]),
        eq(membership.state, 'active'),
      ),
    );
  const roleOf = new Map(roles.map(({ userId, role }) => [userId, role]));
  const now = ctx.now();
  const rows = ofOthers.flatMap(({ userId, kind, client, subjectId }) => {
    const role = roleOf.get(userId);
    const recipient = role && { userId, grants: roleGrants[role] };
    const mayView = (need: (typeof neededForNotification)[NotificationKind]) =>
      recipient !== undefined && holdsFor(recipient, need, client);
    if (!mayView('view_clients') || !mayView(neededForNotification[kind])) return [];
    const id = newId('notification', now);
    const at = now.toISOString();
    return [{ id, workspaceId, userId, kind, clientId: client.id, subjectId, actorId, at, readAt: null }];
  });
  if (rows.length === 0) return;
  await ctx.db.insert(notification).values(rows);
  await tell(
    ctx,
    rows.map(({ userId }) => userId),
  );
}

/** Tells whoever was notified of a record that it came or went. */
export async function tellRecipients(ctx: RecordCtx, subjectId: string): Promise<void> {
  const { workspaceId } = ctx.actor;
  const found = await ctx.db
    .select({ userId: notification.userId })
    .from(notification)
    .where(and(eq(notification.workspaceId, workspaceId), eq(notification.subjectId, subjectId)));
  await tell(
    ctx,
    found.map(({ userId }) => userId),
  );
}

/** Tells people live that their notifications changed. */
export async function tell(ctx: RecordCtx, userIds: readonly string[]): Promise<void> {
  const { actorType, actorId } = authorOf(ctx.actor);
  const events = [...new Set(userIds)].map((userId) => ({
    workspaceId: ctx.actor.workspaceId,
    kind: 'notification' as const,
    recordId: userId,
    clientId: null,
    version: null,
    actorType,
    actorId,
    at: ctx.now().toISOString(),
  }));
  if (events.length > 0) await ctx.db.insert(event).values(events);
}

function userIdOf(actor: Actor): string | null {
  return actor.kind === 'staff' ? actor.userId : null;
}
