import type { OpenedPortal } from '@clientele/contract';
import type { ServerCtx, Writing } from '../../core/ctx.ts';
import { newId } from '../../core/new-id.ts';
import { writeAudit } from '../activity/index.ts';
import { hashOf, newSessionToken } from './secret.ts';
import { authorOfSession } from './session-actor.ts';
import { session } from './table.ts';

/** As long as a host's usual one: a page that stays open gets the next by the same way in. */
const lifeMs = 15 * 60 * 1000;

/** Opens a session of a client's portal for whoever came by a link. It works on this page alone, and never outlives the link. */
export async function openPortalSession(
  ctx: ServerCtx & Writing,
  link: { readonly id: string; readonly clientId: string; readonly expiresAt: string | null },
  origin: string,
): Promise<OpenedPortal> {
  const now = ctx.now();
  const token = newSessionToken();
  const id = newId('session', now);
  const end = new Date(now.getTime() + lifeMs).toISOString();
  const expiresAt = link.expiresAt !== null && link.expiresAt < end ? link.expiresAt : end;
  const subject = { subjectClientId: link.clientId, subjectContactId: null };
  await ctx.db.insert(session).values({
    id,
    workspaceId: ctx.actor.workspaceId,
    apiKeyId: null,
    userId: null,
    tokenHash: hashOf(token),
    role: null,
    scopes: [],
    allowedOrigins: [origin],
    ...subject,
    portalLinkId: link.id,
    createdAt: now.toISOString(),
    expiresAt,
    revokedAt: null,
  });
  const by = authorOfSession({ id, userId: null, ...subject });
  await writeAudit(ctx, { by, action: 'portal.open', entity: 'session', entityId: id });
  return { token, expiresAt };
}
