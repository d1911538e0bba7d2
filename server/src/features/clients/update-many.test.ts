import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { Client, ManyClientsOutcome } from '@clientele/contract';
import { eq, inArray } from 'drizzle-orm';
import { newId } from '../../core/new-id.ts';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { stateHash } from '../../testing/state-hash.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';
import { membership } from '../access/table.ts';
import { activity, audit, event } from '../activity/table.ts';
import { tag } from './table.ts';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

describe('clients.updateMany', () => {
  it('[S0-55] gives many clients another status, owner and tags at once, each with its own entry on record', async () => {
    const { workspace, api, clients, tags } = await stage(3);
    const [first, second] = tags;
    const outcome = await api.clients.updateMany({
      clients: clients.map(versionOf),
      patch: { statusId: workspace.statuses.onHold, ownerId: workspace.users.agent.id, addTagIds: [first, second] },
    });
    for (const [place, changed] of changedIn(outcome).entries()) {
      const former = clients[place];
      assert.deepEqual(changed, {
        ...former,
        version: (former?.version ?? 0) + 1,
        statusId: workspace.statuses.onHold,
        ownerId: workspace.users.agent.id,
        tagIds: [first, second].toSorted(),
      });
      assert.deepEqual(await api.clients.get({ id: changed.id }), changed);
    }
    const ids = clients.map(({ id }) => id);
    const trail = (await database.read.select().from(audit).where(inArray(audit.entityId, ids))).filter(
      ({ action }) => action === 'clients.updateMany',
    );
    assert.deepEqual(trail.map(({ entityId }) => entityId).toSorted(), ids.toSorted());
    assert.deepEqual(trail[0]?.diff, {
      statusId: { before: workspace.statuses.active, after: workspace.statuses.onHold },
      ownerId: { before: workspace.users.manager.id, after: workspace.users.agent.id },
      tagIds: { before: [], after: [first, second].toSorted() },
    });
    assert.equal(trail[0]?.actorId, workspace.users.manager.id);
    const history = (await database.read.select().from(activity).where(inArray(activity.clientId, ids))).filter(
      ({ type }) => type === 'client.updated',
    );
    assert.equal(history.length, 3);
    assert.deepEqual(history[0]?.data, {
      fields: ['statusId', 'ownerId', 'tagIds'],
      changes: trail[0]?.diff,
      status: {
        from: { id: workspace.statuses.active, label: 'Active', category: 'active' },
        to: { id: workspace.statuses.onHold, label: 'On Hold', category: 'on_hold' },
      },
    });
    const told = (await database.read.select().from(event).where(inArray(event.recordId, ids))).filter(
      ({ version }) => version === 2,
    );
    assert.equal(told.length, 3);
  });

  it('[I09] a client that someone saved first comes back as a conflict, as it is now, and the others are changed', async () => {
    const { workspace, api, clients } = await stage(3);
    const [, early] = clients;
    assert(early);
    const saved = await api.clients.update({ ...versionOf(early), patch: { notes: 'first' } });
    const { results } = await api.clients.updateMany({
      clients: clients.map(versionOf),
      patch: { statusId: workspace.statuses.churned },
    });
    assert.deepEqual(
      results.map(({ outcome }) => outcome),
      ['changed', 'conflict', 'changed'],
    );
    assert.deepEqual(results[1]?.client, saved);
    assert.deepEqual(await api.clients.get({ id: early.id }), saved);
  });

  it('[I09] of many callers who saw the same version of a client, exactly one changes it', async () => {
    const { workspace, api, clients } = await stage(2);
    const { active: _, ...others } = workspace.statuses;
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_each, turn) =>
        api.clients.updateMany({
          clients: clients.map(versionOf),
          patch: { statusId: Object.values(others)[turn % 2] ?? '' },
        }),
      ),
    );
    for (const place of clients.keys())
      assert.equal(outcomes.filter(({ results }) => results[place]?.outcome === 'changed').length, 1);
    for (const { id } of clients) assert.equal((await api.clients.get({ id })).version, 2);
  });

  it('[I11] a client without the version that it was seen in is refused', async () => {
    const { workspace, api, clients } = await stage(1);
    const nameless = { id: clients[0]?.id ?? '' };
    const call = { clients: [nameless], patch: { statusId: workspace.statuses.onHold } } as never;
    assert.equal((await refusal(api.clients.updateMany(call), 'validation')).details.field, 'clients.0.version');
  });

  it('[A02] one missing or foreign id refuses the whole call, and nothing is done for the others', async () => {
    const { workspace, api, clients } = await stage(1);
    const elsewhere = await createTestWorkspace(database);
    const foreign = await newClient(elsewhere.as('agent'));
    const state = await stateHash(database);
    for (const other of [versionOf(foreign), { id: 'cli_missing', version: 1 }]) {
      const call = api.clients.updateMany({
        clients: [...clients.map(versionOf), other],
        patch: { statusId: workspace.statuses.onHold },
      });
      assert.equal((await refusal(call, 'not-found')).message, 'There is no such record.');
    }
    assert.equal(await stateHash(database), state);
  });

  it('[A05] a status, owner or tag of another workspace is refused at its field, like one that does not exist', async () => {
    const { api, clients } = await stage(2);
    const other = await stage(0);
    const state = await stateHash(database);
    const patches = [
      ['patch.statusId', { statusId: other.workspace.statuses.active }, { statusId: 'opt_missing' }],
      ['patch.ownerId', { ownerId: other.workspace.users.agent.id }, { ownerId: 'usr_missing' }],
      ['patch.addTagIds', { addTagIds: [other.tags[0]] }, { addTagIds: ['tag_missing'] }],
    ] as const;
    for (const [field, foreign, missing] of patches) {
      const texts = [];
      for (const patch of [foreign, missing]) {
        const call = api.clients.updateMany({ clients: clients.map(versionOf), patch: { ...patch } as never });
        const refused = await refusal(call, 'validation');
        assert.equal(refused.details.field, field);
        texts.push(refused.message);
      }
      assert.equal(texts[0], texts[1]);
    }
    // Taking off a tag that none of them has changes nothing, wherever the tag is.
    for (const id of [other.tags[0], 'tag_missing']) {
      const call = api.clients.updateMany({ clients: clients.map(versionOf), patch: { removeTagIds: [id] } });
      assert.equal((await refusal(call, 'validation')).details.field, 'patch.removeTagIds');
    }
    assert.equal(await stateHash(database), state);
  });

  it('[S0-54] nobody becomes an owner who is suspended in the workspace', async () => {
    const { workspace, api, clients } = await stage(1);
    await database.transaction(async (tx) => {
      await tx.update(membership).set({ state: 'suspended' }).where(eq(membership.userId, workspace.users.agent.id));
    });
    const call = { clients: clients.map(versionOf), patch: { ownerId: workspace.users.agent.id } };
    assert.equal((await refusal(api.clients.updateMany(call), 'validation')).details.field, 'patch.ownerId');
  });

  it('another owner needs assign_owner; a status does not', async () => {
    const { workspace, clients } = await stage(1);
    const agent = apiOf(workspace.as('agent'));
    const refused = await refusal(
      agent.clients.updateMany({ clients: clients.map(versionOf), patch: { ownerId: null } }),
      'forbidden',
    );
    assert.equal(refused.details.permission, 'assign_owner');
    const patch = { statusId: workspace.statuses.onHold };
    assert.equal(changedIn(await agent.clients.updateMany({ clients: clients.map(versionOf), patch })).length, 1);
  });

  it('who may edit only assigned clients changes none when one of them is a colleague’s', async () => {
    const { workspace, api, clients } = await stage(2);
    const [own, theirs] = clients;
    assert(own && theirs);
    const mine = await api.clients.update({ ...versionOf(own), patch: { ownerId: workspace.users.agent.id } });
    const ctx = workspace.as('agent');
    const narrow = apiOf({
      ...ctx,
      actor: { ...ctx.actor, grants: { view_clients: 'all', edit_clients: 'assigned' } },
    });
    const patch = { statusId: workspace.statuses.onHold };
    await refusal(narrow.clients.updateMany({ clients: [mine, theirs].map(versionOf), patch }), 'forbidden');
    assert.deepEqual(await api.clients.get({ id: mine.id }), mine);
    assert.equal(changedIn(await narrow.clients.updateMany({ clients: [versionOf(mine)], patch })).length, 1);
  });

  it('a client that is as wanted already keeps its version, writes nothing and has nothing to undo', async () => {
    const { workspace, api, clients, tags } = await stage(2);
    const [first] = clients;
    assert(first);
    await api.clients.updateMany({ clients: [versionOf(first)], patch: { addTagIds: [tags[0]] } });
    const now = await Promise.all(clients.map(({ id }) => api.clients.get({ id })));
    const events = await eventsOf(workspace);
    const { results } = await api.clients.updateMany({
      clients: now.map(versionOf),
      patch: { statusId: workspace.statuses.active, addTagIds: [tags[0]], removeTagIds: [tags[1]] },
    });
    assert.deepEqual(results[0], { outcome: 'changed', client: now[0], undo: null });
    assert.equal(results[1]?.client.version, 2);
    assert.deepEqual(await eventsOf(workspace), events + 1);
  });

  it('what an undo says brings each client back to what it was: only the tags that were really added or removed', async () => {
    const { workspace, api, clients, tags } = await stage(3);
    const [a, b, c] = tags;
    const [first, second] = clients;
    assert(first && second);
    await api.clients.updateMany({ clients: [versionOf(first)], patch: { addTagIds: [a, c] } });
    await api.clients.updateMany({ clients: [versionOf(second)], patch: { statusId: workspace.statuses.churned } });
    const before = await Promise.all(clients.map(({ id }) => api.clients.get({ id })));
    const { results } = await api.clients.updateMany({
      clients: before.map(versionOf),
      patch: { statusId: workspace.statuses.onHold, ownerId: null, addTagIds: [a, b], removeTagIds: [c] },
    });
    for (const [place, result] of results.entries()) {
      assert(result.outcome === 'changed' && result.undo);
      await api.clients.updateMany({ clients: [versionOf(result.client)], patch: result.undo });
      const { version: _, ...restored } = await api.clients.get({ id: result.client.id });
      const { version: __, ...former } = before[place] ?? result.client;
      assert.deepEqual(restored, former);
    }
    assert.deepEqual(results[0]?.outcome === 'changed' && results[0].undo, {
      statusId: workspace.statuses.active,
      ownerId: workspace.users.manager.id,
      addTagIds: [c],
      removeTagIds: [b],
    });
  });

  it('refuses a patch without a field, a tag both added and removed, a client named twice, and a hundred and one', async () => {
    const { api, clients, tags } = await stage(1);
    const one = clients.map(versionOf);
    const patch = { addTagIds: [tags[0]] };
    const many = Array.from({ length: 101 }, (_, turn) => ({ id: `cli_${turn}`, version: 1 }));
    for (const call of [
      { clients: one, patch: {} },
      { clients: one, patch: { ...patch, removeTagIds: [tags[0]] } },
      { clients: [...one, ...one], patch },
      { clients: many, patch },
      { clients: [], patch },
    ])
      await refusal(api.clients.updateMany(call), 'validation');
  });
});

/** So many clients of a manager, in a workspace with three tags. */
async function stage(count: number) {
  const workspace = await createTestWorkspace(database);
  const ctx = workspace.as('manager');
  const tags = ['A', 'B', 'C'].map((name) => ({ id: newId('tag', testNow), workspaceId: workspace.id, name }));
  await database.transaction(async (tx) => {
    await tx.insert(tag).values(tags);
  });
  const clients: Client[] = [];
  for (let turn = 0; turn < count; turn++) clients.push(await newClient(ctx, { name: `Client ${turn}` }));
  const [a = '', b = '', c = ''] = tags.map(({ id }) => id);
  return { workspace, api: apiOf(ctx), clients, tags: [a, b, c] as const };
}

function versionOf({ id, version }: { id: string; version: number }) {
  return { id, version };
}

function changedIn({ results }: ManyClientsOutcome): Client[] {
  return results.map((result) => {
    assert.equal(result.outcome, 'changed');
    return result.client;
  });
}

async function eventsOf({ id }: TestWorkspace): Promise<number> {
  return (await database.read.select().from(event).where(eq(event.workspaceId, id))).length;
}
