import type { contract } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { authorizeFor, holdsFor } from '../../core/authorize.ts';
import { notFound } from '../../core/errors.ts';
import type { Verb } from '../../core/implement.ts';
import { transact } from '../../core/transact.ts';
import { lockClients } from '../clients/index.ts';
import { client } from '../clients/table.ts';
import { endLinks } from './end-links.ts';
import { record } from '../activity/record.ts';
import { portalLink } from './table.ts';

export const revokeLink: Verb<typeof contract.portal.revokeLink> = (ctx, { id }) =>
  transact(ctx, async (ctx) => {
    const { workspaceId } = ctx.actor;
    const [of] = await ctx.db
      .select({ clientId: portalLink.clientId, ownerId: client.ownerId })
      .from(portalLink)
      .innerJoin(client, and(eq(client.workspaceId, portalLink.workspaceId), eq(client.id, portalLink.clientId)))
      .where(and(eq(portalLink.workspaceId, workspaceId), eq(portalLink.id, id)));
    if (!of || !holdsFor(ctx.actor, 'view_clients', of)) throw notFound();
    authorizeFor(ctx, 'manage_portal', of);
    // Whoever comes by it at the same time comes before this, and is ended, or after it.
    await lockClients(ctx, [of.clientId]);
    if ((await endLinks(ctx, of.clientId, id)) === 0) throw notFound();
    await record(ctx, {
      kind: 'portal',
      id,
      clientId: of.clientId,
      version: null,
      type: 'portal.link-revoked',
      action: 'portal.revokeLink',
    });
    return { id };
  });
