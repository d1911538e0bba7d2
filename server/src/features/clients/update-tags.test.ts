import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { mostTags } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { newId } from '../../core/new-id.ts';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';
import { activity, audit, event } from '../activity/table.ts';
import { client, tag } from './table.ts';

describe('clients.updateTags', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  it('[S1-23][S1-24] a typed name gives a client the tag, which is made where there is none, and the list is filtered by it', async () => {
    const workspace = await createTestWorkspace(database);
    const api = apiOf(workspace.as('agent'));
    const { id, version } = await newClient(workspace.as('agent'));
    await newClient(workspace.as('agent'), { name: 'Other' });
    const { client: tagged, tags } = await api.clients.updateTags({ id, patch: { add: ['Retainer'] } });
    const [made] = tags;
    assert.ok(made);
    assert.deepEqual([made.name, tagged.tagIds, tagged.version], ['Retainer', [made.id], version + 1]);
    assert.deepEqual((await api.workspace.vocabulary({})).tags, tags);
    const found = await api.clients.list({ where: [['tags', 'any', [made.id]]] });
    assert.deepEqual([found.items.length, found.items[0]?.client.tagIds], [1, [made.id]]);
  });

  it('[S1-25] a tag is taken from one client, and is still in the vocabulary and on others', async () => {
    const workspace = await createTestWorkspace(database);
    const api = apiOf(workspace.as('agent'));
    const [one, other] = [await newClient(workspace.as('agent')), await newClient(workspace.as('agent'))];
    for (const { id } of [one, other]) await api.clients.updateTags({ id, patch: { add: ['VIP', 'Print'] } });
    const vip = (await api.workspace.vocabulary({})).tags.find(({ name }) => name === 'VIP');
    assert.ok(vip);
    const { client: left, tags } = await api.clients.updateTags({ id: one.id, patch: { removeTagIds: [vip.id] } });
    assert.deepEqual([left.tagIds.length, tags.map(({ name }) => name)], [1, ['Print']]);
    assert.equal((await api.clients.get({ id: other.id })).tagIds.length, 2);
    assert.equal((await api.workspace.vocabulary({})).tags.length, 2);
  });

  it('a name in another case is the tag that is there already, and what a client has already is not given again', async () => {
    const workspace = await createTestWorkspace(database);
    const api = apiOf(workspace.as('agent'));
    const { id } = await newClient(workspace.as('agent'));
    const first = await api.clients.updateTags({ id, patch: { add: ['Förderprojekt', 'FÖRDERPROJEKT'] } });
    const second = await api.clients.updateTags({ id, patch: { add: ['förderprojekt'] } });
    assert.equal((await api.workspace.vocabulary({})).tags.length, 1);
    assert.deepEqual([second.client, second.tags], [first.client, first.tags]);
  });

  it('of many who type the same new name at once, all get the same tag', async () => {
    const workspace = await createTestWorkspace(database);
    const ctx = workspace.as('agent');
    const clients = await Promise.all(Array.from({ length: 8 }, () => newClient(ctx)));
    const outcomes = await Promise.all(
      clients.map(({ id }, place) =>
        apiOf(ctx).clients.updateTags({ id, patch: { add: [place % 2 === 0 ? 'Quick' : 'quick'] } }),
      ),
    );
    assert.equal(new Set(outcomes.map(({ tags }) => tags[0]?.id)).size, 1);
  });

  it('the change is in the history and the audit, and is told live: the client, and the vocabulary when a tag was made', async () => {
    const workspace = await createTestWorkspace(database);
    const { id } = await newClient(workspace.as('agent'));
    const { tags } = await apiOf(workspace.as('agent')).clients.updateTags({ id, patch: { add: ['New'] } });
    const told = await database.read.select().from(event).where(eq(event.workspaceId, workspace.id)).orderBy(event.seq);
    assert.deepEqual(
      told.slice(-2).map(({ kind, recordId, clientId, version }) => [kind, recordId, clientId, version]),
      [
        ['vocabulary', workspace.id, null, null],
        ['client', id, id, 2],
      ],
    );
    const history = await database.read
      .select()
      .from(activity)
      .where(and(eq(activity.workspaceId, workspace.id), eq(activity.type, 'client.updated')));
    assert.deepEqual(
      history.map(({ data }) => data),
      [{ fields: ['tagIds'] }],
    );
    const trail = await database.read
      .select()
      .from(audit)
      .where(and(eq(audit.workspaceId, workspace.id), eq(audit.entityId, id)));
    assert.ok(trail.some(({ diff }) => JSON.stringify(diff?.['tagIds']?.after) === JSON.stringify([tags[0]?.id])));
  });

  it('a client has at most fifty tags, and a workspace a thousand', async () => {
    const workspace = await createTestWorkspace(database);
    const api = apiOf(workspace.as('agent'));
    const { id } = await newClient(workspace.as('agent'));
    const names = Array.from({ length: mostTags.client }, (_, place) => `Tag ${place}`);
    await api.clients.updateTags({ id, patch: { add: names } });
    const refused = await refusal(api.clients.updateTags({ id, patch: { add: ['One more'] } }), 'validation');
    assert.equal(refused.details.field, 'patch.add');
    assert.equal((await api.clients.get({ id })).tagIds.length, mostTags.client);
    const rest = Array.from({ length: mostTags.workspace - mostTags.client }, (_, place) => `More ${place}`);
    await database.transaction((tx) =>
      tx.insert(tag).values(
        rest.map((name) => ({
          id: newId('tag', testNow),
          workspaceId: workspace.id,
          name,
          nameKey: name.toLowerCase(),
        })),
      ),
    );
    const other = await newClient(workspace.as('agent'));
    await refusal(api.clients.updateTags({ id: other.id, patch: { add: ['Beyond'] } }), 'limit-exceeded');
    assert.equal((await api.clients.updateTags({ id: other.id, patch: { add: ['more 1'] } })).tags.length, 1);
  });

  it('a tag or client of another workspace is not there, and whoever may edit only own clients tags no other', async () => {
    const workspace = await createTestWorkspace(database);
    const elsewhere = await createTestWorkspace(database);
    const { id } = await newClient(workspace.as('manager'));
    const theirs = await newClient(elsewhere.as('manager'));
    const { tags } = await apiOf(elsewhere.as('manager')).clients.updateTags({ id: theirs.id, patch: { add: ['X'] } });
    const api = apiOf(workspace.as('agent'));
    await refusal(api.clients.updateTags({ id: theirs.id, patch: { add: ['Y'] } }), 'not-found');
    await refusal(api.clients.updateTags({ id, patch: { removeTagIds: [tags[0]?.id ?? ''] } }), 'validation');
    const agent = workspace.as('agent');
    const narrowed = {
      ...agent,
      actor: { ...agent.actor, grants: { ...agent.actor.grants, edit_clients: 'assigned' as const } },
    };
    await refusal(apiOf(narrowed).clients.updateTags({ id, patch: { add: ['Y'] } }), 'forbidden');
    const [row] = await database.read.select().from(client).where(eq(client.id, id));
    assert.deepEqual([row?.version, row?.listSummary.tagIds], [1, []]);
    assert.deepEqual((await api.workspace.vocabulary({})).tags, []);
  });
});
