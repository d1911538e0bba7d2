import type { ClientSummary, ClientTotal } from '@clientele/contract';
import { and, eq, inArray, ne, sql, type SQL } from 'drizzle-orm';
import { dialect } from '../../db/columns.ts';
import type { WriteCtx } from '../../core/ctx.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import type { ClientRow } from './load.ts';
import { lockClients } from './lock-clients.ts';
import { client, clientTotal } from './table.ts';

/*
 * All that is stored of a client a second time, so that lists and searches are quick, and who keeps it:
 *
 * - `client.related` (tags, primary contact, totals): `refreshRelated` and `expectedRelated` below.
 * - `clientTotal.isBilling` (the client's currency): `moveBillingCurrency` below.
 * - `clientTotal.*Minor`, `client.invoiceCount` (documents, payments): billing's `refreshTotals`.
 * - `client.lastInteractionAt`, `lastInteractionKey`: billing's `touchLastInteraction`.
 * - `client.sortKey` (the folded name): `create` and `update`.
 * - `clientSearch.text`, `clientSearch.sortKey` (searched fields and people): `indexClient`.
 * - `clientTotal.isArchived`, `clientSearch.isArchived` (`client.archivedAt`): `setArchived`.
 *
 * The doctor compares `related` and what stands beside the searched text (`checkCopies`), amounts, counts and marks (billing's
 * `checkTotals`); it does not recompute `client.sortKey`, the searched text and the last interaction.
 */

/**
 * What a list shows of a client that other tables hold: its tags by id, its primary contact, its totals with the billing
 * currency's first. Each client's row has a copy, because finding it there costs nothing: looked up in four tables, it was
 * most of what a page of the list cost. Whatever changes those tables calls {@link refreshRelated} in the same transaction, or
 * sets {@link expectedRelated} where it updates the client anyway; `checkCopies` finds a copy that differs.
 */
export interface Related extends Pick<ClientSummary, 'tagIds' | 'primaryContact'> {
  totals: ClientTotal[];
}

/** Of a client that was just made. */
export function relatedToNew(currency: string): Related {
  return { tagIds: [], primaryContact: null, totals: [{ currency, outstandingMinor: 0, revenueMinor: 0 }] };
}

/** Makes the copies of these clients what the other tables say. Gives their rows as they are then, in no order. */
export async function refreshRelated(ctx: WriteCtx, clientIds: readonly string[]): Promise<ClientRow[]> {
  if (clientIds.length === 0) return [];
  // Before the statement that looks: waiting in the middle of it, PostgreSQL would go on with what it saw before.
  await lockClients(ctx, clientIds);
  return ctx.db
    .update(client)
    .set({ related: expectedRelated })
    .where(and(inWorkspace(client.workspaceId, ctx.actor.workspaceId), inArray(client.id, [...clientIds])))
    .returning();
}

// As everywhere: a row of another workspace is not there. The client's own column decides, so SQLite takes the indexes of ids.
const tagsOfClient = sql`from "clientTag"
  where "clientTag"."clientId" = "client"."id" and "clientTag"."workspaceId" = "client"."workspaceId"`;

const primaryContactOfClient = sql`from "clientContact"
  join "contact" on "contact"."id" = "clientContact"."contactId" and "contact"."workspaceId" = "client"."workspaceId"
  where "clientContact"."clientId" = "client"."id" and "clientContact"."workspaceId" = "client"."workspaceId"
    and "clientContact"."isPrimary"`;

const totalsOfClient = sql`from "clientTotal"
  where "clientTotal"."clientId" = "client"."id" and "clientTotal"."workspaceId" = "client"."workspaceId"`;

/** The one definition of `client.related`, for use in a statement on `client`. */
export const expectedRelated: SQL<Related> =
  dialect === 'postgres'
    ? sql`jsonb_build_object(
        'tagIds', coalesce((select jsonb_agg("tagId" order by "tagId" collate "C") ${tagsOfClient}), '[]'),
        'primaryContact', (select jsonb_build_object('id', "contact"."id", 'name', "contact"."name") ${primaryContactOfClient}),
        'totals', coalesce((select jsonb_agg(jsonb_build_object('currency', "currency",
          'outstandingMinor', "outstandingMinor", 'revenueMinor', "revenueMinor")
          order by "isBilling" desc, "currency" collate "C") ${totalsOfClient}), '[]'))`
    : sql`json_object(
        'tagIds', json((select json_group_array("tagId" order by "tagId") ${tagsOfClient})),
        'primaryContact', json((select json_object('id', "contact"."id", 'name', "contact"."name") ${primaryContactOfClient})),
        'totals', json((select json_group_array(json_object('currency', "currency",
          'outstandingMinor', "outstandingMinor", 'revenueMinor', "revenueMinor")
          order by "isBilling" desc, "currency") ${totalsOfClient})))`;

/**
 * Marks the total of the client's new currency, and drops the former one when nothing was ever owed or paid in it. Gives the
 * client's row as it is then.
 */
export async function moveBillingCurrency(ctx: WriteCtx, row: ClientRow, formerCurrency: string): Promise<ClientRow> {
  const mine = and(inWorkspace(clientTotal.workspaceId, row.workspaceId), eq(clientTotal.clientId, row.id));
  await ctx.db
    .delete(clientTotal)
    .where(
      and(
        mine,
        eq(clientTotal.currency, formerCurrency),
        eq(clientTotal.outstandingMinor, 0),
        eq(clientTotal.revenueMinor, 0),
      ),
    );
  await ctx.db
    .update(clientTotal)
    .set({ isBilling: false })
    .where(and(mine, ne(clientTotal.currency, row.currency)));
  await ctx.db
    .insert(clientTotal)
    .values({
      clientId: row.id,
      currency: row.currency,
      workspaceId: row.workspaceId,
      isBilling: true,
      isArchived: row.archivedAt !== null,
      outstandingMinor: 0,
      revenueMinor: 0,
    })
    .onConflictDoUpdate({
      target: [clientTotal.clientId, clientTotal.currency],
      set: { isBilling: true },
      setWhere: eq(clientTotal.workspaceId, row.workspaceId),
    });
  const [moved] = await refreshRelated(ctx, [row.id]);
  if (!moved) throw new Error('The row that this transaction has just written is gone.');
  return moved;
}
