import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { permissions, roleGrants, type ClientQuery, type Permission } from '@clientele/contract';
import type { Ctx } from '../../core/ctx.ts';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, type TestWorkspace } from '../../testing/test-workspace.ts';
import { effectiveGrants } from '../access/effective-grants.ts';
import { writeInvoice } from '../billing/index.ts';
import { authorizeExport, exportClients } from './index.ts';
import { vocabulary } from './vocabulary.ts';

describe('a session narrowed to less than its role allows', () => {
  let database: TestDatabase;
  let workspace: TestWorkspace;
  before(async () => {
    database = await openTestDatabase();
    workspace = await createTestWorkspace(database);
  });
  after(() => database.close());

  const narrowed = (...scopes: Permission[]): Ctx => {
    const ctx = workspace.as('owner');
    return { ...ctx, actor: { ...ctx.actor, grants: effectiveGrants('owner', scopes) } };
  };
  /** Sees its own clients only, and may do everything with those. */
  const assigned = (): Ctx => {
    const ctx = workspace.as('agent');
    return { ...ctx, actor: { ...ctx.actor, grants: { ...roleGrants.manager, view_clients: 'assigned' } } };
  };
  const owing = async (ctx = workspace.as('manager'), name = 'Owing') => {
    const client = await newClient(ctx, { name, email: 'owing@acme.example' });
    const sent = { status: 'sent', issueDate: '2026-03-01', totalMinor: 12_345 } as const;
    await writeInvoice(ctx, { ...sent, clientId: client.id, number: `R-${client.id}`, currency: 'NZD' });
    return client;
  };

  it('[S4-01] owners, admins, managers and agents find and change clients; a watcher finds neither list nor profile', async () => {
    const { id } = await newClient(workspace.as('manager'));
    for (const role of ['owner', 'admin', 'manager', 'agent'] as const) {
      const { clients } = apiOf(workspace.as(role));
      assert.ok((await clients.list({})).items.length > 0);
      const { version } = await clients.get({ id });
      assert.equal((await clients.update({ id, version, patch: { notes: role } })).notes, role);
    }
    const { clients } = apiOf(workspace.as('watcher'));
    await refusal(clients.list({}), 'forbidden');
    await refusal(clients.get({ id }), 'forbidden');
    await refusal(clients.update({ id, version: 1, patch: { notes: 'Seen' } }), 'forbidden');
  });

  it('[E05] whoever may see clients sees where enrichment of each stands, as its panel says it; whoever may not finds no list', async () => {
    const { id } = await newClient(workspace.as('manager'), { name: 'Looked up' });
    const { state } = await apiOf(workspace.as('manager')).enrichment.run({
      idempotencyKey: randomUUID(),
      clientId: id,
    });
    const query: ClientQuery = {
      search: 'Looked up',
      where: [['enrichment', 'in', [state]]],
      sort: ['enrichment', 'asc'],
    };
    for (const ctx of [narrowed('view_clients'), workspace.as('agent')]) {
      const api = apiOf(ctx);
      const [item] = (await api.clients.list(query)).items;
      assert.deepEqual([item?.client.id, item?.client.enrichmentState], [id, state]);
      assert.equal((await api.enrichment.get({ clientId: id })).run?.state, state);
    }
    for (const ctx of [workspace.as('watcher'), narrowed('run_enrichment')]) {
      await refusal(apiOf(ctx).clients.list(query), 'forbidden');
      await refusal(apiOf(ctx).enrichment.get({ clientId: id }), 'forbidden');
    }
    const own = await apiOf(assigned()).clients.list({ where: query.where });
    assert.deepEqual(
      own.items.filter(({ client }) => client.id === id),
      [],
    );
  });

  it('[E05] without view_clients nothing that presupposes it is held, whatever the scopes say', () => {
    for (const scope of permissions)
      assert.deepEqual(effectiveGrants('owner', [scope]), scope === 'view_clients' ? { view_clients: 'all' } : {});
    assert.deepEqual(effectiveGrants('agent', ['view_clients', 'manage_portal']), {
      view_clients: 'all',
      manage_portal: 'assigned',
    });
  });

  it('[E05] no change reads a record for whoever may not see clients', async () => {
    const { id } = await owing();
    const api = apiOf(narrowed('edit_clients', 'delete_clients', 'export_clients', 'erase_clients', 'view_documents'));
    await refusal(api.clients.update({ id, version: 1, patch: {} }), 'forbidden');
    await refusal(api.clients.update({ id, version: 7, patch: { notes: 'x' } }), 'forbidden');
    await refusal(api.clients.updateMany({ clients: [{ id, version: 7 }], patch: { ownerId: null } }), 'forbidden');
    await refusal(api.clients.restore({ ids: [id] }), 'forbidden');
    await refusal(api.clients.lastChange({ id, field: 'name' }), 'forbidden');
    await refusal(api.invoices.list({ clientId: id }), 'forbidden');
    await refusal(api.clients.erase({ id, confirmName: 'Owing' }), 'forbidden');
    assert.throws(() => authorizeExport(narrowed('export_clients').actor, ['name']), { code: 'forbidden' });
  });

  it('[E05] without view_documents no answer has an amount, the number of invoices or their last activity', async () => {
    const { id } = await owing();
    const ctx = narrowed(...permissions.filter((name) => name !== 'view_documents'));
    const api = apiOf(ctx);
    const nothing = { totals: null, invoiceCount: null, lastInteractionAt: null };
    const [listed] = (await api.clients.list({ search: 'Owing', sort: ['createdAt', 'desc'] })).items;
    const current = (await refusal(api.clients.update({ id, version: 9, patch: {} }), 'conflict')).details.current;
    const many = await api.clients.updateMany({ clients: [{ id, version: 9 }], patch: { ownerId: null } });
    const answers = [
      listed?.client,
      await api.clients.get({ id }),
      await api.clients.update({ id, version: 1, patch: { notes: 'Called.' } }),
      current,
      many.results[0]?.client,
      ...(await api.clients.archive({ ids: [id] })).clients,
      ...(await api.clients.restore({ ids: [id] })).clients,
      await newClient(ctx),
    ];
    for (const answer of answers) assert.partialDeepStrictEqual(answer, nothing);
    assert.deepEqual((await vocabulary(ctx, {})).currencies, ['EUR']);
    const whole = await apiOf(workspace.as('owner')).clients.get({ id });
    assert.ok(whole.lastInteractionAt);
    assert.deepEqual([whole.invoiceCount, whole.totals?.length], [1, 2]);
    assert.deepEqual((await vocabulary(workspace.as('owner'), {})).currencies, ['EUR', 'NZD']);
  });

  it('[E05] without view_documents nothing is filtered, sorted, selected or exported by what documents say', async () => {
    await owing();
    const ctx = narrowed('view_clients', 'export_clients');
    const api = apiOf(ctx);
    const questions: ClientQuery[] = [
      { sort: ['outstanding', 'desc'] },
      { sort: ['revenue', 'asc'] },
      { sort: ['invoiceCount', 'desc'] },
      { sort: ['lastInteraction', 'desc'] },
      { where: [['outstanding', 'gt', 1]] },
      { where: [['revenue', 'between', 0, 1, 'NZD']] },
      { where: [['invoiceCount', 'gt', 0]] },
      { where: [['lastInteraction', 'empty']] },
      {
        where: [
          ['portalEnabled', 'eq', false],
          ['lastInteraction', 'notSince', '2026-03-01'],
        ],
      },
    ];
    for (const query of questions) {
      for (const ask of [api.clients.list, api.clients.select])
        assert.equal(
          (await refusal(ask(query), 'forbidden')).details.permission,
          'view_documents',
          JSON.stringify(query),
        );
      await refusal(exportClients(ctx, { query, columns: ['name'] }).next(), 'forbidden');
    }
    for (const column of ['outstanding', 'revenue', 'invoices', 'last-activity'] as const)
      assert.throws(() => authorizeExport(ctx.actor, ['name', column]), { code: 'forbidden' });
    authorizeExport(ctx.actor, ['name', 'email', 'created']);
  });

  it('[E05] whoever sees only assigned clients finds no other, whatever is done with it', async () => {
    const { id } = await owing();
    const api = apiOf(assigned());
    const clients = [{ id, version: 1 }];
    await refusal(api.clients.get({ id }), 'not-found');
    await refusal(api.clients.check({ id, name: 'Acme' }), 'not-found');
    await refusal(api.clients.update({ id, version: 1, patch: {} }), 'not-found');
    await refusal(api.clients.updateMany({ clients, patch: { ownerId: null } }), 'not-found');
    await refusal(api.clients.lastChange({ id, field: 'name' }), 'not-found');
    await refusal(api.clients.archive({ ids: [id] }), 'not-found');
    await refusal(api.invoices.list({ clientId: id }), 'not-found');
    const typed = { name: 'Owing', email: 'owing@acme.example', website: 'https://acme.example' };
    assert.deepEqual((await api.clients.check(typed)).duplicates, []);
    const own = await owing(workspace.as('agent'), 'Owned');
    assert.equal((await api.clients.get({ id: own.id })).invoiceCount, 1);
    assert.equal((await api.invoices.list({ clientId: own.id })).items.length, 1);
    assert.equal((await api.clients.check(typed)).duplicates.length, 1);
    assert.equal((await api.clients.list({ sort: ['outstanding', 'desc'] })).items.length, 1);
  });
});
