import { htmlPage, jsonLd, type CompanySite } from './fixture-site.ts';

/**
 * The third set, second half: site builders' and plug-ins' own ways of saying things, and sites on which somebody else's facts stand.
 * Written, with its facts, by somebody who had not seen the code that reads it.
 */
export const mistakableSites: readonly CompanySite[] = [
  {
    kind: 'American roofer with a search plug-in',
    host: 'bluemesaroofing.example',
    client: { name: 'Blue Mesa Roofing', countryCode: 'US' },
    pages: {
      '/': htmlPage(
        'en-US',
        'Roof Repair &amp; Replacement in Tucson, AZ - Blue Mesa Roofing',
        `<div class="topbar">Call Now: <a href="tel:5205550134">(520) 555-0134</a></div><h1>Tucson's Trusted Roofers</h1>
         <p>Family owned and operated since 1992, Blue Mesa Roofing has put more than 11,000 roofs on homes across Pima County.</p>
         <p>GAF Master Elite® contractor. Financing by GreenSky, LLC. BBB A+ rated.</p>
         <blockquote>"Jim's crew was in and out in two days!" – Carol, owner of Desert Bloom Realty LLC</blockquote>
         <footer><p>4410 E Speedway Blvd, Suite 120<br>Tucson, AZ 85712</p><p>ROC #312345 | Licensed, Bonded &amp; Insured</p>
         <p>© 2026 Blue Mesa Roofing LLC. All Rights Reserved. | <a href="/privacy-policy/">Privacy Policy</a> | Site by <a href="https://saguaro.example">Saguaro Digital LLC</a></p></footer>`,
        `<meta name="description" content="Roof repair, replacement and coatings in Tucson, AZ. Free estimates from a local, licensed roofing contractor." />
         <meta property="og:site_name" content="Blue Mesa Roofing" />` +
          jsonLd({
            '@context': 'https://schema.org',
            '@graph': [
              {
                '@type': 'WebPage',
                '@id': 'https://bluemesaroofing.example/',
                url: 'https://bluemesaroofing.example/',
                name: 'Roof Repair & Replacement in Tucson, AZ - Blue Mesa Roofing',
                isPartOf: { '@id': 'https://bluemesaroofing.example/#website' },
                about: { '@id': 'https://bluemesaroofing.example/#organization' },
                datePublished: '2019-03-11T17:21:08+00:00',
                inLanguage: 'en-US',
              },
              {
                '@type': 'WebSite',
                '@id': 'https://bluemesaroofing.example/#website',
                url: 'https://bluemesaroofing.example/',
                name: 'Blue Mesa Roofing',
                description: 'Just another WordPress site',
                publisher: { '@id': 'https://bluemesaroofing.example/#organization' },
              },
              {
                '@type': 'Organization',
                '@id': 'https://bluemesaroofing.example/#organization',
                name: 'Blue Mesa Roofing',
                url: 'https://bluemesaroofing.example/',
                logo: {
                  '@type': 'ImageObject',
                  '@id': 'https://bluemesaroofing.example/#/schema/logo/image/',
                  url: 'https://bluemesaroofing.example/wp-content/uploads/logo.png',
                  caption: 'Blue Mesa Roofing',
                },
                sameAs: [
                  'https://www.facebook.com/bluemesaroofingaz',
                  'https://www.linkedin.com/company/blue-mesa-roofing',
                  'https://www.yelp.com/biz/blue-mesa-roofing-tucson',
                ],
              },
            ],
          }),
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Blue Mesa Roofing'],
      legalName: ['Blue Mesa Roofing LLC'],
      companyType: ['LLC'],
      description: [
        'Roof repair, replacement and coatings in Tucson, AZ. Free estimates from a local, licensed roofing contractor.',
      ],
      founded: ['1992'],
      address: ['4410 E Speedway Blvd, Suite 120\nTucson, AZ 85712'],
      phone: ['5205550134'],
      linkedIn: ['https://www.linkedin.com/company/blue-mesa-roofing'],
      social: ['https://www.facebook.com/bluemesaroofingaz', 'https://www.yelp.com/biz/blue-mesa-roofing-tucson'],
      language: ['en-US'],
    },
  },
  {
    kind: 'Brazilian shop',
    host: 'www.cafeserraazul.example',
    client: { name: 'Café Serra Azul', countryCode: 'BR' },
    pages: {
      '/': htmlPage(
        'pt-BR',
        'Café Serra Azul | Cafés especiais direto da fazenda',
        `<div class="shelf"><h2>Mais vendidos</h2><div class="product">Bourbon Amarelo 250g <b>R$ 49,90</b> <a href="/carrinho">Comprar</a></div></div>
         <div class="footer-vtex"><div><h4>Atendimento</h4><p>Telefone: (35) 3555-0142</p><p>WhatsApp: <a href="https://wa.me/5535995550142">(35) 99555-0142</a></p><p>sac@cafeserraazul.example</p><p>Seg. a sex. das 8h às 18h</p></div>
         <div><h4>Siga</h4><a href="https://www.instagram.com/cafeserraazul">@cafeserraazul</a> <a href="https://www.tiktok.com/@cafeserraazul">TikTok</a></div>
         <p>Café Serra Azul Comércio de Alimentos Ltda. - CNPJ 27.451.893/0001-48</p><p>Rua das Palmeiras, 450 - Galpão 3</p><p>37701-000 Poços de Caldas - MG</p>
         <p>Pagamento processado por Pagar.me Instituição de Pagamento S.A. Plataforma VTEX Brasil Tecnologia para E-commerce Ltda.</p></div>`,
        '<meta name="description" content="Cafés especiais torrados sob demanda e enviados direto da fazenda para a sua casa.">',
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Café Serra Azul Comércio de Alimentos Ltda.'],
      companyType: ['Ltda'],
      description: ['Cafés especiais torrados sob demanda e enviados direto da fazenda para a sua casa.'],
      address: ['Rua das Palmeiras, 450 - Galpão 3\n37701-000 Poços de Caldas - MG'],
      phone: ['(35) 3555-0142'],
      registration: ['CNPJ 27.451.893/0001-48'],
      social: ['https://www.instagram.com/cafeserraazul', 'https://www.tiktok.com/@cafeserraazul'],
      language: ['pt-BR'],
    },
  },
  {
    kind: 'florist on a site builder',
    host: 'www.lunaandfern.example',
    client: { name: 'Luna & Fern', countryCode: 'AU' },
    pages: {
      '/': htmlPage(
        'en',
        'Luna &amp; Fern | Floral Studio | Kyneton',
        `<div id="SITE_CONTAINER"><div id="comp-kx1" class="wixui-rich-text" data-testid="richTextElement"><h1 class="font_0 wixui-rich-text__text"><span style="letter-spacing:0.05em" class="wixui-rich-text__text"><span class="wixui-rich-text__text">flow</span>ers, gathered</span></h1></div>
         <div id="comp-kx2" class="wixui-rich-text"><p class="font_8 wixui-rich-text__text"><span class="wixGuard wixui-rich-text__text">\u200b</span></p><p class="font_8 wixui-rich-text__text">Seasonal flowers for weddings &amp; gatherings in the Macedon Ranges.</p></div>
         <div id="comp-kx3" class="wixui-rich-text"><p class="font_8"><span>12 Piper Street</span></p><p class="font_8"><span>Kyneton VIC 3444</span><span class="wixGuard">\u200b</span></p><p class="font_8"><span style="text-decoration:underline"><a href="mailto:hello@lunaandfern.example" target="_self">hello@lunaandfern.example</a></span></p><p class="font_8"><span>(03)&nbsp;5550&nbsp;0123</span></p></div>
         <div id="comp-kx4"><ul aria-label="Social Bar"><li><a href="https://www.instagram.com/lunaandfern.studio" aria-label="Instagram"><wow-image></wow-image></a></li><li><a href="https://www.facebook.com/wix" aria-label="Facebook"><wow-image></wow-image></a></li></ul></div>
         <div id="comp-kx5" class="wixui-rich-text"><p class="font_9"><span class="color_15">©2035 by </span><span class="color_15">Luna &amp; Fern Floral Studio Pty</span><span class="color_15">&nbsp;Ltd</span><span class="color_15">. ABN 53 004 085 616. </span>Powered and secured by <a href="https://www.wix.com">Wix</a></p></div></div>`,
        `<meta name="generator" content="Wix.com Website Builder"/><meta property="og:site_name" content="Luna &amp; Fern"/>` +
          jsonLd({
            '@context': 'https://schema.org/',
            '@type': 'WebSite',
            name: 'Luna & Fern',
            url: 'https://www.lunaandfern.example',
          }),
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Luna & Fern Floral Studio Pty Ltd'],
      companyType: ['Pty Ltd'],
      address: ['12 Piper Street\nKyneton VIC 3444'],
      phone: ['(03) 5550 0123'],
      registration: ['ABN 53004085616'],
      social: ['https://www.instagram.com/lunaandfern.studio'],
      language: ['en'],
    },
  },
  {
    kind: 'agency that shows its clients',
    host: 'studio-kranich.example',
    client: { name: 'Studio Kranich', countryCode: 'DE' },
    pages: {
      '/': htmlPage(
        'de',
        'Studio Kranich – Webdesign aus Schwerin',
        `<h1>Websites, die fliegen</h1><nav><a href="/referenzen">Referenzen</a> <a href="/ueber-uns">Über uns</a> <a href="/impressum">Impressum</a></nav>
         <section class="case"><h3>Bäckerei Sommer GmbH</h3><p>Bäckerei Sommer GmbH, gegründet 1923, backt in Wismar. Relaunch mit Shop.</p><a href="https://www.facebook.com/baeckereisommer">Zur Facebook-Seite des Kunden</a></section>
         <section class="case"><h3>Ostsee Charter GmbH &amp; Co. KG</h3><p>Buchungsportal für 40 Yachten, Telefon 0381 555 0177.</p></section>
         <footer>© Studio Kranich 2026</footer>`,
      ),
      '/ueber-uns': htmlPage(
        'de',
        'Über uns',
        '<h1>Über uns</h1><p>Wir sind sechs Leute zwischen Schloss und See. Lena gründete 2015 das Studio Kranich.</p>',
      ),
      '/referenzen': htmlPage(
        'de',
        'Referenzen',
        `<h1>Referenzen</h1><h2>Rechtstexte, die wir gesetzt haben</h2>
         <p>Bäckerei Sommer GmbH, Lübsche Straße 9, 23966 Wismar, HRB 99887, USt-IdNr. DE281746304, buchhaltung@baeckerei-sommer.example</p>
         <p>Ostsee Charter GmbH &amp; Co. KG, Am Strande 2, 18055 Rostock, HRA 5544, USt-IdNr. DE812904574</p>
         <p>Zitat: „Rechnungen bitte nur noch als XRechnung an rechnung@ostsee-charter.example“ – so steht es jetzt auf der Seite unseres Kunden.</p>`,
      ),
      '/impressum': htmlPage(
        'de',
        'Impressum',
        `<h1>Impressum</h1><h2>Angaben gemäß § 5 DDG</h2><p>Studio Kranich UG (haftungsbeschränkt)<br>Mecklenburgstraße 60<br>19053 Schwerin</p>
         <p>Handelsregister: HRB 14523<br>Registergericht: Amtsgericht Schwerin</p><p><strong>Vertreten durch:</strong><br>Lena Harms</p>
         <h2>Kontakt</h2><p>Telefon: 0385 555 0160<br>E-Mail: moin@studio-kranich.example</p>
         <h2>Umsatzsteuer-ID</h2><p>Umsatzsteuer-Identifikationsnummer gemäß § 27 a Umsatzsteuergesetz:<br>DE264509189</p>
         <h2>Verbraucherstreitbeilegung/Universalschlichtungsstelle</h2><p>Wir sind nicht bereit oder verpflichtet, an Streitbeilegungsverfahren vor einer Verbraucherschlichtungsstelle teilzunehmen.</p>
         <p>Quelle: <a href="https://www.e-recht24.de">eRecht24</a></p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Studio Kranich UG (haftungsbeschränkt)'],
      companyType: ['UG (haftungsbeschränkt)'],
      founded: ['2015'],
      address: ['Mecklenburgstraße 60\n19053 Schwerin'],
      phone: ['0385 555 0160'],
      registration: ['HRB 14523'],
      vatId: ['DE264509189'],
      language: ['de'],
    },
  },
  {
    kind: 'software company that says who it is in its terms',
    host: 'driftwell.example',
    client: { name: 'Driftwell', countryCode: 'US' },
    pages: {
      '/': htmlPage(
        'en',
        'Driftwell – Payroll for seasonal teams',
        `<nav class="w-nav"><a href="/pricing">Pricing</a><a href="/customers">Customers</a><a href="/about">About</a><a href="https://app.driftwell.example/login">Log in</a></nav>
         <h1 class="heading-1">Payroll that follows the season</h1><p>Join 2,300 farms, resorts and camps. “We cut payroll from two days to an hour,” says Ana Ruiz, CFO at Pinecrest Resorts, Inc.</p>
         <footer class="footer"><a href="https://x.com/driftwellhq" class="w-inline-block"></a><a href="https://www.linkedin.com/company/driftwellhq" class="w-inline-block"></a><a href="https://www.linkedin.com/in/priya-driftwell">Our founder</a>
         <div>© 2026 Driftwell. All rights reserved.</div><a href="/legal/terms">Terms</a> <a href="/legal/privacy">Privacy</a></footer>`,
        `<meta content="Driftwell runs payroll, tips and housing deductions for seasonal employers." name="description"/><meta content="Driftwell – Payroll for seasonal teams" property="og:title"/>` +
          jsonLd({
            '@context': 'https://schema.org',
            '@type': 'SoftwareApplication',
            name: 'Driftwell',
            applicationCategory: 'BusinessApplication',
            offers: { '@type': 'Offer', price: '39', priceCurrency: 'USD' },
            review: {
              '@type': 'Review',
              author: { '@type': 'Organization', name: 'Camp Tamarack LLC' },
              reviewBody: 'Great.',
            },
          }),
      ),
      '/about': htmlPage(
        'en',
        'About Driftwell',
        '<h1>About</h1><p>Driftwell was founded in 2018 by two former raft guides. We are a remote team of 45.</p>',
      ),
      '/legal/terms': htmlPage(
        'en',
        'Terms of Service',
        `<h1>Terms of Service</h1><p>Last updated January 4, 2026</p><p>These Terms of Service (“Terms”) are a contract between you and Driftwell Technologies, Inc., a Delaware corporation (“Driftwell”, “we”, “us”).</p>
         <p>Payments are processed by Stripe, Inc. Any notice must be sent to Driftwell Technologies, Inc., 77 Commercial St, Portland, ME 04101.</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Driftwell Technologies, Inc.'],
      companyType: ['Inc'],
      description: ['Driftwell runs payroll, tips and housing deductions for seasonal employers.'],
      founded: ['2018'],
      address: ['77 Commercial St\nPortland, ME 04101'],
      linkedIn: ['https://www.linkedin.com/company/driftwellhq'],
      social: ['https://x.com/driftwellhq'],
      language: ['en'],
    },
  },
  {
    kind: 'parked with advertisements',
    host: 'lindqvistconsulting.example',
    client: { name: 'Lindqvist Consulting AB', countryCode: 'SE' },
    pages: {
      '/': htmlPage(
        'en',
        'lindqvistconsulting.example - lindqvistconsulting Resources and Information.',
        `<div id="container-domain"><a href="https://sedo.example/search/details/?domain=lindqvistconsulting.example">The domain lindqvistconsulting.example may be for sale by its owner! Click here to inquire.</a></div>
         <div class="related"><h2>Related searches</h2><ul><li><a href="/?q=1">Business Consulting</a></li><li><a href="/?q=2">Management Consulting Firms</a></li><li><a href="/?q=3">Payroll Services</a></li></ul></div>
         <footer>This webpage was generated by the domain owner using Sedo Domain Parking. Disclaimer: Sedo maintains no relationship with third party advertisers. <a href="/privacy">Privacy Policy</a> Sedo GmbH</footer>`,
        '<meta name="description" content="lindqvistconsulting.example is your first and best source for all of the information you’re looking for.">',
      ),
    },
    outcome: { kind: 'found', verdict: 'parked' },
    facts: {},
  },
  {
    kind: 'another company of nearly the same name',
    host: 'nordwindlogistikk.example',
    client: { name: 'Nordwind Logistik GmbH', countryCode: 'DE', taxId: 'DE318772049' },
    pages: {
      '/': htmlPage(
        'nb-NO',
        'Nordwind Logistikk – sjøtransport langs kysten',
        `<h1>Vi frakter fisk</h1><p>Siden 1998 har Nordwind Logistikk fraktet fersk fisk fra Lofoten.</p>
         <footer>Nordwind Logistikk AS · Havnegata 4 · 8300 Svolvær · Norge · Org.nr. NO 918 452 079 MVA · <a href="tel:+4776555014">76 55 50 14</a> ·
         <a href="mailto:faktura@nordwindlogistikk.example">faktura@nordwindlogistikk.example</a></footer>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'conflicts' },
    facts: {},
  },
  {
    kind: 'same family name, another trade',
    host: 'falkenberg-gruppe.example',
    client: { name: 'Falkenberg Maschinenbau GmbH', countryCode: 'DE', taxId: 'DE299104369' },
    pages: {
      '/': htmlPage(
        'de',
        'Falkenberg Immobilien – Wohnen in Kassel',
        '<h1>Wohnen mit Weitblick</h1><p>Vermietung und Verwaltung.</p><footer><a href="/impressum">Impressum</a></footer>',
        jsonLd({
          '@context': 'https://schema.org',
          '@type': 'RealEstateAgent',
          name: 'Falkenberg Immobilien',
          telephone: '+49 561 5550166',
        }),
      ),
      '/impressum': htmlPage(
        'de',
        'Impressum',
        '<h1>Impressum</h1><p>Falkenberg Immobilien GmbH<br>Wilhelmshöher Allee 80<br>34119 Kassel</p><p>Amtsgericht Kassel HRB 10222</p><p>USt-IdNr. DE812904574</p>',
      ),
    },
    outcome: { kind: 'found', verdict: 'conflicts' },
    facts: {},
  },
];
