import type { contract } from '@clientele/contract';
import { authorizeFor } from '../../core/authorize.ts';
import type { Verb } from '../../core/implement.ts';
import { transact } from '../../core/transact.ts';
import { openPortalView } from '../access/index.ts';
import { loadClient, lockClients, requireOpenPortal } from '../clients/index.ts';

/** The portal as its client sees it, for a member: the same router, and so the same answers. */
export const openView: Verb<typeof contract.portal.openView> = (ctx, { clientId }) =>
  transact(ctx, async (ctx) => {
    // Whoever switches the portal off at the same time ends this, too.
    await lockClients(ctx, [clientId]);
    const client = await loadClient(ctx, clientId);
    for (const permission of ['view_as_client', 'view_documents', 'view_files', 'view_replies'] as const)
      authorizeFor(ctx, permission, client);
    requireOpenPortal(client);
    return openPortalView(ctx, clientId);
  });
