import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { and, eq, inArray } from 'drizzle-orm';
import { newId } from '../../core/new-id.ts';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';
import { activity, audit } from '../activity/table.ts';
import { client, clientTotal } from './table.ts';

describe('clients.archive and clients.restore', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  it('[S0-92] archive removes the account from the active workflow', async () => {
    const ctx = (await createTestWorkspace(database)).as('manager');
    const gone = await newClient(ctx, { name: 'Gone' });
    const kept = await newClient(ctx, { name: 'Kept' });
    const { clients } = await apiOf(ctx).clients.archive({ ids: [gone.id] });
    assert.deepEqual(
      clients.map((row) => [row.id, row.archivedAt, row.version]),
      [[gone.id, testNow.toISOString(), 2]],
    );
    const { items } = await apiOf(ctx).clients.list({});
    assert.deepEqual(
      items.map((item) => item.client.id),
      [kept.id],
    );
  });

  it('[S0-94][S0-95][S0-96][S2-41][S2-81] archive keeps notes, owner, portal state and every other field', async () => {
    const ctx = (await createTestWorkspace(database)).as('manager');
    const { id } = await newClient(ctx, {
      notes: 'Keep me',
      email: 'ada@acme.com',
      phone: '030 901820',
      address: 'A',
      taxId: 'X-1',
    });
    const before = await apiOf(ctx).clients.update({
      id,
      version: 1,
      patch: { portalEnabled: true, reminderTone: 'firm' },
    });
    await apiOf(ctx).clients.archive({ ids: [id] });
    const after = await apiOf(ctx).clients.get({ id });
    assert.deepEqual(after, { ...before, archivedAt: after.archivedAt, version: 3, updatedAt: after.updatedAt });
    assert.equal(after.notes, 'Keep me');
    assert.equal(after.portalEnabled, true);
  });

  it('[S0-99] an archived client is found under archived and under all, and can be restored', async () => {
    const ctx = (await createTestWorkspace(database)).as('manager');
    const { id } = await newClient(ctx);
    await apiOf(ctx).clients.archive({ ids: [id] });
    for (const state of ['archived', 'all'] as const)
      assert.deepEqual(
        (await apiOf(ctx).clients.list({ state })).items.map((item) => item.client.id),
        [id],
      );
    const { clients } = await apiOf(ctx).clients.restore({ ids: [id] });
    assert.deepEqual(
      clients.map((row) => row.archivedAt),
      [null],
    );
    assert.deepEqual(
      (await apiOf(ctx).clients.list({})).items.map((item) => item.client.id),
      [id],
    );
  });

  it('the totals follow, so that sorting by amounts shows archived clients only where they belong', async () => {
    const ctx = (await createTestWorkspace(database)).as('manager');
    const { id } = await newClient(ctx);
    const marks = async () =>
      (await database.read.select().from(clientTotal).where(eq(clientTotal.clientId, id))).map((row) => row.isArchived);
    await apiOf(ctx).clients.archive({ ids: [id] });
    assert.deepEqual(await marks(), [true]);
    await apiOf(ctx).clients.restore({ ids: [id] });
    assert.deepEqual(await marks(), [false]);
  });

  it('one that is archived already stays as it is, without a second entry in its history', async () => {
    const workspace = await createTestWorkspace(database);
    const later = workspace.as('manager', () => new Date('2026-04-01T00:00:00.000Z'));
    const first = await newClient(workspace.as('manager'));
    const second = await newClient(workspace.as('manager'));
    await apiOf(workspace.as('manager')).clients.archive({ ids: [first.id] });
    const { clients } = await apiOf(later).clients.archive({ ids: [second.id, first.id, second.id] });
    assert.deepEqual(
      clients.map((row) => [row.id, row.archivedAt]),
      [
        [second.id, '2026-04-01T00:00:00.000Z'],
        [first.id, testNow.toISOString()],
      ],
    );
    for (const table of [activity, audit]) {
      const rows = await database.read.select().from(table).where(eq(table.workspaceId, workspace.id));
      assert.equal(
        rows.filter((row) => ('type' in row ? row.type === 'client.archived' : row.action === 'clients.archive'))
          .length,
        2,
      );
    }
  });

  for (const verb of ['archive', 'restore'] as const)
    it(`a missing or foreign id in the list refuses all of ${verb}, before anything is written`, async () => {
      const mine = await createTestWorkspace(database);
      const theirs = await createTestWorkspace(database);
      const ctx = mine.as('manager');
      const own = await newClient(ctx);
      const foreign = await newClient(theirs.as('manager'));
      if (verb === 'restore') {
        await apiOf(ctx).clients.archive({ ids: [own.id] });
        await apiOf(theirs.as('manager')).clients.archive({ ids: [foreign.id] });
      }
      const snapshot = () =>
        database.read
          .select()
          .from(client)
          .where(inArray(client.id, [own.id, foreign.id]))
          .orderBy(client.id);
      const before = await snapshot();
      await refusal(apiOf(ctx).clients[verb]({ ids: [own.id, foreign.id] }), 'not-found');
      await refusal(apiOf(ctx).clients[verb]({ ids: [own.id, newId('client', testNow)] }), 'not-found');
      assert.deepEqual(await snapshot(), before);
    });

  it('[S2-40][S2-80] archive and restore need delete_clients', async () => {
    const workspace = await createTestWorkspace(database);
    const { id } = await newClient(workspace.as('agent'));
    for (const verb of ['archive', 'restore'] as const) {
      const refused = await refusal(apiOf(workspace.as('agent')).clients[verb]({ ids: [id] }), 'forbidden');
      assert.equal(refused.details.permission, 'delete_clients');
      assert.equal((await apiOf(workspace.as('manager')).clients[verb]({ ids: [id] })).clients.length, 1);
    }
  });

  it('callers who name the same clients in opposite order do not block each other, and each client is archived once', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('manager');
    const ids: string[] = [];
    for (let count = 0; count < 20; count += 1) ids.push((await newClient(ctx, { name: `Client ${count}` })).id);
    await Promise.all(
      Array.from({ length: 10 }, (_, call) => apiOf(ctx).clients.archive({ ids: call % 2 ? ids : ids.toReversed() })),
    );
    const entries = await database.read
      .select()
      .from(activity)
      .where(and(eq(activity.workspaceId, workspace.id), eq(activity.type, 'client.archived')));
    assert.equal(entries.length, ids.length);
  });
});
