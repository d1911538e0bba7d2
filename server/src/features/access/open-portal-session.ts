import type { OpenedPortal } from '@clientele/contract';
import { authorOf } from '../../core/actor.ts';
import type { RecordCtx } from '../../core/ctx.ts';
import { newId } from '../../core/new-id.ts';
import { writeAudit } from '../activity/index.ts';
import { hashOf, newSessionToken } from './secret.ts';
import { authorOfSession } from './session-actor.ts';
import { session } from './table.ts';

/** As long as a host's usual one: a page that stays open gets the next by the same way in. */
const lifeMs = 15 * 60 * 1000;

/** By what somebody comes into a portal. */
interface Way {
  readonly clientId: string;
  /** It never lasts longer than this. */
  readonly expiresAt: string | null;
  /** Of the pages on which it works. */
  readonly origins: readonly string[];
  readonly portalLinkId?: string;
  /** The member's session that looks as the client does. */
  readonly viewer?: { readonly sessionId: string; readonly apiKeyId: string; readonly userId: string };
}

/** Opens a session of a client's portal. */
export async function openPortalSession(
  ctx: RecordCtx,
  { clientId, expiresAt: endOfWay, origins, portalLinkId, viewer }: Way,
): Promise<OpenedPortal> {
  const now = ctx.now();
  const token = newSessionToken();
  const id = newId('session', now);
  const end = new Date(now.getTime() + lifeMs).toISOString();
  const expiresAt = endOfWay !== null && endOfWay < end ? endOfWay : end;
  const subject = { subjectClientId: clientId, subjectContactId: null };
  await ctx.db.insert(session).values({
    id,
    workspaceId: ctx.actor.workspaceId,
    apiKeyId: viewer?.apiKeyId ?? null,
    userId: viewer?.userId ?? null,
    tokenHash: hashOf(token),
    role: null,
    scopes: [],
    allowedOrigins: [...origins],
    ...subject,
    portalLinkId: portalLinkId ?? null,
    viewerSessionId: viewer?.sessionId ?? null,
    createdAt: now.toISOString(),
    expiresAt,
    revokedAt: null,
  });
  // A member is named as the one who looks; behind a link nobody is known.
  const by = viewer ? authorOf(ctx.actor) : authorOfSession({ id, userId: null, ...subject });
  await writeAudit(ctx, {
    by,
    action: viewer ? 'portal.openView' : 'portal.open',
    entity: 'session',
    entityId: id,
  });
  return { token, expiresAt };
}
