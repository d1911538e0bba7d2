import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { roles, type Asset, type NewAsset } from '@clientele/contract';
import { and, asc, eq } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { dialect } from '../../db/columns.ts';
import { apiOf } from '../../testing/api.ts';
import { newClient } from '../../testing/new-client.ts';
import { planOf } from '../../testing/plan-of.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, runSql, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';
import { activity, audit, event } from '../activity/table.ts';
import { checkReadModel } from '../clients/index.ts';
import { assetsQuery } from './list.ts';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

const newAsset = (ctx: Ctx, clientId: string, asset: Partial<NewAsset> = {}): Promise<Asset> =>
  apiOf(ctx).assets.create({ idempotencyKey: randomUUID(), clientId, asset: { name: 'Old oak', ...asset } });

async function withClient() {
  const workspace = await createTestWorkspace(database);
  const ctx = workspace.as('agent');
  const { id: clientId } = await newClient(ctx, { name: 'Acme' });
  return { workspace, ctx, api: apiOf(ctx), clientId };
}

describe('assets of a client', () => {
  it('[S1-34] a new asset needs a name only, and is in use', async () => {
    const { ctx, api, clientId } = await withClient();
    const made = await newAsset(ctx, clientId);
    assert.deepEqual(made, {
      id: made.id,
      version: 1,
      clientId,
      name: 'Old oak',
      kind: null,
      identifier: null,
      place: null,
      installedOn: null,
      note: null,
      status: 'in_use',
      createdAt: testNow.toISOString(),
    });
    const counts = { inUse: 1, retired: 0 };
    assert.deepEqual(await api.assets.list({ clientId }), { items: [made], nextCursor: null, counts });
    assert.equal((await refusal(newAsset(ctx, clientId, { name: ' ' }), 'validation')).details.field, 'asset.name');
    const nowhere = { installedOn: '2026-02-30' };
    assert.equal((await refusal(newAsset(ctx, clientId, nowhere), 'validation')).details.field, 'asset.installedOn');
    const card = { identifier: '4111 1111 1111 1111' };
    assert.equal((await refusal(newAsset(ctx, clientId, card), 'validation')).details.field, 'asset.identifier');
  });

  it('[S1-34] all of it is edited, when nobody else saved first, and cleared', async () => {
    const { ctx, api, clientId } = await withClient();
    const made = await newAsset(ctx, clientId);
    const patch = {
      name: 'Young oak',
      kind: 'Tree',
      identifier: 'T-17',
      place: 'Behind the house',
      installedOn: '2024-11-09',
      note: 'Cut every\nthird year.',
      status: 'retired',
    } as const;
    const edited = await api.assets.update({ id: made.id, version: 1, patch });
    assert.deepEqual(edited, { ...made, ...patch, version: 2 });
    const refused = await refusal(api.assets.update({ id: made.id, version: 1, patch: { name: 'Late' } }), 'conflict');
    assert.deepEqual(refused.details.current, edited);
    const cleared = { kind: '', identifier: null, place: ' ', installedOn: null, note: null };
    const after = await api.assets.update({ id: made.id, version: 2, patch: cleared });
    const nothing = { kind: null, identifier: null, place: null, installedOn: null, note: null };
    assert.deepEqual(after, { ...edited, ...nothing, version: 3 });
    assert.deepEqual(await api.assets.update({ id: made.id, version: 3, patch: cleared }), after);
  });

  it('[S1-34] a removed asset is gone, and comes back as it was', async () => {
    const { ctx, api, clientId } = await withClient();
    const made = await newAsset(ctx, clientId, { place: 'Yard' });
    assert.deepEqual(await api.assets.remove({ id: made.id }), { id: made.id });
    const nothing = { items: [], nextCursor: null, counts: { inUse: 0, retired: 0 } };
    assert.deepEqual(await api.assets.list({ clientId }), nothing);
    assert.deepEqual((await api.search.find({ text: 'Old oak' })).items, []);
    await refusal(api.assets.update({ id: made.id, version: 2, patch: { name: 'Ghost' } }), 'not-found');
    assert.deepEqual(await api.assets.remove({ id: made.id }), { id: made.id });
    assert.deepEqual(await api.assets.restore({ id: made.id }), { ...made, version: 3 });
    assert.equal((await api.assets.restore({ id: made.id })).version, 3);
  });

  it('stand by name, what is in use first, a page at a time', async () => {
    const { ctx, api, clientId } = await withClient();
    for (const [name, status] of [
      ['birch', 'in_use'],
      ['Élm', 'in_use'],
      ['Ash', 'retired'],
      ['Oak', 'in_use'],
      ['Beech', 'retired'],
    ] as const)
      await newAsset(ctx, clientId, { name, status });
    await newAsset(ctx, (await newClient(ctx)).id, { name: 'Of another client' });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.assets.list({ clientId, limit: 2, ...(cursor !== undefined && { cursor }) });
      assert.deepEqual(page.counts, { inUse: 3, retired: 2 });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    assert.deepEqual(seen, ['birch', 'Élm', 'Oak', 'Ash', 'Beech']);
    await refusal(api.assets.list({ clientId, cursor: 'x' }), 'validation');
  });

  it('a page is read in its order from an index', async () => {
    const { ctx, clientId } = await withClient();
    const plan = await planOf(database, assetsQuery(ctx, clientId, ['0oak', 'ast_1'], 51).getSQL());
    assert.match(plan, dialect === 'sqlite' ? /SEARCH asset USING INDEX asset_client / : /asset/);
    assert.doesNotMatch(plan, /TEMP B-TREE/);
  });

  it('history, audit and live event are written with each change, and nothing for one that changes nothing', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const { id } = await newAsset(ctx, clientId, { kind: 'Tree' });
    await api.assets.update({ id, version: 1, patch: { name: 'Young oak', place: 'Yard', note: 'Private words' } });
    await api.assets.update({ id, version: 2, patch: { place: 'Yard' } });
    await api.assets.remove({ id });
    await api.assets.restore({ id });
    const told = await database.read
      .select()
      .from(activity)
      .where(and(eq(activity.workspaceId, workspace.id), eq(activity.subjectId, id)))
      .orderBy(asc(activity.id));
    assert.deepEqual(
      told.map(({ kind, type, subjectName }) => [kind, type, subjectName]),
      [
        ['asset', 'asset.added', 'Old oak'],
        ['asset', 'asset.updated', 'Young oak'],
        ['asset', 'asset.removed', 'Young oak'],
        ['asset', 'asset.restored', 'Young oak'],
      ],
    );
    const nothing = { before: null, after: null };
    const changes = { name: nothing, place: { before: null, after: 'Yard' }, note: nothing };
    assert.deepEqual(told[1]?.data.changes, changes);
    const trail = await database.read.select().from(audit).where(eq(audit.entityId, id)).orderBy(asc(audit.id));
    assert.deepEqual(
      trail.map(({ action }) => action),
      ['assets.create', 'assets.update', 'assets.remove', 'assets.restore'],
    );
    assert.deepEqual(trail[1]?.diff, changes);
    const events = await database.read.select().from(event).where(eq(event.recordId, id)).orderBy(asc(event.seq));
    assert.deepEqual(
      events.map((one) => [one.kind, one.clientId, one.version]),
      [1, 2, null, 4].map((version) => ['asset', clientId, version]),
    );
    const { items } = await api.activity.list({ clientId, kinds: ['asset'] });
    assert.deepEqual(
      items.map(({ type, subject }) => [type, subject?.name, subject?.formerName]),
      [
        ['asset.restored', 'Young oak', null],
        ['asset.removed', 'Young oak', null],
        ['asset.updated', 'Young oak', null],
        ['asset.added', 'Young oak', 'Old oak'],
      ],
    );
  });

  it('whoever may edit a client changes what it has; whoever sees it reads', async () => {
    const { workspace, ctx, clientId } = await withClient();
    const { id } = await newAsset(ctx, clientId);
    for (const role of roles) {
      const { actor } = workspace.as(role);
      const api = apiOf(workspace.as(role));
      const sees = actor.grants.view_clients !== undefined;
      const edits = actor.grants.edit_clients !== undefined;
      if (sees) assert.equal((await api.assets.list({ clientId })).items.length, 1, role);
      else await refusal(api.assets.list({ clientId }), 'forbidden');
      if (edits) await api.assets.restore({ id });
      else await refusal(api.assets.restore({ id }), 'forbidden');
    }
  });

  it('[S0-98] erasing the client takes what it has with it, and every trace of the words', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const words = { name: 'TRACE oak', place: 'TRACE yard', note: 'TRACE note' };
    const { id } = await newAsset(ctx, clientId, words);
    await api.assets.update({ id, version: 1, patch: { place: 'TRACE garden' } });
    const owner = apiOf(workspace.as('owner'));
    await owner.clients.archive({ ids: [clientId] });
    await owner.clients.erase({ id: clientId, confirmName: 'Acme' });
    for (const table of ['asset', 'activity', 'audit'])
      assert.doesNotMatch(JSON.stringify(await runSql(database.url, `select * from "${table}"`)), /TRACE/, table);
  });

  it('copies that are wrong are found', async () => {
    const { workspace, ctx, clientId } = await withClient();
    const { id } = await newAsset(ctx, clientId);
    const { clientParts } = workspace.as('owner');
    assert.deepEqual(await checkReadModel(database.read, workspace.id, clientParts), []);
    await runSql(database.url, `update "asset" set "listKey" = 'x', "searchText" = 'y' where "id" = '${id}'`);
    const found = await checkReadModel(database.read, workspace.id, clientParts);
    assert.deepEqual(
      found.map(({ copy, recordId }) => [copy, recordId]),
      [
        ['asset.listKey', id],
        ['asset.searchText', id],
      ],
    );
    await runSql(database.url, `delete from "asset" where "id" = '${id}'`);
  });
});

describe('one search finds assets', () => {
  it('[S1-02] [S1-34] by name, kind, identifier and place, with the client that has it; those of archived clients last', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const { id } = await newAsset(ctx, clientId, { kind: 'Tree', identifier: 'QX-4471', place: 'Südhang' });
    const hit = {
      kind: 'asset',
      id,
      name: 'Old oak',
      detail: 'QX-4471',
      pictureId: null,
      client: { id: clientId, name: 'Acme' },
      isArchived: false,
    };
    for (const text of ['OLD OAK', 'tree', 'qx-4471', 'sudhang', '4471', 'oak süd'])
      assert.deepEqual(
        (await api.search.find({ text })).items.map((found) => ({ ...found, matches: undefined })),
        [{ ...hit, matches: undefined }],
        text,
      );
    const [byName] = (await api.search.find({ text: 'oak' })).items;
    assert.deepEqual(byName?.matches, [{ field: 'name', text: 'Old oak', ranges: [[4, 7]] }]);
    const { id: goneId } = await newClient(ctx, { name: 'Away' });
    await newAsset(ctx, goneId, { name: 'An old oak' });
    await apiOf(workspace.as('manager')).clients.archive({ ids: [goneId] });
    assert.deepEqual(
      (await api.search.find({ text: 'oak' })).items.map(({ name, isArchived }) => [name, isArchived]),
      [
        ['Old oak', false],
        ['An old oak', true],
      ],
    );
  });

  it('assets of archived clients take no room from those in use', async () => {
    const { workspace, ctx, api, clientId } = await withClient();
    const { id: goneId } = await newClient(ctx, { name: 'Away' });
    for (const name of ['Lamp 1', 'Lamp 2', 'Lamp 3']) await newAsset(ctx, goneId, { name });
    await apiOf(workspace.as('manager')).clients.archive({ ids: [goneId] });
    await newAsset(ctx, clientId, { name: 'Lamp 4' });
    const { items } = await api.search.find({ text: 'lamp', limit: 2 });
    assert.deepEqual(
      items.map(({ name }) => name),
      ['Lamp 4', 'Lamp 1'],
    );
  });

  it('[E05] whoever sees assigned clients finds what those have, and another workspace finds nothing', async () => {
    const { workspace, ctx, clientId } = await withClient();
    await newAsset(ctx, clientId, { name: 'Oak of the agent' });
    const manager = workspace.as('manager');
    await newAsset(manager, (await newClient(manager)).id, { name: 'Oak of the manager' });
    const { actor } = ctx;
    const assigned = { ...ctx, actor: { ...actor, grants: { ...actor.grants, view_clients: 'assigned' as const } } };
    const namesFound = async (by: Ctx) => (await apiOf(by).search.find({ text: 'oak' })).items.map(({ name }) => name);
    assert.deepEqual(await namesFound(ctx), ['Oak of the agent', 'Oak of the manager']);
    assert.deepEqual(await namesFound(assigned), ['Oak of the agent']);
    assert.deepEqual(await namesFound((await createTestWorkspace(database)).as('owner')), []);
  });
});

describe('what assets are called', () => {
  it('[S1-34] the workspace chooses a name in singular and plural, which is told and audited, or takes it back', async () => {
    const { workspace, api } = await withClient();
    const manager = apiOf(workspace.as('manager'));
    assert.equal((await api.workspace.vocabulary({})).assetLabel, null);
    const label = { singular: 'Tree', plural: 'Trees' };
    assert.deepEqual(await manager.workspace.nameAssets({ label: { ...label, singular: ' Tree ' } }), { label });
    assert.deepEqual(await manager.workspace.nameAssets({ label }), { label });
    assert.deepEqual((await api.workspace.vocabulary({})).assetLabel, label);
    assert.deepEqual(await manager.workspace.nameAssets({ label: null }), { label: null });
    assert.equal((await api.workspace.vocabulary({})).assetLabel, null);
    const trail = await database.read
      .select({ diff: audit.diff })
      .from(audit)
      .where(and(eq(audit.workspaceId, workspace.id), eq(audit.action, 'workspace.nameAssets')))
      .orderBy(asc(audit.id));
    assert.deepEqual(
      trail.map(({ diff }) => diff?.['assetLabel']),
      [
        { before: null, after: label },
        { before: label, after: null },
      ],
    );
    const events = await database.read.select().from(event).where(eq(event.workspaceId, workspace.id));
    assert.equal(events.filter(({ kind }) => kind === 'vocabulary').length, 2);
    const halfNamed = manager.workspace.nameAssets({ label: { singular: 'Tree', plural: '' } });
    assert.equal((await refusal(halfNamed, 'validation')).details.field, 'label.plural');
    await refusal(api.workspace.nameAssets({ label }), 'forbidden');
  });
});
