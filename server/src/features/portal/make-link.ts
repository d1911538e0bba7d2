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
import type { ActivityType } from '../activity/table.ts';
import { loadClient, lockClients, requireOpenPortal } from '../clients/index.ts';
import { mailsAbout, queueMail } from '../mail/index.ts';
import { endLinks } from './end-links.ts';
import { isLive, ofClient, presentLink } from './load.ts';
import { addressOf, requireAddress } from './portal-address.ts';
import { portalLink } from './table.ts';

type Input = z.output<typeof contract.portal.createLink.input>;

/** One more link. */
export const createLink: Verb<typeof contract.portal.createLink> = (ctx, input) =>
  make(ctx, input, { action: 'portal.createLink', type: 'portal.link-made', prepare: requireRoom });

/** One link in the place of all others. */
export const regenerateLink: Verb<typeof contract.portal.regenerateLink> = (ctx, input) =>
  make(ctx, input, {
    action: 'portal.regenerateLink',
    type: 'portal.link-made',
    prepare: async (ctx, clientId) => ((await endLinks(ctx, clientId)) > 0 ? 'portal.links-replaced' : undefined),
  });

/** One more link, which the mail alone has: what is made here opens nothing that anybody knows, until the mail is composed. */
export const sendLink: Verb<typeof contract.portal.sendLink> = (ctx, { contactId, clientId, expiresInDays }) =>
  transact(ctx, async (ctx) => {
    const how = { action: 'portal.sendLink', type: 'portal.link-mailed', prepare: requireRoom } as const;
    const { link } = await make(ctx, { clientId, expiresInDays }, how);
    await queueMail(ctx, { kind: 'portal.link', clientId, contactId, subjectId: link.id });
    const mails = await mailsAbout(ctx.db, ctx.actor.workspaceId, [link.id]);
    return { link: { ...link, mail: mails.get(link.id) ?? null } };
  });

interface Making {
  readonly action: string;
  readonly type: ActivityType;
  /** Answers what the history says instead of `type`, if it does. */
  readonly prepare: (ctx: WriteCtx, clientId: string) => Promise<ActivityType | undefined>;
}

async function requireRoom(ctx: WriteCtx, clientId: string): Promise<undefined> {
  const [live] = await ctx.db
    .select({ links: count() })
    .from(portalLink)
    .where(and(ofClient(ctx.actor.workspaceId, clientId), isLive(ctx.now())));
  if ((live?.links ?? 0) < mostPortalLinks) return;
  throw new DomainError(
    'limit-exceeded',
    `This client has ${mostPortalLinks} links that open its portal. Revoke one, or regenerate them.`,
  );
}

/** The secret is answered and forgotten. */
function make(ctx: Ctx, { clientId, expiresInDays }: Input, { action, type, prepare }: Making) {
  return transact(ctx, async (ctx) => {
    // Whoever switches the portal off at the same time comes before it, or after it.
    await lockClients(ctx, [clientId]);
    const client = await loadClient(ctx, clientId);
    authorizeFor(ctx, 'manage_portal', client);
    const address = requireAddress(ctx);
    requireOpenPortal(client);
    const special = await prepare(ctx, clientId);
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
      type: special ?? type,
      action,
      diff: { expiresAt: { before: null, after: expiresAt } },
    });
    return { link: presentLink({ link, creator: userName }), url: addressOf(address, { link: secret }) };
  });
}
