import type { contract } from '@clientele/contract';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import type { Verb } from '../../core/implement.ts';
import { rowsOf } from '../../db/raw.ts';
import { membership, user, workspace } from '../access/table.ts';
import {
  assetLabelOf,
  customFieldsOf,
  optionsOf,
  presentCustomField,
  presentOption,
  presentStatus,
  statusesOf,
} from '../options/index.ts';
import { client, clientTotal, tag } from './table.ts';

/** What clients can be labelled with and assigned to: statuses in their order, tags and active members by name. */
export const vocabulary: Verb<typeof contract.workspace.vocabulary> = async (ctx) => {
  const { workspaceId } = ctx.actor;
  const { db } = ctx;
  const [statuses, options, customFields, tags, members, currencies, industries, assetLabel] = await Promise.all([
    statusesOf(ctx),
    optionsOf(ctx),
    customFieldsOf(ctx),
    db.select({ id: tag.id, name: tag.name }).from(tag).where(eq(tag.workspaceId, workspaceId)),
    db
      .select({ id: user.id, name: user.name })
      .from(membership)
      .innerJoin(user, and(eq(user.workspaceId, membership.workspaceId), eq(user.id, membership.userId)))
      .where(and(eq(membership.workspaceId, workspaceId), eq(membership.state, 'active'))),
    currenciesInUse(ctx),
    industriesInUse(ctx),
    assetLabelOf(ctx),
  ]);
  return {
    statuses: statuses.map(presentStatus),
    options: options.map(presentOption),
    customFields: customFields.map(presentCustomField),
    tags: tags.toSorted(byName),
    members: members.toSorted(byName),
    currencies,
    industries,
    assetLabel,
  };
};

/** The databases would order names by their bytes or by their own locale; people expect one order. */
function byName(a: { name: string; id: string }, b: { name: string; id: string }): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/**
 * The base currency, then the others in which a client has a total, by code. For whoever may not see documents, those in which a
 * client is billed: another one tells of an invoice.
 */
export async function currenciesInUse(ctx: Ctx): Promise<string[]> {
  const { workspaceId } = ctx.actor;
  const { db } = ctx;
  const [own] = await db.select({ base: workspace.baseCurrency }).from(workspace).where(eq(workspace.id, workspaceId));
  const kinds = ctx.actor.grants.view_documents ? [true, false] : [true];
  const groups = kinds.flatMap((isBilling) => [true, false].map((isArchived) => ({ isBilling, isArchived })));
  const found = new Set<string>();
  for (const group of groups) for (const currency of await currenciesOf(ctx, group)) found.add(currency);
  const base = own?.base ?? '';
  found.delete(base);
  return [base, ...[...found].toSorted()];
}

const mostIndustries = 500;

/** As clients have them: "Software" and "software" are two. By a loose index scan, as below; whoever sees few clients has few. */
async function industriesInUse(ctx: Ctx): Promise<string[]> {
  const { workspaceId, userId, grants } = ctx.actor;
  const inWorkspace = eq(client.workspaceId, workspaceId);
  if (grants.view_clients === 'assigned') {
    const own = await ctx.db
      .selectDistinct({ industry: client.industry })
      .from(client)
      .where(and(inWorkspace, eq(client.ownerId, userId)))
      .limit(mostIndustries);
    return own.flatMap(({ industry }) => industry ?? []);
  }
  const next = (after: SQL) => sql`(select min(${client.industry}) from ${client} where ${inWorkspace}${after})`;
  const rows = await rowsOf<{ industry: string }>(
    ctx.db,
    sql`with recursive step(name) as (
      select ${next(sql``)}
      union all
      select ${next(sql` and ${client.industry} > step.name`)} from step where step.name is not null
    ) select name as industry from step where name is not null limit ${mostIndustries}`,
  );
  return rows.map(({ industry }) => industry);
}

/**
 * The distinct currencies of one group of totals, by a loose index scan: one step in the index per currency, where
 * `select distinct` would read every row. https://wiki.postgresql.org/wiki/Loose_indexscan
 */
async function currenciesOf(ctx: Ctx, group: { isBilling: boolean; isArchived: boolean }): Promise<string[]> {
  const inGroup = and(
    eq(clientTotal.workspaceId, ctx.actor.workspaceId),
    eq(clientTotal.isBilling, group.isBilling),
    eq(clientTotal.isArchived, group.isArchived),
  );
  const next = (after: SQL) => sql`(select min(${clientTotal.currency}) from ${clientTotal} where ${inGroup}${after})`;
  const rows = await rowsOf<{ currency: string }>(
    ctx.db,
    sql`with recursive step(code) as (
      select ${next(sql``)}
      union all
      select ${next(sql` and ${clientTotal.currency} > step.code`)} from step where step.code is not null
    ) select code as currency from step where code is not null`,
  );
  return rows.map((row) => row.currency);
}
