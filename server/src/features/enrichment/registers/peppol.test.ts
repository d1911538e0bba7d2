import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { job } from '../../../core/job-table.ts';
import { openRegisters, type Answer, type RegisterSetting } from './test-registers.ts';

/**
 * Answers in the form in which https://directory.peppol.eu/public/locale-en_US/menuitem-docs-rest-api (`/search/1.0/json`) documents it, taken
 * from public programs that read it: nobody asked the service itself. Companies and numbers are made up.
 */
const ubl = (root: string, rules: string) => ({
  scheme: 'busdox-docid-qns',
  value: `urn:oasis:names:specification:ubl:schema:xsd:${root}-2::${root}##${rules}::2.1`,
});
const billing = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const docTypes = [
  ubl('Invoice', billing),
  ubl('CreditNote', billing),
  ubl('Invoice', 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0'),
  ubl('Order', 'urn:fdc:peppol.eu:poacc:trns:order:3'),
  ubl('Invoice', 'urn:cen.eu:en16931:2017#conformant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0'),
];
const match = (value: string, name: string, countryCode = 'BE') => ({
  participantID: { scheme: 'iso6523-actorid-upis', value },
  docTypes,
  entities: [{ name: [{ name, language: 'nl' }], countryCode, regDate: '2024-01-01' }],
});
const answer = (...matches: object[]): Answer => ({
  json: {
    version: '1.0',
    'total-result-count': matches.length,
    'used-result-count': matches.length,
    'result-page-index': 0,
    'result-page-count': 20,
    'first-result-index': 0,
    'last-result-index': matches.length - 1,
    'query-terms': '',
    'creation-dt': '2026-03-18T10:00:00Z',
    matches,
  },
});

const belgian = { name: 'Brouwerij Noord', countryCode: 'BE', taxId: 'BE0403170701' };

describe('the Peppol Directory', () => {
  let peppol: RegisterSetting;
  before(async () => {
    peppol = await openRegisters({ peppol: true }, 'directory.peppol.eu');
  });
  // A worker does the jobs of every client: those that a test has left behind are none of the next one's.
  afterEach(() => peppol.database.transaction((tx) => tx.delete(job)));
  after(() => peppol.close());
  const asked = () => peppol.asked.map(({ path }) => path.replaceAll('+', ' '));

  it('[S0-77] finds by the VAT number under which id the company receives invoices, and which', async () => {
    const { id } = await peppol.client(belgian);
    peppol.answers(answer(), answer(match('9925:be0403170701', 'Brouwerij Noord NV')));
    const panel = await peppol.run(id);
    assert.deepEqual(asked(), [
      '/search/1.0/json?participant=iso6523-actorid-upis::0208:0403170701',
      '/search/1.0/json?participant=iso6523-actorid-upis::9925:be0403170701',
    ]);
    assert.deepEqual(panel.facts.map(({ field, value }) => `${field} ${value}`).toSorted(), [
      'peppolDocument Credit note (Peppol BIS Billing 3)',
      'peppolDocument Invoice (Peppol BIS Billing 3)',
      'peppolDocument Invoice (XRechnung)',
      'peppolId 9925:be0403170701',
    ]);
    assert.deepEqual(panel.facts[0]?.sources, [
      {
        url: 'https://directory.peppol.eu/participant/iso6523-actorid-upis::9925:be0403170701',
        kind: 'peppol',
        method: 'register',
        snippet: '9925:be0403170701, Brouwerij Noord NV, BE',
      },
    ]);
    // Money follows it: it is a claim until a person confirms it.
    assert.partialDeepStrictEqual(panel.getPaid.peppolId, { value: '9925:be0403170701', confirmedBy: null });
  });

  it('without a VAT number finds it by name and country, where one entry alone has both', async () => {
    const { id } = await peppol.client({ name: 'Brouwerij Noord', countryCode: 'BE' });
    peppol.answers(answer(match('0208:0403170701', 'Brouwerij Noord NV'), match('0208:1', 'Brouwerij Noord & Zuid')));
    const panel = await peppol.run(id);
    assert.deepEqual(asked(), ['/search/1.0/json?name=Brouwerij Noord&country=BE']);
    assert.equal(panel.getPaid.peppolId?.value, '0208:0403170701');
    for (const matches of [
      [match('0208:1', 'Brouwerij Noord'), match('0208:2', 'Brouwerij Noord')],
      [match('0208:1', 'Brouwerij Noord', 'NL')],
      [match('0208:1', 'Brouwerij Zuid')],
    ]) {
      const other = await peppol.client({ name: 'Brouwerij Noord', countryCode: 'BE' });
      peppol.answers(answer(...matches));
      const { facts, run } = await peppol.run(other.id);
      assert.deepEqual([facts, run?.providers.at(-1)], [[], { key: 'peppol', outcome: 'nothing' }]);
    }
  });

  const failures: [string, Answer][] = [
    ['429, more than two requests a second', { status: 429 }],
    ['503', { status: 503 }],
    ['a page instead of data', 'broken'],
    ['data of another form', { json: { matches: [] } }],
    ['silence', 'silent'],
  ];
  for (const [what, failure] of failures)
    it(`takes nothing away when it gives no answer: ${what}`, async () => {
      const { id } = await peppol.client(belgian);
      peppol.answers(answer(match('0208:0403170701', 'Brouwerij Noord NV')));
      await peppol.run(id);
      peppol.answers(failure);
      const panel = await peppol.run(id, failure === 'silent' ? { sourceMs: 50 } : {});
      assert.partialDeepStrictEqual(panel.run, { state: 'failed', error: 'register-unreachable' });
      assert.equal(panel.getPaid.peppolId?.value, '0208:0403170701');
      peppol.later(600_000);
    });
});
