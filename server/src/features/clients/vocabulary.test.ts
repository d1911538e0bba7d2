import assert from 'node:assert/strict';
import { it } from 'node:test';
import { and, eq } from 'drizzle-orm';
import { newId } from '../../core/new-id.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';
import { membership } from '../access/table.ts';
import { clients } from './index.ts';
import { clientTotal, status, tag } from './table.ts';
import { vocabulary } from './vocabulary.ts';

it('lists statuses in their order, tags and active members by name, and the currencies in use with the base first', async (t) => {
  const database = await openTestDatabase();
  t.after(() => database.close());
  const here = await createTestWorkspace(database, { baseCurrency: 'NOK' });
  const elsewhere = await createTestWorkspace(database);
  const ctx = here.as('owner');
  const made = await clients.create(ctx, {
    idempotencyKey: 'vocabulary-00001',
    client: { name: 'One', currency: 'USD' },
  });
  const old = await clients.create(ctx, {
    idempotencyKey: 'vocabulary-00002',
    client: { name: 'Two', currency: 'CHF' },
  });
  await clients.archive(ctx, { ids: [old.id] });
  await clients.create(elsewhere.as('owner'), {
    idempotencyKey: 'vocabulary-00003',
    client: { name: 'Three', currency: 'JPY' },
  });
  const suspended = and(eq(membership.workspaceId, here.id), eq(membership.userId, here.users.manager.id));
  await database.transaction(async (tx) => {
    await tx.insert(tag).values(
      ['zebra', 'Élan', 'apple'].map((name) => ({
        id: newId('tag', testNow),
        workspaceId: here.id,
        name,
        nameKey: name.toLowerCase(),
      })),
    );
    await tx
      .insert(tag)
      .values({ id: newId('tag', testNow), workspaceId: elsewhere.id, name: 'theirs', nameKey: 'theirs' });
    await tx.update(membership).set({ state: 'suspended' }).where(suspended);
    const euros = { clientId: made.id, workspaceId: here.id, currency: 'EUR', isBilling: false, isArchived: false };
    await tx.insert(clientTotal).values({ ...euros, outstandingMinor: 0, revenueMinor: 1 });
  });

  const found = await vocabulary(ctx, {});

  assert.deepEqual(
    found.statuses.map(({ label }) => label),
    ['Active', 'On Hold', 'Churned'],
  );
  assert.deepEqual(new Set(found.statuses.map(({ isSeeded }) => isSeeded)), new Set([true]));
  await database.transaction((tx) =>
    tx.update(status).set({ label: 'Paused' }).where(eq(status.id, here.statuses.onHold)),
  );
  assert.deepEqual(
    (await vocabulary(ctx, {})).statuses.map(({ label, isSeeded }) => [label, isSeeded]),
    [
      ['Active', true],
      ['Paused', false],
      ['Churned', true],
    ],
  );
  assert.deepEqual(
    found.tags.map(({ name }) => name),
    ['apple', 'Élan', 'zebra'],
  );
  assert.deepEqual(
    found.members.map(({ name }) => name),
    ['Adam Admin', 'Anna Agent', 'Olivia Owner', 'Walt Watcher'],
  );
  assert.deepEqual(found.currencies, ['NOK', 'CHF', 'EUR', 'USD']);
});
