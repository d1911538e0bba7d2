import type { contract } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { authorizeFor } from '../../core/authorize.ts';
import { invalid } from '../../core/errors.ts';
import type { Verb } from '../../core/implement.ts';
import { transact } from '../../core/transact.ts';
import { openPortalSession, sessionOver } from '../access/index.ts';
import { session } from '../access/table.ts';
import { loadClient, lockClients } from '../clients/index.ts';

/** The portal as its client sees it, for a member: the same router, and so the same answers. */
export const openView: Verb<typeof contract.portal.openView> = (ctx, { clientId }) =>
  transact(ctx, async (ctx) => {
    // Whoever switches the portal off at the same time ends this, too.
    await lockClients(ctx, [clientId]);
    const client = await loadClient(ctx, clientId);
    for (const permission of ['view_as_client', 'view_documents', 'view_files'] as const)
      authorizeFor(ctx, permission, client);
    if (!client.portalEnabled || client.archivedAt !== null) {
      const message = 'The portal of this client is off, or the client is archived: nobody sees it.';
      throw invalid([{ field: 'clientId', problem: 'invalid', message }]);
    }
    const { workspaceId, sessionId, userId, expiresAt } = ctx.actor;
    const [own] = await ctx.db
      .select({ apiKeyId: session.apiKeyId, origins: session.allowedOrigins })
      .from(session)
      .where(and(eq(session.workspaceId, workspaceId), eq(session.id, sessionId)));
    if (!own?.apiKeyId) throw sessionOver();
    const viewer = { sessionId, apiKeyId: own.apiKeyId, userId };
    return openPortalSession(ctx, { clientId, expiresAt, origins: own.origins, viewer });
  });
