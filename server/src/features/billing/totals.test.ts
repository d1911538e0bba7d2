import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { eq } from 'drizzle-orm';
import { newId } from '../../core/new-id.ts';
import { apiOf } from '../../testing/api.ts';
import { insertPerson } from '../../testing/link-person.ts';
import { newClient } from '../../testing/new-client.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';
import { clientParts } from '../../router.ts';
import { checkReadModel, refreshAllClients, refreshClients } from '../clients/index.ts';
import { client, clientTag, clientTotal, tag } from '../clients/table.ts';
import { document } from './table.ts';
import { writeInvoice } from './write-invoice.ts';
import { writePayment } from './write-payment.ts';
import { transact } from '../../core/transact.ts';

const at = testNow.toISOString();

describe('what a client owes and has paid', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  let numbers = 0;
  const invoiceOf = (clientId: string, totalMinor: number, currency?: string) => ({
    clientId,
    number: `R-${(numbers += 1)}`,
    status: 'sent' as const,
    issueDate: '2026-01-10',
    totalMinor,
    ...(currency !== undefined && { currency }),
  });

  it('[S0-38][S0-39][S0-40] is not multiplied by invoices, tags and contacts (defect 1: a wide join)', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('manager');
    const { id } = await newClient(ctx);
    const paid = await writeInvoice(ctx, invoiceOf(id, 100));
    await writeInvoice(ctx, invoiceOf(id, 50));
    for (const amountMinor of [60, 40])
      await writePayment(ctx, {
        clientId: id,
        kind: 'payment',
        amountMinor,
        currency: 'EUR',
        allocations: [{ documentId: paid.id, amountMinor }],
      });
    await transact(ctx, async (ctx) => {
      for (const name of ['VIP', 'Design']) {
        const tagId = newId('tag', testNow);
        await ctx.db.insert(tag).values({ id: tagId, workspaceId: workspace.id, name });
        await ctx.db.insert(clientTag).values({ workspaceId: workspace.id, clientId: id, tagId });
      }
      for (const name of ['Ada', 'Ben', 'Cleo']) {
        await insertPerson(ctx.db, { workspaceId: workspace.id, clientId: id, name, isPrimary: name === 'Ada' });
      }
      await refreshClients(ctx, [id], { changed: ['tags', 'people'] });
    });
    const record = await apiOf(ctx).clients.get({ id });
    assert.deepEqual(
      [record.invoiceCount, record.totals, record.tagIds.length, record.primaryContact?.name],
      [2, [{ currency: 'EUR', outstandingMinor: 50, revenueMinor: 100 }], 2, 'Ada'],
    );
    const [item] = (await apiOf(ctx).clients.list({})).items;
    assert.deepEqual(item?.client.totals, record.totals);
    assert.deepEqual(await checkReadModel(database.read, workspace.id, clientParts), []);
  });

  it('[C19] is kept per currency and never added, the billing currency first (defect 2: mixed currencies)', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('manager');
    const { id } = await newClient(ctx);
    await writeInvoice(ctx, invoiceOf(id, 1000, 'JPY'));
    await writeInvoice(ctx, invoiceOf(id, 5000));
    const dinar = await writeInvoice(ctx, invoiceOf(id, 1250, 'KWD'));
    await writePayment(ctx, {
      clientId: id,
      kind: 'payment',
      amountMinor: 1250,
      currency: 'KWD',
      allocations: [{ documentId: dinar.id, amountMinor: 1250 }],
    });
    const record = await apiOf(ctx).clients.get({ id });
    assert.deepEqual(record.totals, [
      { currency: 'EUR', outstandingMinor: 5000, revenueMinor: 0 },
      { currency: 'JPY', outstandingMinor: 1000, revenueMinor: 0 },
      { currency: 'KWD', outstandingMinor: 0, revenueMinor: 1250 },
    ]);
    assert.equal(record.invoiceCount, 3);
  });

  it('[S0-41] follows the billing currency when it changes, and keeps what is owed in the former one', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('manager');
    const { id } = await newClient(ctx);
    await writeInvoice(ctx, invoiceOf(id, 700));
    const updated = await apiOf(ctx).clients.update({ id, version: 1, patch: { currency: 'USD' } });
    assert.deepEqual(updated.totals, [
      { currency: 'USD', outstandingMinor: 0, revenueMinor: 0 },
      { currency: 'EUR', outstandingMinor: 700, revenueMinor: 0 },
    ]);
    await apiOf(ctx).clients.archive({ ids: [id] });
    assert.deepEqual(await checkReadModel(database.read, workspace.id, clientParts), []);
    const back = await apiOf(ctx).clients.update({ id, version: 3, patch: { currency: 'EUR' } });
    assert.deepEqual(back.totals, [{ currency: 'EUR', outstandingMinor: 700, revenueMinor: 0 }]);
    assert.deepEqual(await checkReadModel(database.read, workspace.id, clientParts), []);
  });

  it('does not count drafts and void invoices; what was voided had been issued, so it was an interaction', async () => {
    const ctx = (await createTestWorkspace(database)).as('manager');
    const { id } = await newClient(ctx);
    const read = async () => {
      const record = await apiOf(ctx).clients.get({ id });
      return [record.invoiceCount, record.totals?.[0]?.outstandingMinor, record.lastInteractionAt];
    };
    await writeInvoice(ctx, { ...invoiceOf(id, 10), number: null, status: 'draft' });
    assert.deepEqual(await read(), [0, 0, null]);
    await writeInvoice(ctx, { ...invoiceOf(id, 20), status: 'void' });
    assert.deepEqual(await read(), [0, 0, at]);
  });

  it('loses a refund from the revenue and owes it again', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('manager');
    const { id } = await newClient(ctx);
    const { id: documentId } = await writeInvoice(ctx, invoiceOf(id, 100));
    const move = (kind: 'payment' | 'refund', amountMinor: number) =>
      writePayment(ctx, {
        clientId: id,
        kind,
        amountMinor,
        currency: 'EUR',
        allocations: [{ documentId, amountMinor }],
      });
    await move('payment', 100);
    await move('refund', 30);
    assert.deepEqual((await apiOf(ctx).clients.get({ id })).totals, [
      { currency: 'EUR', outstandingMinor: 30, revenueMinor: 70 },
    ]);
    assert.deepEqual(await checkReadModel(database.read, workspace.id, clientParts), []);
  });

  it('is right after 20 invoices are written at once', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('manager');
    const { id } = await newClient(ctx);
    await Promise.all(Array.from({ length: 20 }, () => writeInvoice(ctx, invoiceOf(id, 5))));
    const record = await apiOf(ctx).clients.get({ id });
    assert.deepEqual([record.invoiceCount, record.totals?.[0]?.outstandingMinor], [20, 100]);
    assert.deepEqual(await checkReadModel(database.read, workspace.id, clientParts), []);
  });

  it('is compared with what documents and payments say: each wrong number is named, of this workspace only', async () => {
    const workspace = await createTestWorkspace(database);
    const other = await createTestWorkspace(database);
    const ctx = workspace.as('manager');
    const { id } = await newClient(ctx);
    const invoice = await writeInvoice(ctx, invoiceOf(id, 100));
    const foreign = await newClient(other.as('manager'));
    await database.transaction(async (tx) => {
      for (const clientId of [id, foreign.id]) {
        await tx
          .update(clientTotal)
          .set({ outstandingMinor: 1, revenueMinor: 2, isBilling: false, isArchived: true })
          .where(eq(clientTotal.clientId, clientId));
        await tx.update(client).set({ invoiceCount: 9 }).where(eq(client.id, clientId));
      }
      await tx.update(document).set({ balanceMinor: 99 }).where(eq(document.id, invoice.id));
    });
    const differences = await checkReadModel(database.read, workspace.id, clientParts);
    assert.deepEqual(
      differences.toSorted((a, b) => (a.copy < b.copy ? -1 : 1)),
      [
        { clientId: id, copy: 'client.invoiceCount', stored: 9, expected: 1 },
        { clientId: id, copy: 'client.listSummary' },
        { clientId: id, copy: 'clientTotal.isArchived', currency: 'EUR', stored: 1, expected: 0 },
        { clientId: id, copy: 'clientTotal.isBilling', currency: 'EUR', stored: 0, expected: 1 },
        { clientId: id, copy: 'clientTotal.outstandingMinor', currency: 'EUR', stored: 1, expected: 99 },
        { clientId: id, copy: 'clientTotal.revenueMinor', currency: 'EUR', stored: 2, expected: 0 },
        {
          clientId: id,
          copy: 'document.balanceMinor',
          recordId: invoice.id,
          currency: 'EUR',
          stored: 99,
          expected: 100,
        },
      ],
    );
  });

  it('is rebuilt for a whole workspace at once, as documents and payments say, and for no other', async () => {
    const workspace = await createTestWorkspace(database);
    const other = await createTestWorkspace(database);
    const ctx = workspace.as('manager');
    const { id } = await newClient(ctx);
    const { id: documentId } = await writeInvoice(ctx, invoiceOf(id, 100, 'USD'));
    await writePayment(ctx, {
      clientId: id,
      kind: 'payment',
      amountMinor: 25,
      currency: 'USD',
      allocations: [{ documentId, amountMinor: 25 }],
    });
    await newClient(ctx, { name: 'Without invoices' });
    const archived = await newClient(ctx, { name: 'Archived' });
    await apiOf(ctx).clients.archive({ ids: [archived.id] });
    const foreign = await newClient(other.as('manager'));
    const all = () => database.read.select().from(clientTotal).orderBy(clientTotal.clientId, clientTotal.currency);
    const right = await all();
    await database.transaction(async (tx) => {
      await tx.delete(clientTotal).where(eq(clientTotal.workspaceId, workspace.id));
      await tx.update(client).set({ invoiceCount: 0 });
      await tx.update(clientTotal).set({ revenueMinor: 7 }).where(eq(clientTotal.clientId, foreign.id));
    });
    await transact(ctx, (ctx) => refreshAllClients(ctx));
    assert.deepEqual(
      await all(),
      right.map((row) => (row.clientId === foreign.id ? Object.assign(row, { revenueMinor: 7 }) : row)),
    );
    assert.deepEqual(await checkReadModel(database.read, workspace.id, clientParts), []);
  });
});
