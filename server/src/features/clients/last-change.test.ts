import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';

describe('clients.lastChange', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  /** A client, and what changes it: each change a second after the one before. */
  async function scene() {
    const workspace = await createTestWorkspace(database);
    const { id } = await newClient(workspace.as('agent'));
    const state = { version: 1, now: testNow };
    const change = async (role: 'admin' | 'manager', patch: object) => {
      state.now = new Date(state.now.getTime() + 1000);
      const { now, version } = state;
      ({ version: state.version } = await apiOf(workspace.as(role, () => now)).clients.update({ id, version, patch }));
      return { by: workspace.users[role].name, at: now.toISOString() };
    };
    const lastOf = (field: 'phone' | 'notes' | 'address' | 'email') =>
      apiOf(workspace.as('agent')).clients.lastChange({ id, field });
    return { change, lastOf };
  }

  it('names who changed this field last, whoever saved another one after that', async () => {
    const { change, lastOf } = await scene();
    await change('manager', { notes: 'Likes coffee.' });
    await change('admin', { phone: '+49 30 901820' });
    const notes = await change('admin', { notes: 'Likes tea.' });
    const address = await change('manager', { address: 'Elsewhere 2' });
    assert.deepEqual(await lastOf('notes'), notes);
    assert.deepEqual(await lastOf('address'), address);
    assert.equal(await lastOf('email'), null);
  });

  it('of changes in one moment names the one that was saved last', async () => {
    const workspace = await createTestWorkspace(database);
    const { id } = await newClient(workspace.as('agent'));
    for (const [index, role] of (['admin', 'manager', 'admin', 'manager'] as const).entries())
      await apiOf(workspace.as(role)).clients.update({ id, version: index + 1, patch: { notes: `Note ${index}` } });
    const found = await apiOf(workspace.as('agent')).clients.lastChange({ id, field: 'notes' });
    assert.equal(found?.by, workspace.users.manager.name);
  });

  it('looks at the twenty newest changes, and no further back', async () => {
    const { change, lastOf } = await scene();
    const notes = await change('manager', { notes: 'Likes coffee.' });
    for (let count = 1; count < 20; count += 1) await change('admin', { phone: `+49 30 9018${count + 10}` });
    assert.deepEqual(await lastOf('notes'), notes);
    await change('admin', { phone: '+49 30 901840' });
    assert.equal(await lastOf('notes'), null);
  });

  it('a change that many clients had at once is named, too', async () => {
    const workspace = await createTestWorkspace(database);
    const { id } = await newClient(workspace.as('agent'));
    const statusId = workspace.statuses.churned;
    await apiOf(workspace.as('admin')).clients.updateMany({ clients: [{ id, version: 1 }], patch: { statusId } });
    const found = await apiOf(workspace.as('agent')).clients.lastChange({ id, field: 'statusId' });
    assert.deepEqual(found, { by: workspace.users.admin.name, at: testNow.toISOString() });
  });

  it('says nothing of a client of another workspace', async () => {
    const mine = await createTestWorkspace(database);
    const theirs = await createTestWorkspace(database);
    const { id } = await newClient(theirs.as('agent'));
    await refusal(apiOf(mine.as('owner')).clients.lastChange({ id, field: 'notes' }), 'not-found');
  });
});
