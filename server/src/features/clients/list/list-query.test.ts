import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { recordStates, type ClientPage, type Condition, type ListClients, type RecordState } from '@clientele/contract';
import { eq, inArray, sql } from 'drizzle-orm';
import { newId } from '../../../core/new-id.ts';
import { rowsOf } from '../../../db/raw.ts';
import { demoColleagues, demoStatuses } from '../../../db/seed/demo-workspace.ts';
import { apiOf } from '../../../testing/api.ts';
import { newClient } from '../../../testing/new-client.ts';
import { openSeededWorkspace, type SeededWorkspace } from '../../../testing/seeded-workspace.ts';
import { createTestWorkspace, testNow } from '../../../testing/test-workspace.ts';
import { indexedSubquery } from '../filter/indexed-subquery.ts';
import { refreshClients } from '../read-model.ts';
import { client, clientTag, tag } from '../table.ts';
import { matchesQuery } from './hits.ts';
import { compileListQuery } from './list-query.ts';
import { transact } from '../../../core/transact.ts';

describe('clients.list: what few clients have', () => {
  let seeded: SeededWorkspace;
  const rare = newId('tag', testNow);
  const colleague = demoColleagues[0]?.id ?? '';
  let tagged: string[] = [];
  before(async () => {
    seeded = await openSeededWorkspace(2600);
    const { database, ctx } = seeded;
    const { workspaceId } = ctx.actor;
    tagged = (await database.read.select({ id: client.id }).from(client).limit(60)).map(({ id }) => id);
    await transact(ctx, async (ctx) => {
      await ctx.db.insert(tag).values({ id: rare, workspaceId, name: 'Rare' });
      await ctx.db.insert(clientTag).values(tagged.map((clientId) => ({ workspaceId, clientId, tagId: rare })));
      await refreshClients(ctx, tagged, { changed: ['tags'] });
      await ctx.db
        .update(client)
        .set({ countryCode: 'AQ' })
        .where(inArray(client.id, tagged.slice(0, 7)));
    });
  });
  after(() => seeded.database.close());

  const isFew = async (where: ListClients['where']) =>
    (await (await compileListQuery(seeded.ctx, { where })).selectiveCandidates()) !== null;

  it('is looked up, what many have is walked to', async () => {
    assert.equal(await isFew([['country', 'in', ['AQ']]]), true);
    assert.equal(await isFew([['country', 'in', ['TV']]]), true);
    assert.equal(await isFew([['country', 'in', ['DE']]]), false);
    assert.equal(await isFew([['status', 'in', [demoStatuses.active]]]), false);
    assert.equal(await isFew([['tags', 'any', [rare]]]), true);
    assert.equal(await isFew([['tags', 'none', [rare]]]), false);
    assert.equal(await isFew([['portalEnabled', 'eq', true]]), false);
    assert.equal(await isFew([['createdAt', 'gte', '2030-01-01']]), true);
    assert.equal(await isFew([['createdAt', 'gte', '2000-01-01']]), false);
    assert.equal(await isFew([['invoiceCount', 'gte', 10_000]]), true);
    assert.equal(await isFew([['outstanding', 'gte', 1_000_000_000]]), true);
    assert.equal(await isFew([['revenue', 'gte', 0]]), false);
    assert.equal(
      await isFew([
        ['status', 'in', [demoStatuses.active]],
        ['lastInteraction', 'gte', '2030-01-01'],
      ]),
      true,
    );
  });

  it('comes in the order and the pages in which a walk would give it, and is counted', async () => {
    const { database, ctx } = seeded;
    const everyone = await database.read.select().from(client).where(eq(client.workspaceId, ctx.actor.workspaceId));
    const expected = everyone
      .filter(({ id }) => tagged.includes(id))
      .toSorted((a, b) => Buffer.compare(Buffer.from(a.sortKey + a.id), Buffer.from(b.sortKey + b.id)))
      .map(({ id }) => id);
    const listQuery = { state: 'all', where: [['tags', 'any', [rare]]] } satisfies ListClients;
    assert.deepEqual(await allPages(listQuery, 13), { ids: expected, total: { count: 60, exact: true } });
    const both = { ...listQuery, where: [...listQuery.where, ['owner', 'in', [colleague]]] } satisfies ListClients;
    const owned = new Set(everyone.filter(({ ownerId }) => ownerId === colleague).map(({ id }) => id));
    const ofOwner = expected.filter((id) => owned.has(id));
    assert.ok(ofOwner.length > 0 && ofOwner.length < expected.length);
    assert.deepEqual(await allPages(both, 13), { ids: ofOwner, total: { count: ofOwner.length, exact: true } });
  });

  it('is found among what a common word finds, too', async () => {
    const listQuery = { state: 'all', where: [['tags', 'any', [rare]]] } satisfies ListClients;
    const everyHit = new Set((await allPages({ state: 'all', search: 'hello' }, 200)).ids);
    const expected = (await allPages(listQuery, 200)).ids.filter((id) => everyHit.has(id));
    assert.ok(expected.length > 0 && expected.length < tagged.length);
    assert.deepEqual((await allPages({ ...listQuery, search: 'hello' }, 5)).ids, expected);
  });

  it('[A01] is looked for in this workspace alone', async () => {
    const elsewhere = await createTestWorkspace(seeded.database);
    const stranger = await newClient(elsewhere.as('owner'), { countryCode: 'AQ' });
    const { ids, total } = await allPages({ state: 'all', where: [['country', 'in', ['AQ']]] }, 50);
    assert.ok(!ids.includes(stranger.id));
    assert.deepEqual([ids.length, total], [7, { count: 7, exact: true }]);
  });

  const narrow: Condition[] = [
    ['status', 'in', [demoStatuses.active]],
    ['status', 'nin', [demoStatuses.active]],
    ['country', 'in', ['AQ']],
    ['owner', 'in', [colleague]],
    ['owner', 'empty'],
    ['tags', 'any', [rare]],
    ['tags', 'all', [rare]],
    ['createdAt', 'gte', '2020-01-01'],
    ['lastInteraction', 'empty'],
    ['lastInteraction', 'notSince', '2030-01-01'],
    ['invoiceCount', 'eq', 0],
    ['outstanding', 'eq', 0],
    ['revenue', 'lte', 1_000_000_000],
  ];
  const setting = { timezone: 'Europe/Berlin', baseCurrency: 'EUR' };
  const inIndex = async (condition: Condition, state: RecordState) => {
    const clients = indexedSubquery(condition, state, { ...seeded.ctx.actor, ...setting });
    const found = await rowsOf<{ clientId: string }>(
      seeded.database.read,
      sql`select "clientId" from ${clients} as "few"`,
    );
    return found.map(({ clientId }) => clientId);
  };

  for (const condition of narrow)
    it(`[A01] ${condition.slice(0, 2).join(' ')} leads to no client of another workspace that has the same`, async () => {
      const strangers = await sameElsewhere();
      const ids = await inIndex(condition, 'all');
      assert.ok(ids.length > 0);
      assert.deepEqual(
        strangers.filter((id) => ids.includes(id)),
        [],
      );
    });

  for (const condition of narrow.filter(([field]) => field !== 'tags'))
    it(`${condition.slice(0, 2).join(' ')} leads to exactly those in each state to whom it applies, each once, and counts them`, async () => {
      const { database, ctx } = seeded;
      for (const state of recordStates) {
        const listQuery = await compileListQuery(ctx, { state, where: [condition] });
        const expected = await database.read.select({ id: client.id }).from(client).where(matchesQuery(ctx, listQuery));
        const ids = await inIndex(condition, state);
        assert.deepEqual(ids.toSorted(), expected.map(({ id }) => id).toSorted(), state);
        const { total } = await apiOf(ctx).clients.list({ state, where: [condition], withTotal: true });
        assert.deepEqual(total, { count: ids.length, exact: true }, state);
      }
    });

  it('nobody has: an empty page, counted as none', async () => {
    const page = await apiOf(seeded.ctx).clients.list({ where: [['country', 'in', ['TV']]], withTotal: true });
    assert.deepEqual(page, { items: [], nextCursor: null, total: { count: 0, exact: true } });
  });

  /** Clients of another workspace: one with the status, the country, the owner and the tag that are asked for here, and one without. */
  async function sameElsewhere(): Promise<string[]> {
    const elsewhere = await createTestWorkspace(seeded.database);
    const { id } = await newClient(elsewhere.as('owner'), { countryCode: 'AQ' });
    const { id: bare } = await newClient(elsewhere.as('owner'));
    await seeded.database.transaction(async (tx) => {
      await tx.update(client).set({ statusId: demoStatuses.active, ownerId: colleague }).where(eq(client.id, id));
      await tx.update(client).set({ ownerId: null }).where(eq(client.id, bare));
      await tx.insert(clientTag).values({ workspaceId: elsewhere.id, clientId: id, tagId: rare });
    });
    return [id, bare];
  }

  async function allPages(listQuery: ListClients, limit: number) {
    const api = apiOf(seeded.ctx).clients;
    const first: ClientPage = await api.list({ ...listQuery, limit, withTotal: true });
    const items = [...first.items];
    for (let cursor = first.nextCursor; cursor !== null;) {
      const next: ClientPage = await api.list({ ...listQuery, limit, cursor });
      items.push(...next.items);
      cursor = next.nextCursor;
    }
    return { ids: items.map((item) => item.client.id), total: first.total };
  }
});
