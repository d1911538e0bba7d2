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

  it('names who changed this field last, whoever saved another one after that', async () => {
    const workspace = await createTestWorkspace(database);
    const { id } = await newClient(workspace.as('agent'));
    const change = (role: 'admin' | 'manager', version: number, patch: object) =>
      apiOf(workspace.as(role)).clients.update({ id, version, patch });
    await change('admin', 1, { phone: '+49 30 901820' });
    await change('admin', 2, { notes: 'Likes tea.' });
    await change('manager', 3, { address: 'Elsewhere 2' });
    const lastOf = (field: 'phone' | 'notes' | 'address' | 'email') =>
      apiOf(workspace.as('agent')).clients.lastChange({ id, field });
    const at = testNow.toISOString();
    const session = async (role: 'admin' | 'manager') => (await apiOf(workspace.as(role)).session.get({})).user.name;
    assert.deepEqual(await lastOf('notes'), { by: await session('admin'), at });
    assert.deepEqual(await lastOf('address'), { by: await session('manager'), at });
    assert.equal(await lastOf('email'), null);
  });

  it('a change that many clients had at once is named, too', async () => {
    const workspace = await createTestWorkspace(database);
    const { id } = await newClient(workspace.as('agent'));
    const statusId = workspace.statuses.churned;
    await apiOf(workspace.as('admin')).clients.updateMany({ clients: [{ id, version: 1 }], patch: { statusId } });
    const found = await apiOf(workspace.as('agent')).clients.lastChange({ id, field: 'statusId' });
    assert.equal(found?.at, testNow.toISOString());
  });

  it('says nothing of a client of another workspace', async () => {
    const mine = await createTestWorkspace(database);
    const theirs = await createTestWorkspace(database);
    const { id } = await newClient(theirs.as('agent'));
    await refusal(apiOf(mine.as('owner')).clients.lastChange({ id, field: 'notes' }), 'not-found');
  });
});
