import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../../../core/ctx.ts';
import { membership, user, workspace } from '../../access/table.ts';
import { status, tag } from '../table.ts';
import { currenciesInUse } from '../vocabulary.ts';

/** What ids mean to people, for a whole export: as it was called when the export began. */
export interface ExportNames {
  readonly statuses: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, string>;
  /** Members past and present. */
  readonly owners: ReadonlyMap<string, string>;
  /** The base currency first. */
  readonly currencies: readonly string[];
  readonly timezone: string;
}

export async function exportNames(ctx: Ctx): Promise<ExportNames> {
  const { workspaceId } = ctx.actor;
  const { db } = ctx;
  const [statuses, tags, owners, settings, currencies] = await Promise.all([
    db.select({ id: status.id, name: status.label }).from(status).where(eq(status.workspaceId, workspaceId)),
    db.select({ id: tag.id, name: tag.name }).from(tag).where(eq(tag.workspaceId, workspaceId)),
    db
      .select({ id: user.id, name: user.name })
      .from(membership)
      .innerJoin(user, and(eq(user.workspaceId, membership.workspaceId), eq(user.id, membership.userId)))
      .where(eq(membership.workspaceId, workspaceId)),
    db.select({ timezone: workspace.timezone }).from(workspace).where(eq(workspace.id, workspaceId)),
    currenciesInUse(ctx),
  ]);
  return {
    statuses: byId(statuses),
    tags: byId(tags),
    owners: byId(owners),
    currencies,
    timezone: settings[0]?.timezone ?? 'UTC',
  };
}

function byId(rows: readonly { id: string; name: string }[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ id, name }) => [id, name]));
}
