import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { after, before, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { writeInvoice } from '../features/billing/index.ts';
import { clients } from '../features/clients/index.ts';
import { client, status } from '../features/clients/table.ts';
import { document } from '../features/billing/table.ts';
import { apiOf } from '../testing/api.ts';
import { refusal } from '../testing/refusal.ts';
import { newClient } from '../testing/new-client.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { createTestWorkspace } from '../testing/test-workspace.ts';
import type { Ctx } from './ctx.ts';
import { transact } from './transact.ts';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

it('of 300 transactions at once that read, wait and write, each kept one counts and each failed one does not', async () => {
  const { statuses } = await createTestWorkspace(database);
  const counter = eq(status.id, statuses.active);
  await database.transaction((tx) => tx.update(status).set({ position: 0 }).where(counter));
  const outcomes = await Promise.allSettled(
    Array.from({ length: 300 }, (_, turn) =>
      transact({ database }, async ({ db }) => {
        // PostgreSQL lets readers pass each other; a verb locks what it is going to write.
        await db.update(status).set({ label: 'locked' }).where(counter);
        const [row] = await db.select({ position: status.position }).from(status).where(counter);
        await setTimeout(0);
        await db
          .update(status)
          .set({ position: (row?.position ?? 0) + 1 })
          .where(counter);
        if (turn % 10 === 9) throw new Error('stop');
      }),
    ),
  );
  assert.equal(outcomes.filter((outcome) => outcome.status === 'rejected').length, 30);
  const [row] = await database.read.select({ position: status.position }).from(status).where(counter);
  assert.equal(row?.position, 270);
});

/** A verb made of verbs of two features: a client with its first invoice, archived at once. */
async function takeOn(ctx: Ctx, name: string, andThen: (ctx: Ctx) => Promise<void> = async () => undefined) {
  return transact(ctx, async (ctx) => {
    const made = await clients.create(ctx, { client: { name }, idempotencyKey: `take-on-${name}` });
    await writeInvoice(ctx, {
      clientId: made.id,
      number: name,
      status: 'sent',
      issueDate: '2026-03-18',
      totalMinor: 5,
    });
    await clients.archive(ctx, { ids: [made.id] });
    await andThen(ctx);
    return clients.get(ctx, { id: made.id });
  });
}

async function stored(workspaceId: string): Promise<{ clients: number; documents: number }> {
  const { read } = database;
  return {
    clients: (await read.select({ id: client.id }).from(client).where(eq(client.workspaceId, workspaceId))).length,
    documents: (await read.select({ id: document.id }).from(document).where(eq(document.workspaceId, workspaceId)))
      .length,
  };
}

// A transaction that waits for itself would wait for ever.
const inTime = { timeout: 20_000 };

it('verbs that a verb calls are kept together, and see what each other has written', inTime, async () => {
  const workspace = await createTestWorkspace(database);
  const ctx = workspace.as('owner');
  const taken = await Promise.all(['One', 'Two', 'Three'].map((name) => takeOn(ctx, name)));
  assert.deepEqual(
    taken.map(({ invoiceCount, archivedAt }) => [invoiceCount, archivedAt !== null]),
    [
      [1, true],
      [1, true],
      [1, true],
    ],
  );
  assert.deepEqual(await stored(workspace.id), { clients: 3, documents: 3 });
});

it('verbs that a verb calls are undone together when one of them fails', inTime, async () => {
  const workspace = await createTestWorkspace(database);
  const ctx = workspace.as('owner');
  const failing = (ctx: Ctx) => clients.erase(ctx, { id: 'cli_missing', confirmName: '' }).then(() => undefined);
  await refusal(takeOn(ctx, 'Undone', failing), 'not-found');
  assert.deepEqual(await stored(workspace.id), { clients: 0, documents: 0 });
  // The writer is free again.
  await takeOn(ctx, 'Kept');
  assert.deepEqual(await stored(workspace.id), { clients: 1, documents: 1 });
});

it('outside, nothing is seen of a transaction that is not committed', inTime, async () => {
  const ctx = (await createTestWorkspace(database)).as('owner');
  await transact(ctx, async (inside) => {
    const made = await clients.create(inside, { client: { name: 'Unseen' }, idempotencyKey: 'unseen-0001' });
    assert.equal((await clients.get(inside, made)).name, 'Unseen');
    await refusal(clients.get(ctx, { id: made.id }), 'not-found');
    const found = await clients.list(inside, { search: 'unseen', limit: 10, withTotal: true });
    assert.equal(found.total?.count, 1);
  });
});

it(
  'a verb that is called with the context of outside is refused at once, and does not wait for its caller',
  inTime,
  async () => {
    const ctx = (await createTestWorkspace(database)).as('owner');
    await assert.rejects(
      transact(ctx, () => newClient(ctx)),
      /A transaction inside another/,
    );
    // What was begun inside and goes on afterwards has its own.
    const over = Promise.withResolvers<void>();
    let later: Promise<unknown> | undefined;
    await transact(ctx, async () => {
      later = over.promise.then(() =>
        apiOf(ctx).clients.create({ client: { name: 'Later' }, idempotencyKey: 'later-0000000001' }),
      );
    });
    over.resolve();
    await later;
  },
);
