import type { OpenedPortal, PortalScope } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { authorOf } from '../../core/actor.ts';
import type { RecordCtx, WriteCtx } from '../../core/ctx.ts';
import { newId } from '../../core/new-id.ts';
import { writeAudit } from '../activity/index.ts';
import { hashOf, newSecret } from './secret.ts';
import { authorOfSession, sessionOver } from './session-actor.ts';
import { session } from './table.ts';

/** As long as a host's usual one: a page that stays open gets the next by the same way in. */
const lifeMs = 15 * 60 * 1000;

interface Way {
  readonly clientId: string;
  /** It never lasts longer than this. */
  readonly expiresAt: string | null;
  /** Of the pages on which it works. */
  readonly origins: readonly string[];
}

/** Opens a client's portal for whoever came by a link: nobody is known behind it. */
export function openPortalSession(
  ctx: RecordCtx,
  { portalLinkId, ...way }: Way & { readonly portalLinkId: string },
): Promise<OpenedPortal> {
  return open(ctx, way, { ...nobody, portalLinkId });
}

/** Opens a client's portal for a contact of it who is signed in. */
export function openContactPortal(
  ctx: RecordCtx,
  {
    contactId,
    scopes,
    portalSignInId,
    ...way
  }: Way & { readonly contactId: string; readonly scopes: readonly PortalScope[]; readonly portalSignInId: string },
): Promise<OpenedPortal> {
  return open(ctx, way, { ...nobody, portalSignInId, subjectContactId: contactId, portalScopes: [...scopes] });
}

/** Opens a client's portal for the member who calls, on the pages of their own session and no longer than that. Errors: `session-expired`. */
export async function openPortalView(ctx: WriteCtx, clientId: string): Promise<OpenedPortal> {
  const { workspaceId, sessionId, userId, expiresAt } = ctx.actor;
  const [own] = await ctx.db
    .select({ apiKeyId: session.apiKeyId, origins: session.allowedOrigins })
    .from(session)
    .where(and(eq(session.workspaceId, workspaceId), eq(session.id, sessionId)));
  if (!own?.apiKeyId) throw sessionOver();
  const of = { ...nobody, apiKeyId: own.apiKeyId, userId, viewerSessionId: sessionId };
  return open(ctx, { clientId, expiresAt, origins: own.origins }, of);
}

type OpenedBy = Pick<
  typeof session.$inferSelect,
  'apiKeyId' | 'userId' | 'portalLinkId' | 'portalSignInId' | 'viewerSessionId' | 'subjectContactId' | 'portalScopes'
>;

const nobody: OpenedBy = {
  apiKeyId: null,
  userId: null,
  portalLinkId: null,
  portalSignInId: null,
  viewerSessionId: null,
  subjectContactId: null,
  portalScopes: null,
};

async function open(
  ctx: RecordCtx,
  { clientId, expiresAt: endOfWay, origins }: Way,
  by: OpenedBy,
): Promise<OpenedPortal> {
  const now = ctx.now();
  const token = newSecret('cst');
  const id = newId('session', now);
  const end = new Date(now.getTime() + lifeMs).toISOString();
  const expiresAt = endOfWay !== null && endOfWay < end ? endOfWay : end;
  await ctx.db.insert(session).values({
    id,
    workspaceId: ctx.actor.workspaceId,
    tokenHash: hashOf(token),
    role: null,
    scopes: [],
    allowedOrigins: [...origins],
    subjectClientId: clientId,
    ...by,
    createdAt: now.toISOString(),
    expiresAt,
    revokedAt: null,
  });
  const isView = by.viewerSessionId !== null;
  await writeAudit(ctx, {
    // A member is named as the one who looks; behind a link nobody is known.
    by: isView ? authorOf(ctx.actor) : authorOfSession({ id, subjectClientId: clientId, ...by }),
    action: isView ? 'portal.openView' : 'portal.open',
    entity: 'session',
    entityId: id,
  });
  return { token, expiresAt };
}
