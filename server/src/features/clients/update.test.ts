import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { Client, ClientPatch } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { newId } from '../../core/new-id.ts';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';
import { membership } from '../access/table.ts';
import { activity, audit, event } from '../activity/table.ts';
import { client, clientSearch } from './table.ts';

describe('clients.update', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  const lastOf = async (table: typeof activity | typeof audit, workspaceId: string) =>
    (await database.read.select().from(table).where(eq(table.workspaceId, workspaceId)).orderBy(table.id)).at(-1);

  const corrections = [
    ['S0-32', 'email', 'New@Acme.com', 'New@acme.com'],
    ['S0-33', 'phone', '+44 20 7946 0018', '+44 20 7946 0018'],
    ['S0-34', 'website', 'https://acme.com/', 'https://acme.com'],
    ['S0-35', 'address', 'Elsewhere 2', 'Elsewhere 2'],
    ['S0-36', 'taxId', 'FR 40 303 265 045', 'FR40303265045'],
    ['S0-37', 'notes', 'Now on Mondays', 'Now on Mondays'],
  ] as const;
  for (const [row, field, typed, stored] of corrections)
    it(`[${row}][S2-77] the ${field} of a client is corrected, found by search, and the change is on record`, async () => {
      const workspace = await createTestWorkspace(database);
      const api = apiOf(workspace.as('agent'));
      const { id, version } = await newClient(workspace.as('agent'));
      const updated = await api.clients.update({ id, version, patch: { [field]: typed } });
      assert.deepEqual([updated[field], updated.version], [stored, version + 1]);
      assert.deepEqual(await api.clients.get({ id }), updated);
      const texts = await database.read.select().from(clientSearch).where(eq(clientSearch.clientId, id));
      assert.ok(texts[0]?.text.includes(stored.replace('https://', '').toLowerCase()));
      const trail = await lastOf(audit, workspace.id);
      assert.deepEqual(trail && 'diff' in trail && trail.diff, { [field]: { before: null, after: stored } });
      const history = await lastOf(activity, workspace.id);
      // People's history says what was in a field and is now; of the notes only that they were changed.
      const changes = { [field]: { before: null, after: field === 'notes' ? null : stored } };
      assert.deepEqual(history && 'data' in history && history.data, { fields: [field], changes });

      const cleared = await api.clients.update({ id, version: updated.version, patch: { [field]: '' } });
      assert.equal(cleared[field], null);
    });

  it('a new name moves the client in the order of the list', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    await newClient(ctx, { name: 'Middle' });
    const { id, version } = await newClient(ctx, { name: 'Aaa' });
    await apiOf(ctx).clients.update({ id, version, patch: { name: 'Øxen' } });
    assert.deepEqual(
      (await apiOf(ctx).clients.list({})).items.map((item) => item.client.name),
      ['Middle', 'Øxen'],
    );
  });

  it('a patch that changes nothing writes nothing and answers with the record', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('agent');
    const created = await newClient(ctx, { email: 'ada@acme.com', website: 'acme.com', phone: '030 901820' });
    const before = await database.read.select().from(event).where(eq(event.workspaceId, workspace.id));
    const patches: ClientPatch[] = [
      {},
      { name: 'Acme' },
      { website: 'acme.com', phone: '+4930901820', email: 'ada@ACME.com' },
    ];
    for (const patch of patches)
      assert.deepEqual(await apiOf(ctx).clients.update({ id: created.id, version: created.version, patch }), created);
    assert.deepEqual(await database.read.select().from(event).where(eq(event.workspaceId, workspace.id)), before);
  });

  it('an update from an older version conflicts, carries the record as it is now and changes nothing', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('agent');
    const { id, version } = await newClient(ctx);
    const current = await apiOf(ctx).clients.update({ id, version, patch: { notes: 'first' } });
    const refused = await refusal(
      apiOf(ctx).clients.update({ id, version, patch: { email: 'x@acme.com' } }),
      'conflict',
    );
    assert.deepEqual(refused.details.current, current);
    assert.deepEqual(await apiOf(ctx).clients.get({ id }), current);
  });

  it('an update without a version is refused as version-required', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    const { id } = await newClient(ctx);
    const withoutVersion = { id, patch: { notes: 'x' } } as Parameters<
      ReturnType<typeof apiOf>['clients']['update']
    >[0];
    await refusal(apiOf(ctx).clients.update(withoutVersion), 'version-required');
  });

  it('of 50 callers who saw the same version exactly one wins and the others conflict', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('agent');
    const { id, version } = await newClient(ctx);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, racer) =>
        apiOf(ctx).clients.update({ id, version, patch: { notes: `racer ${racer}` } }),
      ),
    );
    const won = outcomes.filter((outcome): outcome is PromiseFulfilledResult<Client> => outcome.status === 'fulfilled');
    assert.equal(won.length, 1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        assert.equal((await refusal(Promise.reject(outcome.reason), 'conflict')).code, 'conflict');
    assert.deepEqual(await apiOf(ctx).clients.get({ id }), won[0]?.value);
    const trail = await database.read
      .select()
      .from(audit)
      .where(and(eq(audit.workspaceId, workspace.id), eq(audit.action, 'clients.update')));
    assert.equal(trail.length, 1);
  });

  it('an update that fails after its first write leaves the record, its search text and its history as they were', async () => {
    const workspace = await createTestWorkspace(database);
    const { id, version } = await newClient(workspace.as('agent'));
    let looks = 0;
    const stopping = () => {
      // The record is written with the first look at the clock; the history takes the second.
      if ((looks += 1) > 1) throw new Error('The clock stopped.');
      return testNow;
    };
    const snapshot = async () => ({
      record: await apiOf(workspace.as('agent')).clients.get({ id }),
      text: await database.read.select().from(clientSearch).where(eq(clientSearch.clientId, id)),
      trail: await database.read.select().from(audit).where(eq(audit.workspaceId, workspace.id)),
    });
    const before = await snapshot();
    const ctx = { ...workspace.as('agent'), now: stopping };
    await assert.rejects(
      apiOf(ctx).clients.update({ id, version, patch: { notes: 'half', currency: 'USD' } }),
      /clock stopped/,
    );
    assert.deepEqual(await snapshot(), before);
  });

  it('all wrong fields are named at once with their path in the patch, and the right ones are not stored', async () => {
    const workspace = await createTestWorkspace(database);
    const other = await createTestWorkspace(database);
    const ctx = workspace.as('manager');
    const created = await newClient(ctx);
    const patch = {
      notes: 'right',
      email: 'a@b',
      phone: 'call me',
      website: 'localhost',
      taxId: 'GB123456789',
      currency: 'XQQ',
      statusId: other.statuses.active,
      ownerId: other.users.agent.id,
    };
    const refused = await refusal(apiOf(ctx).clients.update({ id: created.id, version: 1, patch }), 'validation');
    assert.deepEqual(
      refused.details.issues?.map((issue) => issue.field).toSorted(),
      ['currency', 'email', 'ownerId', 'phone', 'statusId', 'taxId', 'website'].map((field) => `patch.${field}`),
    );
    assert.deepEqual(await apiOf(ctx).clients.get({ id: created.id }), created);
  });

  it('a stored value that a rule would refuse today does not stand in the way of another field', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('agent');
    const { id } = await newClient(ctx);
    await database.transaction((tx) => tx.update(client).set({ phone: 'ask Bob' }).where(eq(client.id, id)));
    const updated = await apiOf(ctx).clients.update({ id, version: 1, patch: { phone: 'ask Bob', notes: 'x' } });
    assert.deepEqual([updated.phone, updated.notes], ['ask Bob', 'x']);
  });

  it('a telephone number is read in the country of the client, then of the workspace', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    const { id } = await newClient(ctx);
    const german = await apiOf(ctx).clients.update({ id, version: 1, patch: { phone: '030 901820' } });
    assert.equal(german.phone, '+49 30 901820');
    const french = await apiOf(ctx).clients.update({
      id,
      version: 2,
      patch: { countryCode: 'FR', phone: '01 23 45 67 89' },
    });
    assert.equal(french.phone, '+33 1 23 45 67 89');
  });

  it('a new status is in the history with its category before and after', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('agent');
    const { id } = await newClient(ctx);
    await apiOf(ctx).clients.update({ id, version: 1, patch: { statusId: workspace.statuses.churned } });
    const history = await lastOf(activity, workspace.id);
    assert.deepEqual(history && 'data' in history && history.data, {
      fields: ['statusId'],
      changes: { statusId: { before: workspace.statuses.active, after: workspace.statuses.churned } },
      status: {
        from: { id: workspace.statuses.active, label: 'Active', category: 'active' },
        to: { id: workspace.statuses.churned, label: 'Churned', category: 'churned' },
      },
    });
  });

  it('[C3] a new status never archives', async () => {
    const workspace = await createTestWorkspace(database);
    const { id } = await newClient(workspace.as('agent'));
    const churned = await apiOf(workspace.as('agent')).clients.update({
      id,
      version: 1,
      patch: { statusId: workspace.statuses.churned },
    });
    assert.equal(churned.archivedAt, null);
  });

  it('[S2-79] only who may assign owners changes one, and only to an active member', async () => {
    const workspace = await createTestWorkspace(database);
    const { id } = await newClient(workspace.as('agent'));
    const give = (role: 'agent' | 'manager', ownerId: string | null, version = 1) =>
      apiOf(workspace.as(role)).clients.update({ id, version, patch: { ownerId } });
    assert.equal(
      (await refusal(give('agent', workspace.users.manager.id), 'forbidden')).details.permission,
      'assign_owner',
    );
    await database.transaction((tx) =>
      tx
        .update(membership)
        .set({ state: 'suspended' })
        .where(and(eq(membership.workspaceId, workspace.id), eq(membership.userId, workspace.users.watcher.id))),
    );
    for (const nobody of [workspace.users.watcher.id, newId('user', testNow)])
      assert.equal((await refusal(give('manager', nobody), 'validation')).details.field, 'patch.ownerId');
    assert.equal((await give('manager', workspace.users.admin.id)).ownerId, workspace.users.admin.id);
    assert.equal((await give('manager', null, 2)).ownerId, null);
  });

  it('[S0-44] an agent switches the portal of a client it owns, and of no other', async () => {
    const workspace = await createTestWorkspace(database);
    const own = await newClient(workspace.as('agent'));
    const other = await newClient(workspace.as('manager'));
    const turnOn = (id: string) =>
      apiOf(workspace.as('agent')).clients.update({ id, version: 1, patch: { portalEnabled: true } });
    assert.equal((await turnOn(own.id)).portalEnabled, true);
    assert.equal((await refusal(turnOn(other.id), 'forbidden')).details.permission, 'manage_portal');
    assert.equal((await apiOf(workspace.as('manager')).clients.get({ id: other.id })).portalEnabled, false);
  });

  it('[S0-41] another billing currency comes first in the totals; the former one goes when nothing was owed or paid in it', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    const { id } = await newClient(ctx);
    const updated = await apiOf(ctx).clients.update({ id, version: 1, patch: { currency: 'KWD' } });
    assert.deepEqual(updated.totals, [{ currency: 'KWD', outstandingMinor: 0, revenueMinor: 0 }]);
  });

  it('a record of another workspace is not found, and not changed', async () => {
    const mine = await createTestWorkspace(database);
    const theirs = await createTestWorkspace(database);
    const created = await newClient(theirs.as('agent'));
    await refusal(
      apiOf(mine.as('owner')).clients.update({ id: created.id, version: 1, patch: { notes: 'mine' } }),
      'not-found',
    );
    assert.deepEqual(await apiOf(theirs.as('agent')).clients.get({ id: created.id }), created);
  });
});
