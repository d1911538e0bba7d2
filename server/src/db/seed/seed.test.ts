import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  contactRoles,
  hasCardNumber,
  interactionTypes,
  invoiceStatuses,
  NewHostEntry,
  taskStatuses,
} from '@clientele/contract';
import { asc, eq } from 'drizzle-orm';
import { checkReadModel } from '../../features/clients/index.ts';
import { clientParts } from '../../router.ts';
import { activity } from '../../features/activity/table.ts';
import { document, payment } from '../../features/billing/table.ts';
import { email, emailKey } from '../../features/clients/fields/internet-address.ts';
import { phone } from '../../features/clients/fields/phone.ts';
import { taxId } from '../../features/clients/fields/tax-id.ts';
import { website } from '../../features/clients/fields/internet-address.ts';
import { client, clientSearch } from '../../features/clients/table.ts';
import { clientContact, contact, contactEmail } from '../../features/contacts/table.ts';
import { comment } from '../../features/notes/table.ts';
import { task } from '../../features/tasks/table.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { testNow } from '../../testing/test-workspace.ts';
import { demoWorkspaceId, seed } from './index.ts';

const clients = 500;

describe('seed', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
    await seed(database.url, { clients, today: testNow });
  });
  after(() => database.close());

  it('makes as many clients as asked for, each with its searched text', async () => {
    assert.equal((await database.read.select().from(client)).length, clients);
    assert.equal((await database.read.select().from(clientSearch)).length, clients);
  });

  it('writes every field in the form in which a client would be stored', async () => {
    for (const row of await database.read.select().from(client)) {
      if (row.email !== null) assert.deepEqual(email(row.email), { ok: true, value: row.email });
      if (row.phone !== null) assert.deepEqual(phone(row.phone, null), { ok: true, value: row.phone });
      if (row.website !== null) assert.deepEqual(website(row.website), { ok: true, value: row.website });
      if (row.taxId !== null) assert.deepEqual(taxId(row.taxId, row.countryCode), { ok: true, value: row.taxId });
      assert.equal(row.name, row.name.normalize('NFC').trim());
    }
    for (const row of await database.read.select().from(contact))
      for (const { value } of row.emails) assert.deepEqual(email(value), { ok: true, value });
  });

  it('has people with roles, groups and labels, some who have left, and nobody with the email of another', async () => {
    const people = await database.read.select().from(contact);
    const ties = await database.read.select().from(clientContact);
    assert.deepEqual(new Set(ties.flatMap(({ roles }) => roles)), new Set(contactRoles));
    assert.ok(ties.some(({ groups }) => groups.length > 0));
    assert.ok(people.some(({ phones }) => phones.some(({ label }) => label === 'mobile')));
    const former = ties.filter(({ isCurrent }) => !isCurrent);
    assert.ok(former.length > clients / 40 && former.length < clients / 5);
    for (const { startedOn, endedOn, successorId, isPrimary } of former)
      assert.ok((startedOn ?? '') <= (endedOn ?? '') && successorId !== null && !isPrimary);
    const keys = people.flatMap(({ emails }) => emails.map(({ value }) => emailKey(value)));
    assert.equal(new Set(keys).size, keys.length);
    assert.deepEqual(new Set((await database.read.select().from(contactEmail)).map(({ key }) => key)), new Set(keys));
  });

  it('has invoices in every state, overdue ones, refunds, archived clients and many currencies', async () => {
    const documents = await database.read.select().from(document);
    assert.deepEqual(new Set(documents.map(({ status }) => status)), new Set(invoiceStatuses));
    const today = testNow.toISOString().slice(0, 10);
    assert.ok(documents.some(({ status, dueDate }) => status === 'sent' && (dueDate ?? today) < today));
    assert.ok(new Set(documents.map(({ currency }) => currency)).size >= 8);
    assert.ok((await database.read.select().from(payment)).some(({ kind }) => kind === 'refund'));
    const archived = (await database.read.select().from(client)).filter(({ archivedAt }) => archivedAt !== null);
    assert.ok(archived.length > clients / 20 && archived.length < clients / 4);
  });

  it('has notes and tasks, pinned, late and done ones, none in the future, and no text that is taken for a card', async () => {
    const now = testNow.toISOString();
    const notes = await database.read.select().from(comment);
    assert.ok(notes.length > clients && notes.some(({ pinned }) => pinned === 1));
    for (const { kind, createdAt } of notes) assert.ok(kind === 'note' && createdAt < now);
    const tasks = await database.read.select().from(task);
    assert.deepEqual(new Set(tasks.map(({ status }) => status)), new Set(taskStatuses));
    assert.ok(tasks.some(({ isClosed, dueAt }) => !isClosed && dueAt !== null && dueAt < now));
    for (const { isClosed, status, createdAt, closedAt, dueAt, startsAt, listKey } of tasks) {
      assert.equal(isClosed, status === 'done' || status === 'cancelled');
      assert.ok(createdAt < now && (closedAt ?? '') <= now && (startsAt ?? '') <= (dueAt ?? '~'));
      assert.equal(listKey, closedAt ?? dueAt ?? '~');
    }
    const people = [...(await database.read.select().from(client)), ...(await database.read.select().from(contact))];
    for (const row of [...people, ...notes, ...tasks])
      for (const value of Object.values(row)) assert.ok(typeof value !== 'string' || !hasCardNumber(value), `${value}`);
  });

  it('has interactions of every type, some with a flag, within the time of their clients, and none that is taken for a card', async () => {
    const entries = await database.read.select().from(activity).where(eq(activity.kind, 'interaction'));
    assert.ok(entries.length > clients && entries.some(({ data }) => data.flags?.length === 1));
    assert.deepEqual(
      new Set(entries.map(({ type }) => type)),
      new Set(interactionTypes.map((type) => `interaction.${type}`)),
    );
    const since = new Map((await database.read.select().from(client)).map(({ id, createdAt }) => [id, createdAt]));
    for (const { at, clientId, version, data } of entries) {
      assert.ok(at >= (since.get(clientId) ?? '~') && at <= testNow.toISOString() && version === 1);
      assert.ok(data.text && !hasCardNumber(data.text));
    }
  });

  it('has entries of the host’s own that its API would take as they are, and none twice', async () => {
    const entries = await database.read.select().from(activity).where(eq(activity.kind, 'host'));
    const { size } = new Set(entries.map(({ externalId }) => externalId));
    assert.ok(entries.length > clients / 10 && size === entries.length);
    const since = new Map((await database.read.select().from(client)).map(({ id, createdAt }) => [id, createdAt]));
    for (const { type, at, externalId, clientId, data } of entries) {
      assert.ok(at >= (since.get(clientId) ?? '~') && at <= testNow.toISOString());
      const entry = { ...data, at, externalId, type: type.replace('host.', '') };
      assert.deepEqual(NewHostEntry.parse(entry), entry);
    }
  });

  it('keeps the books: totals are those of the documents, copies those of the totals, nothing is in the future', async () => {
    assert.deepEqual(await checkReadModel(database.read, demoWorkspaceId, clientParts), []);
    const now = testNow.toISOString();
    for (const row of await database.read.select().from(document)) {
      assert.equal(row.totalMinor, row.paidMinor + row.balanceMinor);
      assert.ok(row.createdAt < now && row.balanceMinor >= 0);
      assert.equal(row.status === 'paid', row.balanceMinor === 0);
    }
    for (const row of await database.read.select().from(payment)) assert.ok(row.at < now);
  });

  it('gives the same records every time', async (t) => {
    const second = await openTestDatabase();
    t.after(() => second.close());
    await seed(second.url, { clients, today: testNow });
    const rowsOf = (of: TestDatabase) => of.read.select().from(client).orderBy(asc(client.id));
    assert.deepEqual(await rowsOf(second), await rowsOf(database));
  });

  it('refuses a database that has been seeded', async () => {
    await assert.rejects(seed(database.url, { clients: 1, today: testNow }), /seeded already/);
    assert.equal((await database.read.select().from(client)).length, clients);
  });

  it('tells how far it is', async (t) => {
    const third = await openTestDatabase();
    t.after(() => third.close());
    const told: number[] = [];
    await seed(third.url, { clients: 1200, today: testNow, onProgress: (done) => told.push(done) });
    assert.deepEqual(told, [1000, 1200]);
  });
});
