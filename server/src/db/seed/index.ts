import { eq, sql } from 'drizzle-orm';
import { operatorIn } from '../../core/actor.ts';
import { systemClock } from '../../core/system-clock.ts';
import { membership, user, workspace } from '../../features/access/table.ts';
import { activity } from '../../features/activity/table.ts';
import { address } from '../../features/addresses/table.ts';
import { asset } from '../../features/assets/table.ts';
import { document, payment, paymentAllocation } from '../../features/billing/table.ts';
import { refreshAllClients, searchRow } from '../../features/clients/index.ts';
import { client, clientSearch, clientTag, status, tag } from '../../features/clients/table.ts';
import { clientContact, contact, contactEmail } from '../../features/contacts/table.ts';
import { preferencesAtFirst } from '../../features/enrichment/index.ts';
import { enrichmentSettings } from '../../features/enrichment/table.ts';
import { comment } from '../../features/notes/table.ts';
import { reply } from '../../features/replies/table.ts';
import { labelKey } from '../../features/options/index.ts';
import { customField, option } from '../../features/options/table.ts';
import { task } from '../../features/tasks/table.ts';
import { clientParts } from '../../router.ts';
import { dialect } from '../columns.ts';
import { connect, type Database, type Tx } from '../connect.ts';
import { DatabaseRefused } from '../database-refused.ts';
import { execute } from '../raw.ts';
import { demoColleagues, demoStatuses, demoTagNames, demoUsers, demoWorkspaceId } from './demo-workspace.ts';
import { insertRows } from './insert-rows.ts';
import { knownClients } from './known-clients.ts';
import { makeAddresses } from './made-addresses.ts';
import { makeAssets } from './made-assets.ts';
import { demoTagId, makeClient, type MadeClient } from './made-client.ts';
import { makeHostEntries } from './made-host-entries.ts';
import { makeInteractions } from './made-interactions.ts';
import { makeMoney, type MadeMoney } from './made-money.ts';
import { makeNotes } from './made-notes.ts';
import { demoCustomFields, demoOptions } from './made-profile.ts';

import { makeReplies } from './made-replies.ts';
import { makeTasks } from './made-tasks.ts';
import { randomFrom } from './random.ts';
import { seedId } from './seed-id.ts';
import { withoutIndexes } from './without-indexes.ts';

export { demoUsers, demoWorkspaceId } from './demo-workspace.ts';

export interface SeedOptions {
  readonly clients: number;
  /** Called with the number of clients that are there so far. */
  readonly onProgress?: (done: number) => void;
  /** Until when things happened; by default today. The same day and number give the same records. */
  readonly today?: Date;
}

/** Clients that are made, and held in memory, at once. */
const batchSize = 1000;
/** Clients per transaction. Ids of documents and payments are random, so each transaction rewrites most pages of their indexes. */
const transactionSize = 20 * batchSize;

/**
 * Fills a migrated database with a made-up workspace. Throws when the workspace exists already: one that was interrupted half
 * way is to be thrown away.
 */
export async function seed(databaseUrl: string, options: SeedOptions): Promise<{ workspaceId: string }> {
  const today = startOfDay(options.today ?? systemClock());
  const database = await connect(databaseUrl, { withoutTimeLimits: true });
  try {
    const fill = async () => {
      await database.transaction((tx) => insertWorkspace(tx, today));
      await insertClients(database, options, today);
    };
    const finish = async (tx: Tx) => {
      await insertMembers(tx, today);
      // PostgreSQL would look at the new rows only some minutes later, and until then plan for empty tables.
      if (dialect === 'postgres') await execute(tx, sql`analyze`);
      const ctx = { db: tx, isInTransaction: true, database, clientParts, actor: operatorIn(demoWorkspaceId) } as const;
      // The searched texts and sort keys were written with their clients.
      await refreshAllClients(ctx, ['tags', 'documents', 'currency']);
    };
    if (options.clients > transactionSize) await withoutIndexes(database, { fill, finish });
    else {
      await fill();
      await database.transaction(finish);
    }
    return { workspaceId: demoWorkspaceId };
  } finally {
    await database.close();
  }
}

async function insertClients(database: Database, { clients, onProgress }: SeedOptions, today: Date): Promise<void> {
  const random = randomFrom(20_260_318);
  const serials = { document: 0, payment: 0 };
  const usedEmails = new Set<string>();

  function makeBatch(start: number, size: number): Seeded[] {
    return Array.from({ length: size }, (_, place) => {
      const index = start + place;
      const made = makeClient(index, random, createdAt(index, clients, today), today, usedEmails);
      made.client.parentClientId = parentIdOf(index, clients, today);
      const money = makeMoney(made.client, random, serials, today);
      return { ...made, money, index, addresses: makeAddresses(made.client, index) };
    });
  }

  for (let first = 0; first < clients; first += transactionSize)
    await database.transaction(async (tx) => {
      const end = Math.min(first + transactionSize, clients);
      for (let start = first; start < end; start += batchSize) {
        const size = Math.min(batchSize, end - start);
        await insertBatch(tx, makeBatch(start, size), today);
        onProgress?.(start + size);
      }
    });
}

async function insertWorkspace(tx: Tx, today: Date): Promise<void> {
  const [existing] = await tx.select({ id: workspace.id }).from(workspace).where(eq(workspace.id, demoWorkspaceId));
  if (existing) throw new DatabaseRefused('This database has been seeded already. Seed an empty one.');
  const at = workspaceSince(today);
  const stamps = { createdAt: at, updatedAt: at };
  await tx.insert(workspace).values({
    id: demoWorkspaceId,
    name: 'Northwind Studio',
    baseCurrency: 'EUR',
    timezone: 'Europe/Berlin',
    locale: 'en',
    countryCode: 'DE',
    ...stamps,
  });
  const team = [...demoUsers, ...demoColleagues];
  const workspaceId = demoWorkspaceId;
  await tx.insert(user).values(team.map(({ id, hostId, name }) => ({ id, workspaceId, hostId, name, ...stamps })));
  await tx.insert(status).values([
    { id: demoStatuses.active, workspaceId, label: 'Active', category: 'active', position: 0 },
    { id: demoStatuses.onHold, workspaceId, label: 'On Hold', category: 'on_hold', position: 1 },
    { id: demoStatuses.churned, workspaceId, label: 'Churned', category: 'churned', position: 2 },
  ]);
  await tx
    .insert(tag)
    .values(demoTagNames.map((name, place) => ({ id: demoTagId(place), workspaceId, name, nameKey: labelKey(name) })));
  await tx.insert(option).values([...demoOptions]);
  await tx.insert(customField).values(demoCustomFields.map((field, position) => ({ ...field, workspaceId, position })));
  // It wants all sources that its operator offers, a language model, too.
  await tx.insert(enrichmentSettings).values({ workspaceId, ...preferencesAtFirst, ignoredSources: [] });
}

/** The last that is written: a workspace with members is whole. */
async function insertMembers(tx: Tx, today: Date): Promise<void> {
  const at = workspaceSince(today);
  await tx.insert(membership).values(
    [...demoUsers, ...demoColleagues].map(({ id, role }) => ({
      workspaceId: demoWorkspaceId,
      userId: id,
      role,
      state: 'active' as const,
      createdAt: at,
      updatedAt: at,
    })),
  );
}

function workspaceSince(today: Date): string {
  return new Date(today.getTime() - 4 * 365 * 24 * 3_600_000).toISOString();
}

const threeYears = 3 * 365 * 24 * 3_600_000;

/** Spread evenly over the three years before today. */
function createdAt(index: number, clients: number, today: Date): Date {
  return new Date(today.getTime() - Math.floor(threeYears * (1 - index / clients)));
}

/** Null where the parent is not among so few clients. */
function parentIdOf(index: number, clients: number, today: Date): string | null {
  const parent = knownClients[index]?.parent;
  const place = knownClients.findIndex(({ name }) => name === parent);
  return place < 0 || place >= clients ? null : seedId('client', createdAt(place, clients, today), place);
}

interface Seeded extends MadeClient {
  readonly money: MadeMoney;
  readonly addresses: ReturnType<typeof makeAddresses>;
  readonly index: number;
}

async function insertBatch(tx: Tx, batch: readonly Seeded[], today: Date): Promise<void> {
  await insertRows(
    tx,
    client,
    batch.map((made) => made.client),
  );
  await insertRows(
    tx,
    contact,
    batch.flatMap(({ people }) => people.contacts),
  );
  await insertRows(
    tx,
    contactEmail,
    batch.flatMap(({ people }) => people.emails),
  );
  await insertRows(
    tx,
    clientContact,
    batch.flatMap(({ people }) => people.ties),
  );
  await insertRows(
    tx,
    address,
    batch.flatMap(({ addresses }) => addresses),
  );
  await insertRows(
    tx,
    clientTag,
    batch.flatMap((made) => made.tags),
  );
  await insertRows(
    tx,
    document,
    batch.flatMap((made) => made.money.documents),
  );
  await insertRows(
    tx,
    payment,
    batch.flatMap((made) => made.money.payments),
  );
  await insertRows(
    tx,
    paymentAllocation,
    batch.flatMap((made) => made.money.allocations),
  );
  await insertRows(
    tx,
    comment,
    batch.flatMap((made) => makeNotes(made.client, made.index, today)),
  );
  await insertRows(
    tx,
    reply,
    batch.flatMap(({ client: made, index, people }) =>
      makeReplies(made, { index, contactId: people.contacts[0]?.id, today }),
    ),
  );
  await insertRows(
    tx,
    task,
    batch.flatMap((made) => makeTasks(made.client, made.index, today)),
  );
  await insertRows(
    tx,
    asset,
    batch.flatMap((made) => makeAssets(made.client, made.index, today)),
  );
  await insertRows(
    tx,
    activity,
    batch.flatMap((made) => [
      createdActivity(made),
      ...makeInteractions(made.client, made.index, today),
      ...makeHostEntries(made.client, made.index, today),
    ]),
  );
  await tx.insert(clientSearch).values(batch.map(searched));
}

function createdActivity({ client: made, index }: Seeded): typeof activity.$inferInsert {
  return {
    id: seedId('activity', new Date(made.createdAt), index),
    workspaceId: demoWorkspaceId,
    clientId: made.id,
    kind: 'client',
    type: 'client.created',
    actorType: 'staff',
    actorId: made.ownerId ?? demoUsers[0].id,
    subjectId: made.id,
    subjectName: made.name,
    data: {},
    at: made.createdAt,
  };
}

function searched({ client: made, people, addresses }: Seeded): typeof clientSearch.$inferInsert {
  const {
    email = null,
    phone = null,
    website = null,
    address: text = null,
    taxId = null,
    notes = null,
    customFields,
    archivedAt = null,
  } = made;
  const former = new Set(people.ties.filter(({ endedOn }) => endedOn).map(({ contactId }) => contactId));
  const present = people.contacts.filter(({ id }) => !former.has(id));
  const searchedPeople = present.map(({ position = null, ...person }) => ({ ...person, position }));
  return searchRow(
    { ...made, email, phone, website, address: text, taxId, notes, customFields, archivedAt },
    { people: searchedPeople, addresses: addresses.filter(({ isPrimary }) => !isPrimary) },
  );
}

function startOfDay(instant: Date): Date {
  return new Date(Date.parse(instant.toISOString().slice(0, 10)));
}
