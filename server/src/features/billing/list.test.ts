import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { newId } from '../../core/new-id.ts';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';
import { writeInvoice, type NewInvoice } from './write-invoice.ts';
import { writePayment } from './write-payment.ts';

describe('invoices.list', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  let numbers = 0;
  const sent = (clientId: string, more: Partial<NewInvoice> = {}): NewInvoice => ({
    clientId,
    number: `R-${(numbers += 1)}`,
    status: 'sent',
    issueDate: '2026-03-01',
    totalMinor: 100,
    ...more,
  });

  it('[S0-47] gives the newest invoices first, page by page, each once, also those of one day', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    const { id: clientId } = await newClient(ctx);
    const written: string[] = [];
    for (const issueDate of ['2026-01-05', '2026-02-01', '2026-02-01', '2026-02-01', '2026-02-03'])
      written.push((await writeInvoice(ctx, sent(clientId, { issueDate }))).id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await apiOf(ctx).invoices.list({ clientId, limit: 2, ...(cursor !== undefined && { cursor }) });
      assert.ok(page.items.length <= 2);
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    assert.deepEqual(seen, written.toReversed());
  });

  it('derives overdue on the day after the due date, in the time zone of the workspace', async () => {
    const workspace = await createTestWorkspace(database);
    const { id: clientId } = await newClient(workspace.as('agent'));
    await writeInvoice(workspace.as('agent'), sent(clientId, { dueDate: '2026-03-18' }));
    const on = async (instant: string) => {
      const [item] = (await apiOf(workspace.as('agent', () => new Date(instant))).invoices.list({ clientId })).items;
      return [item?.isOverdue, item?.overdueDays];
    };
    // In Berlin the 18th ends at 23:00 UTC.
    assert.deepEqual(await on('2026-03-18T22:59:59.000Z'), [false, 0]);
    assert.deepEqual(await on('2026-03-18T23:00:00.000Z'), [true, 1]);
    // The clocks change in between.
    assert.deepEqual(await on('2026-04-01T12:00:00.000Z'), [true, 14]);
  });

  it('does not call a draft, a void, a paid invoice or one without a balance overdue', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    const { id: clientId } = await newClient(ctx);
    const late = { issueDate: '2026-01-01', dueDate: '2026-01-02' };
    await writeInvoice(ctx, sent(clientId, { ...late, status: 'draft', number: null }));
    await writeInvoice(ctx, sent(clientId, { ...late, status: 'void' }));
    await writeInvoice(ctx, sent(clientId, { ...late, totalMinor: 0 }));
    const paid = await writeInvoice(ctx, sent(clientId, late));
    await writePayment(ctx, {
      clientId,
      kind: 'payment',
      amountMinor: 100,
      currency: 'EUR',
      allocations: [{ documentId: paid.id, amountMinor: 100 }],
    });
    const { items } = await apiOf(ctx).invoices.list({ clientId });
    assert.deepEqual(
      items.map((item) => [item.status, item.isOverdue]).toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      [
        ['draft', false],
        ['paid', false],
        ['sent', false],
        ['void', false],
      ],
    );
    await writeInvoice(ctx, sent(clientId, { ...late, status: 'viewed' }));
    assert.equal((await apiOf(ctx).invoices.list({ clientId })).items.filter((item) => item.isOverdue).length, 1);
  });

  it('[S0-42] an invoice is due as many days later as the payment terms of the client say', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    const { id: clientId } = await newClient(ctx);
    await apiOf(ctx).clients.update({ id: clientId, version: 1, patch: { paymentTermsDays: 14 } });
    await writeInvoice(ctx, sent(clientId, { issueDate: '2026-02-20' }));
    assert.deepEqual(
      (await apiOf(ctx).invoices.list({ clientId })).items.map((item) => item.dueDate),
      ['2026-03-06'],
    );
  });

  it('[S0-93] archive keeps invoice history', async () => {
    const ctx = (await createTestWorkspace(database)).as('manager');
    const { id: clientId } = await newClient(ctx);
    await writeInvoice(ctx, sent(clientId));
    const before = await apiOf(ctx).invoices.list({ clientId });
    await apiOf(ctx).clients.archive({ ids: [clientId] });
    assert.equal(before.items.length, 1);
    assert.deepEqual(await apiOf(ctx).invoices.list({ clientId }), before);
  });

  it('a cursor that this list did not write is refused by its field', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    const { id: clientId } = await newClient(ctx);
    const other = await newClient(ctx);
    for (const id of [clientId, clientId, other.id, other.id]) await writeInvoice(ctx, sent(id));
    const cursorOf = async (id: string) =>
      (await apiOf(ctx).invoices.list({ clientId: id, limit: 1 })).nextCursor ?? assert.fail('There is one page.');
    const own = await cursorOf(clientId);
    const [fingerprint]: unknown[] = JSON.parse(Buffer.from(own, 'base64url').toString());
    const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const cursor of [
      '',
      'x',
      forged({}),
      forged([fingerprint]),
      forged([fingerprint, '2026-02-31', 'doc_1']),
      forged([fingerprint, '2026-03-01', "doc_1' or 1=1"]),
      forged(['another list', '2026-03-01', 'doc_1']),
      await cursorOf(other.id),
    ])
      assert.equal(
        (await refusal(apiOf(ctx).invoices.list({ clientId, cursor }), 'validation')).details.field,
        'cursor',
      );
    assert.equal((await apiOf(ctx).invoices.list({ clientId, cursor: own })).items.length, 1);
    const behindAll = forged([fingerprint, '2026-03-01', 'doc_0']);
    assert.deepEqual((await apiOf(ctx).invoices.list({ clientId, cursor: behindAll })).items, []);
  });

  it('a missing, foreign or erased client is not found', async () => {
    const mine = await createTestWorkspace(database);
    const theirs = await createTestWorkspace(database);
    const foreign = await newClient(theirs.as('agent'));
    await writeInvoice(theirs.as('agent'), sent(foreign.id));
    for (const clientId of [foreign.id, newId('client', testNow)])
      await refusal(apiOf(mine.as('owner')).invoices.list({ clientId }), 'not-found');
    await apiOf(theirs.as('owner')).clients.erase({ id: foreign.id, confirmName: 'Acme' });
    await refusal(apiOf(theirs.as('owner')).invoices.list({ clientId: foreign.id }), 'not-found');
  });

  it('needs view_documents', async () => {
    const workspace = await createTestWorkspace(database);
    const { id: clientId } = await newClient(workspace.as('agent'));
    const refused = await refusal(apiOf(workspace.as('watcher')).invoices.list({ clientId }), 'forbidden');
    assert.equal(refused.details.permission, 'view_documents');
    assert.deepEqual(await apiOf(workspace.as('agent')).invoices.list({ clientId }), { items: [], nextCursor: null });
  });
});
