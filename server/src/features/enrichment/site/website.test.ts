import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createOutbound } from '../../../outbound/outbound.ts';
import { companySites, fifthSites, siteSets, type CompanySite } from '../../../testing/fixture-sites/index.ts';
import { openFixtureWeb } from '../../../testing/fixture-web.ts';
import type { ProviderCtx, ProviderResult } from '../provider.ts';
import { readPage } from './read-page.ts';
import { website } from './website.ts';

/** What the provider finds on a site that is served on loopback, and which hosts were connected to. */
async function visited(site: CompanySite): Promise<{ result: ProviderResult; hosts: string[]; paths: string[] }> {
  const web = await openFixtureWeb({ [site.host]: { pages: site.pages } });
  try {
    const ctx: ProviderCtx = {
      ...createOutbound(web),
      signal: new AbortController().signal,
      isWanted: async () => true,
      pause: async () => undefined,
    };
    const { name, countryCode = null, taxId = null } = site.client;
    const result = await website.run({ name, website: `https://${site.host}`, countryCode, taxId }, ctx);
    return {
      result,
      hosts: [...new Set(web.dialled.map(({ name: host }) => host))],
      paths: web.requests.map(({ path }) => path),
    };
  } finally {
    await web.close();
  }
}

const claims = (facts: readonly { field: string; value: string }[]) =>
  [...new Set(facts.map(({ field, value }) => `${field}: ${value}`))].toSorted();

const listed = (facts: CompanySite['facts']) =>
  claims(Object.entries(facts).flatMap(([field, values]) => values.map((value) => ({ field, value }))));

describe('what is found on a company’s website', () => {
  for (const site of companySites)
    it(`${site.kind}: ${site.missed ? 'most' : 'all'} of what its pages state, and nothing else`, async () => {
      const { result, hosts } = await visited(site);
      // No link of a page leads anywhere else.
      assert.deepEqual(hosts, [site.host]);
      if (site.outcome.kind === 'found') {
        assert.equal(result.kind, 'found');
        const missed = listed(site.missed ?? {});
        assert.ok(missed.every((claim) => listed(site.facts).includes(claim)));
        assert.equal('identity' in result ? result.identity?.verdict : undefined, site.outcome.verdict);
        assert.deepEqual(
          'facts' in result ? claims(result.facts) : [],
          listed(site.facts).filter((claim) => !missed.includes(claim)),
        );
      } else assert.partialDeepStrictEqual(result, site.outcome);
    });

  it('each fact names the page that states it, and the words that it rests on where it was read in a text', async () => {
    const site = companySites.find(({ kind }) => kind === 'German imprint');
    assert.ok(site);
    const { result } = await visited(site);
    assert.ok(result.kind === 'found');
    const vat = result.facts.find(({ field }) => field === 'vatId');
    assert.deepEqual(vat?.source, {
      url: 'https://muellerbau.example/impressum/',
      kind: 'site',
      method: 'text',
      snippet: 'Umsatzsteuer-Identifikationsnummer gemäß § 27a UStG: DE 136 695 976',
    });
    for (const { source, value } of result.facts) {
      assert.ok(URL.canParse(source.url));
      assert.ok((source.snippet ?? '').length <= 200);
      assert.doesNotMatch(value, /[<>]/);
    }
  });

  it('[E-4] asks for robots.txt first, and for no page that it closes', async () => {
    const site = companySites.find(({ kind }) => kind === 'supplier pages');
    assert.ok(site);
    const robots = {
      type: 'text/plain',
      body: 'User-agent: ClienteleTest\nDisallow: /suppliers\n\nUser-agent: *\nDisallow: /',
    };
    const { result, paths } = await visited({ ...site, pages: { ...site.pages, '/robots.txt': robots } });
    assert.ok(result.kind === 'found');
    assert.deepEqual(paths, ['/robots.txt', '/', '/about', '/.well-known/security.txt']);
  });

  it('[E-6] a page of deeply nested or unclosed elements costs no more than its length', () => {
    const url = new URL('https://one.example/');
    for (const piece of [
      '<div>',
      '<a href=x>',
      '<b>x</i>',
      '<table><tr><td>',
      '&amp;',
      '<!--',
      '<script>',
      '<<<<',
      '</div>',
    ]) {
      const page = readPage(piece.repeat(100_000), url);
      assert.ok(page.links.length <= 1000);
      assert.ok(page.lines.join('').length <= 200_000);
    }
  });

  it('[E-7] scripts, styles and hidden templates are no text, and no link has another scheme than the web’s, mail’s or telephone’s', () => {
    const page = readPage(
      '<html lang=de><title>T</title><style>.x{}</style><script>VAT</script><template>hidden</template><p>seen<br>too</p>' +
        '<a href="javascript:alert(1)">a</a><a href=" JaVaScRiPt:alert(1)">b</a><a href="data:text/html,x">c</a><a href="/d">d</a>',
      new URL('https://one.example/'),
    );
    assert.deepEqual(page.lines, ['seen', 'too', 'abcd']);
    assert.deepEqual(
      page.links.map(({ url }) => url.href),
      ['https://one.example/d'],
    );
  });
});

it('a website that leads on to another name of its domain is read there, where its robots.txt is asked first, as often as it is looked up', async () => {
  const page = '<html lang="en"><title>Acme Ltd</title><p>Acme Ltd, 1 Main Street</p><p>hello@acme.example</p></html>';
  const on = (path: string) => ({ status: 301, headers: { location: `https://www.acme.example${path}` } });
  const web = await openFixtureWeb({
    'acme.example': { pages: { '/': on('/'), '/robots.txt': on('/robots.txt') } },
    'www.acme.example': {
      pages: { '/': page, '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /private' } },
    },
  });
  try {
    const outbound = createOutbound(web);
    const ctx = { ...outbound, isWanted: async () => true, pause: async () => undefined };
    const client = { name: 'Acme Ltd', website: 'https://acme.example', countryCode: null, taxId: null };
    for (let turn = 0; turn < 2; turn++) {
      const result = await website.run(client, { ...ctx, signal: AbortSignal.timeout(15_000) });
      assert.equal(result.kind, 'found');
    }
    const asked = web.requests.find(({ host }) => host.startsWith('www.'));
    assert.equal(asked?.path, '/robots.txt');
    web.set('www.acme.example', {
      pages: { '/': page, '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /' } },
    });
    const closed = await website.run(client, { ...ctx, signal: AbortSignal.timeout(15_000) });
    assert.deepEqual(closed, { kind: 'skipped', reason: 'robots' });
  } finally {
    await web.close();
  }
});

describe('whose lines they are', () => {
  const factsOf = async (name: string, pages: CompanySite['pages']) => {
    const site: CompanySite = {
      kind: '',
      host: 'one.example',
      client: { name },
      pages,
      outcome: { kind: 'found', verdict: 'agrees' },
      facts: {},
    };
    const { result } = await visited(site);
    return 'facts' in result ? claims(result.facts) : [];
  };

  it('what stands under the name of a sister company is hers, up to a heading or the own name', async () => {
    const imprint = `<a href="/imprint">Imprint</a>`;
    const facts = await factsOf('Oakfield Print Ltd', {
      '/': imprint,
      '/imprint':
        '<p>Oakfield Holdings Ltd</p><p>Registered in England No. 01234567</p><p>Oakfield Print Ltd</p><p>Registered in England No. 07654321</p>' +
        '<p>Oakfield Paper Ltd</p><p>Tel: 020 7946 0001</p><h2>Contact</h2><p>Tel: 020 7946 0002</p>',
    });
    assert.deepEqual(facts, [
      'companyType: Ltd',
      'legalName: Oakfield Print Ltd',
      'phone: 020 7946 0002',
      'registration: Company number 07654321',
    ]);
  });

  it('a name that is only alike is the company’s where no page names it in full', async () => {
    const facts = await factsOf('Oakfield Print', { '/': '<p>© Oakfield Graphics Ltd</p>' });
    assert.deepEqual(facts, ['companyType: Ltd', 'legalName: Oakfield Graphics Ltd']);
  });

  it('what stands below a heading or a label for others is theirs: who hosts the site, an authority, a customer', async () => {
    const facts = await factsOf('Oakfield Print', {
      '/': '<p>© Oakfield Print SAS</p><a href="/mentions-legales">Mentions légales</a>',
      '/mentions-legales':
        '<p>Oakfield Print SAS<br>3 rue Nationale<br>59800 Lille</p><p>TVA : FR03552081317</p>' +
        '<p><b>Autorité de tutelle :</b><br>Ministère du Travail<br>Place Fontenoy 14<br>75007 Paris<br>Tél. 01 44 55 50 14</p>' +
        '<h2>Hébergement</h2><p>2 rue Kellermann<br>59100 Roubaix<br>RCS Lille 424 761 419</p><p>Tél. 09 72 55 01 07</p>',
    });
    assert.deepEqual(facts, [
      'address: 3 rue Nationale\n59800 Lille',
      'companyType: SAS',
      'legalName: Oakfield Print SAS',
      'vatId: FR03552081317',
    ]);
  });

  it('reviews, references and dialogs are of others, as the markup calls them', async () => {
    const facts = await factsOf('Oakfield Print Ltd', {
      '/':
        '<blockquote>Founded in 1990, Oakfield Print did it again. Tel: 020 7946 0009</blockquote>' +
        '<div class="testimonial-list"><p>Tel: 020 7946 0008</p></div><div role="dialog"><p>VAT no. 980 7806 84</p></div>' +
        '<footer><p>Oakfield Print Ltd</p><p>Tel: 020 7946 0001</p></footer>',
    });
    assert.deepEqual(facts, ['companyType: Ltd', 'legalName: Oakfield Print Ltd', 'phone: 020 7946 0001']);
  });

  it('a line that names several companies is read from the own name to the next one’s sentence', async () => {
    const facts = await factsOf('Oakfield Print Ltd', {
      '/':
        '<footer>Oakfield Print Ltd, registered in England No. 07654321. Part of Elm Group plc, registered in England No. 01234567, ' +
        'VAT no. 980 7806 84</footer>',
    });
    assert.deepEqual(facts, [
      'companyType: Ltd',
      'legalName: Oakfield Print Ltd',
      'registration: Company number 07654321',
    ]);
  });

  it('a company of another name is the client where the site says that it trades by the client’s', async () => {
    const facts = await factsOf('Planwell', {
      '/': '<title>Planwell</title><footer>Planwell is a trading name of Rosterworks Ltd. Company number 07654321.</footer>',
    });
    assert.deepEqual(facts, [
      'companyType: Ltd',
      'legalName: Rosterworks Ltd',
      'registration: Company number 07654321',
    ]);
  });

  it('an alike name in a sentence is a sister’s; numbers that contradict each other are none, where neither stands by the name', async () => {
    const facts = await factsOf('Oakfield Hospice', {
      '/':
        '<title>Oakfield Hospice</title><p>Our shops are run by Oakfield Trading Ltd.</p><p>VAT no. 980 7806 84</p>' +
        '<p>VAT no. 347 1620 65</p>',
    });
    assert.deepEqual(facts, []);
  });

  it('a page about invoices is an instruction where it names the company’s own inbox', async () => {
    const said = '<p>Invoices can be sent as PDF with a click.</p>';
    const front = '<p>Oakfield Print Ltd</p><a href="/invoicing">Invoicing</a>';
    const praise = await factsOf('Oakfield Print Ltd', { '/': front, '/invoicing': said });
    assert.ok(praise.every((claim) => !claim.startsWith('invoiceSubmission')));
    const asked = await factsOf('Oakfield Print Ltd', {
      '/': front,
      '/invoicing': `<p>Invoices are sent as PDF only.</p><p>Inbox: invoices [at] one.example</p>`,
    });
    assert.ok(asked.includes('invoiceSubmission: Invoices are sent as PDF only.'));
    assert.ok(asked.includes('financeEmail: invoices@one.example'));
  });
});

/** How many claims of the sites are found, how many more, and how many not. */
async function measured(sites: readonly CompanySite[]): Promise<{ precision: number; recall: number; text: string }> {
  let [right, wrong, missed] = [0, 0, 0];
  for (const site of sites) {
    const { result } = await visited(site);
    const found = 'facts' in result ? claims(result.facts) : [];
    const wanted = listed(site.facts);
    right += found.filter((claim) => wanted.includes(claim)).length;
    wrong += found.filter((claim) => !wanted.includes(claim)).length;
    missed += wanted.filter((claim) => !found.includes(claim)).length;
  }
  const [precision, recall] = [right / (right + wrong), right / (right + missed)];
  const text = `${sites.length} sites: ${right} facts right, ${wrong} wrong, ${missed} missed. Precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}.`;
  return { precision, recall, text };
}

for (const [set, sites] of Object.entries(siteSets))
  it(`the bench: precision and recall over the ${set} set of sites of known companies`, async () => {
    const { precision, recall, text } = await measured(sites);
    console.log(`${set} set, ${text}`);
    assert.ok(precision >= 0.98 && recall >= 0.85);
  });

it('the bench: precision and recall over the fifth set, which the code was not mended by', async () => {
  const { precision, recall, text } = await measured(fifthSites);
  console.log(`fifth set, held out, ${text}`);
  // Never mend the code by one of these sites.
  assert.ok(precision >= 0.98 && recall >= 0.85);
});
