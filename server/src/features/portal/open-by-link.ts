import type { OpenedPortal } from '@clientele/contract';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Services } from '../../core/services.ts';
import { DomainError } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import type { Db } from '../../db/connect.ts';
import { hashOf, openPortalSession } from '../access/index.ts';
import { record } from '../activity/record.ts';
import { isPortalOpen, lockClients } from '../clients/index.ts';
import { client } from '../clients/table.ts';
import { isLive } from './load.ts';
import { portalLink } from './table.ts';

/** A page that stays open comes again every quarter of an hour: that is one visit. */
const sameVisitMs = 30 * 60 * 1000;

/** What a secret opens. Errors: `link-expired`, which does not tell a link that is over from one that there never was. */
export async function findLink(db: Db, secret: string | undefined, now: Date): Promise<LiveLink> {
  const [link] = secret?.startsWith('cpl_') ? await selectLive(db, eq(portalLink.secretHash, hashOf(secret)), now) : [];
  if (!link) throw linkOver();
  return link;
}

/** Opens the portal that a link leads to, on this page. Errors: `link-expired`. */
export function openByLink(
  { database, now }: Pick<Services, 'database' | 'now'>,
  { id, workspaceId, clientId }: LiveLink,
  origin: string,
): Promise<OpenedPortal> {
  const actor = { kind: 'server', workspaceId, name: 'portal' } as const;
  return transact({ database, now, actor }, async (ctx) => {
    // Whoever ends the link, or switches the portal off, at the same time comes before it, or ends what is opened here, too.
    await lockClients(ctx, [clientId]);
    const [link] = await selectLive(ctx.db, eq(portalLink.id, id), now());
    if (!link) throw linkOver();
    const at = now();
    const isNew = isVisit(link.lastOpenedAt, at);
    await ctx.db
      .update(portalLink)
      .set({ lastOpenedAt: at.toISOString(), visits: sql`${portalLink.visits} + ${isNew ? 1 : 0}` })
      .where(and(eq(portalLink.workspaceId, workspaceId), eq(portalLink.id, id)));
    const opened = await openPortalSession(ctx, {
      clientId,
      expiresAt: link.expiresAt,
      origins: [origin],
      portalLinkId: id,
    });
    if (isNew)
      await record(ctx, {
        kind: 'portal',
        id,
        clientId,
        version: null,
        type: 'portal.visited',
        action: 'portal.visit',
      });
    return opened;
  });
}

export interface LiveLink {
  readonly id: string;
  readonly workspaceId: string;
  readonly clientId: string;
  readonly expiresAt: string | null;
  readonly lastOpenedAt: string | null;
}

/** Whether somebody who was there last at that time comes by, and does not only stay. */
export function isVisit(lastAt: string | null, at: Date): boolean {
  return lastAt === null || Date.parse(lastAt) < at.getTime() - sameVisitMs;
}

export function linkOver(): DomainError {
  return new DomainError('link-expired', 'This link is no longer valid. Ask whoever sent it to you for a new one.');
}

/** The link of which this is true, if it opens a portal. */
export function selectLive(db: Db, which: SQL, now: Date): Promise<LiveLink[]> {
  const { id, workspaceId, clientId, expiresAt, lastOpenedAt } = portalLink;
  return db
    .select({ id, workspaceId, clientId, expiresAt, lastOpenedAt })
    .from(portalLink)
    .innerJoin(client, and(eq(client.workspaceId, workspaceId), eq(client.id, clientId)))
    .where(and(which, isLive(now), isPortalOpen()));
}
