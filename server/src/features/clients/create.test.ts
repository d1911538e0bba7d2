import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { eq } from 'drizzle-orm';
import { newId } from '../../core/new-id.ts';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';
import { idempotencyKey } from '../access/table.ts';
import { activity, audit, event } from '../activity/table.ts';
import { client, clientSearch, clientTotal } from './table.ts';

describe('clients.create', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  let keys = 0;
  const nextKey = () => `key-of-this-test-${(keys += 1)}`;

  it('[S2-21] stores the client, owned by whoever created it, and answers with the whole record', async () => {
    const workspace = await createTestWorkspace(database);
    const api = apiOf(workspace.as('agent'));
    const created = await api.clients.create({ idempotencyKey: nextKey(), client: { name: ' Acme  ' } });
    assert.deepEqual(
      { ...created, id: 'cli' },
      {
        id: 'cli',
        version: 1,
        kind: 'company',
        name: 'Acme',
        email: null,
        phone: null,
        website: null,
        address: null,
        countryCode: null,
        taxId: null,
        notes: null,
        industry: null,
        typeId: null,
        tierId: null,
        brandId: null,
        pictureId: null,
        rating: 0,
        statusReasonId: null,
        statusReason: null,
        team: [],
        parentClientId: null,
        newsletter: null,
        customFields: {},
        statusId: workspace.statuses.active,
        ownerId: workspace.users.agent.id,
        tagIds: [],
        primaryContact: null,
        currency: 'EUR',
        totals: [{ currency: 'EUR', outstandingMinor: 0, revenueMinor: 0 }],
        invoiceCount: 0,
        lastInteractionAt: null,
        enrichmentState: 'never',
        paymentTermsDays: 30,
        reminderTone: 'friendly',
        portalEnabled: false,
        clientSince: testNow.toISOString(),
        archivedAt: null,
        createdAt: testNow.toISOString(),
        updatedAt: testNow.toISOString(),
      },
    );
    assert.deepEqual(await api.clients.get({ id: created.id }), created);
  });

  const fields = [
    ['S0-05', 'name', 'Ørsted A/S', 'Ørsted A/S'],
    ['S0-06', 'email', 'Ada@Example.COM', 'Ada@example.com'],
    ['S0-07', 'phone', '030 901820', '+49 30 901820'],
    ['S0-08', 'address', 'Hauptstraße 1\n10115 Berlin', 'Hauptstraße 1\n10115 Berlin'],
    ['S0-09', 'website', 'acme.com', 'https://acme.com'],
    ['S0-10', 'taxId', 'DE 136 695 976', 'DE136695976'],
    ['S0-11', 'notes', 'Prefers calls\nbefore noon', 'Prefers calls\nbefore noon'],
  ] as const;
  for (const [row, field, typed, stored] of fields)
    it(`[${row}] a client is created with its ${field}, in normal form, and found by it`, async () => {
      const api = apiOf((await createTestWorkspace(database)).as('agent'));
      const { id } = await api.clients.create({ idempotencyKey: nextKey(), client: { name: 'Acme', [field]: typed } });
      assert.equal((await api.clients.get({ id }))[field], stored);
      const search = stored.replace('https://', '').split(/\s/)[0] ?? '';
      assert.deepEqual(
        (await api.clients.list({ search })).items.map((item) => item.client.id),
        [id],
      );
    });

  it('[S0-12] the create input accepts only foundational fields: each other one is refused by its name', async () => {
    const workspace = await createTestWorkspace(database);
    const api = apiOf(workspace.as('owner'));
    const others = {
      id: 'cli_1',
      workspaceId: workspace.id,
      version: 7,
      statusId: workspace.statuses.churned,
      ownerId: workspace.users.admin.id,
      portalEnabled: true,
      paymentTermsDays: 1,
      reminderTone: 'final',
      archivedAt: testNow.toISOString(),
      invoiceCount: 3,
    };
    for (const [field, value] of Object.entries(others)) {
      const refused = await refusal(
        api.clients.create({ idempotencyKey: nextKey(), client: { name: 'Acme', [field]: value } }),
        'validation',
      );
      assert.deepEqual(
        refused.details.issues?.map((issue) => [issue.field, issue.problem]),
        [[`client.${field}`, 'unknown-field']],
      );
    }
    assert.equal((await database.read.select().from(client).where(eq(client.workspaceId, workspace.id))).length, 0);
  });

  it('all wrong fields are named at once, with what to do, and nothing is stored', async () => {
    const workspace = await createTestWorkspace(database);
    const wrong = {
      name: 'Acme',
      email: 'ada@',
      phone: '12',
      website: 'javascript:alert(1)',
      taxId: 'DE123456789',
      currency: 'XQQ',
    };
    const refused = await refusal(
      apiOf(workspace.as('agent')).clients.create({ idempotencyKey: nextKey(), client: wrong }),
      'validation',
    );
    assert.deepEqual(refused.details.issues?.map((issue) => [issue.field, issue.problem]).toSorted(), [
      ['client.currency', 'invalid'],
      ['client.email', 'invalid-email'],
      ['client.phone', 'invalid-phone'],
      ['client.taxId', 'invalid-tax-id'],
      ['client.website', 'invalid-website'],
    ]);
    for (const issue of refused.details.issues ?? [])
      assert.match(issue.message, /^(Enter|Choose|This is no .* Check) /);
    for (const table of [client, activity, audit, event, idempotencyKey])
      assert.equal((await database.read.select().from(table).where(eq(table.workspaceId, workspace.id))).length, 0);
  });

  it('[F14] a name is one line in which something is to be seen, and cannot turn text around', async () => {
    const ctx = (await createTestWorkspace(database)).as('owner');
    for (const name of ['\u200b', '\u2060\u00ad\u3164', '\u202e', '\n'])
      assert.equal((await refusal(newClient(ctx, { name }), 'validation')).details.issues?.[0]?.problem, 'required');
    const { id, version, name } = await newClient(ctx, { name: '\u202eevil.com\r\nko moc' });
    assert.equal(name, 'evil.com ko moc');
    const patch = { name: 'A\u2066B\u2069\tC' };
    assert.equal((await apiOf(ctx).clients.update({ id, version, patch })).name, 'AB C');
  });

  it('[C14] a client without a name is refused', async () => {
    const api = apiOf((await createTestWorkspace(database)).as('agent'));
    const refused = await refusal(
      api.clients.create({ idempotencyKey: nextKey(), client: { name: '  ' } }),
      'validation',
    );
    assert.deepEqual([refused.details.field, refused.details.issues?.[0]?.problem], ['client.name', 'required']);
  });

  it('one creation leaves one activity, one audit row with the values that were set, one event and one search text', async () => {
    const workspace = await createTestWorkspace(database);
    const created = await apiOf(workspace.as('agent')).clients.create({
      idempotencyKey: nextKey(),
      client: { name: 'Acme', notes: 'A note' },
    });
    const [history, ...moreHistory] = await database.read
      .select()
      .from(activity)
      .where(eq(activity.workspaceId, workspace.id));
    assert.deepEqual(
      [history?.type, history?.clientId, history?.data, moreHistory],
      ['client.created', created.id, {}, []],
    );
    const [trail, ...moreTrail] = await database.read.select().from(audit).where(eq(audit.workspaceId, workspace.id));
    assert.deepEqual([trail?.action, trail?.actorId, moreTrail], ['clients.create', workspace.users.agent.id, []]);
    assert.deepEqual(trail?.diff?.['notes'], { before: null, after: 'A note' });
    assert.equal('email' in (trail?.diff ?? {}), false);
    const events = await database.read.select().from(event).where(eq(event.workspaceId, workspace.id));
    assert.deepEqual(
      events.map((row) => [row.kind, row.recordId, row.clientId, row.version]),
      [['client', created.id, created.id, 1]],
    );
    const texts = await database.read.select().from(clientSearch).where(eq(clientSearch.workspaceId, workspace.id));
    assert.match(texts.map((row) => row.text).join(), /a note/);
  });

  it('50 calls at once with one idempotency key create one client and get one answer', async () => {
    const workspace = await createTestWorkspace(database);
    const api = apiOf(workspace.as('agent'));
    const key = nextKey();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => api.clients.create({ idempotencyKey: key, client: { name: 'Acme' } })),
    );
    assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
    assert.equal((await database.read.select().from(client).where(eq(client.workspaceId, workspace.id))).length, 1);
    await refusal(api.clients.create({ idempotencyKey: key, client: { name: 'Bolt' } }), 'idempotency-mismatch');
  });

  it('a creation that fails after its first write leaves nothing, not even its idempotency key', async () => {
    const workspace = await createTestWorkspace(database);
    let looks = 0;
    const clock = () => {
      // The key and the record are written with the first two looks at the clock; the history takes the third.
      if ((looks += 1) > 2) throw new Error('The clock stopped.');
      return testNow;
    };
    const ctx = { ...workspace.as('agent'), now: clock };
    await assert.rejects(
      apiOf(ctx).clients.create({ idempotencyKey: nextKey(), client: { name: 'Acme' } }),
      /clock stopped/,
    );
    assert.equal(looks, 3);
    for (const table of [client, clientTotal, audit, idempotencyKey])
      assert.equal((await database.read.select().from(table).where(eq(table.workspaceId, workspace.id))).length, 0);
  });

  it('a currency of the client stands in place of the workspace base currency', async () => {
    const api = apiOf((await createTestWorkspace(database)).as('agent'));
    const created = await api.clients.create({
      idempotencyKey: nextKey(),
      client: { name: 'Acme', currency: 'JPY', kind: 'person' },
    });
    assert.deepEqual(
      [created.currency, created.totals, created.kind],
      ['JPY', [{ currency: 'JPY', outstandingMinor: 0, revenueMinor: 0 }], 'person'],
    );
  });

  it('[S2-06][S2-74][S2-97][S2-103] without create_clients the refusal names the permission and whom to ask', async () => {
    const workspace = await createTestWorkspace(database);
    const refused = await refusal(
      apiOf(workspace.as('watcher')).clients.create({ idempotencyKey: nextKey(), client: { name: 'Acme' } }),
      'forbidden',
    );
    assert.equal(refused.details.permission, 'create_clients');
    assert.match(refused.message, /create_clients.*admin/);
    await apiOf(workspace.as('agent')).clients.create({ idempotencyKey: nextKey(), client: { name: 'Acme' } });
  });

  it('[S2-72][S2-73] a record is read with view_clients, and neither a missing nor a foreign one can be', async () => {
    const mine = await createTestWorkspace(database);
    const theirs = await createTestWorkspace(database);
    const { id } = await apiOf(theirs.as('agent')).clients.create({
      idempotencyKey: nextKey(),
      client: { name: 'Acme' },
    });
    const foreign = await refusal(apiOf(mine.as('owner')).clients.get({ id }), 'not-found');
    const missing = await refusal(apiOf(mine.as('owner')).clients.get({ id: newId('client', testNow) }), 'not-found');
    assert.equal(foreign.message, missing.message);
    assert.equal(
      (await refusal(apiOf(theirs.as('watcher')).clients.get({ id }), 'forbidden')).details.permission,
      'view_clients',
    );
  });
});
