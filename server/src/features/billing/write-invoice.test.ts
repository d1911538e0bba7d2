import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace } from '../../testing/test-workspace.ts';
import { activity } from '../activity/table.ts';
import { document } from './table.ts';
import { writeInvoice, type NewInvoice } from './write-invoice.ts';

describe('writing an invoice', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  async function setUp() {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('manager');
    const { id: clientId } = await newClient(ctx);
    const write = (more: Partial<NewInvoice> = {}) =>
      writeInvoice(ctx, { clientId, number: 'R-1', status: 'sent', issueDate: '2026-03-01', totalMinor: 100, ...more });
    return { workspace, ctx, clientId, write };
  }

  it('a number that another invoice of the workspace has is refused by its field, and nothing is stored', async () => {
    const { workspace, clientId, write } = await setUp();
    await write();
    assert.equal((await refusal(write(), 'validation')).details.field, 'number');
    const stored = await database.read.select().from(document).where(eq(document.workspaceId, workspace.id));
    assert.equal(stored.length, 1);
    const history = await database.read.select().from(activity).where(eq(activity.clientId, clientId));
    assert.equal(history.filter(({ type }) => type === 'invoice.issued').length, 1);
    await (await setUp()).write();
  });

  it('of two at once with the same number one is stored and the other refused', async () => {
    const { write } = await setUp();
    const outcomes = await Promise.allSettled([write(), write()]);
    assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    assert.equal(lost?.reason.details.field, 'number');
  });

  it('drafts have no number, and any number of them is stored', async () => {
    const { write } = await setUp();
    for (let turn = 0; turn < 2; turn += 1) await write({ status: 'draft', number: null });
  });

  it('a total and days that there are not are refused by their fields', async () => {
    const { write } = await setUp();
    const wrong: [field: string, Partial<NewInvoice>][] = [
      ['totalMinor', { totalMinor: 0.5 }],
      ['totalMinor', { totalMinor: -1 }],
      ['totalMinor', { totalMinor: 2 ** 53 }],
      ['issueDate', { issueDate: '2026-02-31' }],
      ['dueDate', { dueDate: 'soon' }],
    ];
    for (const [field, more] of wrong)
      assert.equal((await refusal(write(more), 'validation')).details.field, field, JSON.stringify(more));
  });
});
