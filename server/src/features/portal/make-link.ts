import { mostPortalLinks, type contract } from '@clientele/contract';
import { and, count } from 'drizzle-orm';
import type { z } from 'zod';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { DomainError } from '../../core/errors.ts';
import type { Verb } from '../../core/implement.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import { hashOf, newSecret } from '../access/index.ts';
import { record } from '../activity/record.ts';
import { loadClient, lockClients, requireOpenPortal } from '../clients/index.ts';
import { endLinks } from './end-links.ts';
import { isLive, ofClient, presentLink } from './load.ts';
import { portalLink } from './table.ts';

type Input = z.output<typeof contract.portal.createLink.input>;

/** One more link. */
export const createLink: Verb<typeof contract.portal.createLink> = (ctx, input) =>
  make(ctx, input, async (ctx) => {
    const [live] = await ctx.db
      .select({ links: count() })
      .from(portalLink)
      .where(and(ofClient(ctx.actor.workspaceId, input.clientId), isLive(ctx.now())));
    if ((live?.links ?? 0) < mostPortalLinks) return;
    throw new DomainError(
      'limit-exceeded',
      `This client has ${mostPortalLinks} links that open its portal. Revoke one, or regenerate them.`,
    );
  });

/** One link in the place of all others. */
export const regenerateLink: Verb<typeof contract.portal.regenerateLink> = (ctx, input) =>
  make(ctx, input, (ctx) => endLinks(ctx, input.clientId));

/** The secret is answered and forgotten. */
function make(ctx: Ctx, { clientId, expiresInDays }: Input, prepare: (ctx: WriteCtx) => Promise<number | void>) {
  return transact(ctx, async (ctx) => {
    // Whoever switches the portal off at the same time comes before it, or after it.
    await lockClients(ctx, [clientId]);
    const client = await loadClient(ctx, clientId);
    authorizeFor(ctx, 'manage_portal', client);
    const address = requireAddress(ctx);
    requireOpenPortal(client);
    const ended = await prepare(ctx);
    const now = ctx.now();
    const secret = newSecret('cpl');
    const expiresAt =
      expiresInDays === null ? null : new Date(now.getTime() + expiresInDays * 86_400_000).toISOString();
    const { workspaceId, userId, userName } = ctx.actor;
    const [link] = await ctx.db
      .insert(portalLink)
      .values({
        id: newId('portalLink', now),
        workspaceId,
        clientId,
        secretHash: hashOf(secret),
        createdById: userId,
        createdAt: now.toISOString(),
        expiresAt,
        revokedAt: null,
        lastOpenedAt: null,
        visits: 0,
      })
      .returning();
    if (!link) throw new Error('The insert returned no row.');
    await record(ctx, {
      kind: 'portal',
      id: link.id,
      clientId,
      version: null,
      type: ended ? 'portal.links-replaced' : 'portal.link-made',
      action: ended === undefined ? 'portal.createLink' : 'portal.regenerateLink',
      diff: { expiresAt: { before: null, after: expiresAt } },
    });
    return { link: presentLink({ link, creator: userName }), url: urlOf(address, secret) };
  });
}

function requireAddress({ portalUrl }: Ctx): string {
  if (portalUrl !== undefined) return portalUrl;
  throw new DomainError(
    'not-entitled',
    'Portals have no address yet. The operator gives them one with CLIENTELE_PORTAL_URL.',
  );
}

/** After the hash, which no browser sends: not to the page's server, not to the next page, and no log has it. */
function urlOf(address: string, secret: string): string {
  return `${address}#link=${secret}`;
}
