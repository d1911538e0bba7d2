import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import {
  enrichmentStateOf,
  type Client,
  type Enrichment,
  type EnrichmentFact,
  type EnrichmentSettingsPatch,
  type EnrichmentState,
  type FactField,
  type GetPaidPatch,
  type NewClient,
} from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { job } from '../../core/job-table.ts';
import { createJobWorker } from '../../core/jobs.ts';
import { createOutbound } from '../../outbound/outbound.ts';
import { jobHandlers } from '../../router.ts';
import { apiOf, type TestApi } from '../../testing/api.ts';
import { companySites } from '../../testing/fixture-sites/index.ts';
import { openFixtureWeb, type FixtureWeb } from '../../testing/fixture-web.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from '../../testing/test-workspace.ts';
import { audit, event } from '../activity/table.ts';
import { writeInvoice, writePayment } from '../billing/index.ts';
import { checkReadModel } from '../clients/index.ts';
import { enrichmentFact, enrichmentGetPaid, enrichmentRun, enrichmentSuppressed } from './table.ts';
import { toldOfFact } from './tell.ts';

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

/** A workspace whose operator has switched enrichment on, with a clock that the test moves. */
async function withEnrichment(options: { isOn?: boolean } = {}) {
  const workspace = await createTestWorkspace(database);
  let at = testNow;
  const now = () => at;
  const outbound = options.isOn === false ? undefined : createOutbound(web, { gapMs: 0, now });
  const as = (role: Parameters<TestWorkspace['as']>[0]): Ctx => ({ ...workspace.as(role, now), outbound });
  const ctx = as('owner');
  return {
    workspace,
    as,
    ctx,
    api: apiOf(ctx),
    later: (ms: number) => {
      at = new Date(at.getTime() + ms);
    },
    work: () => createJobWorker(ctx, jobHandlers).runDue(),
    /** A client that was created before enrichment was switched on. */
    client: (fields: Partial<NewClient>): Promise<Client> => newClient(workspace.as('owner', now), fields),
  };
}

const runOf = (ctx: Ctx, clientId: string, isForced = false) =>
  apiOf(ctx).enrichment.run({ idempotencyKey: randomUUID(), clientId, isForced });

async function setSettings({ enrichment }: TestApi, patch: EnrichmentSettingsPatch) {
  const { version } = await enrichment.getSettings({});
  return enrichment.updateSettings({ version, patch });
}

const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

const siteOf = (text: string) => ({ pages: { '/': text } });

function factOf(panel: Enrichment, field: FactField): EnrichmentFact {
  const id = panel.chosen[field];
  const fact = panel.facts.find((one) => one.id === id);
  assert.ok(fact, `no fact of ${field}`);
  return fact;
}

/** When a person acts on what a first run has found: see `enriched`. */
const aSecondLater = new Date(testNow.getTime() + 1000).toISOString();

const brightwater = { name: 'Brightwater Logistics', website: 'https://www.brightwater.example' };

describe('a run of enrichment', () => {
  it('[S0-67] [S0-87] [S0-66] is queued, reads the website, and brings facts with their sources, and the client stays as it was', async () => {
    const { api, ctx, client, work, workspace } = await withEnrichment();
    const before = await client({ ...brightwater, notes: 'Typed by hand' });
    const { id } = before;
    const queued = await runOf(ctx, id);
    assert.partialDeepStrictEqual(queued, {
      state: 'queued',
      trigger: 'manual',
      requestedBy: { id: workspace.users.owner.id },
    });
    assert.equal((await api.enrichment.get({ clientId: id })).run?.state, 'queued');
    assert.equal(await work(), 1);
    const panel = await api.enrichment.get({ clientId: id });
    assert.partialDeepStrictEqual(panel.run, {
      state: 'succeeded',
      attempts: 1,
      error: null,
      identity: { verdict: 'agrees', recordName: 'Brightwater Logistics' },
      providers: [
        { key: 'website', outcome: 'answered' },
        { key: 'dns', outcome: 'answered' },
      ],
    });
    assert.equal(factOf(panel, 'industry').value, 'Moving company');
    assert.deepEqual(factOf(panel, 'financeEmail'), {
      ...factOf(panel, 'financeEmail'),
      value: 'accounts@brightwater.example',
      decision: 'suggested',
      confidence: 0.95,
      sources: [{ url: 'https://www.brightwater.example/', kind: 'site', method: 'json-ld', snippet: null }],
      goneAt: null,
    });
    assert.deepEqual(panel.risks, ['no-mail']);
    assert.deepEqual(await api.clients.get({ id }), { ...before, enrichmentState: 'succeeded' });
    const told = await database.read
      .select()
      .from(event)
      .where(and(eq(event.clientId, id), eq(event.kind, 'enrichment')));
    assert.equal(told.length, 3);
  });

  it('[S0-82] [S0-83] [S0-13] [S0-81] what cannot be looked up is skipped with its reason, which the panel tells before anybody asks', async () => {
    const { api, ctx, client, work } = await withEnrichment();
    const cases = [
      [{ name: 'Siteless' }, 'missing-website'],
      [{ name: 'Mailer', website: 'https://gmail.com' }, 'not-own-site'],
      [{ name: 'Social', website: 'https://www.facebook.com/acme' }, 'not-own-site'],
      [{ name: 'Seller', website: 'https://acme.etsy.com' }, 'not-own-site'],
    ] as const;
    for (const [fields, reason] of cases) {
      const { id } = await client(fields);
      assert.partialDeepStrictEqual(await api.enrichment.get({ clientId: id }), {
        run: null,
        canRun: false,
        blockedBy: reason,
      });
      assert.partialDeepStrictEqual(await runOf(ctx, id), { state: 'skipped', skipReason: reason });
    }
    const { id } = await client(brightwater);
    await setSettings(api, { isEnabled: false });
    assert.partialDeepStrictEqual(await runOf(ctx, id), { state: 'skipped', skipReason: 'disabled' });
    assert.equal(await work(), 0);

    const off = await withEnrichment({ isOn: false });
    const other = await off.client(brightwater);
    assert.partialDeepStrictEqual(await off.api.enrichment.get({ clientId: other.id }), { blockedBy: 'not-entitled' });
    assert.partialDeepStrictEqual(await runOf(off.ctx, other.id), { state: 'skipped', skipReason: 'not-entitled' });
  });

  it('[S0-84] [S0-85] a failure is a code that people can read; it is tried again after 1 minute, 10 minutes and 2 hours, and by hand', async () => {
    const { api, ctx, client, work, later } = await withEnrichment();
    const { id } = await client({ name: 'Down Ltd', website: 'https://down.example' });
    await runOf(ctx, id);
    for (const [attempts, wait] of [60_000, 600_000, 7_200_000].entries()) {
      assert.equal(await work(), 1);
      const { run } = await api.enrichment.get({ clientId: id });
      assert.partialDeepStrictEqual(run, {
        state: 'failed',
        error: 'unreachable',
        attempts: attempts + 1,
        nextRetryAt: new Date(ctx.now().getTime() + wait).toISOString(),
      });
      later(wait - 1);
      assert.equal(await work(), 0);
      later(1);
    }
    assert.equal(await work(), 1);
    const failed = (await api.enrichment.get({ clientId: id })).run;
    assert.partialDeepStrictEqual(failed, { state: 'failed', attempts: 4, nextRetryAt: null });
    // What is tried again by itself is no end that the history tells of.
    const { items } = await api.activity.list({ clientId: id, kinds: ['enrichment'] });
    assert.deepEqual(
      items.map(({ type, changes }) => [type, changes]),
      [['enrichment.failed', [{ field: 'error', before: null, after: 'unreachable' }]]],
    );
    web.set('down.example', siteOf('<footer>© Down Ltd</footer>'));
    assert.partialDeepStrictEqual(await api.enrichment.retry({ id: failed?.id ?? '' }), {
      state: 'queued',
      trigger: 'retry',
    });
    await work();
    assert.equal((await api.enrichment.get({ clientId: id })).run?.state, 'succeeded');
  });

  it('a run that is queued is answered again; what is fresh is not looked up again unless that is asked for', async () => {
    const { ctx, client, work, later } = await withEnrichment();
    const { id } = await client(brightwater);
    const [first, second] = await Promise.all([runOf(ctx, id), runOf(ctx, id)]);
    assert.equal(first.id, second.id);
    await work();
    later(1000);
    assert.partialDeepStrictEqual(await runOf(ctx, id), { state: 'skipped', skipReason: 'fresh' });
    assert.equal((await runOf(ctx, id, true)).state, 'queued');
    await work();
    later(91 * 86_400_000);
    assert.equal((await runOf(ctx, id)).state, 'queued');
  });

  it('a cancelled run writes nothing, also when its website answers afterwards', async () => {
    const { api, ctx, client, work } = await withEnrichment();
    const { id } = await client({ name: 'Cancelled Ltd', website: 'https://cancelled.example' });
    const run = await runOf(ctx, id);
    web.set('cancelled.example', {
      pages: {
        // The run is cancelled while its page is on its way.
        '/': (_request, response) => {
          const answer = () =>
            response.writeHead(200, { 'content-type': 'text/html' }).end('<footer>© Cancelled Ltd</footer>');
          api.enrichment.cancel({ id: run.id }).then(answer, (error: Error) => response.destroy(error));
        },
      },
    });
    await work();
    const panel = await api.enrichment.get({ clientId: id });
    assert.partialDeepStrictEqual(panel, { run: { state: 'skipped', skipReason: 'cancelled' }, facts: [] });
    assert.equal((await api.enrichment.cancel({ id: run.id })).version, panel.run?.version);
  });

  it('a source that never answers ends with its time, and holds up neither the run nor the worker', async () => {
    const given = await withEnrichment();
    const { id } = await given.client(brightwater);
    const outbound = createOutbound(
      { ...web, resolver: { ...web.resolver, mailServers: () => new Promise(() => undefined) } },
      { gapMs: 0, sourceMs: 200 },
    );
    await runOf(given.ctx, id);
    await createJobWorker({ ...given.ctx, outbound }, jobHandlers).runDue();
    const { run } = await given.api.enrichment.get({ clientId: id });
    assert.ok(run && run.state !== 'queued' && run.state !== 'running');
    assert.deepEqual(run.providers.at(-1), { key: 'dns', outcome: 'failed' });
  });

  it('[S0-13] begins by itself when a client has name and website, and again when these change', async () => {
    const { api, ctx, work } = await withEnrichment();
    const bare = await newClient(ctx, { name: 'Plainfields' });
    assert.equal((await api.enrichment.get({ clientId: bare.id })).run, null);
    const website = 'https://plainfields.example';
    const changed = await api.clients.update({ id: bare.id, version: bare.version, patch: { website } });
    assert.partialDeepStrictEqual((await api.enrichment.get({ clientId: bare.id })).run, {
      state: 'queued',
      trigger: 'website-changed',
      requestedBy: null,
    });
    await work();
    await api.clients.update({ id: bare.id, version: changed.version, patch: { notes: 'Nothing to look up' } });
    assert.equal(await work(), 0);
    const created = await newClient(ctx, brightwater);
    assert.partialDeepStrictEqual((await api.enrichment.get({ clientId: created.id })).run, {
      state: 'queued',
      trigger: 'created',
    });
  });

  it('[S0-87] the list of clients says of each where its latest run stands: queued, running, and what came of it', async () => {
    const { api, ctx, client, work } = await withEnrichment();
    const { id } = await client({ name: 'Listed Ltd', website: 'https://listed.example' });
    const listed = async () => (await api.clients.list({})).items[0]?.client.enrichmentState;
    const said: (EnrichmentState | undefined)[] = [await listed()];
    web.set('listed.example', {
      pages: {
        '/': (_request, response) => {
          const answer = (state: EnrichmentState | undefined) => {
            said.push(state);
            response.writeHead(200, { 'content-type': 'text/html' }).end('<footer>© Listed Ltd</footer>');
          };
          listed().then(answer, (error: Error) => response.destroy(error));
        },
      },
    });
    await runOf(ctx, id);
    said.push(await listed());
    await work();
    said.push(await listed());
    assert.deepEqual(said, ['never', 'queued', 'running', 'succeeded']);
    const found = await api.clients.list({ where: [['enrichment', 'in', ['failed', 'succeeded']]] });
    assert.deepEqual(
      found.items.map(({ client }) => client.id),
      [id],
    );
    assert.deepEqual((await api.clients.list({ where: [['enrichment', 'in', ['running']]] })).items, []);
  });

  it('whatever changes a run, the client’s row says what its panel says, in the same transaction', async () => {
    const { api, ctx, work, later, workspace } = await withEnrichment();
    const steps: string[] = [];
    const check = async (id: string, answered?: Client) => {
      const { run } = await api.enrichment.get({ clientId: id });
      const state = enrichmentStateOf(run);
      const row = await api.clients.get({ id });
      assert.equal(row.enrichmentState, state);
      if (answered) assert.deepEqual(answered, row);
      assert.deepEqual(await checkReadModel(database.read, workspace.id, ctx.clientParts), []);
      steps.push(state);
      // The next run is a later one.
      later(1000);
      return { row, runId: run?.id ?? '' };
    };
    const made = await newClient(ctx, brightwater);
    const { id } = made;
    const first = await check(id, made);
    await api.enrichment.cancel({ id: first.runId });
    await check(id);
    const again = await api.enrichment.retry({ id: first.runId });
    await check(id);
    await work();
    await check(id);
    await api.enrichment.undoRun({ id: again.id });
    await check(id);
    await runOf(ctx, id, true);
    const open = await check(id);
    await api.enrichment.undoRun({ id: open.runId });
    const { row } = await check(id);
    const website = 'https://nowhere.example';
    const moved = await api.clients.update({ id, version: row.version, patch: { website } });
    await check(id, moved);
    await work();
    const failed = await check(id);
    await api.enrichment.retry({ id: failed.runId });
    await check(id);
    await setSettings(api, { isEnabled: false });
    await work();
    await check(id);
    await setSettings(api, { isEnabled: true });
    await runOf(ctx, id, true);
    await check(id);
    const gone = await api.clients.update({ id, version: moved.version, patch: { website: null } });
    await check(id, gone);
    web.set('another.example', siteOf('<footer>© Oak Dental Practice Ltd</footer>'));
    const other = { website: 'https://another.example' };
    await check(id, await api.clients.update({ id, version: gone.version, patch: other }));
    await work();
    await check(id);
    await runOf(ctx, id, true);
    await check(id);
    assert.deepEqual(steps, [
      'queued',
      'skipped',
      'queued',
      'succeeded',
      'succeeded',
      'queued',
      'skipped',
      'queued',
      'failed',
      'queued',
      'skipped',
      'queued',
      'skipped',
      'queued',
      'mismatched',
      'queued',
    ]);
  });

  it('a run of a website that the client no longer has ends, also where nothing is looked up in its place', async () => {
    const { api, ctx, client, work } = await withEnrichment();
    const { id, version } = await client(brightwater);
    const first = await runOf(ctx, id);
    await api.clients.update({ id, version, patch: { website: null } });
    const { run } = await api.enrichment.get({ clientId: id });
    assert.partialDeepStrictEqual(run, { id: first.id, state: 'skipped', skipReason: 'cancelled' });
    await work();
    assert.deepEqual((await api.enrichment.get({ clientId: id })).facts, []);
  });

  it('what is queued asks nobody once the workspace has switched enrichment off', async () => {
    const { api, ctx, client, work } = await withEnrichment();
    const { id } = await client(brightwater);
    await runOf(ctx, id);
    await setSettings(api, { isEnabled: false });
    const before = web.requests.length;
    await work();
    assert.equal(web.requests.length, before);
    const { run } = await api.enrichment.get({ clientId: id });
    assert.partialDeepStrictEqual(run, { state: 'skipped', skipReason: 'disabled' });
  });

  it('what was taken back is not fresh: the next run looks it up', async () => {
    const { ctx, api, client, work } = await withEnrichment();
    const { id } = await client(brightwater);
    const first = await runOf(ctx, id);
    await work();
    assert.equal((await runOf(ctx, id)).skipReason, 'fresh');
    await api.enrichment.undoRun({ id: first.id });
    assert.equal((await runOf(ctx, id)).state, 'queued');
    await work();
    assert.equal((await api.enrichment.get({ clientId: id })).run?.state, 'succeeded');
  });

  it('[S0-78] a website of another company, or of a dealer in domains, brings no fact and says both names', async () => {
    const { api, ctx, client, work } = await withEnrichment();
    const other = await client({ name: 'Harbour Shipping', website: 'https://oak-dental.example' });
    const parked = await client({ name: 'Formerly Great Ltd', website: 'https://formerly-great.example' });
    for (const { id } of [other, parked]) await runOf(ctx, id);
    await work();
    assert.partialDeepStrictEqual(await api.enrichment.get({ clientId: other.id }), {
      run: {
        state: 'succeeded',
        identity: { verdict: 'conflicts', recordName: 'Harbour Shipping', siteName: 'Oak Dental Practice' },
      },
      facts: [],
      risks: ['name-differs'],
    });
    assert.partialDeepStrictEqual(await api.enrichment.get({ clientId: parked.id }), { facts: [], risks: ['parked'] });
    const listed = await api.clients.list({ where: [['enrichment', 'in', ['mismatched']]] });
    assert.deepEqual(new Set(listed.items.map(({ client }) => client.id)), new Set([other.id, parked.id]));
  });
});

describe('what a run found', () => {
  const page = (phone: string) =>
    siteOf(`<html lang="en"><a href="tel:${phone}">Call</a><footer>© Steady Ltd</footer>`);
  const steady = { name: 'Steady Ltd', website: 'https://steady.example' };

  async function enriched(fields: Partial<NewClient> = brightwater) {
    const given = await withEnrichment();
    const { id } = await given.client(fields);
    const { ctx, api, work, later } = given;
    const again = async () => {
      later(1000);
      await runOf(ctx, id, true);
      await work();
      return api.enrichment.get({ clientId: id });
    };
    return { ...given, id, again, panel: await again() };
  }

  it('[E-11] is copied to the client by a person’s hand alone: with its version, its rules and its history, and back again', async () => {
    const { api, ctx, id, panel } = await enriched({ ...brightwater, email: 'typed@brightwater.example' });
    const fact = factOf(panel, 'financeEmail');
    const { version } = await api.clients.get({ id });
    await api.enrichment.decide({ id: fact.id, decision: 'accepted' });
    assert.equal((await api.clients.get({ id })).email, 'typed@brightwater.example');
    const late = api.enrichment.decide({ id: fact.id, decision: 'accepted', apply: { version: version - 1 } });
    assert.partialDeepStrictEqual((await refusal(late, 'conflict')).details.current, { id, version });
    const applied = await api.enrichment.decide({ id: fact.id, decision: 'accepted', apply: { version } });
    assert.partialDeepStrictEqual(applied, {
      fact: {
        decision: 'accepted',
        decidedBy: { id: ctx.actor.userId },
        applied: { field: 'email', before: 'typed@brightwater.example' },
      },
      client: { email: 'accounts@brightwater.example', version: version + 1 },
    });
    const { items } = await api.activity.list({ clientId: id, kinds: ['client'] });
    assert.deepEqual(items[0]?.changes, [
      { field: 'email', before: 'typed@brightwater.example', after: 'accounts@brightwater.example' },
    ]);
    const undone = await api.enrichment.decide({ id: fact.id, decision: 'suggested' });
    assert.partialDeepStrictEqual(undone, {
      fact: { decision: 'suggested', decidedBy: null, applied: null },
      client: { email: 'typed@brightwater.example', version: version + 2 },
    });
    const trail = await database.read
      .select({ action: audit.action })
      .from(audit)
      .where(and(eq(audit.clientId, id), eq(audit.action, 'enrichment.decide')));
    assert.equal(trail.length, 3);
  });

  it('[S0-67] the client’s activity tells how runs ended and what was decided, in the transaction of each, and no value that tells of a person', async () => {
    const { api, ctx, id, panel } = await enriched();
    const told = async () => {
      const { items } = await api.activity.list({ clientId: id, kinds: ['enrichment'] });
      return items.map(({ type, changes, actor }) => [
        type,
        changes.map(({ field, after }) => [field, after]),
        actor?.name,
      ]);
    };
    const run = [
      'enrichment.succeeded',
      [
        ['identity', 'agrees'],
        ['new', String(panel.run?.found.new)],
      ],
      undefined,
    ];
    assert.deepEqual(await told(), [run]);
    const fact = factOf(panel, 'industry');
    const name = ctx.actor.userName;
    for (const decision of ['accepted', 'locked', 'locked', 'suggested'] as const)
      await api.enrichment.decide({ id: fact.id, decision });
    const { version } = await api.clients.get({ id });
    const late = api.enrichment.decide({ id: fact.id, decision: 'accepted', apply: { version: version - 1 } });
    await refusal(late, 'conflict');
    const value = [
      ['field', 'industry'],
      ['value', 'Moving company'],
    ];
    const types = ['fact.accepted', 'fact.locked', 'fact.undone'];
    const decided = types.map((type) => [type, value, name]);
    assert.deepEqual((await told()).toSorted(byText), [run, ...decided].toSorted(byText));
    await runOf(ctx, id);
    await api.enrichment.undoRun({ id: panel.run?.id ?? '' });
    const ends = [
      ['enrichment.skipped', [['skipReason', 'fresh']], name],
      ['enrichment.undone', [], name],
    ];
    assert.deepEqual((await told()).toSorted(byText), [run, ...decided, ...ends].toSorted(byText));
    const { items } = await api.activity.list({ clientId: id, kinds: ['enrichment'] });
    assert.ok(items.every(({ subject }) => subject?.isGone === false));
    assert.deepEqual(toldOfFact({ field: 'financeContact', value: 'Jane Doe', decision: 'locked' }).data, {
      changes: { field: { before: null, after: 'financeContact' } },
    });
  });

  it('what somebody typed since is not taken back', async () => {
    const { api, id, panel } = await enriched();
    const fact = factOf(panel, 'phone');
    const { version } = await api.clients.get({ id });
    await api.enrichment.decide({ id: fact.id, decision: 'accepted', apply: { version } });
    await api.clients.update({ id, version: version + 1, patch: { phone: '+44 20 7946 0000' } });
    const typed = (await api.clients.get({ id })).phone;
    assert.equal((await api.enrichment.decide({ id: fact.id, decision: 'suggested' })).client, null);
    assert.equal((await api.clients.get({ id })).phone, typed);
  });

  it('a fact that no field takes is accepted, and not copied', async () => {
    const { api, id, panel } = await enriched();
    const fact = factOf(panel, 'linkedIn');
    const { version } = await api.clients.get({ id });
    const refused = await refusal(
      api.enrichment.decide({ id: fact.id, decision: 'locked', apply: { version } }),
      'validation',
    );
    assert.equal(refused.details.field, 'apply');
    assert.equal((await api.enrichment.decide({ id: fact.id, decision: 'locked' })).fact.decision, 'locked');
  });

  it('a decision survives every later run: locked is chosen, rejected stays away, gone stays on record', async () => {
    web.set('steady.example', page('+44 20 7946 0001'));
    const { api, panel, again } = await enriched(steady);
    const first = factOf(panel, 'phone');
    await api.enrichment.decide({ id: first.id, decision: 'locked' });
    web.set('steady.example', page('+44 20 7946 0002'));
    const second = await again();
    assert.deepEqual(second.run?.found, { new: 0, changed: 1, again: 4, gone: 0 });
    assert.equal(factOf(second, 'phone').value, first.value);
    assert.notEqual(factOf(second, 'phone').goneAt, null);
    const other = second.facts.find(({ field, value }) => field === 'phone' && value.endsWith('2'));
    assert.ok(other);
    assert.equal(factOf(second, 'phone').supersededById, other.id);
    await api.enrichment.decide({ id: first.id, decision: 'suggested' });
    assert.equal(factOf(await api.enrichment.get({ clientId: first.clientId }), 'phone').id, other.id);
    await api.enrichment.decide({ id: other.id, decision: 'rejected' });
    const third = await again();
    assert.equal(third.chosen.phone, undefined);
    assert.equal(third.facts.find(({ id }) => id === other.id)?.decision, 'rejected');
    web.set('steady.example', page('+44 20 7946 0001'));
    assert.partialDeepStrictEqual(factOf(await again(), 'phone'), { id: first.id, goneAt: null });
  });

  it('a run that finds nothing, or fails, takes nothing away', async () => {
    web.set('steady.example', { ...page('+44 20 7946 0001'), mailServers: [{ exchange: 'mx.example', priority: 1 }] });
    const { panel, again } = await enriched(steady);
    web.set('steady.example', { pages: { '/': { status: 503 } } });
    const failed = await again();
    assert.equal(failed.run?.error, 'website-error');
    assert.deepEqual(failed.chosen, panel.chosen);
    web.set('steady.example', siteOf('<p>Buy this domain</p>'));
    const parked = await again();
    assert.partialDeepStrictEqual(parked.run, {
      state: 'succeeded',
      found: { new: 0, changed: 0, again: 0, gone: 0 },
    });
    assert.deepEqual(parked.chosen, panel.chosen);
  });

  it('all that a run brought is taken back at once, and what was changed since is named', async () => {
    const { api, id, panel, again } = await enriched();
    const before = await api.clients.get({ id });
    const industry = factOf(panel, 'industry');
    const phone = factOf(panel, 'phone');
    let { version } = before;
    await api.enrichment.decide({ id: industry.id, decision: 'accepted', apply: { version: version++ } });
    await api.enrichment.decide({ id: phone.id, decision: 'accepted', apply: { version: version++ } });
    await api.clients.update({ id, version, patch: { phone: '+44 20 7946 0000' } });
    const undone = await api.enrichment.undoRun({ id: panel.run?.id ?? '' });
    assert.deepEqual([undone.reverted, undone.kept], [['industry'], ['phone']]);
    assert.notEqual(undone.run.undoneAt, null);
    assert.equal((await api.clients.get({ id })).industry, before.industry);
    const after = await api.enrichment.get({ clientId: id });
    assert.deepEqual(after.chosen, {});
    assert.deepEqual(await api.enrichment.undoRun({ id: panel.run?.id ?? '' }), { ...undone, reverted: [], kept: [] });
    assert.equal(factOf(await again(), 'industry').decision, 'suggested');
  });

  it('[E-12] facts about persons are kept only where the workspace says so, and fields of which it wants none are not', async () => {
    web.set('steady.example', {
      pages: {
        '/': `<html lang="en"><script type="application/ld+json">${JSON.stringify({
          '@type': 'Organization',
          name: 'Steady',
          contactPoint: { contactType: 'billing', email: 'ap@steady.example', name: 'Ada Accounts' },
        })}</script><footer>© Steady Ltd</footer>`,
      },
    });
    const { api, panel, again } = await enriched(steady);
    assert.equal(panel.chosen.financeContact, undefined);
    await setSettings(api, { keepsPeople: true });
    await setSettings(api, { policies: { language: { automatic: 'suggest', manual: 'never' } } });
    const with_ = await again();
    assert.equal(factOf(with_, 'financeContact').value, 'Ada Accounts');
    assert.notEqual(with_.facts.find(({ field }) => field === 'language')?.goneAt, null);
  });

  it('fills empty fields where the workspace says so, by the server’s name, and what a person took back is not filled again', async () => {
    const given = await withEnrichment();
    const { api, ctx, work, later } = given;
    const policies = {
      industry: { automatic: 'suggest', manual: 'fill-empty' },
      phone: { automatic: 'suggest', manual: 'fill-empty' },
      language: { automatic: 'suggest', manual: 'never' },
    } as const;
    await setSettings(api, { policies });
    const { id } = await given.client({ ...brightwater, phone: '+44 20 7946 0000' });
    const before = await api.clients.get({ id });
    await runOf(ctx, id);
    await work();
    const panel = await api.enrichment.get({ clientId: id });
    assert.partialDeepStrictEqual(factOf(panel, 'industry'), {
      decision: 'accepted',
      decidedBy: null,
      applied: { field: 'industry', before: null, after: 'Moving company' },
    });
    assert.equal(factOf(panel, 'phone').decision, 'suggested');
    assert.equal(panel.chosen.language, undefined);
    const after = await api.clients.get({ id });
    assert.deepEqual(
      [after.industry, after.phone, after.email, after.version],
      ['Moving company', before.phone, null, before.version + 1],
    );
    const trail = await database.read
      .select({ action: audit.action, by: audit.actorType })
      .from(audit)
      .where(and(eq(audit.clientId, id), eq(audit.action, 'clients.update')));
    assert.deepEqual(trail, [{ action: 'clients.update', by: 'server' }]);
    await api.enrichment.decide({ id: factOf(panel, 'industry').id, decision: 'suggested' });
    later(1000);
    await runOf(ctx, id, true);
    await work();
    assert.equal((await api.clients.get({ id })).industry, null);
    // A run that the server begins has policies of its own.
    const own = await newClient(ctx, { name: 'Oak Dental Practice', website: 'https://oak-dental.example' });
    await work();
    assert.equal((await api.clients.get({ id: own.id })).industry, null);
    assert.ok((await api.enrichment.get({ clientId: own.id })).chosen.language);
  });

  it('[E-11] no policy fills what money follows, or what no field takes', async () => {
    const { api } = await withEnrichment();
    for (const field of ['financeEmail', 'vatId', 'peppolId', 'financeContact', 'linkedIn'] as const) {
      const policies = { [field]: { automatic: 'fill-empty', manual: 'suggest' } } as const;
      const refused = await refusal(setSettings(api, { policies }), 'validation');
      assert.equal(refused.details.field, `patch.policies.${field}`);
    }
  });

  it('[S0-85] one that was skipped is looked up when its reason is gone and somebody retries it', async () => {
    const { api, ctx, client, work } = await withEnrichment();
    const { id, version } = await client({ name: 'Plainfields' });
    const skipped = await runOf(ctx, id);
    assert.equal(skipped.skipReason, 'missing-website');
    assert.partialDeepStrictEqual(await api.enrichment.retry({ id: skipped.id }), { state: 'skipped' });
    await newClient(ctx, { name: 'Another' });
    await apiOf({ ...ctx, outbound: undefined }).clients.update({
      id,
      version,
      patch: { website: 'https://plainfields.example' },
    });
    assert.partialDeepStrictEqual(await api.enrichment.retry({ id: skipped.id }), {
      state: 'queued',
      trigger: 'manual',
    });
    await work();
    assert.equal((await api.enrichment.get({ clientId: id })).run?.state, 'succeeded');
  });

  it('[S0-76] [S0-77] says how to get paid, each answer with the fact that it rests on and whether a person has confirmed it', async () => {
    const { api, id, panel, workspace } = await enriched({
      name: 'Norrland Power',
      website: 'https://norrland-power.example',
    });
    const { getPaid } = panel;
    assert.deepEqual(
      [getPaid.purchaseOrder, getPaid.portal, getPaid.peppolId, getPaid.mailbox, getPaid.cutOff].map((of) => of?.value),
      ['needed', 'norrland.ariba.com', '0007:5567321707', 'invoices@norrland-power.example', undefined],
    );
    assert.deepEqual(
      getPaid.formats.map(({ value }) => value),
      ['Peppol'],
    );
    const { mailbox, purchaseOrder } = getPaid;
    assert.ok(mailbox?.factId && purchaseOrder?.factId);
    assert.equal(mailbox.confirmedAt, null);
    const sentence = panel.facts.find((fact) => fact.id === purchaseOrder.factId);
    assert.equal(sentence?.value, 'Every invoice must state a purchase order number.');
    await api.enrichment.decide({ id: mailbox.factId, decision: 'accepted' });
    await api.enrichment.decide({ id: purchaseOrder.factId, decision: 'rejected' });
    const after = (await api.enrichment.get({ clientId: id })).getPaid;
    assert.equal(after.purchaseOrder, null);
    assert.deepEqual(
      [after.mailbox?.value, after.mailbox?.confirmedAt, after.mailbox?.confirmedBy?.name],
      [mailbox.value, aSecondLater, workspace.users.owner.name],
    );
  });

  it('[S0-77] what a person confirms or types of how to get paid stands before what is found, with who and when; it is versioned, audited and taken back', async () => {
    const { api, id, panel, again, workspace } = await enriched({
      name: 'Norrland Power',
      website: 'https://norrland-power.example',
    });
    const { getPaid: found } = panel;
    const set = (version: number, patch: GetPaidPatch) => api.enrichment.setGetPaid({ clientId: id, version, patch });
    const said = await set(found.version, {
      peppolId: found.peppolId?.value ?? '',
      mailbox: 'AP@Norrland-Power.example',
      formats: ['PDF', 'Peppol'],
      purchaseOrder: 'not-needed',
      cutOff: 'By the 25th',
    });
    const by = { confirmedBy: { id: workspace.users.owner.id }, confirmedAt: aSecondLater };
    assert.partialDeepStrictEqual(said, {
      version: found.version + 1,
      peppolId: { value: found.peppolId?.value, factId: found.peppolId?.factId, ...by },
      mailbox: { value: 'AP@norrland-power.example', factId: null, ...by },
      purchaseOrder: { value: 'not-needed', factId: null, ...by },
      cutOff: { value: 'By the 25th', factId: null, ...by },
      portal: { value: 'norrland.ariba.com', confirmedAt: null },
      formats: [
        { value: 'PDF', factId: null, ...by },
        { value: 'Peppol', factId: found.formats[0]?.factId, ...by },
      ],
    });
    assert.deepEqual((await again()).getPaid, said);
    assert.deepEqual(await set(said.version, { cutOff: 'By the 25th' }), said);

    const late = await refusal(set(found.version, { cutOff: null }), 'conflict');
    assert.deepEqual(late.details.current, said);

    const back = await set(said.version, {
      mailbox: '',
      formats: [],
      cutOff: null,
      purchaseOrder: null,
      peppolId: null,
    });
    assert.deepEqual(back, { ...found, version: said.version + 1 });
    const trail = await database.read
      .select({ diff: audit.diff, by: audit.actorId })
      .from(audit)
      .where(and(eq(audit.clientId, id), eq(audit.action, 'enrichment.setGetPaid')))
      .orderBy(audit.id);
    assert.equal(trail.length, 2);
    assert.partialDeepStrictEqual(trail[0], {
      by: workspace.users.owner.id,
      diff: { getPaid: { before: {}, after: { formats: 'PDF, Peppol', mailbox: 'AP@norrland-power.example' } } },
    });

    await set(back.version, { mailbox: 'ap@norrland-power.example' });
    await api.clients.erase({ id, confirmName: 'Norrland Power' });
    const left = await database.read.select().from(enrichmentGetPaid).where(eq(enrichmentGetPaid.clientId, id));
    assert.deepEqual(left, []);
  });

  it('[S0-77] what a person types of how to get paid without a website is kept; a form that cannot be is refused at its field', async () => {
    const { api, client } = await withEnrichment({ isOn: false });
    const { id: clientId } = await client({ name: 'Siteless' });
    const { version } = (await api.enrichment.get({ clientId })).getPaid;
    for (const [item, patch] of [
      ['mailbox', { mailbox: 'nobody' }],
      ['peppolId', { peppolId: 'DE123' }],
      ['portal', { portal: 'x'.repeat(301) }],
    ] as const) {
      const refused = await refusal(api.enrichment.setGetPaid({ clientId, version, patch }), 'validation');
      assert.equal(refused.details.field, `patch.${item}`);
    }
    const said = await api.enrichment.setGetPaid({
      clientId,
      version,
      patch: { portal: 'https://portal.example/pay' },
    });
    assert.equal(said.portal?.value, 'https://portal.example/pay');
    assert.deepEqual((await api.enrichment.get({ clientId })).getPaid, said);
  });

  it('[S0-78] the workspace’s own invoices say how a client pays, also without a website, to those who may see them', async () => {
    const { api, ctx, client } = await withEnrichment();
    const { id: clientId } = await client({ name: 'Late Payers' });
    assert.deepEqual((await api.enrichment.get({ clientId })).ledger, {
      invoices: 0,
      overdue: 0,
      overdueIds: [],
      longestOverdueDays: 0,
      paid: 0,
      medianDaysLate: null,
      paidLate: 0,
    });
    const invoice = (number: string, dueDate: string) =>
      writeInvoice(ctx, { clientId, number, status: 'sent', issueDate: '2025-01-01', dueDate, totalMinor: 100 });
    const dueOn = (days: number) => new Date(testNow.getTime() + days * 86_400_000).toISOString().slice(0, 10);
    const open = await invoice('L-1', dueOn(-40));
    const older = await invoice('L-2', dueOn(-50));
    await invoice('L-3', dueOn(5));
    // Paid today: 30 and 10 days late, and early.
    for (const [number, days] of [
      ['L-4', -30],
      ['L-5', -10],
      ['L-6', 10],
    ] as const) {
      const { id: documentId } = await invoice(number, dueOn(days));
      await writePayment(ctx, {
        clientId,
        kind: 'payment',
        amountMinor: 100,
        currency: 'EUR',
        allocations: [{ documentId, amountMinor: 100 }],
      });
    }
    assert.deepEqual((await api.enrichment.get({ clientId })).ledger, {
      invoices: 6,
      overdue: 2,
      overdueIds: [older.id, open.id],
      longestOverdueDays: 50,
      paid: 3,
      medianDaysLate: 10,
      paidLate: 2,
    });
    const { view_documents: _hidden, ...grants } = ctx.actor.grants;
    const blind = apiOf({ ...ctx, actor: { ...ctx.actor, grants } });
    assert.equal((await blind.enrichment.get({ clientId })).ledger, null);
  });

  it('[E-12] who was erased with a client is not found again: neither by name nor by address, and only hashes are kept', async () => {
    web.set('steady.example', {
      pages: {
        '/': `<html lang="en"><script type="application/ld+json">${JSON.stringify({
          '@type': 'Organization',
          name: 'Steady',
          contactPoint: [
            { contactType: 'billing', email: 'ada@steady.example', name: 'Ada Accounts' },
            { contactType: 'billing', email: 'ap@steady.example', name: 'Bob Books' },
          ],
        })}</script><footer>© Steady Ltd</footer>`,
      },
    });
    const given = await withEnrichment();
    const { api, ctx, work } = given;
    await setSettings(api, { keepsPeople: true });
    const first = await given.client(steady);
    for (const [name, address] of [
      ['Ada  Accounts', 'Ada@Steady.example'],
      ['Cleo Clerk', 'cleo@steady.example'],
    ] as const)
      await api.contacts.create({
        idempotencyKey: randomUUID(),
        clientId: first.id,
        contact: { name, emails: [{ value: address, label: 'work' }] },
      });
    await api.clients.erase({ id: first.id, confirmName: steady.name });
    const again = await given.client(steady);
    await runOf(ctx, again.id);
    await work();
    const panel = await api.enrichment.get({ clientId: again.id });
    const values = panel.facts.filter(({ field }) => field === 'financeEmail' || field === 'financeContact');
    assert.deepEqual(values.map(({ value }) => value).toSorted(), ['Bob Books', 'ap@steady.example']);
    const kept = await database.read
      .select()
      .from(enrichmentSuppressed)
      .where(eq(enrichmentSuppressed.workspaceId, ctx.actor.workspaceId));
    assert.equal(kept.length, 4);
    // What is longer than a name of three letters, which a hash may hold by chance.
    assert.doesNotMatch(JSON.stringify(kept), /ada |ada@|cleo |cleo@|steady/i);
    // Another workspace has a list of its own.
    const other = await withEnrichment();
    await setSettings(other.api, { keepsPeople: true });
    const theirs = await other.client(steady);
    await runOf(other.ctx, theirs.id);
    await other.work();
    assert.equal(
      (await other.api.enrichment.get({ clientId: theirs.id })).facts.filter(({ field }) => field === 'financeContact')
        .length,
      2,
    );
  });

  it('[E-12] who objects is not found by the next run at any client, neither by name nor by address, until they no longer do', async () => {
    const people = ['Ada Accounts', 'Bob Books'].map((name, place) => ({
      contactType: 'billing',
      email: place === 0 ? 'ada@steady.example' : 'ap@steady.example',
      name,
    }));
    const data = { '@type': 'Organization', name: 'Steady', contactPoint: people };
    web.set(
      'steady.example',
      siteOf(
        `<html lang="en"><script type="application/ld+json">${JSON.stringify(data)}</script><footer>© Steady Ltd</footer>`,
      ),
    );
    const given = await withEnrichment();
    const { api, ctx, work } = given;
    await setSettings(api, { keepsPeople: true });
    const elsewhere = await given.client({ name: 'Another' });
    const { contact: ada } = await api.contacts.create({
      idempotencyKey: randomUUID(),
      clientId: elsewhere.id,
      contact: { name: 'Ada  Accounts' },
    });
    const objecting = await api.contacts.update({ id: ada.id, version: 1, patch: { isObjecting: true } });
    assert.equal(objecting.isObjecting, true);
    // Who objects in another workspace objects there.
    const other = await withEnrichment();
    const { contact: bob } = await other.api.contacts.create({
      idempotencyKey: randomUUID(),
      clientId: (await other.client({ name: 'Theirs' })).id,
      contact: { name: 'Bob Books' },
    });
    await other.api.contacts.update({ id: bob.id, version: 1, patch: { isObjecting: true } });
    // An address that they are given later counts, too.
    const { version } = await api.contacts.update({
      id: ada.id,
      version: 2,
      patch: { emails: [{ value: 'Ada@Steady.example', label: 'work' }] },
    });
    const { id } = await given.client(steady);
    const shown = async () => {
      const { facts } = await api.enrichment.get({ clientId: id });
      return facts
        .filter(({ field, goneAt }) => goneAt === null && (field === 'financeEmail' || field === 'financeContact'))
        .map(({ value }) => value)
        .toSorted();
    };
    const found = async () => {
      await runOf(ctx, id, true);
      await work();
      return shown();
    };
    assert.deepEqual(await found(), ['Bob Books', 'ap@steady.example']);
    await api.contacts.update({ id: ada.id, version, patch: { isObjecting: false } });
    assert.deepEqual(await found(), ['Ada Accounts', 'Bob Books', 'ada@steady.example', 'ap@steady.example']);
    // What is known of somebody who objects later is not shown from then on, nor found by the next run.
    await api.contacts.update({ id: ada.id, version: version + 1, patch: { isObjecting: true } });
    assert.deepEqual(await shown(), ['Bob Books', 'ap@steady.example']);
    // Nor decided on, nor shown with what people say of how to get paid.
    const [hidden] = await database.read
      .select({ id: enrichmentFact.id })
      .from(enrichmentFact)
      .where(and(eq(enrichmentFact.clientId, id), eq(enrichmentFact.value, 'ada@steady.example')));
    await refusal(api.enrichment.decide({ id: hidden?.id ?? '', decision: 'accepted' }), 'not-found');
    const card = await api.enrichment.setGetPaid({ clientId: id, version: 1, patch: { purchaseOrder: 'needed' } });
    assert.doesNotMatch(JSON.stringify(card), /ada@steady/);
    const { items } = await api.enrichment.listSuggestions({});
    assert.deepEqual(
      items.filter(({ fact }) => fact.field === 'financeEmail').map(({ fact }) => fact.value),
      ['ap@steady.example'],
    );
    assert.deepEqual(await found(), ['Bob Books', 'ap@steady.example']);
    const trail = await database.read
      .select({ diff: audit.diff })
      .from(audit)
      .where(
        and(
          eq(audit.workspaceId, ctx.actor.workspaceId),
          eq(audit.entityId, ada.id),
          eq(audit.action, 'contacts.update'),
        ),
      );
    const told = trail.flatMap(({ diff }) => (diff?.isObjecting ? [diff.isObjecting] : []));
    assert.equal(told.length, 3);
  });

  it('[S0-97] stays with an archived client, and goes with an erased one', async () => {
    const { api, id, panel } = await enriched();
    await api.clients.archive({ ids: [id] });
    assert.deepEqual((await api.enrichment.get({ clientId: id })).chosen, panel.chosen);
    await api.clients.erase({ id, confirmName: brightwater.name });
    assert.deepEqual(await database.read.select().from(enrichmentFact).where(eq(enrichmentFact.clientId, id)), []);
    assert.deepEqual(await database.read.select().from(enrichmentRun).where(eq(enrichmentRun.clientId, id)), []);
    await refusal(api.enrichment.get({ clientId: id }), 'not-found');
  });

  it('waits in one list over all clients until somebody decides, page by page', async () => {
    const { api, id, panel } = await enriched();
    const seen: EnrichmentFact[] = [];
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await api.enrichment.listSuggestions({
        limit: 2,
        ...(cursor !== undefined && { cursor }),
      });
      assert.ok(items.every(({ client, current }) => client.id === id && current === null));
      seen.push(...items.map(({ fact }) => fact));
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
    assert.deepEqual(seen.map(({ field }) => field).toSorted(), [
      'address',
      'country',
      'financeEmail',
      'industry',
      'phone',
      'vatId',
    ]);
    await api.enrichment.decide({ id: factOf(panel, 'vatId').id, decision: 'rejected' });
    assert.equal((await api.enrichment.listSuggestions({})).items.length, 5);
    await refusal(api.enrichment.listSuggestions({ cursor: 'odd' }), 'validation');
  });

  it('an agent decides for the clients that are theirs, and sees the others’', async () => {
    const { as, id, panel } = await enriched();
    const agent = apiOf(as('agent'));
    assert.deepEqual((await agent.enrichment.get({ clientId: id })).chosen, panel.chosen);
    assert.equal((await agent.enrichment.get({ clientId: id })).canRun, false);
    await refusal(runOf(as('agent'), id), 'forbidden');
    await refusal(agent.enrichment.decide({ id: factOf(panel, 'phone').id, decision: 'accepted' }), 'forbidden');
    assert.deepEqual((await agent.enrichment.listSuggestions({})).items, []);
  });
});
