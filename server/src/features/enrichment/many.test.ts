import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import { and, eq } from 'drizzle-orm';
import type { EnrichmentSettingsPatch, Role } from '@clientele/contract';
import type { Ctx } from '../../core/ctx.ts';
import { job } from '../../core/job-table.ts';
import { createJobWorker } from '../../core/jobs.ts';
import { newId } from '../../core/new-id.ts';
import { createOutbound } from '../../outbound/outbound.ts';
import { clientParts, jobHandlers } from '../../router.ts';
import { apiOf, type TestApi } from '../../testing/api.ts';
import { companySites } from '../../testing/fixture-sites/index.ts';
import { openFixtureWeb, type FixtureWeb } from '../../testing/fixture-web.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';
import { membership } from '../access/table.ts';
import { activity } from '../activity/table.ts';
import { checkReadModel } from '../clients/index.ts';
import { enrichmentRun } from './table.ts';

let database: TestDatabase;
let web: FixtureWeb;
before(async () => {
  database = await openTestDatabase();
  web = await openFixtureWeb(Object.fromEntries(companySites.map(({ host, pages }) => [host, { pages }])));
});
// A worker does the jobs of every workspace.
afterEach(() => database.transaction((tx) => tx.delete(job)));
after(async () => {
  await web.close();
  await database.close();
});

/** A workspace with three clients that can be looked up, of two websites, and a clock that the test moves. */
async function withMany() {
  const workspace = await createTestWorkspace(database);
  let at = testNow;
  const now = () => at;
  const outbound = createOutbound(web, { gapMs: 0, now });
  const as = (role: Parameters<TestWorkspace['as']>[0]): Ctx => ({ ...workspace.as(role, now), outbound });
  const ctx = as('owner');
  const api = apiOf(ctx);
  const add = async (fields: Parameters<typeof newClient>[1]) =>
    (await newClient(workspace.as('owner', now), fields)).id;
  const website = 'https://www.brightwater.example';
  const ids = [
    await add({ name: 'Brightwater Logistics', website }),
    await add({ name: 'Brightwater Logistics North', website }),
    await add({ name: 'Nowhere', website: 'https://nowhere.example' }),
  ];
  const many = (enrichment: typeof api.enrichment, clientIds: string[]) =>
    enrichment.runMany({ idempotencyKey: randomUUID(), clientIds });
  return {
    workspace,
    as,
    api,
    ids,
    add,
    many,
    /** Another server, with connections of its own. */
    worker: () => createJobWorker({ ...ctx, outbound: createOutbound(web, { gapMs: 0, now }) }, jobHandlers),
    work: () => createJobWorker(ctx, jobHandlers).runDue(),
    runMany: (clientIds: string[]) => many(api.enrichment, clientIds),
    runOf: async (clientId: string | undefined) => (await api.enrichment.get({ clientId: clientId ?? '' })).run,
    states: () => Promise.all(ids.map(async (clientId) => (await api.enrichment.get({ clientId })).run?.state ?? null)),
    own: async (clientId: string, ownerId: string) => {
      const { version } = await api.clients.get({ id: clientId });
      await api.clients.update({ id: clientId, version, patch: { ownerId } });
    },
    setMember: (role: Role, change: Partial<{ role: Role; state: 'active' | 'suspended' }>) =>
      database.transaction((tx) =>
        tx
          .update(membership)
          .set(change)
          .where(and(eq(membership.workspaceId, workspace.id), eq(membership.userId, workspace.users[role].id))),
      ),
    later: (ms: number) => {
      at = new Date(at.getTime() + ms);
    },
  };
}

const dayMs = 86_400_000;

async function setSettings({ enrichment }: TestApi, patch: EnrichmentSettingsPatch) {
  const { version } = await enrichment.getSettings({});
  return enrichment.updateSettings({ version, patch });
}

describe('a run of enrichment over many clients', () => {
  it('says first for how many clients, websites and minutes it is, and why clients are left out, and begins nothing', async () => {
    const { api, ids, add, work, states } = await withMany();
    const archived = await add({ name: 'Former', website: 'https://former.example' });
    await api.clients.archive({ ids: [archived] });
    const left = [
      await add({ name: 'Siteless' }),
      await add({ name: 'Mailer', website: 'https://gmail.com' }),
      archived,
    ];
    // Named twice, it counts once.
    const clientIds = [...ids, ...left, ...ids];
    assert.deepEqual(await api.enrichment.estimateMany({ clientIds }), {
      clients: 3,
      leftOut: [
        { reason: 'missing-website', clients: 1 },
        { reason: 'not-own-site', clients: 1 },
        { reason: 'archived', clients: 1 },
      ],
      hosts: 2,
      minutes: 1,
      today: 3,
      dailyCap: 200,
    });
    assert.equal(await work(), 0);
    assert.deepEqual(await states(), [null, null, null]);
    assert.equal(await api.enrichment.getMany({}), null);
  });

  it('where the operator has not switched enrichment on, or the workspace has switched it off, leaves all of them out', async () => {
    const { api, ids, workspace, runMany, work } = await withMany();
    const without = apiOf(workspace.as('owner'));
    assert.partialDeepStrictEqual(await without.enrichment.estimateMany({ clientIds: ids }), {
      clients: 0,
      leftOut: [{ reason: 'not-entitled', clients: 3 }],
    });
    await setSettings(api, { isEnabled: false });
    assert.partialDeepStrictEqual(await runMany(ids), {
      estimate: { clients: 0, hosts: 0, minutes: 0, leftOut: [{ reason: 'disabled', clients: 3 }] },
      runs: null,
    });
    assert.equal(await work(), 0);
  });

  it('[S0-87] queues a run for each, does one after the other, and says how far it is until that is put away', async () => {
    const { api, ids, runMany, work, states } = await withMany();
    assert.partialDeepStrictEqual(await runMany(ids), {
      estimate: { clients: 3, leftOut: [] },
      runs: { clients: 3, queued: 3, running: 0, isPaused: false, waitsUntil: null },
    });
    assert.deepEqual(await states(), ['queued', 'queued', 'queued']);
    await work();
    assert.deepEqual(await states(), ['succeeded', 'succeeded', 'failed']);
    assert.partialDeepStrictEqual(await api.enrichment.getMany({}), {
      clients: 3,
      queued: 0,
      running: 0,
      succeeded: 2,
      failed: 1,
      skipped: 0,
    });
    assert.deepEqual((await api.enrichment.estimateMany({ clientIds: ids.slice(0, 2) })).leftOut, [
      { reason: 'fresh', clients: 2 },
    ]);
    assert.equal(await api.enrichment.dismissMany({}), null);
    assert.equal(await api.enrichment.getMany({}), null);
    assert.deepEqual(await states(), ['succeeded', 'succeeded', 'failed']);
  });

  it('sent twice begins once, and what is asked for while some are open joins them', async () => {
    const { api, ids, add, runMany, work } = await withMany();
    const call = { idempotencyKey: randomUUID(), clientIds: ids };
    const answer = await api.enrichment.runMany(call);
    assert.deepEqual(await api.enrichment.runMany(call), answer);
    assert.partialDeepStrictEqual(await runMany(ids), {
      estimate: { clients: 0, leftOut: [{ reason: 'under-way', clients: 3 }] },
      runs: { clients: 3, queued: 3 },
    });
    const more = await add({ name: 'Later', website: 'https://later.example' });
    assert.partialDeepStrictEqual(await runMany([more]), { runs: { clients: 4, queued: 4 } });
    assert.partialDeepStrictEqual(await api.enrichment.dismissMany({}), { queued: 4 });
    await work();
    assert.partialDeepStrictEqual(await api.enrichment.getMany({}), { clients: 4, queued: 0 });
    // Those have come to an end: the next ones are counted alone.
    const next = await add({ name: 'Next', website: 'https://next.example' });
    assert.partialDeepStrictEqual(await runMany([next]), { runs: { clients: 1, queued: 1 } });
  });

  it('begins nothing while it is paused, and goes on when it is resumed', async () => {
    const { api, ids, runMany, work, states } = await withMany();
    await runMany(ids);
    assert.partialDeepStrictEqual(await api.enrichment.pauseMany({}), { queued: 3, isPaused: true });
    await work();
    assert.deepEqual(await states(), ['queued', 'queued', 'queued']);
    assert.partialDeepStrictEqual(await api.enrichment.resumeMany({}), { queued: 3, isPaused: false });
    // Twice is once.
    await api.enrichment.resumeMany({});
    assert.equal(await work(), 3);
    assert.deepEqual(await states(), ['succeeded', 'succeeded', 'failed']);
  });

  it('cancelled, it ends what is queued, whose history says so, and no website is asked any more', async () => {
    const { api, ids, runMany, work, states, runOf } = await withMany();
    await runMany(ids);
    assert.partialDeepStrictEqual(await api.enrichment.cancelMany({}), { queued: 0, running: 0, skipped: 3 });
    await work();
    assert.deepEqual(await states(), ['skipped', 'skipped', 'skipped']);
    assert.partialDeepStrictEqual(await runOf(ids[0]), { skipReason: 'cancelled', attempts: 0 });
    const told = await database.read
      .select({ type: activity.type })
      .from(activity)
      .where(and(eq(activity.clientId, ids[0] ?? ''), eq(activity.kind, 'enrichment')));
    assert.deepEqual(told, [{ type: 'enrichment.skipped' }]);
  });

  it('cancelled, it ends all of them also where they are more than one step takes, and leaves alone what somebody else asked for', async () => {
    const { workspace, api, ids, runMany, runOf } = await withMany();
    await runMany(ids);
    const of = eq(enrichmentRun.workspaceId, workspace.id);
    const [first] = await database.read.select().from(enrichmentRun).where(of);
    assert.ok(first);
    const more = Array.from({ length: 1100 }, () => ({ ...first, id: newId('enrichmentRun', testNow) }));
    const others = { ...first, id: newId('enrichmentRun', testNow), requestedById: workspace.users.manager.id };
    await database.transaction(async (tx) => {
      for (let at = 0; at < more.length; at += 100) await tx.insert(enrichmentRun).values(more.slice(at, at + 100));
      await tx.insert(enrichmentRun).values(others);
    });
    assert.partialDeepStrictEqual(await api.enrichment.cancelMany({}), { queued: 1, running: 0, skipped: 1103 });
    const open = await database.read
      .select({ id: enrichmentRun.id })
      .from(enrichmentRun)
      .where(and(of, eq(enrichmentRun.state, 'queued')));
    assert.deepEqual(open, [{ id: others.id }]);
    assert.partialDeepStrictEqual(await runOf(ids[2]), { skipReason: 'cancelled' });
  });

  it('what lists say of each client follows its run: queued, ended and cancelled', async () => {
    const { workspace, api, ids, runMany, work } = await withMany();
    const [clientId = ''] = ids;
    const copies = () => checkReadModel(database.read, workspace.id, clientParts);
    await runMany(ids);
    assert.equal((await api.clients.get({ id: clientId })).enrichmentState, 'queued');
    assert.deepEqual(await copies(), []);
    await api.enrichment.cancelMany({});
    assert.equal((await api.clients.get({ id: clientId })).enrichmentState, 'skipped');
    assert.deepEqual(await copies(), []);
    await runMany(ids);
    await work();
    assert.equal((await api.clients.get({ id: clientId })).enrichmentState, 'succeeded');
    assert.deepEqual(await copies(), []);
  });

  it('beyond the daily cap it waits for the next day of the workspace, and says until when', async () => {
    const { api, ids, runMany, work, later } = await withMany();
    await setSettings(api, { dailyCap: 2 });
    assert.partialDeepStrictEqual(await runMany(ids), { estimate: { clients: 3, today: 2, dailyCap: 2 } });
    await work();
    const held = await api.enrichment.getMany({});
    assert.partialDeepStrictEqual(held, { queued: 1, succeeded: 2 });
    assert.ok(held?.waitsUntil && held.waitsUntil > testNow.toISOString());
    later(Date.parse(held.waitsUntil) - testNow.getTime() - 1);
    assert.partialDeepStrictEqual(await api.enrichment.getMany({}), { queued: 1, failed: 0 });
    await work();
    assert.partialDeepStrictEqual(await api.enrichment.getMany({}), { queued: 1, failed: 0 });
    later(1);
    await work();
    assert.partialDeepStrictEqual(await api.enrichment.getMany({}), { queued: 0, failed: 1, waitsUntil: null });
  });

  it('goes on the same day where the cap is raised', async () => {
    const { api, ids, runMany, work } = await withMany();
    await setSettings(api, { dailyCap: 1 });
    await runMany(ids);
    await work();
    assert.partialDeepStrictEqual(await api.enrichment.getMany({}), { queued: 2 });
    await setSettings(api, { dailyCap: 3 });
    await work();
    assert.partialDeepStrictEqual(await api.enrichment.getMany({}), { queued: 0, clients: 3 });
  });

  it('one that was counted and failed still counts on its day after a person has retried it', async () => {
    const { api, ids, runMany, runOf, work } = await withMany();
    const nowhere = ids[2] ?? '';
    await setSettings(api, { dailyCap: 1 });
    await runMany([nowhere]);
    await work();
    const failed = await runOf(nowhere);
    assert.equal(failed?.state, 'failed');
    await api.enrichment.retry({ id: failed.id });
    assert.partialDeepStrictEqual(await api.enrichment.estimateMany({ clientIds: ids }), { clients: 2, today: 0 });
    await work();
    assert.partialDeepStrictEqual(await runOf(nowhere), { state: 'failed', trigger: 'retry', attempts: 2 });
    assert.partialDeepStrictEqual(await api.enrichment.estimateMany({ clientIds: ids }), { clients: 3, today: 0 });
  });

  it('one that succeeds when it is tried again on the next day has counted once, on the day on which it began', async () => {
    const { api, ids, add, runMany, runOf, work, later } = await withMany();
    const host = `recovering-${randomUUID()}.example`;
    web.set(host, { pages: { '/': (_request, response) => void response.writeHead(503).end() } });
    const recovering = await add({ name: 'Recovering', website: `https://${host}` });
    await setSettings(api, { dailyCap: 2 });
    await runMany([recovering]);
    await work();
    assert.partialDeepStrictEqual(await runOf(recovering), { state: 'failed', attempts: 1 });
    assert.partialDeepStrictEqual(await api.enrichment.estimateMany({ clientIds: ids }), { clients: 3, today: 1 });
    web.set(host, { pages: { '/': '<title>Recovering</title><p>Recovering Ltd</p>' } });
    later(dayMs);
    await work();
    assert.partialDeepStrictEqual(await runOf(recovering), { state: 'succeeded', attempts: 2 });
    assert.partialDeepStrictEqual(await api.enrichment.estimateMany({ clientIds: ids }), { clients: 3, today: 2 });
  });

  it('of two people each steers their own, and both share the cap of the day', async () => {
    const { as, api, ids, add, many, runMany, work, later } = await withMany();
    await setSettings(api, { dailyCap: 3 });
    const admin = apiOf(as('admin'));
    await runMany(ids);
    const others = [
      await add({ name: 'One', website: 'https://one.example' }),
      await add({ name: 'Two', website: 'https://two.example' }),
    ];
    assert.partialDeepStrictEqual(await many(admin.enrichment, [...others, ...ids]), {
      estimate: { clients: 2, today: 0, leftOut: [{ reason: 'under-way', clients: 3 }] },
      runs: { clients: 2, queued: 2 },
    });
    await api.enrichment.pauseMany({});
    assert.partialDeepStrictEqual(await admin.enrichment.getMany({}), { isPaused: false });
    await work();
    assert.partialDeepStrictEqual(await admin.enrichment.getMany({}), { queued: 0, failed: 2 });
    assert.partialDeepStrictEqual(await api.enrichment.resumeMany({}), { queued: 3 });
    await work();
    const held = await api.enrichment.getMany({});
    assert.partialDeepStrictEqual(held, { queued: 2, succeeded: 1 });
    assert.notEqual(held?.waitsUntil, null);
    await admin.enrichment.cancelMany({});
    assert.partialDeepStrictEqual(await api.enrichment.getMany({}), { queued: 2 });
    later(dayMs);
    await work();
    assert.partialDeepStrictEqual(await api.enrichment.getMany({}), { queued: 0, clients: 3 });
  });

  it('who has only assigned clients starts those alone, and no others when some were given away meanwhile', async () => {
    const { as, ids, own, many, work, workspace, runOf } = await withMany();
    const [first = '', second = ''] = ids;
    const agent = apiOf(as('agent'));
    await own(first, workspace.users.agent.id);
    await own(second, workspace.users.agent.id);
    await refusal(agent.enrichment.estimateMany({ clientIds: ids }), 'forbidden');
    await many(agent.enrichment, [first, second]);
    await own(first, workspace.users.owner.id);
    await work();
    assert.partialDeepStrictEqual(await runOf(first), { state: 'skipped', skipReason: 'cancelled', attempts: 0 });
    assert.partialDeepStrictEqual(await runOf(second), { state: 'succeeded' });
    assert.partialDeepStrictEqual(await agent.enrichment.getMany({}), { queued: 0, succeeded: 1, skipped: 1 });
  });

  it('of somebody who was suspended or got a lesser role nothing begins any more', async () => {
    const { as, ids, many, work, states, setMember } = await withMany();
    for (const change of [{ state: 'suspended' }, { state: 'active', role: 'watcher' }] as const) {
      await many(apiOf(as('manager')).enrichment, ids);
      await setMember('manager', change);
      const before = web.lookups.length;
      await work();
      assert.deepEqual(await states(), ['skipped', 'skipped', 'skipped']);
      assert.equal(web.lookups.length, before);
      await setMember('manager', { state: 'active', role: 'manager' });
    }
  });

  it('a client that is archived or erased meanwhile is passed over', async () => {
    const { api, ids, runMany, work, runOf } = await withMany();
    const [archived = '', erased = '', last = ''] = ids;
    await runMany(ids);
    await api.clients.archive({ ids: [archived] });
    await api.clients.erase({ id: erased, confirmName: 'Brightwater Logistics North' });
    await work();
    assert.partialDeepStrictEqual(await runOf(archived), { state: 'skipped', skipReason: 'cancelled' });
    assert.partialDeepStrictEqual(await runOf(last), { state: 'failed' });
    assert.partialDeepStrictEqual(await api.enrichment.getMany({}), { clients: 2, queued: 0, skipped: 1, failed: 1 });
  });

  it('switched off meanwhile, the rest is skipped and takes nothing of the day', async () => {
    const { api, ids, runMany, work, states, runOf, later } = await withMany();
    await setSettings(api, { dailyCap: 1 });
    await runMany(ids);
    await setSettings(api, { isEnabled: false });
    await work();
    assert.deepEqual(await states(), ['skipped', 'skipped', 'skipped']);
    assert.partialDeepStrictEqual(await runOf(ids[0]), { skipReason: 'disabled' });
    await setSettings(api, { isEnabled: true });
    later(1000);
    assert.partialDeepStrictEqual(await api.enrichment.estimateMany({ clientIds: ids }), { clients: 3, today: 1 });
  });

  it('a run that a person asks for by hand does not wait for its turn among many', async () => {
    const { api, ids, runMany, work, runOf } = await withMany();
    const [clientId = ''] = ids;
    await runMany(ids);
    await api.enrichment.pauseMany({});
    assert.partialDeepStrictEqual(await api.enrichment.run({ clientId, idempotencyKey: randomUUID() }), {
      state: 'queued',
      trigger: 'manual',
    });
    await work();
    assert.partialDeepStrictEqual(await runOf(clientId), { state: 'succeeded', attempts: 1 });
    assert.partialDeepStrictEqual(await api.enrichment.resumeMany({}), { clients: 3, queued: 2, succeeded: 1 });
    await work();
    assert.partialDeepStrictEqual(await runOf(clientId), { attempts: 1 });
    assert.partialDeepStrictEqual(await api.enrichment.getMany({}), { queued: 0, succeeded: 2, failed: 1 });
  });

  it('goes on where a server that died in the middle has left it, and writes what that one found only once', async () => {
    const { api, add, runMany, worker, runOf, later } = await withMany();
    const asked = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    const host = `held-${randomUUID()}.example`;
    let visits = 0;
    web.set(host, {
      pages: {
        '/': async (_request, response) => {
          visits++;
          if (visits === 1) {
            asked.resolve();
            await answered.promise;
          }
          response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Held</title><p>Held Ltd</p>');
        },
      },
    });
    const held = await add({ name: 'Held', website: `https://${host}` });
    const next = await add({ name: 'After', website: 'https://after.example' });
    await runMany([held, next]);
    const dead = worker();
    const dying = dead.runDue();
    await asked.promise;
    const stopped = dead.stop(0);
    assert.partialDeepStrictEqual(await api.enrichment.getMany({}), { running: 1, queued: 1 });
    // Its lease has ended.
    later(60_001);
    await worker().runDue();
    assert.partialDeepStrictEqual(await api.enrichment.getMany({}), { queued: 0, running: 0, succeeded: 1, failed: 1 });
    const done = await runOf(held);
    assert.partialDeepStrictEqual(done, { state: 'succeeded', attempts: 2 });
    answered.resolve();
    await dying;
    await stopped;
    assert.deepEqual(await runOf(held), done);
    assert.partialDeepStrictEqual(await runOf(next), { state: 'failed', attempts: 1 });
  });
});
