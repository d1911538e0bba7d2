import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { eq } from 'drizzle-orm';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';
import { activity, audit, event } from '../activity/table.ts';
import { document, payment, paymentAllocation } from './table.ts';
import { writeInvoice } from './write-invoice.ts';
import { writePayment, type NewPayment } from './write-payment.ts';

describe('writing a payment', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  let numbers = 0;
  async function invoiced(totalMinor = 100) {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('manager');
    const { id: clientId } = await newClient(ctx);
    const invoice = await writeInvoice(ctx, {
      clientId,
      number: `P-${(numbers += 1)}`,
      status: 'viewed',
      issueDate: '2026-03-01',
      totalMinor,
    });
    const pay = (amountMinor: number, more: Partial<NewPayment> = {}) =>
      writePayment(ctx, {
        clientId,
        kind: 'payment',
        amountMinor,
        currency: 'EUR',
        allocations: [{ documentId: invoice.id, amountMinor }],
        ...more,
      });
    const stored = async () => {
      const [row] = await database.read.select().from(document).where(eq(document.id, invoice.id));
      return [row?.status, row?.paidMinor, row?.balanceMinor];
    };
    return { workspace, ctx, clientId, invoice, pay, stored };
  }

  it('moves an invoice to partially paid, to paid, and back when money is returned', async () => {
    const { pay, stored } = await invoiced();
    await pay(30);
    assert.deepEqual(await stored(), ['partially_paid', 30, 70]);
    await pay(70);
    assert.deepEqual(await stored(), ['paid', 100, 0]);
    await pay(10, { kind: 'refund' });
    assert.deepEqual(await stored(), ['partially_paid', 90, 10]);
  });

  it('leaves a last interaction, a line in the history and an event', async () => {
    const { ctx, clientId, pay } = await invoiced();
    const at = '2026-04-02T08:00:00.000Z';
    const row = await pay(30, { at });
    assert.equal((await apiOf(ctx).clients.get({ id: clientId })).lastInteractionAt, at);
    await pay(20, { at: '2026-03-20T08:00:00.000Z' });
    assert.equal((await apiOf(ctx).clients.get({ id: clientId })).lastInteractionAt, at);
    const history = await database.read
      .select()
      .from(activity)
      .where(eq(activity.clientId, clientId))
      .orderBy(activity.id);
    assert.deepEqual(
      history.map((entry) => entry.type),
      ['client.created', 'invoice.issued', 'payment.recorded', 'payment.recorded'],
    );
    assert.deepEqual(history[2]?.data, told(row.id, { kind: 'payment', amountMinor: 30 }));
    assert.equal((await database.read.select().from(event).where(eq(event.clientId, clientId))).length, 4);
  });

  it('a refund leaves a line in the history, one in the audit and an event, as a payment does', async () => {
    const { clientId, pay } = await invoiced();
    await pay(100);
    const row = await pay(40, { kind: 'refund' });
    const history = await database.read
      .select()
      .from(activity)
      .where(eq(activity.clientId, clientId))
      .orderBy(activity.id);
    assert.deepEqual(history.at(-1)?.data, told(row.id, { kind: 'refund', amountMinor: 40 }));
    const trail = await database.read.select().from(audit).where(eq(audit.entityId, row.id));
    assert.deepEqual(
      trail.map(({ action, entity }) => [action, entity]),
      [['payments.write', 'payment']],
    );
    // Created, invoiced, paid, given back.
    assert.equal((await database.read.select().from(event).where(eq(event.clientId, clientId))).length, 4);
  });

  it('an overpayment stays as credit: revenue is what was allocated', async () => {
    const { ctx, clientId, invoice, pay } = await invoiced();
    await pay(500, { allocations: [{ documentId: invoice.id, amountMinor: 100 }] });
    assert.deepEqual((await apiOf(ctx).clients.get({ id: clientId })).totals, [
      { currency: 'EUR', outstandingMinor: 0, revenueMinor: 100 },
    ]);
  });

  it('refuses money from nowhere, and nothing of it is stored', async () => {
    const { workspace, ctx, clientId, invoice, pay, stored } = await invoiced();
    const draft = await writeInvoice(ctx, {
      clientId,
      number: null,
      status: 'draft',
      issueDate: '2026-03-01',
      totalMinor: 100,
    });
    const part = (documentId: string, amountMinor: number) => ({ allocations: [{ documentId, amountMinor }] });
    const wrong: [number, Partial<NewPayment>, RegExp, field: string][] = [
      [101, {}, /More is paid than is owed/, 'allocations.0.amountMinor'],
      [10, part(invoice.id, 20), /More is allocated/, 'allocations'],
      [10, { kind: 'refund' }, /More is given back/, 'allocations.0.amountMinor'],
      [10, { currency: 'USD' }, /currency/, 'currency'],
      [10, part(draft.id, 10), /draft/, 'allocations.0.documentId'],
      [0.5, {}, /whole minor units/, 'amountMinor'],
      [-5, {}, /more than zero/, 'amountMinor'],
      [10, part(invoice.id, -5), /more than zero/, 'allocations.0.amountMinor'],
      [
        10,
        {
          allocations: [
            { documentId: invoice.id, amountMinor: 5 },
            { documentId: invoice.id, amountMinor: 5 },
          ],
        },
        /twice/,
        'allocations',
      ],
    ];
    for (const [amountMinor, more, message, field] of wrong) {
      const refused = await refusal(pay(amountMinor, more), 'validation');
      assert.match(refused.message, message);
      assert.equal(refused.details.field, field);
    }
    assert.deepEqual(await stored(), ['viewed', 0, 100]);
    for (const table of [payment, paymentAllocation])
      assert.equal((await database.read.select().from(table).where(eq(table.workspaceId, workspace.id))).length, 0);
  });

  it('pays no invoice of another client or workspace', async () => {
    const here = await invoiced();
    const there = await invoiced();
    const neighbour = await newClient(here.ctx, { name: 'Neighbour' });
    await refusal(here.pay(10, { clientId: neighbour.id }), 'not-found');
    await refusal(here.pay(10, { allocations: [{ documentId: there.invoice.id, amountMinor: 10 }] }), 'not-found');
    await refusal(
      here.pay(10, { clientId: there.clientId, allocations: [{ documentId: there.invoice.id, amountMinor: 10 }] }),
      'not-found',
    );
    assert.deepEqual(await there.stored(), ['viewed', 0, 100]);
  });

  it('of ten payments at once of the whole sum one is taken', async () => {
    const { pay, stored } = await invoiced();
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => pay(100)));
    assert.equal(outcomes.filter((outcome) => outcome.status === 'fulfilled').length, 1);
    assert.deepEqual(await stored(), ['paid', 100, 0]);
  });

  it('a payment that fails after its first write leaves the invoice, the totals and the history as they were', async () => {
    const { ctx, clientId, invoice, stored } = await invoiced();
    const before = await apiOf(ctx).clients.get({ id: clientId });
    let looks = 0;
    const stopping = () => {
      // The payment takes the first look at the clock, the history the second.
      if ((looks += 1) > 1) throw new Error('The clock stopped.');
      return testNow;
    };
    const failing = writePayment(
      { ...ctx, now: stopping },
      {
        clientId,
        kind: 'payment',
        amountMinor: 10,
        currency: 'EUR',
        allocations: [{ documentId: invoice.id, amountMinor: 10 }],
      },
    );
    await assert.rejects(failing, /clock stopped/);
    assert.deepEqual(await stored(), ['viewed', 0, 100]);
    assert.deepEqual(await apiOf(ctx).clients.get({ id: clientId }), before);
  });
});

/** What the history keeps of a payment in euros. */
function told(paymentId: string, values: { kind: string; amountMinor: number }) {
  const changes = Object.entries({ ...values, currency: 'EUR' }).map(([field, after]) => [
    field,
    { before: null, after },
  ]);
  return { paymentId, changes: Object.fromEntries(changes) };
}
