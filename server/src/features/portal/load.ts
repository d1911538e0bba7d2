import type { PortalLink, SentMail } from '@clientele/contract';
import { and, eq, gt, isNull, or, type SQL } from 'drizzle-orm';
import { user } from '../access/table.ts';
import { portalLink } from './table.ts';

export const linkColumns = { link: portalLink, creator: user.name };

interface LinkRow {
  readonly link: typeof portalLink.$inferSelect;
  /** As the person is called today. */
  readonly creator: string | null;
}

/** Those that open a portal at this time, if it is on. */
export function isLive(now: Date): SQL | undefined {
  return and(
    isNull(portalLink.revokedAt),
    or(isNull(portalLink.expiresAt), gt(portalLink.expiresAt, now.toISOString())),
  );
}

export function ofClient(workspaceId: string, clientId: string): SQL | undefined {
  return and(eq(portalLink.workspaceId, workspaceId), eq(portalLink.clientId, clientId));
}

export function presentLink({ link, creator }: LinkRow, mail: SentMail | null = null): PortalLink {
  const { id, createdAt, createdById, expiresAt, lastOpenedAt, visits } = link;
  const createdBy = createdById === null || creator === null ? null : { id: createdById, name: creator };
  return { id, createdAt, createdBy, expiresAt, lastOpenedAt, visits, mail };
}
