import { idOf, Instant, type contract, type PortalAccess } from '@clientele/contract';
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Verb } from '../../../core/implement.ts';
import { orderOf, pageOf, readCursor, rowsAfter, writeCursor, type Keyset } from '../../../core/page.ts';
import { isPortalOpen } from '../../clients/index.ts';
import { client } from '../../clients/table.ts';
import { portalAccess, portalAccount } from '../table.ts';
import { presentAccess, selectAccess } from './load.ts';

export const listInvitations: Verb<typeof contract.portal.listInvitations> = async (ctx, { cursor, limit }) => {
  const query = ['portal', 'invitations'];
  const after = readCursor(query, cursor, Position);
  const { workspaceId, userId, grants } = ctx.actor;
  const found = await selectAccess(ctx.db)
    .where(
      and(
        eq(portalAccess.workspaceId, workspaceId),
        isNull(portalAccount.contactId),
        isNull(portalAccess.suspendedAt),
        isPortalOpen(),
        grants.view_clients === 'assigned' ? eq(client.ownerId, userId) : undefined,
        rowsAfter(latestFirst, after),
      ),
    )
    .orderBy(...orderOf(latestFirst))
    .limit(limit + 1);
  const { rows, nextCursor } = pageOf(found, limit, ({ access }) => writeCursor(query, [access.invitedAt, access.id]));
  const invited = await presentAccess(ctx, rows);
  return { items: rows.flatMap(({ client }, place) => withClient(invited[place], client)), nextCursor };
};

const latestFirst: Keyset = { columns: [portalAccess.invitedAt, portalAccess.id], direction: 'desc' };

const Position = z.tuple([Instant, idOf('portalAccess')]);

function withClient(access: PortalAccess | undefined, client: { id: string; name: string }) {
  return access ? [{ ...access, client }] : [];
}
