import type {
  ClientSummary,
  ClientTotal,
  Consent,
  CustomValues,
  EnrichmentState,
  ReminderTone,
  StatusCategory,
  TeamMember,
} from '@clientele/contract';
import { sql } from 'drizzle-orm';
import {
  boolean,
  dialect,
  index,
  instant,
  integer,
  json,
  money,
  primaryKey,
  sequence,
  sortText,
  table,
  text,
  uniqueIndex,
} from '../../db/columns.ts';
import { user, workspace } from '../access/table.ts';
import { option } from '../options/table.ts';

/**
 * What a list shows of a client that other tables hold: its tags by id, its primary contact, its totals with the billing
 * currency's first. Each client's row has a copy, because finding it there costs nothing: looked up in four tables, it was
 * most of what a page of the list cost.
 */
export interface ListSummary extends Pick<ClientSummary, 'tagIds' | 'primaryContact'> {
  totals: ClientTotal[];
}

/** A status that a workspace gives its clients: any label, one of three meanings. */
export const status = table(
  'status',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    label: text().notNull(),
    category: text().$type<StatusCategory>().notNull(),
    position: integer().notNull(),
    /** Since when it can no longer be chosen. */
    hiddenAt: instant(),
  },
  (t) => [index('status_workspace').on(t.workspaceId, t.position)],
);

export const client = table(
  'client',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    kind: text().$type<'company' | 'person'>().notNull(),
    name: text().notNull(),
    /** The folded name: what the list is sorted by. */
    sortKey: sortText().notNull(),
    email: text(),
    phone: text(),
    website: text(),
    address: text(),
    countryCode: text(),
    taxId: text(),
    notes: text(),
    industry: text(),
    typeId: text().references(() => option.id),
    tierId: text().references(() => option.id),
    /** Without a foreign key: the picture names the client. */
    pictureId: text(),
    brandId: text().references(() => option.id),
    rating: integer().notNull(),
    statusId: text()
      .notNull()
      .references(() => status.id),
    statusReasonId: text().references(() => option.id),
    statusReason: text(),
    team: json<TeamMember[]>().notNull(),
    /** Without a foreign key: who is erased is taken out by the statement that names the workspace. */
    parentClientId: text(),
    newsletter: json<Consent>(),
    /** By the ids of `customField`. */
    customFields: json<CustomValues>().notNull(),
    ownerId: text().references(() => user.id, { onDelete: 'set null' }),
    currency: text().notNull(),
    paymentTermsDays: integer().notNull(),
    reminderTone: text().$type<ReminderTone>().notNull(),
    portalEnabled: boolean().notNull(),
    clientSince: instant(),
    /** Invoices of all currencies that are neither draft nor void. A copy: see `read-model.ts`, as for the next ones. */
    invoiceCount: integer().notNull(),
    /** The latest interaction; null when there was none. */
    lastInteractionAt: instant(),
    /** `lastInteractionAt`, or an empty text, so that the list can be sorted and paged by it. */
    lastInteractionKey: sortText().notNull(),
    enrichmentState: sortText().$type<EnrichmentState>().notNull(),
    listSummary: json<ListSummary>().notNull(),
    archivedAt: instant(),
    /** Whether `archivedAt` is set: the first key of every index of the list. */
    isArchived: boolean()
      .notNull()
      .generatedAlwaysAs(sql`("archivedAt" is not null)`),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    // With what filters ask SQLite reads no client that does not pass. PostgreSQL has statistics, and plans without that.
    dialect === 'postgres'
      ? index('client_byName').on(t.workspaceId, t.isArchived, t.sortKey, t.id)
      : index('client_byName').on(
          t.workspaceId,
          t.isArchived,
          t.sortKey,
          t.id,
          t.statusId,
          t.ownerId,
          t.countryCode,
          t.portalEnabled,
          t.invoiceCount,
          t.createdAt,
          t.clientSince,
          t.lastInteractionKey,
          t.tierId,
          t.typeId,
          t.brandId,
          t.rating,
          t.industry,
          t.enrichmentState,
        ),
    index('client_byCreation').on(t.workspaceId, t.isArchived, t.createdAt, t.id),
    index('client_byInvoiceCount').on(t.workspaceId, t.isArchived, t.invoiceCount, t.id),
    index('client_byInteraction').on(t.workspaceId, t.isArchived, t.lastInteractionKey, t.id),
    index('client_byRating').on(t.workspaceId, t.isArchived, t.rating, t.id),
    index('client_byEnrichment').on(t.workspaceId, t.isArchived, t.enrichmentState, t.id),
    // Which industries are in use is read from it.
    index('client_byIndustry').on(t.workspaceId, t.industry),
    index('client_byEmail').on(t.workspaceId, t.email),
    index('client_byTaxId').on(t.workspaceId, t.taxId),
    index('client_byParent').on(t.workspaceId, t.parentClientId),
    index('client_byOwner').on(t.workspaceId, t.isArchived, t.ownerId),
    index('client_byStatus').on(t.workspaceId, t.isArchived, t.statusId),
    index('client_byCountry').on(t.workspaceId, t.isArchived, t.countryCode),
  ],
);

/**
 * What a client owes and has paid, per currency: a copy of what documents and payments say (see `read-model.ts`), so that the list
 * can be sorted by amounts. The row of the client's own currency always exists and is marked `isBilling`.
 */
export const clientTotal = table(
  'clientTotal',
  {
    clientId: text()
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    currency: text().notNull(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    isBilling: boolean().notNull(),
    /** A copy of the client's, for the indexes below. */
    isArchived: boolean().notNull(),
    outstandingMinor: money().notNull(),
    revenueMinor: money().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clientId, t.currency] }),
    index('clientTotal_byOutstanding').on(
      t.workspaceId,
      t.isBilling,
      t.isArchived,
      t.currency,
      t.outstandingMinor,
      t.clientId,
    ),
    index('clientTotal_byRevenue').on(t.workspaceId, t.isBilling, t.isArchived, t.currency, t.revenueMinor, t.clientId),
  ],
);

/** All searched text of a client, folded. The full-text index of each database stands on this table. */
export const clientSearch = table(
  'clientSearch',
  {
    /** A number of its own, which SQLite's full-text index needs. */
    rowId: sequence(),
    clientId: text()
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    /** Copies of the client's: a search in the order of names reads the texts in that order, and no client that it does not find. */
    sortKey: sortText().notNull(),
    isArchived: boolean().notNull(),
    text: text().notNull(),
  },
  (t) => [
    uniqueIndex('clientSearch_client').on(t.clientId),
    index('clientSearch_workspace').on(t.workspaceId, t.rowId),
    // With the text SQLite reads nothing else. An entry of PostgreSQL's index must fit on a third of a page.
    dialect === 'postgres'
      ? index('clientSearch_byName').on(t.workspaceId, t.isArchived, t.sortKey, t.clientId)
      : index('clientSearch_byName').on(t.workspaceId, t.isArchived, t.sortKey, t.clientId, t.text),
  ],
);

export const tag = table(
  'tag',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** The name as two tags may not share it: case does not count. */
    nameKey: text().notNull(),
  },
  (t) => [uniqueIndex('tag_name').on(t.workspaceId, t.nameKey)],
);

export const clientTag = table(
  'clientTag',
  {
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    clientId: text()
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    tagId: text()
      .notNull()
      .references(() => tag.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.clientId, t.tagId] }), index('clientTag_tag').on(t.workspaceId, t.tagId)],
);
