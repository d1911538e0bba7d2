import type { OpenedPortal } from '@clientele/contract';
import { and, eq, gt } from 'drizzle-orm';
import type { Services } from '../../../core/services.ts';
import { transact } from '../../../core/transact.ts';
import { openContactPortal } from '../../access/index.ts';
import { lockClients } from '../../clients/index.ts';
import { isVisit, linkOver } from '../open-by-link.ts';
import { recordAccess } from '../people/record-access.ts';
import { portalAccess, portalSignIn } from '../table.ts';
import { contactActor, signInEnd } from './enter.ts';
import { selectOpenAccess } from './open-access.ts';
import { notSignedIn, requireSignIn, type SignInOfContact } from './signed-in.ts';

/**
 * Opens the portal of a client for somebody who is signed in, on this page. Errors: `link-expired` (they have no access to it now),
 * `unauthenticated` (signed out at the same time).
 */
export function openClientPortal(
  { database, now }: Pick<Services, 'database' | 'now'>,
  signIn: SignInOfContact,
  { clientId, origin }: { readonly clientId: string; readonly origin: string },
): Promise<OpenedPortal> {
  const { workspaceId, contactId } = signIn;
  const actor = { kind: 'server', workspaceId, name: 'portal' } as const;
  return transact({ database, now, actor }, async (ctx) => {
    // Whoever changes the access, or takes the address away, at the same time comes before it, or ends what is opened here, too.
    await lockClients(ctx, [clientId]);
    const at = now();
    await requireSignIn(ctx.db, eq(portalSignIn.id, signIn.id), at);
    const used = await ctx.db
      .update(portalSignIn)
      .set({ lastUsedAt: at.toISOString(), expiresAt: signInEnd(at) })
      .where(
        and(
          eq(portalSignIn.workspaceId, workspaceId),
          eq(portalSignIn.id, signIn.id),
          gt(portalSignIn.expiresAt, at.toISOString()),
        ),
      )
      .returning({ id: portalSignIn.id });
    if (used.length === 0) throw notSignedIn();
    const ofClient = and(eq(portalAccess.clientId, clientId), eq(portalAccess.contactId, contactId));
    const [found] = await selectOpenAccess(ctx.db, { workspaceId }, ofClient);
    if (!found) throw linkOver();
    const { access, contact } = found;
    await ctx.db
      .update(portalAccess)
      .set({ lastVisitAt: at.toISOString() })
      .where(and(eq(portalAccess.workspaceId, workspaceId), eq(portalAccess.id, access.id)));
    const opened = await openContactPortal(ctx, {
      clientId,
      contactId,
      scopes: access.scopes,
      portalSignInId: signIn.id,
      expiresAt: null,
      origins: [origin],
    });
    if (isVisit(access.lastVisitAt, at))
      await recordAccess({ ...ctx, actor: contactActor(signIn, { clientId, now: at }) }, access, {
        name: contact.name,
        type: 'portal.entered',
        action: 'portal.visit',
      });
    return opened;
  });
}
