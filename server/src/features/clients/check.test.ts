import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';

describe('clients.check', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  it('says what a save would refuse of the fields that are there, and never misses one that is not', async () => {
    const api = apiOf((await createTestWorkspace(database)).as('agent'));
    assert.deepEqual(await api.clients.check({}), { issues: [], duplicates: [] });
    const { issues } = await api.clients.check({ email: 'ada@', phone: '', website: null, taxId: 'DE123456789' });
    assert.deepEqual(
      issues.map((issue) => [issue.field, issue.problem]),
      [
        ['email', 'invalid-email'],
        ['taxId', 'invalid-tax-id'],
      ],
    );
    assert.deepEqual(
      (await api.clients.check({ name: ' ' })).issues.map((issue) => [issue.field, issue.problem]),
      [['name', 'required']],
    );
  });

  it('says what is too long, and reads half a character without failing', async () => {
    const api = apiOf((await createTestWorkspace(database)).as('agent'));
    const { issues } = await api.clients.check({ name: 'x'.repeat(201), email: `${'a'.repeat(300)}@acme.com` });
    assert.deepEqual(
      issues.map((issue) => [issue.field, issue.problem]),
      [
        ['name', 'too-long'],
        ['email', 'too-long'],
      ],
    );
    assert.deepEqual(await api.clients.check({ name: 'Acme \ud83d', website: '\0' }), { issues: [], duplicates: [] });
  });

  it('[F14] says that a run of combining marks is too long, as a save would', async () => {
    const api = apiOf((await createTestWorkspace(database)).as('agent'));
    const { issues } = await api.clients.check({ name: `Z${'\u0315'.repeat(31)}`, taxId: `1${'\u0315'.repeat(30)}` });
    assert.deepEqual(
      issues.map((issue) => [issue.field, issue.problem]),
      [['name', 'invalid']],
    );
  });

  it('reads a telephone number in the country of the record that is being edited', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    const { id } = await newClient(ctx, { countryCode: 'FR' });
    const problems = async (phone: string) =>
      (await apiOf(ctx).clients.check({ id, phone })).issues.map((issue) => issue.problem);
    assert.deepEqual(await problems('01 23 45 67 89'), []);
    assert.deepEqual(await problems('01 23 45'), ['invalid-phone']);
  });

  it('hints at records with the same email, tax ID, domain or name, the surest first, each once', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    const byName = await newClient(ctx, { name: 'NORDLICHT, GmbH & Co. KG' });
    const near = await newClient(ctx, { name: 'Nordlichter AG' });
    const bySite = await newClient(ctx, { name: 'Shop', website: 'https://shop.nordlicht.example' });
    const byEmail = await newClient(ctx, { name: 'Office', email: 'Office@Nordlicht.example' });
    const byTaxId = await newClient(ctx, { name: 'Tax', taxId: '136 695 976', countryCode: 'DE' });
    await newClient(ctx, { name: 'Someone else', email: 'a@elsewhere.example', website: 'elsewhere.example' });
    const { duplicates } = await apiOf(ctx).clients.check({
      name: 'Nördlicht',
      email: 'office@nordlicht.example',
      website: 'www.nordlicht.example',
      taxId: 'DE136695976',
    });
    assert.deepEqual(
      duplicates.map((duplicate) => [duplicate.client.id, duplicate.reason]),
      [
        [byTaxId.id, 'taxId'],
        [byEmail.id, 'email'],
        [byName.id, 'name'],
        [bySite.id, 'domain'],
        [near.id, 'name'],
      ],
    );
  });

  it('a mailbox provider that everyone uses is no common domain', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    await newClient(ctx, { name: 'Ada', email: 'ada@gmail.com' });
    const same = await newClient(ctx, { name: 'Ben', email: 'ben@gmail.com' });
    const hints = async (email: string) =>
      (await apiOf(ctx).clients.check({ email })).duplicates.map(({ client }) => client.id);
    assert.deepEqual(await hints('cleo@gmail.com'), []);
    assert.deepEqual(await hints('BEN@gmail.com'), [same.id]);
  });

  it('a domain that more than twenty clients share says nothing about any of them', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    for (let count = 0; count < 20; count += 1)
      await newClient(ctx, { name: `N${count}`, website: `n${count}.platform.example` });
    const hints = async () => (await apiOf(ctx).clients.check({ website: 'mine.platform.example' })).duplicates.length;
    assert.equal(await hints(), 5);
    await newClient(ctx, { name: 'N20', website: 'n20.platform.example' });
    assert.equal(await hints(), 0);
  });

  it('similar domains and names that only share a beginning are no hint', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    await newClient(ctx, { name: 'Acme Robotics', website: 'notacme.com', email: 'x@acme.com.elsewhere.example' });
    assert.deepEqual((await apiOf(ctx).clients.check({ name: 'Acme Bakery', website: 'acme.com' })).duplicates, []);
  });

  it('archived records are hinted at and marked; the record itself and other workspaces are not', async () => {
    const workspace = await createTestWorkspace(database);
    const other = await createTestWorkspace(database);
    const ctx = workspace.as('manager');
    await newClient(other.as('manager'), { name: 'Twin', email: 'twin@twin.example', taxId: 'T-1' });
    const archived = await newClient(ctx, { name: 'Twin Ltd' });
    await apiOf(ctx).clients.archive({ ids: [archived.id] });
    const edited = await newClient(ctx, { name: 'Twin', email: 'twin@twin.example', taxId: 'T-1' });
    const { duplicates } = await apiOf(ctx).clients.check({
      id: edited.id,
      name: 'Twin',
      email: 'twin@twin.example',
      taxId: 'T-1',
    });
    assert.deepEqual(duplicates, [
      { client: { id: archived.id, name: 'Twin Ltd', archivedAt: testNow.toISOString() }, reason: 'name' },
    ]);
    await refusal(apiOf(other.as('manager')).clients.check({ id: edited.id }), 'not-found');
  });

  it('a hint never blocks: the same client can be created again', async () => {
    const ctx = (await createTestWorkspace(database)).as('agent');
    const first = await newClient(ctx, { name: 'Twin', email: 'twin@twin.example' });
    const second = await newClient(ctx, { name: 'Twin', email: 'twin@twin.example' });
    assert.notEqual(first.id, second.id);
  });

  it('needs view_clients', async () => {
    const workspace = await createTestWorkspace(database);
    assert.equal(
      (await refusal(apiOf(workspace.as('watcher')).clients.check({}), 'forbidden')).details.permission,
      'view_clients',
    );
    await apiOf(workspace.as('agent')).clients.check({});
  });
});
