import type { contract } from '@clientele/contract';
import { and, desc, eq, max } from 'drizzle-orm';
import { authorizeFor } from '../../core/authorize.ts';
import type { Verb } from '../../core/implement.ts';
import { user } from '../access/table.ts';
import { loadClient } from '../clients/index.ts';
import { mailsAbout } from '../mail/index.ts';
import { isLive, linkColumns, ofClient, presentLink } from './load.ts';
import { portalLink } from './table.ts';

export const get: Verb<typeof contract.portal.get> = async (ctx, { clientId }) => {
  authorizeFor(ctx, 'view_clients', await loadClient(ctx, clientId));
  const { workspaceId } = ctx.actor;
  const rows = await ctx.db
    .select(linkColumns)
    .from(portalLink)
    .leftJoin(user, and(eq(user.workspaceId, portalLink.workspaceId), eq(user.id, portalLink.createdById)))
    .where(and(ofClient(workspaceId, clientId), isLive(ctx.now())))
    .orderBy(desc(portalLink.createdAt), desc(portalLink.id));
  const [visit] = await ctx.db
    .select({ lastAt: max(portalLink.lastOpenedAt) })
    .from(portalLink)
    .where(ofClient(workspaceId, clientId));
  const mails = await mailsAbout(
    ctx.db,
    workspaceId,
    rows.map(({ link }) => link.id),
  );
  return {
    hasAddress: ctx.portalUrl !== undefined,
    canMail: ctx.mailer !== undefined,
    links: rows.map((row) => presentLink(row, mails.get(row.link.id) ?? null)),
    lastVisitAt: visit?.lastAt ?? null,
  };
};
