import type { Client, ClientSummary, ClientTotal } from '@clientele/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import type { Db } from '../../db/connect.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { asList, isInList, prepared } from '../../db/prepared.ts';
import { clientContact, contact } from '../contacts/table.ts';
import type { ClientRow } from './load.ts';
import { client, clientTag, clientTotal } from './table.ts';

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
  archivedAt: client.archivedAt,
  createdAt: client.createdAt,
};

export type SummaryRow = Pick<ClientRow, keyof typeof summaryColumns>;

/** Rows as list items, in the same order. Three queries whatever the number of rows: each question its own, no wide join. */
export async function presentSummaries(db: Db, ctx: Ctx, rows: readonly SummaryRow[]): Promise<ClientSummary[]> {
  if (rows.length === 0) return [];
  const values = { workspaceId: ctx.actor.workspaceId, ids: asList(rows.map((row) => row.id)) };
  // One after the other: a transaction of PostgreSQL has one connection.
  const tags = Map.groupBy(await tagsOf(db, values), (tag) => tag.clientId);
  const contacts = Map.groupBy(await primaryContactsOf(db, values), (person) => person.clientId);
  const totals = Map.groupBy(await totalsOf(db, values), (total) => total.clientId);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    kind: row.kind,
    name: row.name,
    email: row.email,
    phone: row.phone,
    statusId: row.statusId,
    ownerId: row.ownerId,
    tagIds: (tags.get(row.id) ?? []).map((entry) => entry.tagId).toSorted(byBytes),
    primaryContact: primaryOf(contacts.get(row.id)),
    currency: row.currency,
    totals: billingFirst(row.currency, totals.get(row.id) ?? []),
    invoiceCount: row.invoiceCount,
    lastInteractionAt: row.lastInteractionAt,
    archivedAt: row.archivedAt,
    createdAt: row.createdAt,
  }));
}

/** Rows as whole records, in the same order. */
export async function presentClients(db: Db, ctx: Ctx, rows: readonly ClientRow[]): Promise<Client[]> {
  const summaries = await presentSummaries(db, ctx, rows);
  return rows.map((row, position) => Object.assign(summaryAt(summaries, position), detailsOf(row)));
}

export async function presentClient(db: Db, ctx: Ctx, row: ClientRow): Promise<Client> {
  const [presented] = await presentClients(db, ctx, [row]);
  if (!presented) throw new Error('One row was given and none came back.');
  return presented;
}

const tagsOf = prepared((db: Db) =>
  db
    .select({ clientId: clientTag.clientId, tagId: clientTag.tagId })
    .from(clientTag)
    .where(
      and(inWorkspace(clientTag.workspaceId, sql.placeholder('workspaceId')), isInList(clientTag.clientId, 'ids')),
    ),
);

const primaryContactsOf = prepared((db: Db) =>
  db
    .select({ clientId: clientContact.clientId, id: contact.id, name: contact.name })
    .from(clientContact)
    .innerJoin(
      contact,
      and(eq(contact.id, clientContact.contactId), inWorkspace(contact.workspaceId, clientContact.workspaceId)),
    )
    .where(
      and(
        inWorkspace(clientContact.workspaceId, sql.placeholder('workspaceId')),
        // As the index of primary contacts says it: compared with a value, SQLite would look at every contact.
        sql`${clientContact.isPrimary}`,
        isInList(clientContact.clientId, 'ids'),
      ),
    ),
);

const totalsOf = prepared((db: Db) =>
  db
    .select({
      clientId: clientTotal.clientId,
      currency: clientTotal.currency,
      outstandingMinor: clientTotal.outstandingMinor,
      revenueMinor: clientTotal.revenueMinor,
    })
    .from(clientTotal)
    .where(
      and(inWorkspace(clientTotal.workspaceId, sql.placeholder('workspaceId')), isInList(clientTotal.clientId, 'ids')),
    ),
);

function primaryOf(found: { id: string; name: string }[] | undefined): ClientSummary['primaryContact'] {
  const [first] = found ?? [];
  return first ? { id: first.id, name: first.name } : null;
}

/** The billing currency's total, then the others by currency. */
function billingFirst(currency: string, found: readonly ClientTotal[]): ClientTotal[] {
  const totals = found.map((entry) => ({
    currency: entry.currency,
    outstandingMinor: entry.outstandingMinor,
    revenueMinor: entry.revenueMinor,
  }));
  const billing = totals.find((total) => total.currency === currency) ?? {
    currency,
    outstandingMinor: 0,
    revenueMinor: 0,
  };
  const others = totals
    .filter((total) => total.currency !== currency)
    .toSorted((a, b) => byBytes(a.currency, b.currency));
  return [billing, ...others];
}

function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a whole record has beyond its summary. */
function detailsOf(row: ClientRow) {
  return {
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

function summaryAt(summaries: readonly ClientSummary[], position: number): ClientSummary {
  const summary = summaries[position];
  if (!summary) throw new Error('A row without its summary.');
  return summary;
}
