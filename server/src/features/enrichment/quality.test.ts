import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import type { NewClient, QualityFix } from '@clientele/contract';
import { eq } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { job } from '../../core/job-table.ts';
import { createJobWorker } from '../../core/jobs.ts';
import { createOutbound } from '../../outbound/outbound.ts';
import { jobHandlers } from '../../router.ts';
import { apiOf } from '../../testing/api.ts';
import { openFixtureWeb, type FixtureSite, type FixtureWeb } from '../../testing/fixture-web.ts';
import { newClient } from '../../testing/new-client.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';
import { client } from '../clients/table.ts';
import { enrichmentFact } from './table.ts';

let database: TestDatabase;
let web: FixtureWeb;
before(async () => {
  database = await openTestDatabase();
  web = await openFixtureWeb();
});
afterEach(() => database.transaction((tx) => tx.delete(job)));
after(async () => {
  await web.close();
  await database.close();
});

const whole: Partial<NewClient> = {
  name: 'Acme Ltd',
  email: 'hello@acme.example',
  phone: '+44 1482 250100',
  website: 'https://acme.example',
  address: '1 Main Street\nHull HU1 2AA',
  countryCode: 'GB',
  taxId: 'GB980780684',
};

async function withClient(fields: Partial<NewClient> = whole, site: FixtureSite = {}) {
  web.set('acme.example', { mailServers: [{ exchange: 'mx.acme.example', priority: 1 }], ...site });
  const workspace = await createTestWorkspace(database);
  let at = testNow;
  const now = () => at;
  const ctx: Ctx = { ...workspace.as('owner', now), outbound: createOutbound(web, { gapMs: 0, now }) };
  const api = apiOf(ctx);
  const { id, version } = await newClient(workspace.as('owner', now), fields);
  await api.clients.update({ id, version, patch: fields.kind === 'person' ? {} : { industry: 'Bakery' } });
  await database.transaction((tx) => tx.delete(job));
  return {
    ctx,
    api,
    id,
    later: (days: number) => {
      at = new Date(at.getTime() + days * 86_400_000);
    },
    run: async () => {
      await api.enrichment.run({ idempotencyKey: randomUUID(), clientId: id, isForced: true });
      await createJobWorker(ctx, jobHandlers).runDue();
    },
    quality: async () => (await api.enrichment.get({ clientId: id })).quality,
    coverage: async () => (await api.enrichment.get({ clientId: id })).coverage,
  };
}

const said = ({ fixes }: { fixes: QualityFix[] }) =>
  fixes.map(({ problem, field, points }) => [problem, field, points]);

const page = (body: string) => ({
  '/': `<html lang="en">${body}<footer>© Acme Ltd</footer></html>`,
});

describe('data quality', () => {
  it('[S0-79] is 100 for a record with all that an invoice needs, and says nothing then; nothing of it is stored', async () => {
    const { quality, id } = await withClient();
    assert.deepEqual(await quality(), { score: 100, fixes: [] });
    const facts = await database.read.select().from(enrichmentFact).where(eq(enrichmentFact.clientId, id));
    assert.deepEqual(facts, []);
  });

  it('[S0-79] what is missing weighs as much as an invoice needs it; a person is asked for no tax number', async () => {
    const bare = await withClient({ name: 'Bare Ltd' });
    assert.deepEqual(await bare.quality(), {
      score: 10,
      fixes: [
        ['email', 20],
        ['address', 20],
        ['taxId', 15],
        ['website', 15],
        ['countryCode', 10],
        ['phone', 10],
      ].map(([field, points]) => ({ problem: 'missing', points, field, since: null, client: null })),
    });
    const person = await withClient({ kind: 'person', name: 'Ada Pine', email: 'ada@pine.example' });
    assert.deepEqual(said(await person.quality()), [
      ['missing', 'address', 30],
      ['missing', 'countryCode', 20],
      ['missing', 'phone', 20],
    ]);
  });

  it('[S0-79] a value that is not of its form is one to put right, and so is an address whose domain takes no mail', async () => {
    const { id, quality } = await withClient();
    await database.transaction((tx) =>
      tx.update(client).set({ taxId: 'GB980780685', phone: 'by pigeon' }).where(eq(client.id, id)),
    );
    assert.deepEqual(said(await quality()), [
      ['invalid', 'taxId', 8],
      ['invalid', 'phone', 5],
    ]);
    const mute = await withClient(whole, { mailServers: [], pages: page('') });
    await mute.run();
    assert.deepEqual(said(await mute.quality()), [['invalid', 'email', 10]]);
  });

  it('[S0-79] what the website says otherwise is a conflict; the same in another form is none', async () => {
    const same = page('<a href="tel:01482250100">Call</a><p>VAT GB 980 7806 84</p>');
    const agreeing = await withClient(whole, { pages: same });
    await agreeing.run();
    assert.deepEqual(await agreeing.quality(), { score: 100, fixes: [] });
    const other = await withClient(whole, { pages: page('<a href="tel:+441482999999">Call</a>') });
    await other.run();
    assert.deepEqual(said(await other.quality()), [['conflict', 'phone', 5]]);
  });

  it('[S0-79] what was looked up long ago counts less, until it is looked up again', async () => {
    const { run, quality, later } = await withClient(whole, { pages: page('') });
    await run();
    const since = testNow.toISOString();
    later(91);
    assert.deepEqual(await quality(), {
      score: 95,
      fixes: [{ problem: 'stale', points: 5, field: null, since, client: null }],
    });
    await run();
    assert.equal((await quality()).score, 100);
  });

  it('[S0-79] a run that was undone has looked up nothing: the one before it counts', async () => {
    const { api, id, run, quality, later } = await withClient(whole, { pages: page('') });
    await run();
    later(80);
    await run();
    const { run: second } = await api.enrichment.get({ clientId: id });
    later(20);
    assert.deepEqual(said(await quality()), []);
    await api.enrichment.undoRun({ id: second?.id ?? '' });
    const { fixes } = await quality();
    assert.deepEqual(
      fixes.map(({ problem, since }) => [problem, since]),
      [['stale', testNow.toISOString()]],
    );
  });

  it('[S0-79] a record that is there twice says which the other is, to those who may see it', async () => {
    const { api, ctx, id, quality } = await withClient();
    const twin = await newClient({ ...ctx, outbound: undefined }, { name: 'Other', email: 'hello@acme.example' });
    assert.deepEqual(await quality(), {
      score: 90,
      fixes: [{ problem: 'duplicate', points: 10, field: null, since: null, client: { id: twin.id, name: 'Other' } }],
    });
    await api.clients.archive({ ids: [twin.id] });
    assert.equal((await quality()).score, 100);
    await api.clients.restore({ ids: [twin.id] });
    // One in use is found among any number of archived ones.
    const bare = { ...ctx, outbound: undefined };
    const ids: string[] = [];
    for (let made = 0; made < 12; made += 1)
      ids.push((await newClient(bare, { name: `Old ${made}`, email: 'hello@acme.example' })).id);
    await api.clients.archive({ ids: [...ids, twin.id] });
    const latest = await newClient(bare, { name: 'Latest', email: 'hello@acme.example' });
    assert.deepEqual(
      (await quality()).fixes.map(({ client: of }) => of),
      [{ id: latest.id, name: 'Latest' }],
    );
    await api.clients.archive({ ids: [latest.id] });
    await api.clients.restore({ ids: [twin.id] });
    for (const [one, ownerId] of [
      [id, ctx.actor.userId],
      [twin.id, null],
    ] as const) {
      const { version } = await api.clients.get({ id: one });
      await api.clients.update({ id: one, version, patch: { ownerId } });
    }
    const assigned = apiOf({ ...ctx, actor: { ...ctx.actor, grants: { view_clients: 'assigned' } } });
    assert.deepEqual((await assigned.enrichment.get({ clientId: id })).quality, { score: 100, fixes: [] });
  });
});

describe('source coverage', () => {
  it('[S0-80] counts fields that have a source, and those on which two independent ones agree: pages of one website are one', async () => {
    const pages = {
      '/': '<html lang="en"><a href="/about">About</a><footer>© Acme Ltd</footer></html>',
      '/about': '<html lang="en"><footer>© Acme Ltd</footer></html>',
    };
    const { id, run, coverage } = await withClient(whole, { pages });
    await run();
    const { fields, confirmed } = await coverage();
    assert.ok(fields > 2);
    assert.equal(confirmed, 0);
    const [name] = await database.read
      .select()
      .from(enrichmentFact)
      .where(eq(enrichmentFact.clientId, id))
      .then((rows) => rows.filter(({ field }) => field === 'legalName'));
    assert.equal(name?.sources.length, 2);
    const register = { url: 'https://api.gleif.org/', kind: 'gleif', method: 'register', snippet: null } as const;
    await database.transaction((tx) =>
      tx
        .update(enrichmentFact)
        .set({ sources: [...(name?.sources ?? []), register] })
        .where(eq(enrichmentFact.id, name?.id ?? '')),
    );
    assert.deepEqual(await coverage(), { fields, confirmed: 1 });
  });
});
