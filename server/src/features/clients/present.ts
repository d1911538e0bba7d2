import type { Client, ClientSummary } from '@clientele/contract';
import type { Actor } from '../../core/actor.ts';
import { holdsFor } from '../../core/authorize.ts';
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
  listSummary: client.listSummary,
  archivedAt: client.archivedAt,
  createdAt: client.createdAt,
};

export type SummaryRow = Pick<ClientRow, keyof typeof summaryColumns>;

/** A row as a list item: what documents say of it only for whoever may see them. */
export function presentSummary(actor: Actor, row: SummaryRow): ClientSummary {
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
    tagIds: row.listSummary.tagIds,
    primaryContact: row.listSummary.primaryContact,
    currency: row.currency,
    totals: seesDocuments ? row.listSummary.totals : null,
    invoiceCount: seesDocuments ? row.invoiceCount : null,
    lastInteractionAt: seesDocuments ? row.lastInteractionAt : null,
    archivedAt: row.archivedAt,
    createdAt: row.createdAt,
  };
}

/** A row as a whole record: what its summary has, and the rest. */
export function presentClient(actor: Actor, row: ClientRow): Client {
  return {
    ...presentSummary(actor, row),
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
