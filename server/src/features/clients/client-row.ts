import type { Client, ClientSummary } from '@clientele/contract';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { StaffActor } from '../../core/actor.ts';
import type { Ctx } from '../../core/ctx.ts';
import { holdsFor } from '../../core/authorize.ts';
import { notFound } from '../../core/errors.ts';
import type { Db } from '../../db/connect.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { prepared } from '../../db/prepared.ts';
import { client } from './table.ts';

export type ClientRow = typeof client.$inferSelect;

/** The client of the actor's workspace. Errors: `not-found`, for missing, foreign and hidden ids alike. */
export async function loadClient(ctx: Ctx, id: string): Promise<ClientRow> {
  const [row] = await clientById(ctx.db, { workspaceId: ctx.actor.workspaceId, id });
  return visible(ctx, row);
}

/** All of the named clients, in the order of the ids, or `not-found` when one is missing, foreign or hidden. */
export async function loadClients(ctx: Ctx, ids: readonly string[]): Promise<ClientRow[]> {
  const rows = await ctx.db
    .select()
    .from(client)
    .where(and(inWorkspace(client.workspaceId, ctx.actor.workspaceId), inArray(client.id, [...ids])));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => visible(ctx, byId.get(id)));
}

/** Whoever sees only assigned clients finds no others, whatever it is that they do with them. */
function visible(ctx: Ctx, row: ClientRow | undefined): ClientRow {
  if (!row || !holdsFor(ctx.actor, 'view_clients', row)) throw notFound();
  return row;
}

const clientById = prepared((db: Db) =>
  db
    .select()
    .from(client)
    .where(and(eq(client.workspaceId, sql.placeholder('workspaceId')), eq(client.id, sql.placeholder('id')))),
);

/** The columns that a {@link ClientSummary} needs: what a list selects. */
export const summaryColumns = {
  id: client.id,
  version: client.version,
  kind: client.kind,
  name: client.name,
  email: client.email,
  phone: client.phone,
  statusId: client.statusId,
  ownerId: client.ownerId,
  pictureId: client.pictureId,
  industry: client.industry,
  typeId: client.typeId,
  tierId: client.tierId,
  brandId: client.brandId,
  rating: client.rating,
  currency: client.currency,
  invoiceCount: client.invoiceCount,
  lastInteractionAt: client.lastInteractionAt,
  enrichmentState: client.enrichmentState,
  listSummary: client.listSummary,
  archivedAt: client.archivedAt,
  createdAt: client.createdAt,
};

export type SummaryRow = Pick<ClientRow, keyof typeof summaryColumns>;

/** A row as a list item: what documents say of it only for whoever may see them. */
export function presentSummary(actor: StaffActor, row: SummaryRow): ClientSummary {
  const seesDocuments = holdsFor(actor, 'view_documents', row);
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    name: row.name,
    email: row.email,
    phone: row.phone,
    statusId: row.statusId,
    ownerId: row.ownerId,
    industry: row.industry,
    typeId: row.typeId,
    tierId: row.tierId,
    brandId: row.brandId,
    rating: row.rating,
    tagIds: row.listSummary.tagIds,
    pictureId: row.pictureId,
    primaryContact: row.listSummary.primaryContact,
    currency: row.currency,
    totals: seesDocuments ? row.listSummary.totals : null,
    invoiceCount: seesDocuments ? row.invoiceCount : null,
    lastInteractionAt: seesDocuments ? row.lastInteractionAt : null,
    enrichmentState: row.enrichmentState,
    archivedAt: row.archivedAt,
    createdAt: row.createdAt,
  };
}

/** A row as a whole record: what its summary has, and the rest. */
export function presentClient(actor: StaffActor, row: ClientRow): Client {
  return {
    ...presentSummary(actor, row),
    website: row.website,
    address: row.address,
    countryCode: row.countryCode,
    taxId: row.taxId,
    notes: row.notes,
    statusReasonId: row.statusReasonId,
    statusReason: row.statusReason,
    team: row.team,
    parentClientId: row.parentClientId,
    newsletter: row.newsletter,
    customFields: row.customFields,
    paymentTermsDays: row.paymentTermsDays,
    reminderTone: row.reminderTone,
    portalEnabled: row.portalEnabled,
    clientSince: row.clientSince,
    updatedAt: row.updatedAt,
  };
}
