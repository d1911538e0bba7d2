import { htmlPage, jsonLd, type CompanySite } from './fixture-site.ts';

/** Websites as companies have them. */
export const usualSites: readonly CompanySite[] = [
  {
    kind: 'rich in JSON-LD',
    host: 'www.brightwater.example',
    client: { name: 'Brightwater Logistics', countryCode: 'GB' },
    pages: {
      '/': htmlPage(
        'en-GB',
        'Brightwater Logistics | Freight and warehousing',
        `<h1>Freight that arrives</h1><p>We move goods between ports and doors.</p>
         <footer><a href="https://www.linkedin.com/company/brightwater-logistics/?trk=x">LinkedIn</a>
         <a href="https://www.linkedin.com/shareArticle?url=x">Share</a>
         <a href="https://www.facebook.com/sharer/sharer.php?u=x">Share</a></footer>`,
        jsonLd({
          '@context': 'https://schema.org',
          '@graph': [
            { '@type': 'WebSite', name: 'Brightwater', url: 'https://www.brightwater.example/' },
            { '@type': 'Organization', name: 'Pixel Forge Web Design', url: 'https://pixelforge.example/' },
            {
              '@type': 'MovingCompany',
              name: 'Brightwater Logistics',
              legalName: 'Brightwater Logistics Ltd',
              url: 'https://www.brightwater.example/',
              description: 'Freight forwarding and bonded warehousing for the North Sea ports.',
              foundingDate: '1987-05-01',
              numberOfEmployees: { '@type': 'QuantitativeValue', value: 120 },
              telephone: '+44 1482 496 012',
              address: {
                '@type': 'PostalAddress',
                streetAddress: '4 Alexandra Dock',
                postalCode: 'HU9 1TA',
                addressLocality: 'Hull',
                addressCountry: 'GB',
              },
              contactPoint: [
                { '@type': 'ContactPoint', contactType: 'customer service', email: 'hello@brightwater.example' },
                { '@type': 'ContactPoint', contactType: 'Billing Support', email: 'accounts@brightwater.example' },
              ],
              sameAs: [
                'https://www.linkedin.com/company/brightwater-logistics',
                'https://x.com/brightwaterlog',
                'https://www.instagram.com/brightwater.logistics/',
              ],
              vatID: 'GB 980 7806 84',
              leiCode: '529900T8BM49AURSDO55',
            },
          ],
        }),
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Brightwater Logistics'],
      legalName: ['Brightwater Logistics Ltd'],
      companyType: ['Ltd'],
      description: ['Freight forwarding and bonded warehousing for the North Sea ports.'],
      industry: ['Moving company'],
      founded: ['1987'],
      sizeSegment: ['50-249'],
      phone: ['+44 1482 496 012'],
      address: ['4 Alexandra Dock\nHU9 1TA Hull'],
      country: ['GB'],
      language: ['en-GB'],
      financeEmail: ['accounts@brightwater.example'],
      linkedIn: ['https://www.linkedin.com/company/brightwater-logistics'],
      social: ['https://x.com/brightwaterlog', 'https://www.instagram.com/brightwater.logistics'],
      vatId: ['GB980780684'],
      lei: ['529900T8BM49AURSDO55'],
    },
  },
  {
    kind: 'no structured data',
    host: 'plainfields.example',
    client: { name: 'Plainfields' },
    pages: {
      '/': htmlPage(
        'en',
        'Home',
        `<h1>Plainfields</h1><p>Garden furniture made to last.</p><p>Call us on <a href="tel:+442079460018">020 7946 0018</a></p>
         <footer>© 2019–2026 Plainfields Ltd. All rights reserved.</footer>`,
        '<meta name="description" content="Garden furniture made to last, built in Devon.">',
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Plainfields Ltd'],
      companyType: ['Ltd'],
      description: ['Garden furniture made to last, built in Devon.'],
      phone: ['+442079460018'],
      language: ['en'],
    },
  },
  {
    kind: 'German imprint',
    host: 'muellerbau.example',
    client: { name: 'Müller Bau GmbH', countryCode: 'DE' },
    pages: {
      '/': htmlPage(
        'de',
        'Müller Bau',
        '<h1>Wir bauen</h1><footer><a href="/impressum/">Impressum</a> <a href="/datenschutz">Datenschutz</a></footer>',
      ),
      '/impressum/': htmlPage(
        'de',
        'Impressum',
        `<h1>Impressum</h1><p>Angaben gemäß § 5 DDG</p>
         <p>Müller Bau GmbH<br>Hauptstraße 5<br>50667 Köln</p>
         <p>Geschäftsführer: Karl Müller</p>
         <p>Telefon: <a href="tel:+492211234560">+49 221 1234560</a><br>E-Mail: <a href="mailto:info@muellerbau.example">info@muellerbau.example</a></p>
         <p>Rechnungen bitte als XRechnung oder PDF an <a href="mailto:rechnung@muellerbau.example">rechnung@muellerbau.example</a> senden.</p>
         <p>Registergericht: Amtsgericht Köln, HRB 12345</p>
         <p>Umsatzsteuer-Identifikationsnummer gemäß § 27a UStG: DE 136 695 976</p>
         <p>Webdesign: Pixelschmiede GmbH, USt-IdNr. DE123456789</p>`,
      ),
      '/datenschutz': htmlPage('de', 'Datenschutz', '<p>Google Ireland Limited, Gordon House, Dublin</p>'),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Müller Bau GmbH'],
      companyType: ['GmbH'],
      address: ['Hauptstraße 5\n50667 Köln'],
      phone: ['+492211234560'],
      financeEmail: ['rechnung@muellerbau.example'],
      registration: ['HRB 12345'],
      vatId: ['DE136695976'],
      invoiceSubmission: ['Rechnungen bitte als XRechnung oder PDF an rechnung@muellerbau.example senden.'],
      language: ['de'],
    },
  },
  {
    kind: 'French legal notice',
    host: 'www.boulangerie-martin.example',
    client: { name: 'Boulangerie Martin', countryCode: 'FR' },
    pages: {
      '/': htmlPage(
        'fr',
        'Boulangerie Martin',
        '<p>Du pain depuis 1974 à Lyon.</p><a href="/mentions-legales">Mentions légales</a>',
      ),
      '/mentions-legales': htmlPage(
        'fr',
        'Mentions légales',
        `<h1>Mentions légales</h1><p>Le site est édité par Boulangerie Martin SAS, au capital de 40 000 €.</p>
         <p>Siège social : 12 rue de la République, 69002 Lyon</p>
         <p>SIREN 303 265 045 – RCS Lyon</p><p>N° TVA intracommunautaire : FR40 303 265 045</p>
         <p>Facturation : <a href="mailto:facturation@boulangerie-martin.example?subject=Facture">nous écrire</a></p>
         <p>Hébergeur : OVH SAS, 2 rue Kellermann, 59100 Roubaix, SIREN 424 761 419</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Boulangerie Martin SAS'],
      companyType: ['SAS'],
      registration: ['SIREN 303265045'],
      vatId: ['FR40303265045'],
      financeEmail: ['facturation@boulangerie-martin.example'],
      address: ['12 rue de la République\n69002 Lyon'],
      language: ['fr'],
    },
  },
  {
    kind: 'Japanese company profile',
    host: 'yamada-ss.example',
    client: { name: '山田製作所', countryCode: 'JP' },
    pages: {
      '/': htmlPage('ja', '山田製作所', '<h1>ものづくり</h1><nav><a href="/company.html">会社概要</a></nav>'),
      '/company.html': htmlPage(
        'ja',
        '会社概要',
        `<table><tr><th>会社名</th><td>株式会社山田製作所</td></tr><tr><th>設立</th><td>1962年4月</td></tr>
         <tr><th>電話番号</th><td>03-1234-5678</td></tr></table>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['株式会社山田製作所'],
      companyType: ['株式会社'],
      founded: ['1962'],
      phone: ['03-1234-5678'],
      language: ['ja'],
    },
  },
  {
    kind: 'Dutch footer',
    host: 'devries-it.example',
    client: { name: 'De Vries IT B.V.', countryCode: 'NL' },
    pages: {
      '/': htmlPage(
        'nl',
        'De Vries IT',
        `<h1>IT-beheer</h1><footer>© De Vries IT B.V. | KvK 12345678 | BTW NL004495445B01 |
         <a href="mailto:facturen@devries-it.example">facturen@devries-it.example</a> |
         <a href="https://nl.linkedin.com/company/devries-it">LinkedIn</a></footer>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['De Vries IT B.V.'],
      companyType: ['B.V.'],
      registration: ['KvK 12345678'],
      vatId: ['NL004495445B01'],
      financeEmail: ['facturen@devries-it.example'],
      linkedIn: ['https://www.linkedin.com/company/devries-it'],
      language: ['nl'],
    },
  },
  {
    kind: 'supplier pages',
    host: 'norrland-power.example',
    client: { name: 'Norrland Power', countryCode: 'SE' },
    pages: {
      '/': htmlPage(
        'en',
        'Norrland Power',
        '<p>Electricity from the north.</p><a href="/about">About</a> <a href="/suppliers">For suppliers</a><footer>Norrland Power AB</footer>',
        jsonLd({ '@type': 'Organization', name: 'Norrland Power', legalName: 'Norrland Power AB' }),
      ),
      '/about': htmlPage('en', 'About', '<p>Norrland Power was founded in 1951 in Luleå.</p>'),
      '/suppliers': htmlPage(
        'en',
        'For suppliers',
        `<h1>Suppliers</h1><p>Every invoice must state a purchase order number. Send invoices as Peppol BIS Billing 3 to 0007:5567321707.</p>
         <p>New suppliers register on <a href="https://norrland.ariba.com/register">our portal</a> before the first order.</p>
         <p>Questions about invoices: <a href="mailto:invoices@norrland-power.example">invoices@norrland-power.example</a></p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Norrland Power'],
      legalName: ['Norrland Power AB'],
      companyType: ['AB'],
      founded: ['1951'],
      financeEmail: ['invoices@norrland-power.example'],
      peppolId: ['0007:5567321707'],
      supplierPortal: ['norrland.ariba.com'],
      invoiceSubmission: [
        'Every invoice must state a purchase order number.',
        'Send invoices as Peppol BIS Billing 3 to 0007:5567321707.',
      ],
      procurement: ['New suppliers register on our portal before the first order.'],
      language: ['en'],
    },
  },
  {
    kind: 'contradicting sources',
    host: 'alpenblick.example',
    client: { name: 'Alpenblick Hotel', countryCode: 'DE' },
    pages: {
      '/': htmlPage(
        'de',
        'Alpenblick',
        '<h1>Alpenblick</h1><a href="/impressum">Impressum</a>',
        jsonLd({
          '@type': 'Hotel',
          name: 'Hotel Alpenblick',
          telephone: '+43 512 123456',
          address: {
            streetAddress: 'Seeweg 1',
            postalCode: '6020',
            addressLocality: 'Innsbruck',
            addressCountry: 'AT',
          },
        }),
      ),
      '/impressum': htmlPage(
        'de',
        'Impressum',
        `<h1>Impressum</h1><p>Alpenblick Hotel GmbH<br>Bergstraße 9<br>6020 Innsbruck</p><p>Tel.: +43 512 999999</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Hotel Alpenblick'],
      legalName: ['Alpenblick Hotel GmbH'],
      companyType: ['GmbH'],
      industry: ['Hotel'],
      phone: ['+43 512 123456', '+43 512 999999'],
      address: ['Seeweg 1\n6020 Innsbruck', 'Bergstraße 9\n6020 Innsbruck'],
      country: ['AT'],
      language: ['de'],
      risk: ['country-differs'],
    },
  },
];
