import { htmlPage, jsonLd, type CompanySite } from './fixture-site.ts';

/** Websites whose facts were written down by somebody who had not seen the code that reads them. */
export const unseenSites: readonly CompanySite[] = [
  {
    kind: 'Italian footer',
    host: 'www.ferramenta-rossi.example',
    client: { name: 'Ferramenta Rossi', countryCode: 'IT' },
    pages: {
      '/': htmlPage(
        'it',
        'Ferramenta Rossi – Viti e bulloni',
        `<h1>Viti, bulloni e consigli</h1><p>Ferramenta Rossi serve gli artigiani di Bologna dal 1968.</p>
         <p>Cliente dal 2003: Officine Bianchi S.p.A., Modena</p>
         <p>Inviare le fatture elettroniche al codice destinatario M5UXCR1.</p>
         <footer><p>Ferramenta Rossi S.r.l.</p><p>Sede legale: Via Emilia 22, 40121 Bologna</p><p>P.IVA 01234560371</p>
         <p>Tel. 051 1234567</p><p>Amministrazione: <a href="mailto:fatture@ferramenta-rossi.example">fatture@ferramenta-rossi.example</a></p>
         <p>Sito realizzato da Pixel Studio S.r.l., P.IVA 09876540379</p></footer>`,
        '<meta name="description" content="Ferramenta a Bologna: viti, bulloni, utensili.">',
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Ferramenta Rossi S.r.l.'],
      companyType: ['S.r.l.'],
      description: ['Ferramenta a Bologna: viti, bulloni, utensili.'],
      founded: ['1968'],
      address: ['Via Emilia 22\n40121 Bologna'],
      phone: ['051 1234567'],
      vatId: ['IT01234560371'],
      financeEmail: ['fatture@ferramenta-rossi.example'],
      invoiceSubmission: ['Inviare le fatture elettroniche al codice destinatario M5UXCR1.'],
      language: ['it'],
    },
  },
  {
    kind: 'a trading name',
    host: 'www.kestrel-print.example',
    client: { name: 'Kestrel Print', countryCode: 'GB' },
    pages: {
      '/': htmlPage(
        'en-GB',
        'Kestrel Print | Leeds',
        `<h1>Print that stands out</h1><p>Trusted by Barnaby Foods Ltd since 1994 and by Otley Council.</p>
         <address>Unit 7 Mill Lane<br>Leeds<br>LS9 8AB</address>
         <p><a href="tel:01134960123">0113 496 0123</a> <a href="mailto:studio@kestrel-print.example">studio@kestrel-print.example</a></p>
         <a href="https://www.linkedin.com/in/jane-kestrel">Jane on LinkedIn</a> <a href="https://twitter.com/intent/tweet?text=hi">Tweet this</a>
         <a href="https://www.facebook.com/kestrelprint">Facebook</a>
         <footer><p>Kestrel Print is a trading name of Kestrel Graphics Ltd, registered in England and Wales under company number 04567890.</p>
         <p>VAT registration number GB 123 4567 82</p></footer>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Kestrel Graphics Ltd'],
      companyType: ['Ltd'],
      address: ['Unit 7 Mill Lane\nLeeds\nLS9 8AB'],
      phone: ['01134960123'],
      social: ['https://www.facebook.com/kestrelprint'],
      registration: ['Company number 04567890'],
      vatId: ['GB123456782'],
      language: ['en-GB'],
    },
  },
  {
    kind: 'German utility with a page for suppliers',
    host: 'stadtwerke-birkenau.example',
    client: { name: 'Stadtwerke Birkenau', countryCode: 'DE' },
    pages: {
      '/': htmlPage(
        'de-DE',
        'Stadtwerke Birkenau',
        `<h1>Energie für Birkenau</h1><nav><a href="/service">Service</a><a href="/lieferanten">Für Lieferanten</a></nav>
         <footer><a href="/service/impressum.html">Impressum</a></footer>`,
      ),
      '/service/impressum.html': htmlPage(
        'de-DE',
        'Impressum',
        `<h1>Impressum</h1><p>Stadtwerke Birkenau GmbH &amp; Co. KG</p><p>Am Wasserwerk 1</p><p>69488 Birkenau</p>
         <p>Telefon: 06201 98765-0</p><p>Telefax: 06201 98765-99</p>
         <p>Amtsgericht Darmstadt, HRA 4711</p><p>USt-IdNr.: DE214365872</p>
         <p>Bilder: fotolia.example, Agentur Lichtblick GmbH</p>`,
      ),
      '/lieferanten': htmlPage(
        'de-DE',
        'Für Lieferanten',
        `<h1>Für Lieferanten</h1><p>Neue Lieferanten registrieren sich vor der ersten Bestellung im <a href="https://birkenau.coupahost.com/sessions/supplier_login">Portal</a>.</p>
         <p>Jede Rechnung muss die Bestellnummer nennen. Elektronische Rechnungen nehmen wir als XRechnung unter 0204:06431-12345-47 entgegen.</p>
         <p>Papierrechnungen werden ab 2027 zurückgewiesen.</p>
         <p><a href="mailto:Rechnungen@Stadtwerke-Birkenau.example">Rechnungen@Stadtwerke-Birkenau.example</a></p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Stadtwerke Birkenau GmbH & Co. KG'],
      companyType: ['GmbH & Co. KG'],
      address: ['Am Wasserwerk 1\n69488 Birkenau'],
      phone: ['06201 98765-0'],
      registration: ['HRA 4711'],
      vatId: ['DE214365872'],
      financeEmail: ['rechnungen@stadtwerke-birkenau.example'],
      peppolId: ['0204:06431-12345-47'],
      supplierPortal: ['birkenau.coupahost.com'],
      procurement: ['Neue Lieferanten registrieren sich vor der ersten Bestellung im Portal.'],
      invoiceSubmission: [
        'Jede Rechnung muss die Bestellnummer nennen.',
        'Elektronische Rechnungen nehmen wir als XRechnung unter 0204:06431-12345-47 entgegen.',
      ],
      language: ['de-DE'],
    },
  },
  {
    kind: 'American shop',
    host: 'cedarandsons.example',
    client: { name: 'Cedar and Sons', countryCode: 'US' },
    pages: {
      '/': htmlPage(
        'en-US',
        'Cedar &amp; Sons Hardware',
        `<h1>Everything for the workshop</h1><footer><a href="https://www.youtube.com/@cedarandsons">YouTube</a>
         <a href="https://www.facebook.com/wix">Made with Wix</a> © 2026 Cedar &amp; Sons, Inc.</footer>`,
        jsonLd([
          { '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement: [] },
          {
            '@context': 'https://schema.org',
            '@type': ['HardwareStore', 'LocalBusiness'],
            name: 'Cedar & Sons Hardware',
            url: 'https://cedarandsons.example',
            description: 'Tools and timber in Portland since three generations.',
            telephone: '(503) 555-0142',
            numberOfEmployees: { '@type': 'QuantitativeValue', minValue: 10, maxValue: 49 },
            duns: '804735132',
            address: {
              '@type': 'PostalAddress',
              streetAddress: '1200 NW Lumber St',
              addressLocality: 'Portland',
              addressRegion: 'OR',
              postalCode: '97209',
              addressCountry: { '@type': 'Country', name: 'US' },
            },
            contactPoint: {
              '@type': 'ContactPoint',
              contactType: 'accounts payable',
              email: 'mailto:ap@cedarandsons.example',
            },
            sameAs: 'https://www.instagram.com/cedarandsons',
            aggregateRating: {
              '@type': 'AggregateRating',
              ratingValue: 4.8,
              author: { '@type': 'Organization', name: 'Review Hub LLC' },
            },
          },
        ]),
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Cedar & Sons Hardware'],
      legalName: ['Cedar & Sons, Inc.'],
      companyType: ['Inc'],
      description: ['Tools and timber in Portland since three generations.'],
      industry: ['Hardware store'],
      sizeSegment: ['10-49'],
      phone: ['(503) 555-0142'],
      address: ['1200 NW Lumber St\nPortland, OR 97209'],
      country: ['US'],
      duns: ['804735132'],
      financeEmail: ['ap@cedarandsons.example'],
      social: ['https://www.youtube.com/@cedarandsons', 'https://www.instagram.com/cedarandsons'],
      language: ['en-US'],
    },
  },
  {
    kind: 'Swiss site in several languages',
    host: 'bergkaese.example',
    client: { name: 'Bergkäse Handels AG', countryCode: 'CH' },
    pages: {
      '/': htmlPage(
        'de-CH',
        'Bergkäse',
        '<h1>Käse von der Alp</h1><a href="/fr/" hreflang="fr">Français</a> <a href="/kontakt">Kontakt</a> <a href="/impressum">Impressum</a>',
        '<link rel="alternate" hreflang="fr" href="/fr/"><meta property="og:site_name" content="Bergkäse">',
      ),
      '/fr/': htmlPage('fr-CH', 'Bergkäse', '<h1>Fromage d’alpage</h1>'),
      '/kontakt': htmlPage(
        'de-CH',
        'Kontakt',
        '<p>Rechnungen: <a href="mailto:buchhaltung@bergkaese.example">buchhaltung@bergkaese.example</a></p><p>Verkauf: <a href="mailto:urs.amman@bergkaese.example">Urs Ammann</a></p>',
      ),
      '/impressum': htmlPage(
        'de-CH',
        'Impressum',
        `<h2>Bergkäse Handels AG</h2><p>Dorfplatz 3<br>3818 Grindelwald<br>Schweiz</p><p>Tel. <a href="tel:+41335550188">+41 33 555 01 88</a></p>
         <p>MWST-Nr. CHE-116.281.710 MWST</p><p>Umsetzung: Webwerk GmbH, 8004 Zürich</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Bergkäse Handels AG'],
      companyType: ['AG'],
      address: ['Dorfplatz 3\n3818 Grindelwald'],
      country: ['CH'],
      phone: ['+41335550188'],
      vatId: ['CHE116281710'],
      financeEmail: ['buchhaltung@bergkaese.example'],
      language: ['de-CH'],
    },
  },
  {
    kind: 'Danish one-line footer',
    host: 'nordlys-el.example',
    client: { name: 'Nordlys El', countryCode: 'DK' },
    pages: {
      '/': htmlPage(
        'da',
        'Nordlys El – din elektriker',
        `<h1>Strøm hele året</h1><p>Vi hjælper private og erhverv.</p>
         <footer>Nordlys El A/S · Havnegade 12 · 8000 Aarhus C · CVR-nr. 25313763 · <a href="tel:+4586123456">86 12 34 56</a> ·
         <a href="mailto:faktura@nordlys-el.example">faktura@nordlys-el.example</a> ·
         <a href="https://dk.linkedin.com/company/nordlys-el/about/">LinkedIn</a></footer>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Nordlys El A/S'],
      companyType: ['A/S'],
      address: ['Havnegade 12\n8000 Aarhus C'],
      registration: ['CVR 25313763'],
      phone: ['+4586123456'],
      financeEmail: ['faktura@nordlys-el.example'],
      linkedIn: ['https://www.linkedin.com/company/nordlys-el'],
      language: ['da'],
    },
  },
  {
    kind: 'accounts payable with a person',
    host: 'orbital-labs.example',
    client: { name: 'Orbital Laboratories plc', countryCode: 'IE' },
    pages: {
      '/': htmlPage(
        'en-IE',
        'Orbital Laboratories',
        '<h1>Optics for space</h1><a href="/news">News</a><a href="/doing-business/vendors">Vendors</a>',
        jsonLd({
          '@context': 'https://schema.org',
          '@type': 'Corporation',
          '@id': 'https://orbital-labs.example/#org',
          name: 'Orbital Laboratories',
          legalName: 'Orbital Laboratories plc',
          foundingDate: '2009',
          leiCode: '635400ORBITALLABS023',
          numberOfEmployees: 310,
          sameAs: [
            'https://www.linkedin.com/company/orbital-labs',
            'https://en.wikipedia.org/wiki/Orbital_Laboratories',
          ],
        }),
      ),
      '/news': htmlPage('en-IE', 'News', '<p>Helix Components GmbH, founded in 1971, becomes our supplier.</p>'),
      '/doing-business/vendors': htmlPage(
        'en-IE',
        'Vendors',
        `<h1>Vendors</h1><p>Invoices without a purchase order number will be returned unpaid. Please email one PDF per invoice to ap@orbital-labs.example.</p>
         <p>Accounts payable: Mary Byrne, <a href="mailto:ap@orbital-labs.example">ap@orbital-labs.example</a></p>
         <p>Beware of fraud: we never change bank details by e-mail.</p>
         <p>Customers pay invoices to <a href="mailto:billing@orbital-payments.example">billing@orbital-payments.example</a></p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Orbital Laboratories'],
      legalName: ['Orbital Laboratories plc'],
      companyType: ['PLC'],
      founded: ['2009'],
      sizeSegment: ['250+'],
      lei: ['635400ORBITALLABS023'],
      linkedIn: ['https://www.linkedin.com/company/orbital-labs'],
      financeEmail: ['ap@orbital-labs.example'],
      financeContact: ['Mary Byrne'],
      invoiceSubmission: [
        'Invoices without a purchase order number will be returned unpaid.',
        'Please email one PDF per invoice to ap@orbital-labs.example.',
      ],
      language: ['en-IE'],
    },
  },
  {
    kind: 'Spanish legal notice',
    host: 'olivaresdelsur.example',
    client: { name: 'Olivares del Sur', countryCode: 'ES' },
    pages: {
      '/': htmlPage(
        'es',
        'Olivares del Sur',
        '<p>Olivares del Sur elabora aceite de oliva desde 1985.</p><footer><a href="/aviso-legal">Aviso legal</a></footer>',
        '<meta property="og:description" content="Aceite de oliva virgen extra de Sevilla.">',
      ),
      '/aviso-legal': htmlPage(
        'es',
        'Aviso legal',
        `<h1>Aviso legal</h1><p>Titular: Olivares del Sur, S.L.</p><p>Domicilio social: Calle Mayor 4, 41001 Sevilla</p>
         <p>NIF-IVA: ESB12345674</p><p>Teléfono: 954 123 456</p><p>Facturas: facturas@olivaresdelsur.example</p>
         <p>Diseño web: Creativa Digital, S.L., NIF-IVA ESB87654323</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Olivares del Sur, S.L.'],
      companyType: ['S.L.'],
      description: ['Aceite de oliva virgen extra de Sevilla.'],
      founded: ['1985'],
      address: ['Calle Mayor 4\n41001 Sevilla'],
      phone: ['954 123 456'],
      vatId: ['ESB12345674'],
      financeEmail: ['facturas@olivaresdelsur.example'],
      language: ['es'],
    },
  },
];
