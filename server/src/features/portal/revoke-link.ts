import type { contract } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { authorizeFor } from '../../core/authorize.ts';
import { notFound } from '../../core/errors.ts';
import type { Verb } from '../../core/implement.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { loadClient, lockClients } from '../clients/index.ts';
import { endLinks } from './end-links.ts';
import { portalLink } from './table.ts';

export const revokeLink: Verb<typeof contract.portal.revokeLink> = (ctx, { id }) =>
  transact(ctx, async (ctx) => {
    const [link] = await ctx.db
      .select({ clientId: portalLink.clientId })
      .from(portalLink)
      .where(and(eq(portalLink.workspaceId, ctx.actor.workspaceId), eq(portalLink.id, id)));
    if (!link) throw notFound();
    const { clientId } = link;
    // Whoever comes by it at the same time comes before this, and is ended, or after it; nor does the client get another owner meanwhile.
    await lockClients(ctx, [clientId]);
    authorizeFor(ctx, 'manage_portal', await loadClient(ctx, clientId));
    if ((await endLinks(ctx, clientId, id)) === 0) throw notFound();
    await record(ctx, {
      kind: 'portal',
      id,
      clientId,
      version: null,
      type: 'portal.link-revoked',
      action: 'portal.revokeLink',
    });
    return { id };
  });
