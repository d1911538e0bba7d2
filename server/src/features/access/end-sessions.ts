import { and, eq, gt, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { RecordCtx, ServerCtx, Writing } from '../../core/ctx.ts';
import { writeAudit } from '../activity/index.ts';
import { session } from './table.ts';

interface Scope {
  /** Only those of this person. */
  userId?: string;
  /** Only those that this key opened. */
  apiKeyId?: string;
}

/** Ends all live sessions of a workspace, of one of its people, or of one of its keys. Returns how many there were. */
export async function endSessions(ctx: ServerCtx & Writing, { userId, apiKeyId }: Scope): Promise<number> {
  const ended = await endLive(
    ctx,
    userId === undefined ? undefined : eq(session.userId, userId),
    apiKeyId === undefined ? undefined : eq(session.apiKeyId, apiKeyId),
  );
  await writeAudit(ctx, {
    action: 'sessions.end',
    entity: userId !== undefined ? 'user' : apiKeyId !== undefined ? 'apiKey' : 'workspace',
    entityId: userId ?? apiKeyId ?? ctx.actor.workspaceId,
  });
  return ended;
}

/** Ends what is open of a client's portal: all of it, what these links opened, or what one person of the client has open. */
export async function endPortalSessions(
  ctx: RecordCtx,
  portal: { readonly clientId: string; readonly linkIds?: readonly string[]; readonly contactId?: string },
): Promise<void> {
  const { clientId, linkIds, contactId } = portal;
  await endLive(
    ctx,
    eq(session.subjectClientId, clientId),
    linkIds && inArray(session.portalLinkId, [...linkIds]),
    contactId === undefined ? undefined : eq(session.subjectContactId, contactId),
  );
}

/** Ends what a contact has open of any client's portal from where they were signed in. */
export async function endContactSessions(ctx: RecordCtx, contactId: string): Promise<void> {
  await endLive(ctx, eq(session.subjectContactId, contactId), isNotNull(session.portalSignInId));
}

/** Ends what contacts have open of any client's portal from where they were signed in. */
export async function endSignedInSessions(ctx: RecordCtx, portalSignInIds: readonly string[]): Promise<void> {
  if (portalSignInIds.length > 0) await endLive(ctx, inArray(session.portalSignInId, [...portalSignInIds]));
}

/** Ends the live sessions of the actor's workspace of which all of this is true. Returns how many there were. */
export async function endLive({ db, actor, now }: RecordCtx, ...which: (SQL | undefined)[]): Promise<number> {
  const at = now().toISOString();
  const ended = await db
    .update(session)
    .set({ revokedAt: at })
    .where(
      and(eq(session.workspaceId, actor.workspaceId), ...which, isNull(session.revokedAt), gt(session.expiresAt, at)),
    )
    .returning({ id: session.id });
  return ended.length;
}
