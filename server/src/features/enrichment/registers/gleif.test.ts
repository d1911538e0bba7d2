import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { job } from '../../../core/job-table.ts';
import { openRegisters, type Answer, type RegisterSetting } from './test-registers.ts';

/**
 * Answers in the form in which https://documenter.getpostman.com/view/7679680/SVYrrxuU (`GET /lei-records`, JSON:API)
 * documents it, taken from public programs that read it: nobody asked the service itself. Companies and numbers are made up; the LEIs have right check digits.
 */
const record = (lei: string, entity: object, status = 'ISSUED') => ({
  type: 'lei-records',
  id: lei,
  attributes: {
    lei,
    entity: {
      legalName: { name: 'Alpine Beverages GmbH', language: 'de' },
      otherNames: [],
      legalAddress: {
        language: 'de',
        addressLines: ['Am Brunnen 1'],
        city: 'Fuschl am See',
        region: 'AT-5',
        country: 'AT',
        postalCode: '5330',
      },
      registeredAt: { id: 'RA000017', other: null },
      registeredAs: '56247t',
      jurisdiction: 'AT',
      category: 'GENERAL',
      legalForm: { id: 'AXSB', other: null },
      status: 'ACTIVE',
      ...entity,
    },
    registration: { status },
  },
});
const answer = (...data: object[]): Answer => ({
  type: 'application/vnd.api+json',
  json: { meta: { pagination: { currentPage: 1, perPage: 20, total: data.length } }, links: {}, data },
});

const [one, other] = ['529900ALPINEBEVGAT77', '529900ALPINEBEVHAT50'];
const austrian = { name: 'Alpine Beverages GmbH', countryCode: 'AT' };
const said = (facts: readonly { field: string; value: string }[]) =>
  Object.fromEntries(facts.map(({ field, value }) => [field, value]));

describe('GLEIF', () => {
  let gleif: RegisterSetting;
  before(async () => {
    gleif = await openRegisters({ gleif: true }, 'api.gleif.org');
  });
  // A worker does the jobs of every client: those that a test has left behind are none of the next one's.
  afterEach(() => gleif.database.transaction((tx) => tx.delete(job)));
  after(() => gleif.close());

  it('[S0-75] finds the company by its name and country, without a website, and says whether it is active', async () => {
    const { id } = await gleif.client(austrian);
    gleif.answers(answer(record(one, {}), record(other, { legalName: { name: 'Alpine Beverages Holding GmbH' } })));
    const panel = await gleif.run(id);
    assert.deepEqual(
      gleif.asked.map(({ method, path }) => `${method} ${path.replaceAll('+', ' ')}`),
      [
        'GET /api/v1/lei-records?filter[entity.legalName]=Alpine Beverages GmbH&filter[entity.legalAddress.country]=AT&page[size]=20',
      ],
    );
    assert.deepEqual(panel.run?.providers.at(-1), { key: 'gleif', outcome: 'answered' });
    assert.deepEqual(said(panel.facts), {
      lei: one,
      registryStatus: 'active',
      legalName: 'Alpine Beverages GmbH',
      registration: '56247t',
      address: 'Am Brunnen 1\n5330 Fuschl am See',
      country: 'AT',
    });
    assert.deepEqual(panel.facts[0]?.sources[0], {
      url: `https://search.gleif.org/#/record/${one}`,
      kind: 'gleif',
      method: 'register',
      snippet: 'Alpine Beverages GmbH, ACTIVE, LEI ISSUED',
    });
    assert.deepEqual(panel.risks, []);
  });

  it('[S0-78] a company that is no longer active is a risk signal', async () => {
    const { id } = await gleif.client(austrian);
    gleif.answers(answer(record(one, { status: 'INACTIVE' }, 'RETIRED')));
    const panel = await gleif.run(id);
    assert.equal(said(panel.facts)['registryStatus'], 'inactive');
    assert.deepEqual(panel.risks, ['registry-inactive']);
  });

  it('where none has the name, asks for the number of the register, and takes it with the same name alone', async () => {
    const { id } = await gleif.client({ name: 'ALPINE BEVERAGES', countryCode: 'AT', taxId: 'ATU12345675' });
    gleif.answers(answer(), answer(record(one, {})));
    assert.equal(said((await gleif.run(id)).facts)['lei'], one);
    assert.match(gleif.asked[1]?.path ?? '', /filter\[entity\.registeredAs\]=U12345675&/);
    const stranger = await gleif.client({ name: 'Bolt Tools', countryCode: 'AT', taxId: 'ATU12345675' });
    gleif.answers(answer(), answer(record(one, {})));
    assert.partialDeepStrictEqual(await gleif.run(stranger.id), { facts: [], run: { state: 'succeeded' } });
  });

  const others: [string, object[]][] = [
    ['another legal form', [record(one, { legalName: { name: 'Alpine Beverages AG' } })]],
    ['another country', [record(one, { legalAddress: { country: 'DE' } })]],
    ['more words', [record(one, { legalName: { name: 'Alpine Beverages Export GmbH' } })]],
    ['two of the same name', [record(one, {}), record(other, {})]],
    ['a branch', [record(one, { category: 'BRANCH' })]],
    ['a sole trader', [record(one, { category: 'SOLE_PROPRIETOR' })]],
  ];
  for (const [what, records] of others)
    it(`a wrong number is worse than none: ${what} is not the client`, async () => {
      const { id } = await gleif.client(austrian);
      gleif.answers(answer(...records));
      const panel = await gleif.run(id);
      assert.deepEqual(panel.facts, []);
      assert.deepEqual(panel.run?.providers.at(-1), { key: 'gleif', outcome: 'nothing' });
    });

  const failures: [string, Answer][] = [
    ['429', { status: 429 }],
    ['500', { status: 500 }],
    ['a page instead of data', 'broken'],
    ['data of another form', { json: { data: [{ id: one }] } }],
    ['a number with wrong check digits', answer(record('529900ALPINEBEVGAT76', {}))],
    ['silence', 'silent'],
  ];
  for (const [what, failure] of failures)
    it(`takes nothing away when it gives no answer: ${what}`, async () => {
      const { id } = await gleif.client(austrian);
      gleif.answers(answer(record(one, {})));
      await gleif.run(id);
      gleif.answers(failure);
      const panel = await gleif.run(id, failure === 'silent' ? { sourceMs: 50 } : {});
      assert.partialDeepStrictEqual(panel.run, { state: 'failed', error: 'register-unreachable' });
      assert.equal(panel.facts.filter(({ goneAt }) => goneAt === null).length, 6);
      // What fails here is not to hold up the next test.
      gleif.later(600_000);
    });
});
