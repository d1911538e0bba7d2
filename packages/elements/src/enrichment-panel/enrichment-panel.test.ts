import { sendKeys } from '@web/test-runner-commands';
import { ClienteleError } from '@clientele/client';
import type { EnrichmentRun, FactField, SkipReason } from '@clientele/contract';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { unmountAll } from '../testing/mount.ts';
import { readable } from '../testing/reading.ts';
import { enrichmentServer, everyKind, fact, greenDot, PanelPage, run } from './test-page.ts';

describe('<clientele-enrichment-panel>', () => {
  afterEach(unmountAll);

  it('[S0-63] [S0-64] [S0-65] [S0-67] shows the state, a projected summary and parts that open and close', async () => {
    const page = await PanelPage.show();
    expect(page.text).to.include('Succeeded Finished');
    expect(page.text).to.match(/Summary Industry Moving company Company type Ltd Size 50–249 employees/);
    const parts = page.all('details.accordion h3').map((heading) => heading.textContent);
    expect(parts).to.deep.equal([
      'Company',
      'People and finance contact',
      'Procurement and invoicing',
      'Social profiles and registry entries',
      'Risk signals, mail and website setup',
      'Data quality',
      'Sources',
    ]);
  });

  describe('[S0-69] [S0-70] [S0-71] [S0-72] [S0-73] [S0-74] a run that succeeded shows', () => {
    for (const [row, group, said] of [
      ['S0-68', 'company', 'Industry Moving company'],
      ['S0-69', 'company', 'Company type Ltd'],
      ['S0-70', 'company', 'Size 50–249 employees'],
      ['S0-71', 'people', 'Finance contact Ruth Hale'],
      ['S0-72', 'people', 'Finance email accounts@acme.example'],
      ['S0-73', 'identities', 'LinkedIn linkedin.com/company/acme'],
      ['S0-74', 'identities', 'Other social profiles x.com/acme'],
      ['S0-75', 'identities', 'Registry entry Company number 01234567'],
      ['S0-76', 'procurement', 'Procurement instructions We need a purchase order number'],
      ['S0-77', 'procurement', 'Invoice submission Send invoices as PDF'],
      ['S0-78', 'risk', 'The domain accepts no mail'],
      ['S0-79', 'quality', '65 of 100 Phone: missing on record +10'],
      ['S0-79', 'quality', 'Possibly the same client: Acme Limited +10'],
      ['S0-79', 'quality', 'Tax ID: may be incorrect +8'],
      ['S0-79', 'quality', 'Country: the record and what was found differ +5'],
      ['S0-79', 'quality', 'Last looked up on Nov 3, 2025 +5'],
      [
        'S0-80',
        'sources',
        '9 fields with a source, 2 confirmed by two or more independent sources. Website : answered',
      ],
    ] as const)
      it(`[${row}] ${said}`, async () => {
        const page = await PanelPage.show();
        await page.openAll();
        expect(readable(page.group(group))).to.include(said);
      });
  });

  it('[S0-66] each value says why it is believed: where it was read, how, the words around it, and how likely it is', async () => {
    const page = await PanelPage.show();
    const [why] = page.all<HTMLDetailsElement>('[data-fact=efact_industry] details.why');
    expect(why?.querySelector('summary')?.textContent).to.equal('Why do we believe this?');
    if (why) why.open = true;
    const text = readable(why as HTMLElement);
    expect(text).to.include('Confidence Very likely Last seen Mar 18, 2026');
    expect(text).to.include('acme.example/about ( structured data ) … Moving company …');
    expect(why?.querySelector('a')?.getAttribute('href')).to.equal('https://acme.example/about');
  });

  it('[E-10] [S0-66] what a language model says is marked as estimated wherever it is shown, with the page and the words that it rests on', async () => {
    const source = { url: 'https://acme.example/about', kind: 'language-model', method: 'language-model' } as const;
    const estimated = (field: FactField, value: string) =>
      fact(field, value, { sources: [{ ...source, snippet: 'We move whatever you own.' }], confidence: 0.4 });
    const facts = [
      estimated('businessModel', 'b2b-and-b2c'),
      estimated('industry', 'Mover'),
      fact('companyType', 'Ltd'),
    ];
    const page = await PanelPage.show(enrichmentServer({}, facts));
    expect(page.text).to.match(/Summary Industry Mover Estimated Company type Ltd Size/);
    await page.openAll();
    for (const part of page.all<HTMLDetailsElement>('details.why')) part.open = true;
    const text = readable(page.group('company'));
    expect(text).to.include('Business model Sells to businesses and consumers Estimated');
    expect(text).to.include(
      'Confidence Uncertain Last seen Mar 18, 2026 Source acme.example/about ( language model, estimated ) We move whatever you own.',
    );
    expect(text).not.to.match(/Ltd Estimated/);
    // A page that states the same in data is no estimate.
    const both = fact('industry', 'Mover', {
      sources: [...fact('industry', 'Mover').sources, { ...source, snippet: null }],
    });
    const second = await PanelPage.show(enrichmentServer({}, [both]));
    expect(second.text).not.to.include('Estimated');
  });

  it('[E-13] says before a run that the text of the website goes to a language model, and after it what became of that and what it cost', async () => {
    const sources = ['website', 'dns', 'language-model'] as const;
    const before = await PanelPage.show(enrichmentServer({ run: null, sources: [...sources] }, []));
    expect(before.text).to.include(
      'Every value comes with its source. The text of the website also goes to a language model. What it says is marked as estimated.',
    );
    expect(before.text).not.to.include('Also asks');
    const after = async (asked: Partial<EnrichmentRun['providers'][number]>, more: Partial<EnrichmentRun> = {}) => {
      const providers: EnrichmentRun['providers'] = [
        { key: 'website', outcome: 'answered' },
        { key: 'language-model', outcome: 'failed', ...asked },
      ];
      const page = await PanelPage.show(enrichmentServer({ run: run({ providers, ...more }), sources: [...sources] }));
      await page.openAll();
      return `${page.text} ${readable(page.group('sources'))}`;
    };
    expect(await after({ outcome: 'answered', tokens: 2314 })).to.include('Language model : answered (2,314 tokens)');
    expect(await after({ problem: 'refused' })).to.include('Language model : rejected the server’s key or request');
    expect(await after({ problem: 'budget' })).to.include('its budget for today is used up');
    const busy = await after({ problem: 'busy' }, { nextRetryAt: '2026-03-18T09:20:00.000Z' });
    expect(busy).to.include('Language model gave no answer and will be asked again');
  });

  it('[S0-86] says that it is decision support only, and asks for nothing but what is shown', async () => {
    const page = await PanelPage.show();
    expect(page.text).to.include('Decision support only. Enrichment never sends, bills or escalates anything');
    const asked = page.clientele.calls.map(({ path }) => path).filter((path) => path.startsWith('enrichment.'));
    expect(asked).to.deep.equal(['enrichment.get']);
  });

  it('accepting copies a value to the empty field, says so, and Undo takes it back', async () => {
    const server = enrichmentServer();
    const page = await PanelPage.show(server);
    await page.press('Accept: Industry, Moving company');
    await page.untilSaid('Industry was accepted');
    expect(page.calls('enrichment.decide')[0]).to.deep.equal({
      id: 'efact_industry',
      decision: 'accepted',
      apply: { version: 1 },
    });
    expect(page.clientele.records.get('client', 'cli_1')?.record.industry).to.equal('Moving company');
    await page.untilSaid('Same as on record');
    await page.press('Undo');
    await page.until(() => server.state.record.industry === null);
    expect(page.calls('enrichment.decide').at(-1)).to.deep.equal({ id: 'efact_industry', decision: 'suggested' });
    await page.until(() => page.offers('button', 'Accept: Industry, Moving company'));
  });

  it('what a person typed stands and is marked, and money is warned of; replacing it is said so', async () => {
    const server = enrichmentServer();
    const page = await PanelPage.show(server);
    await page.openAll();
    const text = readable(page.group('people'));
    expect(text).to.include(`On record: ${server.state.record.email}. It stays until you replace it.`);
    expect(text).to.include('Confirm it with the client through a second channel');
    await page.press('Accept and replace: Finance email, accounts@acme.example');
    await page.until(() => server.state.record.email === 'accounts@acme.example');
  });

  it('rejecting and locking send the decision alone where nothing is copied, and a rejected value can be brought back', async () => {
    const page = await PanelPage.show();
    await page.press('Reject: Company type, Ltd');
    await page.untilSaid('1 earlier or rejected value');
    expect(page.calls('enrichment.decide')[0]).to.deep.equal({ id: 'efact_companyType', decision: 'rejected' });
    for (const part of page.all<HTMLDetailsElement>('details.why')) part.open = true;
    await page.press('Undo: Company type, Ltd');
    await page.until(() => page.offers('button', 'Lock: Company type, Ltd'));
    await page.press('Lock: Company type, Ltd');
    await page.untilSaid('Locked');
    for (const part of page.all<HTMLDetailsElement>('details.why')) part.open = true;
    expect(page.text).to.include('Decided by Ada, Mar 18, 2026');
    expect(page.offers('button', 'Reject: Company type, Ltd')).to.equal(false);
  });

  it('a change of someone else’s between is no obstacle, unless it is of the same field', async () => {
    const server = enrichmentServer();
    const page = await PanelPage.show(server);
    server.state.record = { ...server.state.record, name: 'Acme Ltd', version: 5 };
    await page.press('Accept: Industry, Moving company');
    await page.untilSaid('Industry was accepted');
    const other = enrichmentServer();
    const second = await PanelPage.show(other);
    other.state.record = { ...other.state.record, industry: 'Freight', version: 5 };
    await second.press('Accept: Industry, Moving company');
    await second.untilSaid('Someone changed this client in the meantime.');
    await second.untilSaid('On record: Freight. It stays until you replace it.');
  });

  it('[E-12] what the workspace does not keep is not said to be unpublished; a website without a name is not said to name another', async () => {
    const identity = { verdict: 'agrees-weakly', recordName: 'Acme', siteName: null } as const;
    const page = await PanelPage.show(
      enrichmentServer({ unkept: ['financeContact'], run: run({ identity }) }, [fact('industry', 'Moving company')]),
    );
    await page.openAll();
    const people = readable(page.group('people')).replaceAll(/\s+/g, ' ');
    expect(people).to.match(/Not published ?: Finance email/);
    expect(people).to.match(/Not kept in this workspace ?: Finance contact/);
    expect(page.text).to.include('The website names no company');
    expect(page.text).to.include('Check that it is the website of');
    expect(page.has('a little differently')).to.equal(false);
  });

  it('several candidates of one field stand together, the believed one first', async () => {
    const server = enrichmentServer({ chosen: { phone: 'efact_b' } }, [
      fact('phone', '+44 1482 000', { id: 'efact_a', confidence: 0.5 }),
      fact('phone', '+44 1482 111', { id: 'efact_b' }),
    ]);
    const page = await PanelPage.show(server);
    expect(page.all('.fact-value').map((value) => value.textContent.trim())).to.deep.equal([
      '+44 1482 111',
      '+44 1482 000',
    ]);
  });

  it('says what the latest run found anew, saw again and no longer found, and takes the whole run back', async () => {
    const server = enrichmentServer({ run: run({ found: { new: 2, changed: 0, again: 5, gone: 1 } }) }, [
      fact('industry', 'Moving company', { firstRunId: 'erun_2' }),
      fact('phone', '+44 1', { decision: 'accepted', goneAt: '2026-03-18T09:00:04.000Z' }),
    ]);
    const page = await PanelPage.show(server);
    expect(page.text).to.include('2 new values · 5 seen again · 1 no longer found');
    expect(readable(page.all('[data-fact=efact_industry] .marks')[0] as HTMLElement)).to.include('New');
    expect(readable(page.all('[data-fact=efact_phone] .marks')[0] as HTMLElement)).to.include('No longer found');
    await page.press('Undo this run');
    await page.untilSaid('The run was undone. Changed by people since then and kept: Phone.');
  });

  for (const verdict of ['conflicts', 'parked'] as const)
    it(`[S0-78] a website that ${verdict === 'parked' ? 'is parked' : 'conflicts'} gives one notice with both names`, async () => {
      const identity: EnrichmentRun['identity'] = { verdict, recordName: 'Acme', siteName: 'Bolt Domains Inc' };
      const page = await PanelPage.show(enrichmentServer({ run: run({ identity }) }, []));
      expect(page.text).to.include('Wrong website');
      expect(page.text).to.include('On record: Acme. On the website: Bolt Domains Inc. Nothing was taken from it.');
      expect(page.all('.notice')).to.have.lengthOf(1);
      expect(page.all('.fact')).to.have.lengthOf(0);
    });

  it('[S0-87] is queued, runs with its progress in sight, and is told live when it has succeeded', async () => {
    const server = enrichmentServer({ run: null, canRun: true }, []);
    server.state.record = { ...server.state.record, website: 'https://acme.example' };
    const page = await PanelPage.show(server);
    expect(page.text).to.include('Not run yet');
    await page.press('Run enrichment');
    await page.untilSaid('Queued It starts in a moment.');
    expect(page.calls('enrichment.run')[0]).to.deep.include({ clientId: 'cli_1', isForced: false });
    server.set({ run: run({ state: 'running', finishedAt: null }) });
    const tell = (id: string) =>
      page.clientele.tell({
        type: 'changes',
        changes: [{ kind: 'enrichment', id, clientId: 'cli_1', version: null }],
      });
    await tell('erun_2');
    await page.untilSaid('Running Reading');
    expect(page.all('.progress')).to.have.lengthOf(1);
    server.set({});
    await tell('erun_2');
    await page.untilSaid('Succeeded');
    expect(page.offers('button', 'Run again')).to.equal(true);
  });

  it('a run can be cancelled', async () => {
    const page = await PanelPage.show(enrichmentServer({ run: run({ state: 'running' }) }, []));
    await page.press('Cancel run');
    await page.untilSaid('Skipped The run was cancelled.');
    expect(page.calls('enrichment.cancel')).to.deep.equal([{ id: 'erun_2' }]);
  });

  it('[S0-84] [S0-85] a failure is said in a sentence, and can be retried or the website corrected', async () => {
    const failed = run({ state: 'failed', error: 'unreachable', nextRetryAt: null });
    const page = await PanelPage.show(enrichmentServer({ run: failed }, []));
    expect(page.text).to.include('Failed The website could not be reached. Check the website, or retry later.');
    await page.press('Change the website');
    await page.until(() => page.input('Website').matches(':focus'));
    await page.press('Retry');
    await page.untilSaid('Queued');
    expect(page.calls('enrichment.retry')).to.deep.equal([{ id: 'erun_2' }]);
  });

  it('[S0-81] [S0-82] [S0-13] without a website it is skipped, says what helps, and leads to the website', async () => {
    const skipped = run({ state: 'skipped', skipReason: 'missing-website', identity: null });
    const page = await PanelPage.show(
      enrichmentServer({ run: skipped, canRun: false, blockedBy: 'missing-website' }, []),
    );
    expect(page.text).to.include(
      'Skipped The client has no website. Add the client’s own website, then run enrichment.',
    );
    await page.press('Add a website');
    await page.until(() => page.input('Website').matches(':focus'));
  });

  for (const [reason, said] of [
    ['not-own-site', 'belongs to a mail provider, a social network or a marketplace'],
    ['disabled', 'Enrichment is switched off in this workspace.'],
    ['robots', 'The website does not allow programs to read it.'],
    ['fresh', 'The website was read recently'],
  ] as const)
    it(`[S0-81] skipped because of “${reason}” says so in words`, async () => {
      const blockedBy: SkipReason | null = reason === 'not-own-site' || reason === 'disabled' ? reason : null;
      const page = await PanelPage.show(
        enrichmentServer({ run: run({ state: 'skipped', skipReason: reason }), blockedBy, canRun: !blockedBy }, []),
      );
      expect(page.text).to.include(said);
      expect(page.offers('button', 'Run again') || page.offers('button', 'Run enrichment')).to.equal(!blockedBy);
    });

  it('[S0-83] a workspace that is not entitled is told so, and offered nothing that would fail', async () => {
    const page = await PanelPage.show(enrichmentServer({ run: null, blockedBy: 'not-entitled', canRun: false }, []));
    expect(page.text).to.include('Enrichment is not switched on for this workspace yet.');
    expect(page.offers('button', 'Run enrichment')).to.equal(false);
  });

  it('without the permission everything can be read, nothing decided, and it is said who can', async () => {
    const page = await PanelPage.show(enrichmentServer({ canRun: false }), { permissions: ['view_clients'] });
    expect(page.text).to.include('Managers and admins can run enrichment and decide on values.');
    expect(page.all('.fact .acts')).to.have.lengthOf(0);
    expect(page.offers('button', 'Run again')).to.equal(false);
  });

  it('what cannot be loaded is said with a retry, and what is not there is no error of the panel', async () => {
    const server = enrichmentServer();
    const page = await PanelPage.show({
      ...server,
      get: async () => {
        throw new ClienteleError('server-error', 'x');
      },
    });
    expect(page.text).to.include('Enrichment could not be loaded.');
    page.clientele.answer({ enrichment: server });
    await page.press('Retry');
    await page.untilSaid('Succeeded');
  });

  it('the focus stays at the fact that was decided on, and goes to the state when a run begins', async () => {
    const page = await PanelPage.show();
    await page.openAll();
    const focused = () => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active;
    };
    const nameOfFocused = () => focused()?.getAttribute('aria-label') ?? '';
    page.find('button', 'Accept: Industry, Moving company').focus();
    await sendKeys({ press: 'Enter' });
    await page.until(() => nameOfFocused() === 'Undo: Industry, Moving company');
    await sendKeys({ press: 'Enter' });
    await page.until(() => nameOfFocused() === 'Reject: Industry, Moving company');
    page.find('button', 'Run again').focus();
    await sendKeys({ press: 'Enter' });
    await page.untilSaid('Queued');
    await page.until(() => focused()?.matches('.status-text'));
  });

  it('a refusal of a decision is said, and the fact stays as it was', async () => {
    const server = enrichmentServer();
    const page = await PanelPage.show(server);
    server.state.refusal = new ClienteleError('forbidden', 'x');
    await page.press('Accept: Industry, Moving company');
    await page.untilSaid('The action could not be completed. You don’t have permission to do this.');
    await page.until(() => page.offers('button', 'Accept: Industry, Moving company'));
  });

  it('[S0-66] [S0-84] names the registers that are asked, before a run and after it, and says which gave no answer', async () => {
    const sources = ['website', 'dns', 'vies'] as const;
    const before = await PanelPage.show(enrichmentServer({ run: null, canRun: true, sources: [...sources] }, []));
    expect(before.text).to.include('Also asks VIES (VAT numbers of the EU) for the client’s name or tax number.');
    const waiting = run({
      nextRetryAt: '2026-03-18T09:10:00.000Z',
      providers: [
        { key: 'website', outcome: 'answered' },
        { key: 'vies', outcome: 'failed' },
      ],
    });
    const page = await PanelPage.show(enrichmentServer({ run: waiting, sources: [...sources] }));
    expect(page.text).to.include('VIES (VAT numbers of the EU) gave no answer and will be asked again');
    await page.openAll();
    expect(page.group('sources').textContent).to.match(/VIES \(VAT numbers of the EU\): gave no answer/);
    expect(page.group('sources').textContent).to.match(/Public mail settings: not asked yet/);
  });

  it('[S0-75] what a register says of the VAT number is a sentence, with the register as its source', async () => {
    const source = {
      url: 'https://ec.europa.eu/taxation_customs/vies/',
      kind: 'vies',
      method: 'register',
      snippet: 'ATU12345675: valid, 2026-03-18, consultation number WAPI1',
    } as const;
    const facts = [
      fact('vatStatus', 'ATU12345675 valid', { sources: [source] }),
      fact('vatConsultation', 'WAPI1, ATU12345675, 2026-03-18', { sources: [source] }),
      fact('registryStatus', 'inactive'),
    ];
    const risks = ['vat-invalid', 'registry-inactive'] as const;
    const page = await PanelPage.show(enrichmentServer({ risks: [...risks] }, facts));
    await page.openAll();
    const text = page.group('identities').textContent?.replaceAll(/\s+/g, ' ');
    expect(text).to.include('ATU12345675 is valid');
    expect(text).to.include('(a public register)');
    expect(text).to.include('consultation number WAPI1');
    expect(text).to.include('Inactive');
    expect(page.group('risk').textContent).to.include('do not know the VAT ID on record as valid');
  });

  const pictures = {
    get: async ({ ids }: { ids: string[] }) => ({ items: ids.map((id) => ({ id, webp: greenDot })) }),
  };
  const logo = fact('logo', 'pic_logo', {
    sources: [
      { url: 'https://acme.example/', kind: 'site', method: 'link', snippet: 'https://acme.example/touch-icon.png' },
    ],
  });
  const shownLogo = (page: PanelPage) => page.all<HTMLImageElement>('[data-fact=efact_logo] .logo img')[0];

  it('[S0-66] a logo is shown as the picture that is kept, with its source; accepting it changes the picture of the client, and Undo brings back what was there', async () => {
    const server = enrichmentServer({}, [logo]);
    server.state.record = { ...server.state.record, pictureId: 'pic_own' };
    const page = await PanelPage.show(server, { answers: { pictures } });
    await page.until(() => shownLogo(page)?.hidden === false);
    expect(shownLogo(page)?.src).to.match(/^blob:/);
    expect(shownLogo(page)?.alt).to.equal('Logo');
    const row = page.all('[data-fact=efact_logo]')[0] as HTMLElement;
    expect(readable(row)).to.include('On record: another picture. It stays until you replace it.');
    for (const why of page.all<HTMLDetailsElement>('details.why')) why.open = true;
    expect(readable(row)).to.include('https://acme.example/touch-icon.png');
    await page.press('Accept and replace: Logo, picture from the website');
    await page.untilSaid('Logo was accepted');
    expect(page.calls('enrichment.decide')[0]).to.deep.equal({
      id: 'efact_logo',
      decision: 'accepted',
      apply: { version: 1 },
    });
    expect(page.clientele.records.get('client', 'cli_1')?.record.pictureId).to.equal('pic_logo');
    await page.untilSaid('Same as on record');
    await page.press('Undo');
    await page.until(() => server.state.record.pictureId === 'pic_own');
  });

  it('a logo whose picture is no longer stored says so', async () => {
    const page = await PanelPage.show(enrichmentServer({}, [logo]));
    await page.untilSaid('The picture is no longer stored. Run enrichment again.');
  });

  for (const [problem, said] of [
    ['vector', 'it is an SVG image, which can contain scripts'],
    ['elsewhere', 'it is stored on another company’s server, which is not contacted'],
    ['unreadable', 'the image could not be read, or is too small'],
    ['no-room', 'the workspace has no storage space left'],
    ['not-stored', 'it could not be stored. Run enrichment again.'],
  ] as const)
    it(`a logo that was left out (${problem}) says why`, async () => {
      const page = await PanelPage.show(enrichmentServer({ run: run({ logoProblem: problem }) }));
      expect(readable(page.group('company'))).to.include(`A logo was found and left out: ${said}`);
    });

  it('[S0-78] what the server of a website shows is a reason with its evidence; what most small websites lack opens nothing', async () => {
    const response = (value: string, url = 'https://acme.example/', snippet: string | null = null) =>
      fact('risk', value, {
        id: `efact_${value}`,
        confidence: 1,
        sources: [{ url, kind: 'site', method: 'response', snippet }],
      });
    const minor = await PanelPage.show(
      enrichmentServer({ risks: ['no-csp'] }, [fact('industry', 'Bakery'), response('no-csp')]),
    );
    expect((minor.group('risk') as HTMLDetailsElement).open).to.equal(false);
    const skipped = run({ state: 'skipped', skipReason: 'not-own-site', identity: null });
    const led = response('redirects-elsewhere', 'https://acme.example/', 'acme.example → new-owner.example');
    const page = await PanelPage.show(enrichmentServer({ run: skipped, risks: ['redirects-elsewhere'] }, [led]));
    expect((page.group('risk') as HTMLDetailsElement).open).to.equal(true);
    for (const why of page.all<HTMLDetailsElement>('details.why')) why.open = true;
    const text = readable(page.group('risk'));
    expect(text).to.include('The website redirects to another domain. Nothing was read there.');
    expect(text).to.include('acme.example/ ( the answer of the website ) acme.example → new-owner.example');
    // Nothing was read: nothing is said not to be published.
    expect(page.all('details[data-group=company]')).to.have.lengthOf(0);
  });

  it('[S0-78] [S0-84] a website with a certificate that is not valid, or that gave no answer, is a signal with the website as its evidence', async () => {
    const server = enrichmentServer(
      { run: run({ state: 'failed', error: 'unreachable' }), risks: ['site-unreachable'] },
      [],
    );
    server.state.record = { ...server.state.record, website: 'https://acme.example' };
    const page = await PanelPage.show(server);
    expect(readable(page.group('risk'))).to.include('The website could not be reached by the latest run. acme.example');
    const [link] = page.all<HTMLAnchorElement>('.risk a');
    expect(link?.href).to.equal('https://acme.example/');
    const failed = run({ state: 'failed', error: 'certificate-invalid' });
    const other = await PanelPage.show(enrichmentServer({ run: failed }, []));
    expect(other.text).to.include('Failed The certificate of the website is not valid, so nothing was read.');
  });

  it('without a website, a failure of the registers offers to retry and no website to correct', async () => {
    const failed = run({ state: 'failed', error: 'register-unreachable', nextRetryAt: null, identity: null });
    const page = await PanelPage.show(enrichmentServer({ run: failed }, []));
    expect(page.text).to.include('Failed The registers gave no answer. That says nothing about the client.');
    expect(page.text).not.to.include('Change the website');
    await page.press('Retry');
  });

  it('what a website says is text: markup is shown, and addresses that are none lead nowhere', async () => {
    const hostile = [
      fact('description', '<img src=x onerror=alert(1)>'),
      fact('linkedIn', 'javascript:alert(1)', {
        sources: [{ url: 'javascript:alert(2)', kind: 'site', method: 'link', snippet: '<b>x</b>' }],
      }),
    ];
    const page = await PanelPage.show(enrichmentServer({}, hostile));
    await page.openAll();
    expect(page.all('.fact img')).to.have.lengthOf(0);
    const links = page.all<HTMLAnchorElement>('.fact a').map(({ href }) => href);
    expect([...new Set(links)]).to.deep.equal(['https://acme.example/about']);
    expect(page.text).to.include('<img src=x onerror=alert(1)>');
  });

  it('has no serious finding of axe in any of its states', async () => {
    for (const server of [
      enrichmentServer(),
      enrichmentServer({ run: run({ state: 'running' }) }, []),
      enrichmentServer({ run: run({ state: 'failed', error: 'unreachable' }) }, everyKind.slice(0, 2)),
      enrichmentServer({ run: null, blockedBy: 'missing-website', canRun: false }, []),
    ]) {
      const page = await PanelPage.show(server);
      await page.openAll();
      for (const why of page.all<HTMLDetailsElement>('details.why')) why.open = true;
      expect(await seriousFindings(page.element)).to.deep.equal([]);
    }
  });
});
