import { htmlPage, jsonLd, type CompanySite } from './fixture-site.ts';

/**
 * The fourth set: buyers who tell their suppliers how to invoice, and whose pages name other companies' numbers and addresses too.
 * Written, with its facts, by somebody who had not seen the code that reads it.
 */
export const supplierInstructionSites: readonly CompanySite[] = [
  {
    kind: 'German hospital whose service company has an invoice address of its own',
    host: 'www.klinikum-auetal.example',
    client: { name: 'Klinikum Auetal', countryCode: 'DE' },
    pages: {
      '/': htmlPage(
        'de-DE',
        'Klinikum Auetal - Startseite',
        `<div class="frame frame-default frame-type-header"><header><h1>Medizin mit kurzen Wegen</h1></header></div><nav id="mainnavigation"><ul><li><a href="/kliniken/">Kliniken &amp; Institute</a></li><li><a href="/karriere/">Karriere</a></li><li><a href="/unternehmen/lieferanten/">Lieferanten</a></li></ul></nav>
         <div class="frame frame-type-text"><p>412 Betten, 14 Fachabteilungen und mehr als 1.100 Mitarbeiterinnen und Mitarbeiter für die Menschen im Auetal.</p></div>
         <div class="frame frame-type-list"><h2>Aktuelles</h2><p>Die Bauarbeiten übernimmt die Weserbau AG, Hafenstraße 2, 31785 Hameln.</p><p>Die Cafeteria im Haus erreichen Sie unter 05722 555-390.</p></div>
         <footer><div class="contact"><strong>Klinikum Auetal gGmbH</strong><br>Virchowstraße 5<br>31749 Auetal<br>Telefon: <a href="tel:+4957225550">05722 555-0</a></div><ul><li><a href="/impressum/">Impressum</a></li><li><a href="/datenschutz/">Datenschutz</a></li></ul></footer>`,
        `<meta name="generator" content="TYPO3 CMS"><meta name="description" content="Das Klinikum Auetal ist Ihr Krankenhaus der Schwerpunktversorgung in Schaumburg."><link rel="canonical" href="https://www.klinikum-auetal.example/">`,
      ),
      '/unternehmen/lieferanten/': htmlPage(
        'de-DE',
        'Informationen für Lieferanten - Klinikum Auetal',
        `<div class="frame frame-type-text"><h1>Informationen für Lieferanten</h1><p>Lieferanten, die erstmals für uns tätig werden, füllen bitte den Stammdatenbogen aus.</p>
         <h2>Rechnungsstellung</h2><p>Rechnungen an die Klinikum Auetal gGmbH nehmen wir seit 2025 nur noch als XRechnung oder ZUGFeRD entgegen, per Peppol oder an <a href="#" data-mailto-token="kygjrm8">rechnungseingang@klinikum-auetal.example</a>.</p>
         <p>Unsere Leitweg-ID lautet 03254-0815AUET-44.</p><p>Geben Sie auf jeder Rechnung unsere Bestellnummer an.</p>
         <h2>Rechnungen für Küche und Reinigung</h2><p>Diese Leistungen bestellt die Auetal Service GmbH, Virchowstraße 7, 31749 Auetal. Ihre Rechnungen gehen an rechnung-service@klinikum-auetal.example.</p>
         <h2>Ansprechpartnerin im Einkauf</h2><p>Petra Lohmann, Telefon 05722 555-214, p.lohmann@klinikum-auetal.example</p></div>`,
      ),
      '/impressum/': htmlPage(
        'de-DE',
        'Impressum - Klinikum Auetal',
        `<div class="frame frame-type-text"><h1>Impressum</h1><p><strong>Herausgeber</strong><br>Klinikum Auetal gGmbH<br>Virchowstraße 5<br>31749 Auetal</p><p>Telefon: 05722 555-0<br>Telefax: 05722 555-100<br>E-Mail: info(at)klinikum-auetal.example</p>
         <p><strong>Geschäftsführer:</strong> Dr. Holger Specht</p><p><strong>Registergericht:</strong> Amtsgericht Stadthagen<br><strong>Registernummer:</strong> HRB 201884<br><strong>Umsatzsteuer-Identifikationsnummer:</strong> DE318502176</p>
         <p><strong>Zuständige Aufsichtsbehörde:</strong><br>Niedersächsisches Ministerium für Soziales<br>Hannah-Arendt-Platz 2<br>30159 Hannover<br>Telefon 0511 555-0</p>
         <p><strong>Technische Umsetzung:</strong> Netzwerk Nord GmbH, Lister Meile 4, 30161 Hannover, HRB 60011</p></div>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Klinikum Auetal gGmbH'],
      companyType: ['gGmbH'],
      description: ['Das Klinikum Auetal ist Ihr Krankenhaus der Schwerpunktversorgung in Schaumburg.'],
      sizeSegment: ['250+'],
      address: ['Virchowstraße 5\n31749 Auetal'],
      phone: ['+4957225550'],
      registration: ['HRB 201884'],
      vatId: ['DE318502176'],
      financeEmail: ['rechnungseingang@klinikum-auetal.example'],
      peppolId: ['0204:03254-0815AUET-44'],
      procurement: ['Lieferanten, die erstmals für uns tätig werden, füllen bitte den Stammdatenbogen aus.'],
      invoiceSubmission: [
        'Rechnungen an die Klinikum Auetal gGmbH nehmen wir seit 2025 nur noch als XRechnung oder ZUGFeRD entgegen, per Peppol oder an rechnungseingang@klinikum-auetal.example.',
        'Unsere Leitweg-ID lautet 03254-0815AUET-44.',
        'Geben Sie auf jeder Rechnung unsere Bestellnummer an.',
      ],
      language: ['de-DE'],
    },
  },
  {
    kind: 'British wholesaler with a supplier portal and a credit control of its own',
    host: 'www.harlandfoodservice.example',
    client: { name: 'Harland Foodservice', countryCode: 'GB' },
    pages: {
      '/': htmlPage(
        'en-GB',
        'Harland Foodservice | Foodservice Wholesaler to the North',
        `<header><div class="utility-nav"><a href="https://order.harlandfoodservice.example/login">Log in to order</a><a href="/suppliers/">Suppliers</a><a href="/careers/">Careers</a></div></header>
         <section class="hero"><h1>Everything for your kitchen, next day</h1><p>6,500 lines delivered from depots in Leeds, Carlisle and Gateshead.</p></section>
         <section class="brands"><h2>Brands we stock</h2><p>Dale Dairies Ltd · Northmoor Bakeries PLC · Grantham &amp; Cole Ltd</p></section>
         <section class="quote"><blockquote>Their drivers know our back door better than we do.</blockquote><cite>Head Chef, The Swan Hotel (Ilkley) Ltd</cite></section>
         <footer><div><h5>Customer services</h5><p><a href="tel:01135550142">0113 555 0142</a></p><p>Credit control: <a href="mailto:creditcontrol@harlandfoodservice.example">creditcontrol@harlandfoodservice.example</a></p></div>
         <div><a href="https://uk.linkedin.com/company/harland-foodservice-ltd"><i class="fa-brands fa-linkedin"></i></a><a href="https://twitter.com/intent/tweet?url=https%3A%2F%2Fwww.harlandfoodservice.example"><i class="fa-brands fa-x-twitter"></i></a><a href="https://x.com/HarlandFood"><i class="fa-brands fa-x-twitter"></i></a></div>
         <p class="legal">Harland Foodservice Limited, registered in England No. 02917734. Registered office: Harland House, Gelderd Road, Leeds, LS12 6LT. VAT No: GB 402 9917 52. Part of the Northgate Foods Group plc.</p></footer>`,
        `<meta name="description" content="Harland Foodservice is an independent wholesaler supplying pubs, schools and restaurants across the North of England.">` +
          jsonLd({
            '@context': 'https://schema.org',
            '@type': 'Organization',
            name: 'Harland Foodservice',
            url: 'https://www.harlandfoodservice.example/',
            logo: 'https://www.harlandfoodservice.example/logo.svg',
            parentOrganization: { '@type': 'Organization', name: 'Northgate Foods Group plc', vatID: 'GB183774527' },
            contactPoint: [
              { '@type': 'ContactPoint', contactType: 'customer service', telephone: '0113 555 0142' },
              {
                '@type': 'ContactPoint',
                contactType: 'accounts payable',
                email: 'purchase.ledger@harlandfoodservice.example',
              },
            ],
          }),
      ),
      '/suppliers/': htmlPage(
        'en-GB',
        'Information for suppliers | Harland Foodservice',
        `<main><h1>Information for suppliers</h1><p>We operate a strict No PO, No Pay policy.</p><p>Suppliers must quote a valid purchase order number on every delivery note.</p>
         <p>All invoices must be submitted through our <a href="https://harland.coupahost.com/sessions/supplier_login">Coupa supplier portal</a>.</p>
         <p>Paper invoices and invoices emailed to individual employees will not be processed.</p>
         <p>Statements and queries: <a href="mailto:purchase.ledger@harlandfoodservice.example">purchase.ledger@harlandfoodservice.example</a></p>
         <p>Are you a new producer? Read our <a href="/docs/supplier-code-of-conduct.pdf">supplier code of conduct</a>.</p></main>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Harland Foodservice'],
      legalName: ['Harland Foodservice Limited'],
      companyType: ['Ltd'],
      description: [
        'Harland Foodservice is an independent wholesaler supplying pubs, schools and restaurants across the North of England.',
      ],
      address: ['Harland House\nGelderd Road\nLeeds\nLS12 6LT'],
      phone: ['01135550142'],
      registration: ['Company number 02917734'],
      vatId: ['GB402991752'],
      financeEmail: ['purchase.ledger@harlandfoodservice.example'],
      procurement: [
        'We operate a strict No PO, No Pay policy.',
        'Suppliers must quote a valid purchase order number on every delivery note.',
      ],
      invoiceSubmission: [
        'All invoices must be submitted through our Coupa supplier portal.',
        'Paper invoices and invoices emailed to individual employees will not be processed.',
      ],
      supplierPortal: ['harland.coupahost.com'],
      linkedIn: ['https://www.linkedin.com/company/harland-foodservice-ltd'],
      social: ['https://x.com/HarlandFood'],
      language: ['en-GB'],
    },
  },
  {
    kind: 'Swedish roofer beside a sister company',
    host: 'www.skanskatak.example',
    client: { name: 'Skånska Takentreprenad AB', countryCode: 'SE', taxId: 'SE559217403001' },
    pages: {
      '/': htmlPage(
        'sv-SE',
        'Takläggare i Lund och Malmö | Skånska Tak',
        `<div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="https://www.skanskatak.example">Skånska Tak</a></p><ul class="wp-block-navigation__container"><li class="wp-block-navigation-item"><a class="wp-block-navigation-item__content" href="/tjanster/"><span>Tjänster</span></a></li><li><a href="/faktura/"><span>Faktura</span></a></li><li><a href="/kontakt/"><span>Kontakt</span></a></li></ul></header>
         <main class="wp-block-group"><h1 class="wp-block-heading">Tak som håller i skånskt väder</h1><p>Vi lägger papp, plåt och tegel. Sedan 1994 har Skånska Takentreprenad lagt om över 4 000 tak.</p>
         <div class="wp-block-columns"><div class="wp-block-column"><h3>BRF Lundagård</h3><p>”Håller tidplanen.”</p></div><div class="wp-block-column"><h3>Wihlnäs Fastigheter AB</h3><p>”Vår ramavtalsleverantör sedan 2011.”</p></div></div></main>
         <footer class="wp-block-template-part"><div class="wp-block-columns"><div class="wp-block-column"><p><strong>Skånska Takentreprenad AB</strong><br>Åldermansgatan 9<br>227 64 Lund</p><p>Tel: <a href="tel:+46465550142">046-555 01 42</a></p></div><div class="wp-block-column"><p>Organisationsnummer: 559217-4030</p><p>Ett företag i Skånska Plåtgruppen AB</p></div></div></footer></div>`,
        `<meta name="description" content="Takläggare i Lund, Malmö och Helsingborg. Vi utför takbyten, plåtarbeten och snöröjning."><meta property="og:site_name" content="Skånska Tak">`,
      ),
      '/faktura/': htmlPage(
        'sv-SE',
        'Faktura | Skånska Tak',
        `<main><h1>Faktura till oss</h1><p>Skånska Takentreprenad AB tar emot e-fakturor via Peppol på 0007:5592174030.</p><p>Kan ni inte skicka e-faktura mejlar ni en pdf per faktura till <a href="mailto:leverantorsfaktura@skanskatak.example">leverantorsfaktura@skanskatak.example</a>.</p>
         <h2>Fakturaadress</h2><p>Skånska Takentreprenad AB<br>Box 1123<br>221 05 Lund</p><h2>Skånska Plåt AB</h2><p>Fakturor till systerbolaget Skånska Plåt AB, 556480-9126, skickas till faktura@skanskaplat.example.</p></main>`,
      ),
      '/kontakt/': htmlPage(
        'sv-SE',
        'Kontakt | Skånska Tak',
        `<main><h1>Kontakt</h1><p>Kalkyl: Jonas Persson, 070-555 01 42, jonas@skanskatak.example</p><p>Momsregistreringsnummer SE559217403001</p></main>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Skånska Takentreprenad AB'],
      companyType: ['AB'],
      description: ['Takläggare i Lund, Malmö och Helsingborg. Vi utför takbyten, plåtarbeten och snöröjning.'],
      founded: ['1994'],
      address: ['Åldermansgatan 9\n227 64 Lund'],
      phone: ['+46465550142'],
      registration: ['Org.nr 559217-4030'],
      vatId: ['SE559217403001'],
      peppolId: ['0007:5592174030'],
      financeEmail: ['leverantorsfaktura@skanskatak.example'],
      invoiceSubmission: [
        'Skånska Takentreprenad AB tar emot e-fakturor via Peppol på 0007:5592174030.',
        'Kan ni inte skicka e-faktura mejlar ni en pdf per faktura till leverantorsfaktura@skanskatak.example.',
      ],
      language: ['sv-SE'],
    },
  },
  {
    kind: 'Finnish accountants with a blog about other companies',
    host: 'www.tilitaito.example',
    client: { name: 'Tilitaito Oy', countryCode: 'FI' },
    pages: {
      '/': htmlPage(
        'fi',
        'Tilitoimisto Tampereella - Tilitaito',
        `<header><nav><a href="/palvelut/">Palvelut</a><a href="/blogi/">Blogi</a><a href="/tietoa-meista/">Tietoa meistä</a><a href="/yhteystiedot/">Yhteystiedot</a></nav></header>
         <h1>Luvut kuntoon, yrittäjä</h1><p>Hoidamme kirjanpidon, palkat ja veroilmoitukset yli 260 yritykselle.</p>
         <section><h2>Viimeisimmät kirjoitukset</h2><article><h3><a href="/blogi/verkkolaskutus/">Näin Lumo Kahvila Oy siirtyi verkkolaskuihin</a></h3></article></section>
         <footer><p>© Tilitaito Oy 2026 · Y-tunnus 2418306-7</p><p><a href="https://www.facebook.com/tilitaito">Facebook</a></p></footer>`,
        '<meta name="description" content="Tilitaito on tamperelainen tilitoimisto, joka palvelee pk-yrityksiä kirjanpidossa ja palkanlaskennassa.">',
      ),
      '/blogi/': htmlPage(
        'fi',
        'Blogi - Tilitaito',
        `<h1>Blogi</h1><article><h2>Näin Lumo Kahvila Oy siirtyi verkkolaskuihin</h2><p>Lumo Kahvila Oy (Y-tunnus 1729450-0), Hämeenkatu 14, 33100 Tampere, perustettiin vuonna 2009. Laskut lähetetään nyt osoitteeseen laskut@lumokahvila.example.</p></article>
         <article><h2>Case: Pirkan Putki Oy</h2><p>Pirkan Putki Oy (Y-tunnus 3104825-0, puh. 03 555 0177) vastaanottaa verkkolaskut osoitteessa 003731048250.</p></article>`,
      ),
      '/tietoa-meista/': htmlPage(
        'fi',
        'Tietoa meistä - Tilitaito',
        '<h1>Tietoa meistä</h1><p>Tilitaito perustettiin vuonna 2003. Meitä on nyt 17 asiantuntijaa, joista viisi on KLT-kirjanpitäjiä.</p>',
      ),
      '/yhteystiedot/': htmlPage(
        'fi',
        'Yhteystiedot - Tilitaito',
        `<h1>Yhteystiedot</h1><p><strong>Tilitaito Oy</strong><br>Satakunnankatu 22 A<br>33210 Tampere</p><p>Puh. 03 555 0142<br>toimisto(at)tilitaito.example</p>
         <h2>Laskutustiedot</h2><p>Otamme laskut vastaan ensisijaisesti verkkolaskuina.</p><p>Verkkolaskuosoite: 003724183067<br>Välittäjä: Laskunet Oy (003721291126)<br>Peppol-tunnus: 0216:003724183067</p><p>Sähköpostilaskut: <a href="mailto:ostolaskut@tilitaito.example">ostolaskut@tilitaito.example</a></p><p>ALV-numero: FI24183067</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Tilitaito Oy'],
      companyType: ['Oy'],
      description: [
        'Tilitaito on tamperelainen tilitoimisto, joka palvelee pk-yrityksiä kirjanpidossa ja palkanlaskennassa.',
      ],
      founded: ['2003'],
      address: ['Satakunnankatu 22 A\n33210 Tampere'],
      phone: ['03 555 0142'],
      registration: ['Y-tunnus 2418306-7'],
      vatId: ['FI24183067'],
      peppolId: ['0216:003724183067'],
      financeEmail: ['ostolaskut@tilitaito.example'],
      invoiceSubmission: ['Otamme laskut vastaan ensisijaisesti verkkolaskuina.'],
      social: ['https://www.facebook.com/tilitaito'],
      language: ['fi'],
    },
  },
  {
    kind: 'charity with a trading company',
    host: 'www.harbourlightshospice.example',
    client: { name: 'Harbour Lights Hospice', countryCode: 'GB' },
    pages: {
      '/': htmlPage(
        'en-GB',
        'Harbour Lights Hospice | Care for families in West Dorset',
        `<div class="site-header"><a class="donate" href="/donate">Donate</a><nav><a href="/our-care">Our care</a><a href="/shops">Our shops</a><a href="/about">About us</a><a href="/contact">Contact</a></nav></div>
         <h1>Every day matters</h1><p>Last year we cared for 640 people in West Dorset, free of charge.</p>
         <section><h2>Thank you to our corporate partners</h2><p>Purbeck Ales Ltd, Chesil Marine LLP and Portland Stoneworks Ltd</p></section>
         <footer><p>Weymouth Road, Dorchester, Dorset DT1 2QT</p><p>Tel <a href="tel:01305555014">01305 555014</a></p><p><a href="https://www.facebook.com/harbourlightshospice">Facebook</a> <a href="https://www.instagram.com/harbourlightshospice">Instagram</a> <a href="https://www.justgiving.com/harbourlights">JustGiving</a></p>
         <p class="smallprint">Harbour Lights Hospice is a registered charity (no. 1098432) and a company limited by guarantee registered in England and Wales (no. 04718265). Our shops are run by Harbour Lights Trading Ltd (company no. 05922314, VAT no. GB 402 6183 86), whose profits come to the charity.</p></footer>`,
        `<meta name="description" content="Harbour Lights Hospice gives free palliative care to adults and their families in West Dorset.">` +
          jsonLd({
            '@context': 'https://schema.org',
            '@type': 'Organization',
            name: 'Harbour Lights Hospice',
            url: 'https://www.harbourlightshospice.example',
            foundingDate: '1989-05-01',
          }),
      ),
      '/about': htmlPage(
        'en-GB',
        'About us | Harbour Lights Hospice',
        '<h1>About us</h1><p>The hospice opened in 1989 after three years of fundraising by local people. Today 120 staff and 700 volunteers work with us.</p>',
      ),
      '/contact': htmlPage(
        'en-GB',
        'Contact | Harbour Lights Hospice',
        `<h1>Contact</h1><p>Fundraising: fundraising@harbourlightshospice.example, 01305 555019</p><p>Finance team: <a href="mailto:finance@harbourlightshospice.example">finance@harbourlightshospice.example</a></p>
         <p>Shop suppliers: please send invoices for Harbour Lights Trading Ltd to accounts@harbourlightstrading.example.</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Harbour Lights Hospice'],
      legalName: ['Harbour Lights Hospice'],
      description: ['Harbour Lights Hospice gives free palliative care to adults and their families in West Dorset.'],
      sizeSegment: ['50-249'],
      founded: ['1989'],
      address: ['Weymouth Road\nDorchester\nDorset\nDT1 2QT'],
      phone: ['01305555014'],
      registration: ['Charity number 1098432', 'Company number 04718265'],
      financeEmail: ['finance@harbourlightshospice.example'],
      social: ['https://www.facebook.com/harbourlightshospice', 'https://www.instagram.com/harbourlightshospice'],
      language: ['en-GB'],
    },
  },
];
