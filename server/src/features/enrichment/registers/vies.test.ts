import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import { job } from '../../../core/job-table.ts';
import { openRegisters, type Answer, type RegisterSetting } from './test-registers.ts';
import { vatNumberOf } from './vies.ts';

/**
 * Answers in the form in which https://ec.europa.eu/assets/taxud/vow-information/swagger_publicVAT.yaml (`CheckVatResponse`, and
 * `CommonResponse` with its `errorWrappers`) documents it, taken from public programs that read it: nobody asked the
 * service itself. The numbers are made up.
 */
const checked = (fields: object): Answer => ({
  json: {
    countryCode: 'AT',
    vatNumber: 'U12345675',
    requestDate: '2026-03-18T10:00:01.134Z',
    valid: true,
    requestIdentifier: '',
    name: '---',
    address: '---',
    traderName: '---',
    traderNameMatch: 'NOT_PROCESSED',
    ...fields,
  },
});
const notAsked = (error: string): Answer => ({ json: { actionSucceed: false, errorWrappers: [{ error }] } });

const austrian = { name: 'Alpine Beverages GmbH', taxId: 'ATU12345675', countryCode: 'AT' };

describe('VIES', () => {
  let vies: RegisterSetting;
  before(async () => {
    vies = await openRegisters({ vies: { requester: 'DE136695976' } }, 'ec.europa.eu');
  });
  // A worker does the jobs of every client: those that a test has left behind are none of the next one's.
  afterEach(() => vies.database.transaction((tx) => tx.delete(job)));
  after(() => vies.close());

  it('[S0-75] asks without a website whether the VAT number on record is valid, and keeps its answer with the consultation number', async () => {
    const { id } = await vies.client(austrian);
    vies.answers(
      checked({
        requestIdentifier: 'WAPIAAAAZ8Cq1x2b',
        name: 'Alpine Beverages GmbH',
        address: 'Am Brunnen 1\nAT-5330 Fuschl/See',
      }),
    );
    const panel = await vies.run(id);
    assert.deepEqual(vies.asked, [
      {
        path: '/taxation_customs/vies/rest-api/check-vat-number',
        method: 'POST',
        json: {
          countryCode: 'AT',
          vatNumber: 'U12345675',
          requesterMemberStateCode: 'DE',
          requesterNumber: '136695976',
        },
      },
    ]);
    assert.partialDeepStrictEqual(panel.run, {
      state: 'succeeded',
      identity: null,
      nextRetryAt: null,
      providers: [
        { key: 'website', outcome: 'skipped' },
        { key: 'dns', outcome: 'skipped' },
        { key: 'vies', outcome: 'answered' },
      ],
    });
    const said = Object.fromEntries(panel.facts.map(({ field, value }) => [field, value]));
    assert.deepEqual(said, {
      vatStatus: 'ATU12345675 valid',
      vatConsultation: 'WAPIAAAAZ8Cq1x2b, ATU12345675, 2026-03-18',
      legalName: 'Alpine Beverages GmbH',
      address: 'Am Brunnen 1\nAT-5330 Fuschl/See',
    });
    assert.deepEqual(panel.facts.find(({ field }) => field === 'vatStatus')?.sources, [
      {
        url: 'https://ec.europa.eu/taxation_customs/vies/',
        kind: 'vies',
        method: 'register',
        snippet: 'ATU12345675: valid, 2026-03-18, consultation number WAPIAAAAZ8Cq1x2b',
      },
    ]);
    assert.deepEqual(panel.risks, []);
    // The client stays as it was.
    assert.partialDeepStrictEqual(await vies.api.clients.get({ id }), { version: 1, address: null });
  });

  it('[S0-78] an invalid number is a fact and a risk signal; the proofs of earlier answers stay', async () => {
    const { id } = await vies.client(austrian);
    vies.answers(checked({ requestIdentifier: 'WAPI1' }));
    await vies.run(id);
    vies.answers(checked({ valid: false, requestIdentifier: 'WAPI2' }));
    const panel = await vies.run(id);
    assert.deepEqual(panel.risks, ['vat-invalid']);
    const present = panel.facts.filter(({ goneAt }) => goneAt === null).map(({ value }) => value);
    assert.deepEqual(present.toSorted(), [
      'ATU12345675 invalid',
      'WAPI1, ATU12345675, 2026-03-18',
      'WAPI2, ATU12345675, 2026-03-18',
    ]);
    // Of another number the answer says nothing.
    const { version } = await vies.api.clients.get({ id });
    await vies.api.clients.update({ id, version, patch: { taxId: 'ATU66889218' } });
    assert.deepEqual((await vies.api.enrichment.get({ clientId: id })).risks, []);
  });

  const silences: [string, Answer, boolean][] = [
    ['the authority of its country is away (MS_UNAVAILABLE)', notAsked('MS_UNAVAILABLE'), true],
    ['there are too many requests (MS_MAX_CONCURRENT_REQ)', notAsked('MS_MAX_CONCURRENT_REQ'), true],
    ['it is away itself (SERVICE_UNAVAILABLE)', notAsked('SERVICE_UNAVAILABLE'), true],
    ['its own time is up (TIMEOUT)', notAsked('TIMEOUT'), true],
    ['it does not take the question (INVALID_INPUT)', notAsked('INVALID_INPUT'), false],
    ['it does not take the requester (INVALID_REQUESTER_INFO)', notAsked('INVALID_REQUESTER_INFO'), false],
    ['it answers 429', { status: 429 }, true],
    ['it answers 400', { status: 400 }, false],
    ['it sends a page instead of data', 'broken', false],
    ['it sends something else', { json: { isValid: true } }, false],
  ];
  for (const [what, answer, isRetryable] of silences)
    it(`no answer is neither valid nor invalid: ${what}`, async () => {
      const { id } = await vies.client(austrian);
      vies.answers(checked({}));
      await vies.run(id);
      vies.answers(answer);
      const panel = await vies.run(id);
      assert.equal(vies.asked.length, isRetryable ? 2 : 1);
      assert.partialDeepStrictEqual(panel.run, { state: 'failed', error: 'register-unreachable' });
      assert.equal(panel.run?.nextRetryAt !== null, isRetryable);
      assert.deepEqual(panel.run?.providers.at(-1), { key: 'vies', outcome: 'failed' });
      // What was known before stays.
      const [status, ...more] = panel.facts.filter(({ field }) => field === 'vatStatus');
      assert.partialDeepStrictEqual(status, { value: 'ATU12345675 valid', goneAt: null });
      assert.deepEqual([more, panel.risks], [[], []]);
    });

  it('one that never answers ends with the time of the source, and is asked again later', async () => {
    const { id } = await vies.client(austrian);
    vies.answers('silent');
    const { run } = await vies.run(id, { sourceMs: 50 });
    assert.partialDeepStrictEqual(run, { state: 'failed', error: 'register-unreachable' });
    assert.ok(run?.nextRetryAt);
  });

  it('one that is busy is asked a second time at once', async () => {
    const { id } = await vies.client(austrian);
    vies.answers(notAsked('MS_MAX_CONCURRENT_REQ'), checked({}));
    assert.partialDeepStrictEqual((await vies.run(id)).run, { state: 'succeeded', nextRetryAt: null });
  });

  it('beside a website that was read, what gave no answer is asked again later, alone', async () => {
    const { id } = await vies.client({ ...austrian, website: 'https://alpine.example' });
    vies.web.set('alpine.example', { pages: { '/': '<html lang="de"><footer>© Alpine Beverages GmbH</footer>' } });
    vies.answers(notAsked('MS_UNAVAILABLE'));
    const first = await vies.run(id);
    assert.partialDeepStrictEqual(first.run, {
      state: 'succeeded',
      identity: { verdict: 'agrees' },
      providers: [{ key: 'website', outcome: 'answered' }, { key: 'dns' }, { key: 'vies', outcome: 'failed' }],
    });
    assert.equal(first.run?.nextRetryAt, new Date(vies.ctx.now().getTime() + 60_000).toISOString());
    const read = vies.web.requests.length;
    vies.answers(checked({ requestIdentifier: 'WAPI3' }));
    vies.later(60_000);
    assert.equal(await vies.work(), 1);
    assert.deepEqual(
      vies.web.requests.slice(read).map(({ host }) => host),
      ['ec.europa.eu'],
    );
    const panel = await vies.api.enrichment.get({ clientId: id });
    assert.partialDeepStrictEqual(panel.run, {
      id: first.run.id,
      state: 'succeeded',
      attempts: 2,
      nextRetryAt: null,
      identity: { verdict: 'agrees' },
      providers: [{ key: 'website', outcome: 'answered' }, { key: 'dns' }, { key: 'vies', outcome: 'answered' }],
    });
    assert.equal(panel.run?.found.new, panel.facts.length);
    assert.ok(panel.facts.every(({ goneAt }) => goneAt === null));
  });

  it('a run that waits for such an answer can be cancelled or undone, and then it is not asked', async () => {
    for (const end of ['cancel', 'undoRun'] as const) {
      const { id } = await vies.client({ ...austrian, website: 'https://alpine.example' });
      vies.answers(notAsked('MS_UNAVAILABLE'));
      const { run } = await vies.run(id);
      assert.ok(run?.nextRetryAt);
      await vies.api.enrichment[end]({ id: run.id });
      vies.answers(checked({}));
      vies.later(60_000);
      await vies.work();
      assert.deepEqual(vies.asked, []);
      const after = (await vies.api.enrichment.get({ clientId: id })).run;
      assert.partialDeepStrictEqual(after, { state: 'succeeded', nextRetryAt: null });
    }
  });

  it('a website that is another company’s takes nothing from what a register says of the number on record', async () => {
    const { id } = await vies.client({ ...austrian, website: 'https://bolt.example' });
    vies.web.set('bolt.example', { pages: { '/': '<html lang="de"><footer>© Bolt Domains GmbH</footer>' } });
    vies.answers(checked({}));
    const panel = await vies.run(id);
    assert.equal(panel.run?.identity?.verdict, 'conflicts');
    assert.deepEqual(
      panel.facts.map(({ field }) => field),
      ['vatStatus'],
    );
  });

  it('a client without a website and without a VAT number of the EU is skipped, and nothing is sent', async () => {
    vies.answers(checked({}));
    for (const taxId of [null, 'CHE-116.281.710 MWST', '12-3456789']) {
      const { id } = await vies.client({ name: 'Elsewhere Ltd', taxId });
      const panel = await vies.api.enrichment.get({ clientId: id });
      assert.partialDeepStrictEqual(panel, { canRun: false, blockedBy: 'missing-website' });
      const run = await vies.api.enrichment.run({ idempotencyKey: randomUUID(), clientId: id, isForced: true });
      assert.partialDeepStrictEqual(run, { state: 'skipped', skipReason: 'missing-website' });
    }
    assert.deepEqual(vies.asked, []);
  });

  it('[E-13] is not asked unless the operator has switched it on', async () => {
    const off = await openRegisters({}, 'ec.europa.eu');
    off.answers(checked({}));
    const { id } = await off.client({ ...austrian, website: 'https://alpine.example' });
    off.web.set('alpine.example', { pages: { '/': '<footer>© Alpine Beverages GmbH</footer>' } });
    const panel = await off.run(id);
    assert.deepEqual(panel.sources, ['website', 'dns']);
    assert.deepEqual([off.asked, new Set(off.web.requests.map(({ host }) => host))], [[], new Set(['alpine.example'])]);
    await off.close();
  });

  it('says nothing of a group of companies with one number but that it is valid', async () => {
    const { id } = await vies.client(austrian);
    const name = 'Group registration - This VAT ID corresponds to a Group of Taxpayers';
    vies.answers(checked({ name, address: '---' }));
    const panel = await vies.run(id);
    assert.deepEqual(
      panel.facts.map(({ field }) => field),
      ['vatStatus'],
    );
  });

  it('knows Greece as EL and Northern Ireland as XI, and a number without its prefix by the country and its check digits', () => {
    const cases: [string, string | null, string | null][] = [
      ['EL094259216', 'GR', 'EL094259216'],
      ['094259216', 'GR', 'EL094259216'],
      ['XI434031494', 'GB', 'XI434031494'],
      ['DE136695976', null, 'DE136695976'],
      ['136695976', 'DE', 'DE136695976'],
      ['GB434031494', 'GB', null],
      ['434031494', 'GB', null],
      ['12-3456789', 'US', null],
    ];
    for (const [taxId, countryCode, number] of cases)
      assert.equal(vatNumberOf({ taxId, countryCode }), number, `${taxId} of ${countryCode}`);
  });
});
