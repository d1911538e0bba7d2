import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { it } from 'node:test';
import { eq } from 'drizzle-orm';
import { status } from '../features/clients/table.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { createTestWorkspace } from '../testing/test-workspace.ts';
import { transact } from './transact.ts';

it('of 300 transactions at once that read, wait and write, each kept one counts and each failed one does not', async (t) => {
  const database = await openTestDatabase();
  t.after(() => database.close());
  const { statuses } = await createTestWorkspace(database);
  const counter = eq(status.id, statuses.churned);
  await database.transaction((tx) => tx.update(status).set({ position: 0 }).where(counter));
  const outcomes = await Promise.allSettled(
    Array.from({ length: 300 }, (_, turn) =>
      transact({ database }, async (tx) => {
        // PostgreSQL lets readers pass each other; a verb locks what it is going to write.
        await tx.update(status).set({ label: 'locked' }).where(counter);
        const [row] = await tx.select({ position: status.position }).from(status).where(counter);
        await setTimeout(0);
        await tx
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

it('joins the transaction that is already open', async (t) => {
  const database = await openTestDatabase();
  t.after(() => database.close());
  const { statuses } = await createTestWorkspace(database);
  const one = eq(status.id, statuses.active);
  await assert.rejects(
    transact({ database }, async (outer) => {
      await transact({ database, tx: outer }, (inner) => inner.update(status).set({ label: 'changed' }).where(one));
      throw new Error('stop');
    }),
    /stop/,
  );
  const [row] = await database.read.select({ label: status.label }).from(status).where(one);
  assert.equal(row?.label, 'Active');
});
