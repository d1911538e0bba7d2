import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Enrichment, EnrichmentFact } from '@clientele/contract';
import sharp from 'sharp';
import { createDiskFiles } from '../../adapters/disk-files.ts';
import type { Ctx } from '../../core/ctx.ts';
import { job } from '../../core/job-table.ts';
import { createJobWorker } from '../../core/jobs.ts';
import { usualRemovedDays } from '../../core/removed.ts';
import { createOutbound } from '../../outbound/outbound.ts';
import { jobHandlers } from '../../router.ts';
import { apiOf } from '../../testing/api.ts';
import { openFixtureWeb, type FixtureWeb } from '../../testing/fixture-web.ts';
import { newClient } from '../../testing/new-client.ts';
import { refusal } from '../../testing/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../testing/test-workspace.ts';
import { checkFiles, insertPicture, keepBytes, pictureFrom, purgeFiles } from '../files/index.ts';
import { transact } from '../../core/transact.ts';

let database: TestDatabase;
let web: FixtureWeb;
let folder: string;
before(async () => {
  database = await openTestDatabase();
  web = await openFixtureWeb();
  folder = mkdtempSync(join(tmpdir(), 'clientele-logos-'));
});
// A worker does the jobs of every workspace.
afterEach(() => database.transaction((tx) => tx.delete(job)));
after(async () => {
  await web.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

const png = (colour: string) =>
  sharp({ create: { width: 180, height: 180, channels: 3, background: colour } })
    .png()
    .toBuffer();

const acme = { name: 'Acme Ltd', website: 'https://acme.example' };

async function serve(logo: Buffer | null): Promise<void> {
  const link = logo ? '<link rel="apple-touch-icon" href="/touch.png">' : '';
  const front = `<html lang="en"><head>${link}</head><footer>© Acme Ltd</footer></html>`;
  web.set('acme.example', {
    pages: { '/': front, ...(logo && { '/touch.png': { type: 'image/png', body: logo } }) },
  });
}

const filesIn = (place: string) =>
  readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

/** A workspace with a storage of its own, and a client whose website names a logo. */
async function withLogo({ quota }: { quota?: number } = {}) {
  await serve(await png('#136'));
  const workspace = await createTestWorkspace(database);
  const place = mkdtempSync(join(folder, 'of-'));
  const files = createDiskFiles(place);
  let at = testNow;
  const now = () => at;
  const ctx: Ctx = {
    ...workspace.as('owner', now),
    outbound: createOutbound(web, { gapMs: 0, now }),
    files,
    ...(quota !== undefined && { quotas: { bytesPerWorkspace: quota } }),
  };
  const api = apiOf(ctx);
  const { id } = await newClient(workspace.as('owner', now), acme);
  const panel = () => api.enrichment.get({ clientId: id });
  return {
    ctx,
    api,
    id,
    files,
    place,
    panel,
    onDisk: () => filesIn(place),
    later: (days: number) => {
      at = new Date(at.getTime() + days * 86_400_000);
    },
    run: async (): Promise<Enrichment> => {
      at = new Date(at.getTime() + 1000);
      await api.enrichment.run({ idempotencyKey: randomUUID(), clientId: id, isForced: true });
      await createJobWorker(ctx, jobHandlers).runDue();
      return panel();
    },
    purge: () => purgeFiles({ database, now, removedDays: usualRemovedDays }, files),
    bytesOf: async (pictureId: string) => {
      const { items } = await api.pictures.get({ ids: [pictureId] });
      return Buffer.from(items[0]?.webp ?? '', 'base64');
    },
    clientNow: () => api.clients.get({ id }),
    /** Gives the client a picture as a person uploads it. */
    upload: async (colour: string) => {
      const kept = await keepBytes(ctx, files, await pictureFrom(await png(colour), { shape: 'square' }));
      const pictureId = await transact(ctx, (inside) => insertPicture(inside, kept, { clientId: id }));
      const { version } = await api.clients.get({ id });
      await api.clients.update({ id, version, patch: { pictureId } });
      return pictureId;
    },
  };
}

function logoIn({ facts, chosen }: Enrichment): EnrichmentFact {
  const fact = facts.find(({ id }) => id === chosen.logo);
  assert.ok(fact, 'no logo is believed');
  return fact;
}

const past = (panel: Enrichment) => panel.facts.filter(({ field, goneAt }) => field === 'logo' && goneAt !== null);

describe('a logo that a run found', () => {
  it('[S0-66] is a suggestion with its source and a picture that is kept here; accepting it gives it to the client with history and audit, and undo takes it back', async () => {
    const { api, id, panel, run, bytesOf, clientNow } = await withLogo();
    const fact = logoIn(await run());
    assert.partialDeepStrictEqual(fact, {
      decision: 'suggested',
      confidence: 0.8,
      sources: [{ url: 'https://acme.example/', method: 'link', snippet: 'https://acme.example/touch.png' }],
    });
    assert.equal((await sharp(await bytesOf(fact.value)).metadata()).format, 'webp');
    const before = await clientNow();
    assert.equal(before.pictureId, null);
    assert.ok((await api.enrichment.listSuggestions({})).items.some((item) => item.fact.id === fact.id));

    const late = api.enrichment.decide({
      id: fact.id,
      decision: 'accepted',
      apply: { version: before.version - 1 },
    });
    await refusal(late, 'conflict');
    const { client } = await api.enrichment.decide({
      id: fact.id,
      decision: 'accepted',
      apply: { version: before.version },
    });
    assert.partialDeepStrictEqual(client, { pictureId: fact.value, version: before.version + 1 });
    const { items } = await api.activity.list({ clientId: id, kinds: ['client', 'enrichment'] });
    assert.ok(items.some(({ type }) => type === 'client.updated'));
    // The id of a picture tells nobody anything.
    assert.ok(items.every(({ changes }) => !JSON.stringify(changes).includes('pic_')));

    const undone = await api.enrichment.decide({ id: fact.id, decision: 'suggested' });
    assert.equal(undone.client?.pictureId, null);
    assert.equal(logoIn(await panel()).value, fact.value);
    assert.ok((await bytesOf(fact.value)).length > 0);
  });

  it('is seen again by the next run, which stores nothing; another one takes its place', async () => {
    const { run, onDisk } = await withLogo();
    const first = logoIn(await run());
    const second = await run();
    assert.deepEqual([logoIn(second).id, logoIn(second).value], [first.id, first.value]);
    assert.equal(onDisk(), 1);
    await serve(await png('#a31'));
    const third = await run();
    assert.equal(past(third)[0]?.supersededById, logoIn(third).id);
    assert.equal(onDisk(), 2);
  });

  it('never takes the place of a picture that a person has set, and fills an empty one where the workspace says so', async () => {
    const { api, id, run, upload, clientNow } = await withLogo();
    const policies = { logo: { automatic: 'fill-empty', manual: 'fill-empty' } } as const;
    await api.enrichment.updateSettings({ version: 1, patch: { policies } });
    const own = await upload('#0a0');
    assert.equal(logoIn(await run()).decision, 'suggested');
    assert.equal((await clientNow()).pictureId, own);

    const empty = await withLogo();
    await empty.api.enrichment.updateSettings({ version: 1, patch: { policies } });
    const fact = logoIn(await empty.run());
    assert.partialDeepStrictEqual(fact, { decision: 'accepted', decidedBy: null, applied: { field: 'pictureId' } });
    assert.equal((await empty.clientNow()).pictureId, fact.value);
    // A picture that the page is only shared with waits for a person.
    const shared = await withLogo();
    await shared.api.enrichment.updateSettings({ version: 1, patch: { policies } });
    web.set('acme.example', {
      pages: {
        '/': '<html lang="en"><head><meta property="og:image" content="/banner.png"></head><footer>© Acme Ltd</footer></html>',
        '/banner.png': { type: 'image/png', body: await png('#444') },
      },
    });
    assert.equal(logoIn(await shared.run()).decision, 'suggested');
    assert.equal((await shared.clientNow()).pictureId, null);
    // By hand a person may replace their own, and gets it back.
    const { version } = await clientNow();
    const suggested = logoIn(await api.enrichment.get({ clientId: id }));
    await api.enrichment.decide({ id: suggested.id, decision: 'accepted', apply: { version } });
    const undone = await api.enrichment.decide({ id: suggested.id, decision: 'suggested' });
    assert.equal(undone.client?.pictureId, own);
  });

  it('is not looked for where the workspace wants none', async () => {
    const { api, run, onDisk } = await withLogo();
    const policies = { logo: { automatic: 'never', manual: 'never' } } as const;
    await api.enrichment.updateSettings({ version: 1, patch: { policies } });
    const before = web.requests.length;
    assert.equal((await run()).chosen.logo, undefined);
    const paths = new Set(web.requests.slice(before).map(({ path }) => path));
    assert.ok(paths.has('/'));
    assert.ok(!paths.has('/touch.png'));
    assert.equal(onDisk(), 0);
  });

  it('is kept as long as it is suggested; when it was rejected its bytes go as what was removed does, and it does not come back', async () => {
    const { api, panel, run, purge, later, onDisk } = await withLogo();
    const fact = logoIn(await run());
    later(usualRemovedDays * 3);
    await purge();
    assert.equal(onDisk(), 1);
    await api.enrichment.decide({ id: fact.id, decision: 'rejected' });
    later(usualRemovedDays - 1);
    await purge();
    assert.equal(onDisk(), 1);
    // A run that sees it again neither keeps it nor puts its end off.
    await run();
    later(2);
    await purge();
    assert.equal(onDisk(), 0);
    await run();
    assert.equal(onDisk(), 0);
    assert.equal((await panel()).chosen.logo, undefined);
    const refused = await refusal(api.enrichment.decide({ id: fact.id, decision: 'locked' }), 'validation');
    assert.equal(refused.details.field, 'decision');
    // Who changes their mind has it found again.
    await api.enrichment.decide({ id: fact.id, decision: 'suggested' });
    const again = logoIn(await run());
    assert.equal(again.id, fact.id);
    assert.notEqual(again.value, fact.value);
    assert.equal(onDisk(), 1);
  });

  it('when it is no longer found, or its run is taken back, its bytes go; what a person accepted stays', async () => {
    const gone = await withLogo();
    const fact = logoIn(await gone.run());
    await serve(null);
    assert.equal((await gone.run()).chosen.logo, undefined);
    gone.later(usualRemovedDays + 1);
    await gone.purge();
    assert.equal(gone.onDisk(), 0);
    await serve(await png('#136'));
    const back = logoIn(await gone.run());
    assert.equal(back.id, fact.id);
    assert.ok((await gone.bytesOf(back.value)).length > 0);

    const undone = await withLogo();
    const { run } = await undone.run();
    await undone.api.enrichment.undoRun({ id: run?.id ?? '' });
    undone.later(usualRemovedDays + 1);
    await undone.purge();
    assert.equal(undone.onDisk(), 0);

    const accepted = await withLogo();
    await accepted.api.enrichment.decide({ id: logoIn(await accepted.run()).id, decision: 'accepted' });
    await serve(null);
    await accepted.run();
    accepted.later(usualRemovedDays + 1);
    await accepted.purge();
    assert.equal(accepted.onDisk(), 1);
  });

  it('undo of what replaced a picture that is gone by now leaves the client without one', async () => {
    const { api, run, upload, clientNow, purge, later, onDisk } = await withLogo();
    await upload('#0a0');
    const fact = logoIn(await run());
    const { version } = await clientNow();
    await api.enrichment.decide({ id: fact.id, decision: 'accepted', apply: { version } });
    assert.equal(onDisk(), 2);
    later(usualRemovedDays + 1);
    await purge();
    assert.equal(onDisk(), 1);
    const undone = await api.enrichment.decide({ id: fact.id, decision: 'suggested' });
    assert.equal(undone.client?.pictureId, null);
  });

  it('goes with an erased client, row and bytes', async () => {
    const { api, ctx, id, files, run, purge, onDisk } = await withLogo();
    const fact = logoIn(await run());
    await api.clients.erase({ id, confirmName: acme.name });
    await purge();
    assert.equal(onDisk(), 0);
    await refusal(api.pictures.get({ ids: [fact.value] }), 'not-found');
    assert.deepEqual((await checkFiles(ctx.db, files)).unknown, []);
  });

  it('is left out where the workspace has no room, which the run says; everything else is found', async () => {
    const { run, onDisk } = await withLogo({ quota: 10 });
    const panel = await run();
    assert.partialDeepStrictEqual(panel.run, { state: 'succeeded', logoProblem: 'no-room' });
    assert.equal(panel.chosen.logo, undefined);
    assert.ok(panel.chosen.legalName);
    assert.equal(onDisk(), 0);
  });

  it('is left out where the storage does not take it, which the run says as such; the next run has it', async () => {
    const { run, place, onDisk } = await withLogo();
    rmSync(place, { recursive: true });
    writeFileSync(place, 'There is no folder here.');
    const panel = await run();
    assert.partialDeepStrictEqual(panel.run, { state: 'succeeded', logoProblem: 'not-stored' });
    assert.equal(panel.chosen.logo, undefined);
    assert.ok(panel.chosen.legalName);
    rmSync(place);
    const again = await run();
    assert.partialDeepStrictEqual(again.run, { state: 'succeeded', logoProblem: null });
    assert.equal(onDisk(), 1);
    assert.ok(logoIn(again));
  });

  it('of a run that was cancelled meanwhile leaves no bytes behind', async () => {
    const { api, id, run, onDisk, panel } = await withLogo();
    const logo = await png('#136');
    web.set('acme.example', {
      pages: {
        '/': '<html lang="en"><head><link rel="apple-touch-icon" href="/touch.png"></head><footer>© Acme Ltd</footer></html>',
        // The run is cancelled while its image is on its way.
        '/touch.png': async (_request, response) => {
          const { run: running } = await panel();
          await api.enrichment.cancel({ id: running?.id ?? '' });
          response.writeHead(200, { 'content-type': 'image/png' }).end(logo);
        },
      },
    });
    const after = await run();
    assert.partialDeepStrictEqual(after, { clientId: id, run: { skipReason: 'cancelled' }, facts: [] });
    assert.equal(onDisk(), 0);
  });
});

describe('what the server of a website shows', () => {
  it('[E-3] [S0-78] [S0-84] is on record also where nothing could be read, takes no earlier fact away, and goes when the website is well again', async () => {
    const { run, panel } = await withLogo();
    const first = await run();
    assert.deepEqual(first.risks, ['no-mail']);
    web.set('acme.example', { certificateError: 'CERT_HAS_EXPIRED', pages: {} });
    const expired = await run();
    assert.partialDeepStrictEqual(expired.run, { state: 'failed', error: 'certificate-invalid' });
    assert.deepEqual(expired.risks, ['no-mail', 'certificate-expired']);
    assert.deepEqual({ ...expired.chosen, risk: '' }, { ...first.chosen, risk: '' });
    const shown = expired.facts.find(({ value }) => value === 'certificate-expired');
    assert.equal(shown?.sources[0]?.url, 'https://acme.example/');

    web.set('acme.example', { pages: { '/': { status: 301, headers: { location: 'https://other.example/' } } } });
    const led = await run();
    assert.partialDeepStrictEqual(led.run, { state: 'skipped', skipReason: 'not-own-site' });
    assert.ok(led.risks.includes('redirects-elsewhere'));
    assert.deepEqual({ ...led.chosen, risk: '' }, { ...first.chosen, risk: '' });

    web.set('acme.example', { pages: { '/': (request) => request.socket.destroy() } });
    assert.ok((await run()).risks.includes('site-unreachable'));

    await serve(await png('#136'));
    assert.deepEqual((await run()).risks, ['no-mail']);
    assert.equal((await panel()).run?.state, 'succeeded');
  });

  it('a person may put a signal aside, and it does not come back', async () => {
    const { api, run } = await withLogo();
    web.set('acme.example', { isBare: true, pages: { '/': '<html lang="en"><footer>© Acme Ltd</footer></html>' } });
    const panel = await run();
    assert.deepEqual(panel.risks, ['no-mail', 'no-hsts', 'no-csp', 'no-security-txt']);
    const aside = panel.facts.find(({ value }) => value === 'no-csp');
    await api.enrichment.decide({ id: aside?.id ?? '', decision: 'rejected' });
    assert.deepEqual((await run()).risks, ['no-mail', 'no-hsts', 'no-security-txt']);
  });
});
