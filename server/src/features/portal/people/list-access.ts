import type { contract } from '@clientele/contract';
import { and, asc, desc, eq } from 'drizzle-orm';
import { authorizeFor } from '../../../core/authorize.ts';
import type { Verb } from '../../../core/implement.ts';
import { loadClient } from '../../clients/index.ts';
import { clientContact, contact } from '../../contacts/table.ts';
import { addressOf } from '../portal-address.ts';
import { portalAccess } from '../table.ts';
import { presentAccess, selectAccess } from './load.ts';

export const listAccess: Verb<typeof contract.portal.listAccess> = async (ctx, { clientId }) => {
  authorizeFor(ctx, 'view_clients', await loadClient(ctx, clientId));
  const { workspaceId } = ctx.actor;
  const found = await selectAccess(ctx.db)
    .where(and(eq(portalAccess.workspaceId, workspaceId), eq(portalAccess.clientId, clientId)))
    .orderBy(desc(clientContact.isPrimary), asc(contact.sortKey), asc(portalAccess.id));
  return {
    canInvite: ctx.portalUrl !== undefined && ctx.mailer !== undefined,
    signInUrl: ctx.portalUrl === undefined ? null : addressOf(ctx.portalUrl, { workspace: workspaceId }),
    items: await presentAccess(ctx, found),
  };
};
