import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq, inArray } from 'drizzle-orm';
import { newId } from '../../core/new-id.ts';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';
import { writeInvoice, writePayment } from '../billing/index.ts';
import { clientContact, contact } from '../contacts/table.ts';
import { checkCopies } from './check-copies.ts';
import { refreshRelated } from './read-model.ts';
import { client, clientSearch, clientTag, clientTotal, tag } from './table.ts';
import { transact } from '../../core/transact.ts';

describe('what a client’s row copies from other tables', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  async function scene() {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('owner');
    const tagIds = ['Late', 'Early'].map(() => newId('tag', testNow)).toSorted();
    await database.transaction((tx) =>
      tx.insert(tag).values(tagIds.map((id, place) => ({ id, workspaceId: workspace.id, name: `Tag ${place}` }))),
    );
    return { workspace, ctx, api: apiOf(ctx), tagIds };
  }

  it('is true after every verb that changes any of it', async () => {
    const { workspace, ctx, api, tagIds } = await scene();
    const isTrue = async (after: string) => assert.deepEqual(await checkCopies(database.read, workspace.id), [], after);
    const made = await newClient(ctx, { currency: 'EUR' });
    await isTrue('create');
    const given = await api.clients.updateMany({
      clients: [{ id: made.id, version: made.version }],
      patch: { addTagIds: tagIds.toReversed() },
    });
    await isTrue('updateMany: tags added');
    assert.deepEqual(given.results[0]?.client.tagIds, tagIds);
    const invoice = { clientId: made.id, status: 'sent', issueDate: '2026-01-10', totalMinor: 900 } as const;
    const { id: documentId } = await writeInvoice(ctx, { ...invoice, number: 'R-1', currency: 'JPY' });
    await isTrue('an invoice');
    await writePayment(ctx, {
      clientId: made.id,
      kind: 'payment',
      amountMinor: 400,
      currency: 'JPY',
      allocations: [{ documentId, amountMinor: 400 }],
    });
    await isTrue('a payment');
    const moved = await api.clients.update({ id: made.id, version: made.version + 1, patch: { currency: 'USD' } });
    await isTrue('update: another currency');
    assert.deepEqual(moved.totals, [
      { currency: 'USD', outstandingMinor: 0, revenueMinor: 0 },
      { currency: 'JPY', outstandingMinor: 500, revenueMinor: 400 },
    ]);
    const [taken = ''] = tagIds;
    await api.clients.updateMany({
      clients: [{ id: made.id, version: moved.version }],
      patch: { removeTagIds: [taken] },
    });
    await isTrue('updateMany: a tag taken away');
    await api.clients.archive({ ids: [made.id] });
    await isTrue('archive');
    const [archived] = (await api.clients.restore({ ids: [made.id] })).clients;
    await isTrue('restore');
    await api.clients.update({ id: made.id, version: archived?.version ?? 0, patch: { name: 'Ångström & Zoë' } });
    await isTrue('update: another name');
  });

  it('a copy that differs is found, by its client', async () => {
    const { workspace, ctx, tagIds } = await scene();
    const [made] = await Promise.all([newClient(ctx), newClient(ctx)]);
    const [tagId = ''] = tagIds;
    await database.transaction((tx) =>
      tx.insert(clientTag).values({ workspaceId: workspace.id, clientId: made.id, tagId }),
    );
    assert.deepEqual(await checkCopies(database.read, workspace.id), [made.id]);
    await transact(ctx, (ctx) => refreshRelated(ctx, [made.id]));
    assert.deepEqual(await checkCopies(database.read, workspace.id), []);
  });

  it('so is what a search would find out of its place, or among the archived', async () => {
    const { workspace, ctx } = await scene();
    const [made] = await Promise.all([newClient(ctx), newClient(ctx)]);
    for (const wrong of [{ sortKey: 'zzz' }, { isArchived: true }]) {
      const { sortKey } = (await database.read.select().from(client).where(eq(client.id, made.id)))[0] ?? {};
      const write = (values: { sortKey?: string; isArchived?: boolean }) =>
        database.transaction((tx) => tx.update(clientSearch).set(values).where(eq(clientSearch.clientId, made.id)));
      await write(wrong);
      assert.deepEqual(await checkCopies(database.read, workspace.id), [made.id]);
      await write({ sortKey: sortKey ?? '', isArchived: false });
      assert.deepEqual(await checkCopies(database.read, workspace.id), []);
    }
  });

  it('[A01] holds the one primary contact, and nothing of another workspace', async () => {
    const { workspace, ctx, tagIds } = await scene();
    const elsewhere = await createTestWorkspace(database);
    const made = await newClient(ctx);
    const [tagId = ''] = tagIds;
    const strays = { workspaceId: elsewhere.id, clientId: made.id };
    await database.transaction(async (tx) => {
      await tx.insert(clientTag).values({ ...strays, tagId });
      const amounts = { isBilling: false, isArchived: false, outstandingMinor: 1, revenueMinor: 1 };
      await tx.insert(clientTotal).values({ ...strays, ...amounts, currency: 'KWD' });
    });
    const primary = await addPerson(workspace, made.id, 'Zoë "Zed" Ångström', true);
    await addPerson(workspace, made.id, 'Another', false);
    await addPerson(elsewhere, made.id, 'A stranger', false);
    // A person from elsewhere, and a link from elsewhere: neither is there.
    const [lonely, alone] = [await newClient(ctx), await newClient(ctx)];
    await addPerson(elsewhere, lonely.id, 'A stranger', true, workspace);
    await addPerson(workspace, alone.id, 'One of ours', true, elsewhere);
    await transact(ctx, (ctx) => refreshRelated(ctx, [made.id, lonely.id, alone.id]));
    const others = await database.read
      .select({ related: client.related })
      .from(client)
      .where(inArray(client.id, [lonely.id, alone.id]));
    assert.deepEqual(
      others.map(({ related }) => related.primaryContact),
      [null, null],
    );
    const [row] = await database.read.select({ related: client.related }).from(client).where(eq(client.id, made.id));
    assert.deepEqual(row?.related, {
      tagIds: [],
      primaryContact: { id: primary, name: 'Zoë "Zed" Ångström' },
      totals: [{ currency: made.currency, outstandingMinor: 0, revenueMinor: 0 }],
    });
    assert.deepEqual(await checkCopies(database.read, workspace.id), []);
  });

  it('is true when tags and payments of one client are written at the same time', async () => {
    const { workspace, ctx, api, tagIds } = await scene();
    const made = await newClient(ctx);
    for (let round = 0; round < 10; round += 1) {
      const { version } = await api.clients.get({ id: made.id });
      const isAdding = round % 2 === 0;
      const patch = isAdding ? { addTagIds: tagIds } : { removeTagIds: tagIds };
      const [{ results }] = await Promise.all([
        api.clients.updateMany({ clients: [{ id: made.id, version }], patch }),
        writePayment(ctx, { clientId: made.id, kind: 'payment', amountMinor: 5, currency: 'EUR', allocations: [] }),
      ]);
      assert.deepEqual(results[0]?.client.tagIds, isAdding ? tagIds : []);
      // Each round by itself: the next one would mend the copy.
      assert.deepEqual(await checkCopies(database.read, workspace.id), []);
    }
  });

  async function addPerson(
    workspace: TestWorkspace,
    clientId: string,
    name: string,
    isPrimary: boolean,
    linkedIn = workspace,
  ) {
    const id = newId('contact', testNow);
    const at = testNow.toISOString();
    await database.transaction(async (tx) => {
      await tx.insert(contact).values({ id, workspaceId: workspace.id, name, createdAt: at, updatedAt: at });
      await tx.insert(clientContact).values({ workspaceId: linkedIn.id, clientId, contactId: id, isPrimary });
    });
    return id;
  }
});
