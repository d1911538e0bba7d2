import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { recordStates, sortFields, type ClientQuery } from '@clientele/contract';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { openSeededWorkspace, type SeededWorkspace } from '../../testing/seeded-workspace.ts';
import { createTestWorkspace } from '../../testing/test-workspace.ts';

describe('clients.select', () => {
  let seeded: SeededWorkspace;
  before(async () => {
    seeded = await openSeededWorkspace(180);
  });
  after(() => seeded.database.close());

  const questions: ClientQuery[] = [
    ...sortFields.flatMap((field) => recordStates.map((state): ClientQuery => ({ state, sort: [field, 'desc'] }))),
    { search: 'a', state: 'all' },
    { where: [['owner', 'in', ['me']]], sort: ['revenue', 'asc'] },
  ];
  for (const query of questions)
    it(`gives all that the list shows, in its order: ${JSON.stringify(query)}`, async () => {
      const api = apiOf(seeded.ctx);
      const selection = await api.clients.select(query);
      const { items, nextCursor } = await api.clients.list({ ...query, limit: 200 });
      assert.equal(nextCursor, null);
      assert.ok(items.length > 0);
      assert.deepEqual(selection, {
        clients: items.map(({ client }) => ({
          id: client.id,
          version: client.version,
          archived: client.archivedAt !== null,
        })),
        complete: true,
      });
    });

  it('[A01] has no client of another workspace, and none of a colleague for who sees only assigned ones', async () => {
    const workspace = await createTestWorkspace(seeded.database);
    const own = await newClient(workspace.as('agent'));
    await newClient(workspace.as('manager'));
    const ctx = workspace.as('agent');
    assert.equal((await apiOf(ctx).clients.select({ state: 'all' })).clients.length, 2);
    const narrow = apiOf({ ...ctx, actor: { ...ctx.actor, grants: { view_clients: 'assigned' } } });
    assert.deepEqual((await narrow.clients.select({ state: 'all' })).clients, [
      { id: own.id, version: 1, archived: false },
    ]);
  });

  it('[E06] a status, tag or owner of another workspace in a filter matches nothing, like one that does not exist', async () => {
    const workspace = await createTestWorkspace(seeded.database);
    await newClient(workspace.as('agent'));
    const elsewhere = await createTestWorkspace(seeded.database);
    await newClient(elsewhere.as('agent'));
    const { select } = apiOf(workspace.as('agent')).clients;
    for (const where of [
      ['status', 'in', [elsewhere.statuses.active]],
      ['status', 'in', ['opt_missing']],
      ['owner', 'in', [elsewhere.users.agent.id]],
      ['owner', 'in', ['usr_missing']],
      ['tags', 'any', ['tag_missing']],
    ] as const)
      assert.deepEqual(await select({ where: [where] as never }), { clients: [], complete: true }, String(where));
  });

  it('[A11] what is typed of another workspace’s client, its email or phone, finds nothing', async () => {
    const workspace = await createTestWorkspace(seeded.database);
    await newClient(workspace.as('agent'));
    const elsewhere = await createTestWorkspace(seeded.database);
    await newClient(elsewhere.as('agent'), { email: 'ada@elsewhere.example', phone: '+49 30 901820' });
    for (const search of ['ada@elsewhere.example', '+49 30 901820'])
      assert.deepEqual(await apiOf(workspace.as('agent')).clients.select({ search, state: 'all' }), {
        clients: [],
        complete: true,
      });
  });

  it('[E05] what a colleague’s client has changes no answer for who sees only assigned ones', async () => {
    const workspace = await createTestWorkspace(seeded.database);
    const hidden = await newClient(workspace.as('manager'), { name: 'Hidden', email: 'hidden@acme.example' });
    await newClient(workspace.as('agent'), { name: 'Own' });
    const ctx = workspace.as('agent');
    const narrow = apiOf({ ...ctx, actor: { ...ctx.actor, grants: { view_clients: 'assigned' } } });
    const answers = () =>
      Promise.all([
        narrow.clients.select({ sort: ['name', 'desc'] }),
        narrow.clients.select({ search: 'hidden' }),
        narrow.clients.select({ where: [['status', 'nin', [workspace.statuses.churned]]] }),
        narrow.clients.select({ where: [['missingAny', 'eq', ['email']]] }),
      ]);
    const before = await answers();
    await apiOf(workspace.as('manager')).clients.update({
      id: hidden.id,
      version: 1,
      patch: { name: 'Zzz', email: null, statusId: workspace.statuses.churned },
    });
    assert.deepEqual(await answers(), before);
  });
});
