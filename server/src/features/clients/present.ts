import type { Client, ClientSummary } from '@clientele/contract';
import type { ClientRow } from './load.ts';
import { client } from './table.ts';

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
  currency: client.currency,
  invoiceCount: client.invoiceCount,
  lastInteractionAt: client.lastInteractionAt,
  related: client.related,
  archivedAt: client.archivedAt,
  createdAt: client.createdAt,
};

export type SummaryRow = Pick<ClientRow, keyof typeof summaryColumns>;

/** A row as a list item. */
export function presentSummary(row: SummaryRow): ClientSummary {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    name: row.name,
    email: row.email,
    phone: row.phone,
    statusId: row.statusId,
    ownerId: row.ownerId,
    tagIds: row.related.tagIds,
    primaryContact: row.related.primaryContact,
    currency: row.currency,
    totals: row.related.totals,
    invoiceCount: row.invoiceCount,
    lastInteractionAt: row.lastInteractionAt,
    archivedAt: row.archivedAt,
    createdAt: row.createdAt,
  };
}

/** A row as a whole record: what its summary has, and the rest. */
export function presentClient(row: ClientRow): Client {
  return {
    ...presentSummary(row),
    website: row.website,
    address: row.address,
    countryCode: row.countryCode,
    taxId: row.taxId,
    notes: row.notes,
    paymentTermsDays: row.paymentTermsDays,
    reminderTone: row.reminderTone,
    portalEnabled: row.portalEnabled,
    clientSince: row.clientSince,
    updatedAt: row.updatedAt,
  };
}
