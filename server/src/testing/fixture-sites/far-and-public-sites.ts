import { htmlPage, jsonLd, type CompanySite } from './fixture-site.ts';

/**
 * The fourth set: a town, sole traders, and companies of countries that register their companies in ways of their own.
 * Written, with its facts, by somebody who had not seen the code that reads it.
 */
export const farAndPublicSites: readonly CompanySite[] = [
  {
    kind: 'German town that is no company',
    host: 'www.wiesenbruck.example',
    client: { name: 'Stadt Wiesenbruck', countryCode: 'DE' },
    pages: {
      '/': htmlPage(
        'de',
        'Stadt Wiesenbruck: Startseite',
        `<ul class="skip"><li><a href="#content">Zum Inhalt springen</a></li></ul><div class="mod_nav"><a href="/rathaus">Rathaus &amp; Bürger</a><a href="/wirtschaft">Wirtschaft</a><a href="/rathaus/e-rechnung">E-Rechnung</a><a href="/impressum">Impressum</a></div>
         <h1>Willkommen in Wiesenbruck</h1><p>Wiesenbruck wurde 1143 erstmals urkundlich erwähnt.</p><h2>Gewerbeverzeichnis</h2><p>Autohaus Reindl GmbH, Industriestraße 4, Tel. 08652 555-700</p><p>Gasthof Zur Post, Inh. Maria Eder, Marktplatz 3, Tel. 08652 555-810</p>
         <div class="footer"><p>Stadt Wiesenbruck<br>Marktplatz 1<br>83487 Wiesenbruck</p><p>Tel. 08652 555-0</p></div>`,
      ),
      '/rathaus/e-rechnung': htmlPage(
        'de',
        'E-Rechnung - Stadt Wiesenbruck',
        `<h1>E-Rechnung</h1><p>Rechnungen an die Stadt Wiesenbruck können Sie als XRechnung an e-rechnung@wiesenbruck.example schicken.</p><p>Bitte geben Sie die Leitweg-ID 09172-115A-70 an.</p><p>Die Stadtwerke Wiesenbruck GmbH nimmt Rechnungen nur unter rechnung@stadtwerke-wiesenbruck.example entgegen.</p>`,
      ),
      '/impressum': htmlPage(
        'de',
        'Impressum - Stadt Wiesenbruck',
        `<h1>Impressum</h1><p>Stadt Wiesenbruck<br>Marktplatz 1<br>83487 Wiesenbruck</p><p>Telefon: 08652 555-0<br>Telefax: 08652 555-199<br>E-Mail: <a href="javascript:linkTo_UnCryptMailto('nbjmup');">rathaus(at)wiesenbruck.example</a></p>
         <p>Die Stadt Wiesenbruck ist eine Körperschaft des öffentlichen Rechts, vertreten durch die Erste Bürgermeisterin Katrin Aigner.</p><p>Umsatzsteuer-Identifikationsnummer: DE288173402</p><p>Realisierung: cm city media GmbH, Bahnhofstraße 12, 74889 Sinsheim, HRB 341122</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      address: ['Marktplatz 1\n83487 Wiesenbruck'],
      phone: ['08652 555-0'],
      vatId: ['DE288173402'],
      peppolId: ['0204:09172-115A-70'],
      financeEmail: ['e-rechnung@wiesenbruck.example'],
      invoiceSubmission: [
        'Rechnungen an die Stadt Wiesenbruck können Sie als XRechnung an e-rechnung@wiesenbruck.example schicken.',
        'Bitte geben Sie die Leitweg-ID 09172-115A-70 an.',
      ],
      language: ['de'],
    },
  },
  {
    kind: 'Austrian painter in his own name',
    host: 'malerei-gruber.example',
    client: { name: 'Malerei Gruber', countryCode: 'AT' },
    pages: {
      '/': htmlPage(
        'de-AT',
        'Malerei Gruber – Ihr Maler in Steyr',
        `<h1>Farbe bekennen</h1><p>Innen, außen, Fassade. Vollwärmeschutz mit Systemen der Baumit-Werke Nord GmbH.</p><p class="tel">Rufen Sie an: <a href="tel:+436645550142">0664 555 01 42</a></p><p><a href="https://www.herold.example/malerei-gruber">Bewertungen</a> · <a href="impressum.php">Impressum</a></p>`,
      ),
      '/impressum.php': htmlPage(
        'de-AT',
        'Impressum',
        `<h1>Impressum</h1><table><tr><td>Firmenwortlaut:</td><td>Malerei Anton Gruber e.U.</td></tr><tr><td>Inhaber:</td><td>Anton Gruber</td></tr><tr><td>Anschrift:</td><td>Ennser Straße 88, 4400 Steyr</td></tr><tr><td>Telefon:</td><td>0664 555 01 42</td></tr><tr><td>UID-Nr.:</td><td>ATU 73184252</td></tr><tr><td>Firmenbuchnummer:</td><td>FN 418822 d</td></tr><tr><td>Firmenbuchgericht:</td><td>Landesgericht Steyr</td></tr><tr><td>GLN:</td><td>9110012345677</td></tr><tr><td>Behörde gem. ECG:</td><td>Magistrat der Stadt Steyr, Stadtplatz 27, 4400 Steyr</td></tr><tr><td>Kammer:</td><td>Wirtschaftskammer Oberösterreich</td></tr></table>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Malerei Anton Gruber e.U.'],
      companyType: ['e.U.'],
      address: ['Ennser Straße 88\n4400 Steyr'],
      phone: ['+436645550142'],
      registration: ['FN 418822d'],
      vatId: ['ATU73184252'],
      language: ['de-AT'],
    },
  },
  {
    kind: 'Irish engineers with two offices',
    host: 'www.corribcontrols.example',
    client: { name: 'Corrib Controls', countryCode: 'IE' },
    pages: {
      '/': htmlPage(
        'en-IE',
        'Corrib Controls | Industrial Automation | Galway &amp; Cork',
        `<div class="top"><a href="tel:+35391555014">Galway: 091 555 014</a></div><h1>Panels, PLCs and people who pick up the phone</h1><p>Established in 2001, Corrib Controls designs and builds control panels for food and pharma.</p>
         <div class="case"><h3>Case study: Ballynoe Creamery DAC</h3><p>Ballynoe Creamery DAC cut downtime by 30% at its plant in Mallow, Co. Cork.</p></div>
         <footer><div><h4>Galway</h4><p>Unit 12, Liosban Business Park, Tuam Road, Galway, H91 X4P2</p></div><p>© Corrib Controls Limited 2026. Registered in Ireland No. 341287. VAT: IE 3412879A. <a href="/terms">Terms</a></p></footer>`,
        '<meta name="description" content="Corrib Controls designs, builds and supports industrial control panels from Galway.">',
      ),
      '/terms': htmlPage(
        'en-IE',
        'Terms of purchase | Corrib Controls',
        `<h1>Terms of purchase</h1><p>1. Every order of Corrib Controls Limited has a purchase order number, which the supplier’s invoice must quote.</p><p>2. Invoices are sent by email to payables@corribcontrols.example only.</p><p>3. Delivery is to the address on the order.</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Corrib Controls Limited'],
      companyType: ['Ltd'],
      description: ['Corrib Controls designs, builds and supports industrial control panels from Galway.'],
      founded: ['2001'],
      address: ['Unit 12, Liosban Business Park\nTuam Road\nGalway\nH91 X4P2'],
      phone: ['+35391555014'],
      registration: ['Company number 341287'],
      vatId: ['IE3412879A'],
      financeEmail: ['payables@corribcontrols.example'],
      invoiceSubmission: [
        'Every order of Corrib Controls Limited has a purchase order number, which the supplier’s invoice must quote.',
        'Invoices are sent by email to payables@corribcontrols.example only.',
      ],
      language: ['en-IE'],
    },
  },
  {
    kind: 'Danish boatyard with a footer on one line',
    host: 'fjordvaerftet.example',
    client: { name: 'Fjordværftet', countryCode: 'DK' },
    pages: {
      '/': htmlPage(
        'da-DK',
        'Fjordværftet – reparation og vinteropbevaring i Roskilde',
        `<nav><a href="/opbevaring">Opbevaring</a> <a href="/kontakt">Kontakt</a></nav><h1>Vi passer på din båd</h1><p>Fjordværftet blev grundlagt i 1974 på kajen i Roskilde.</p><p>Forhandler af Yamaha Motor Nordic A/S og Hempel Marine A/S.</p>
         <footer>Fjordværftet ApS | Havnevej 45 | 4000 Roskilde | CVR-nr. 38417266 | Tlf. 46 55 01 42 | <a href="mailto:post@fjordvaerftet.example">post@fjordvaerftet.example</a> | <a href="https://www.facebook.com/fjordvaerftet">Facebook</a></footer>`,
      ),
      '/kontakt': htmlPage(
        'da-DK',
        'Kontakt – Fjordværftet',
        `<h1>Kontakt</h1><p>Værftsleder: Bo Lindegaard, mobil 20 55 01 42</p><p>Fakturaer bedes sendt som OIOUBL til vores EAN-nummer 5790001234560 eller på mail til <a href="mailto:bogholderi@fjordvaerftet.example">bogholderi@fjordvaerftet.example</a>.</p><p>Advokat: Advokatfirmaet Holm P/S, CVR 29175438</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Fjordværftet ApS'],
      companyType: ['ApS'],
      founded: ['1974'],
      address: ['Havnevej 45\n4000 Roskilde'],
      phone: ['46 55 01 42'],
      registration: ['CVR 38417266'],
      financeEmail: ['bogholderi@fjordvaerftet.example'],
      invoiceSubmission: [
        'Fakturaer bedes sendt som OIOUBL til vores EAN-nummer 5790001234560 eller på mail til bogholderi@fjordvaerftet.example.',
      ],
      social: ['https://www.facebook.com/fjordvaerftet'],
      language: ['da-DK'],
    },
  },
  {
    kind: 'Portuguese guest house with structured data',
    host: 'www.quintadosalgueiral.example',
    client: { name: 'Quinta do Salgueiral', countryCode: 'PT' },
    pages: {
      '/': htmlPage(
        'pt-PT',
        'Quinta do Salgueiral | Turismo rural no Douro',
        `<h1>Acordar entre vinhas</h1><p>Nove quartos, uma piscina e o rio lá em baixo.</p><blockquote>“Inesquecível!” – equipa da Vinhos Abreu, Lda. (NIF 506912841)</blockquote>
         <footer><p>Quinta do Salgueiral – Salgueiral &amp; Filhos, Lda.</p><p>NIPC 513847200</p><p>Estrada Nacional 222, n.º 14<br>5110-204 Armamar</p><p>+351 254 555 014 (chamada para a rede fixa nacional)</p><p><a href="https://www.livroreclamacoes.example">Livro de Reclamações</a> · RNET 4417 · <a href="https://www.booking.com/hotel/pt/quinta-do-salgueiral.html">Booking</a> · <a href="https://www.instagram.com/quintadosalgueiral/">Instagram</a></p></footer>`,
        jsonLd({
          '@context': 'https://schema.org',
          '@type': 'Hotel',
          name: 'Quinta do Salgueiral',
          description: 'Turismo rural com nove quartos entre as vinhas do Douro.',
          telephone: '+351 254 555 014',
          address: {
            '@type': 'PostalAddress',
            streetAddress: 'Estrada Nacional 222, n.º 14',
            postalCode: '5110-204',
            addressLocality: 'Armamar',
            addressCountry: { '@type': 'Country', name: 'PT' },
          },
          starRating: { '@type': 'Rating', ratingValue: '4' },
        }),
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Quinta do Salgueiral'],
      legalName: ['Salgueiral & Filhos, Lda.'],
      companyType: ['Lda'],
      industry: ['Hotel'],
      description: ['Turismo rural com nove quartos entre as vinhas do Douro.'],
      address: ['Estrada Nacional 222, n.º 14\n5110-204 Armamar'],
      country: ['PT'],
      phone: ['+351 254 555 014'],
      vatId: ['PT513847200'],
      social: ['https://www.instagram.com/quintadosalgueiral'],
      language: ['pt-PT'],
    },
  },
  {
    kind: 'Indian exporter with registered office and works',
    host: 'www.kaverifasteners.example',
    client: { name: 'Kaveri Fasteners', countryCode: 'IN' },
    pages: {
      '/': htmlPage(
        'en',
        'Kaveri Fasteners - Manufacturer &amp; Exporter of Bolts, Nuts and Studs',
        `<div class="topbar">+91 22 5550 0142 | sales@kaverifasteners.example</div><h1>Fasteners that hold</h1><p>Since 1984 Kaveri Fasteners has supplied high-tensile bolts to 31 countries.</p><p>Our clients: Deccan Turbines Ltd, Sahyadri Pumps Pvt. Ltd.</p>
         <footer><div><h4>Registered office</h4><p>Kaveri Fasteners Private Limited<br>Plot 47, MIDC Industrial Area<br>Taloja, Navi Mumbai 410208<br>Maharashtra, India</p></div><p>GSTIN: 27AAFCK4821M1Z9 | CIN: U28110MH2004PTC145678</p><p>© 2026 Kaveri Fasteners Private Limited</p><p>Designed by Webvani Solutions Pvt. Ltd.</p></footer>`,
        '<meta name="description" content="Manufacturer and exporter of high-tensile bolts, nuts and studs from Navi Mumbai.">',
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Kaveri Fasteners Private Limited'],
      companyType: ['Pvt Ltd'],
      description: ['Manufacturer and exporter of high-tensile bolts, nuts and studs from Navi Mumbai.'],
      founded: ['1984'],
      address: ['Plot 47, MIDC Industrial Area\nTaloja, Navi Mumbai 410208\nMaharashtra'],
      country: ['IN'],
      phone: ['+91 22 5550 0142'],
      registration: ['CIN U28110MH2004PTC145678'],
      vatId: ['27AAFCK4821M1Z9'],
      language: ['en'],
    },
  },
  {
    kind: 'Quebec printer in two languages',
    host: 'www.imprimerielatour.example',
    client: { name: 'Imprimerie Latour', countryCode: 'CA' },
    pages: {
      '/': htmlPage(
        'fr-CA',
        'Imprimerie Latour | Imprimeur à Montréal depuis 1977',
        `<nav><a href="/en">English</a><a href="/fournisseurs">Fournisseurs</a><a href="/nous-joindre">Nous joindre</a></nav><h1>De l’encre, du papier et des délais tenus</h1><p>Imprimerie Latour imprime livres, revues et emballages à Montréal depuis 1977.</p><p>Ils nous font confiance : Éditions du Fleuve inc., Théâtre Mont-Royal</p>
         <footer><p>Imprimerie Latour inc.<br>1450, rue Saint-Patrick, bureau 200<br>Montréal (Québec) H3K 1A8</p><p>514 555-0142 · 1 800 555-0142 (sans frais)</p><p><a href="https://www.linkedin.com/company/imprimerie-latour/?originalSubdomain=ca">LinkedIn</a></p><p>Une entreprise certifiée FSC® C012345</p></footer>`,
        '<meta name="description" content="Imprimeur montréalais de livres, de revues et d’emballages certifié FSC."><link rel="alternate" hreflang="en-CA" href="https://www.imprimerielatour.example/en">',
      ),
      '/en': htmlPage(
        'en-CA',
        'Imprimerie Latour | Printer in Montreal since 1977',
        '<h1>Ink, paper and deadlines kept</h1><p>Montreal printer of books and packaging.</p>',
      ),
      '/fournisseurs': htmlPage(
        'fr-CA',
        'Fournisseurs | Imprimerie Latour',
        `<h1>Fournisseurs</h1><p>Veuillez transmettre vos factures en format PDF à <a href="mailto:comptes.payables@imprimerielatour.example">comptes.payables@imprimerielatour.example</a>.</p><p>Toute facture doit indiquer le numéro du bon de commande.</p><p>TPS 812345678 RT0001 · TVQ 1012345678 TQ0001 · NEQ 1145678901</p>`,
      ),
      '/nous-joindre': htmlPage(
        'fr-CA',
        'Nous joindre',
        '<h1>Nous joindre</h1><p>Service à la clientèle : Josée Tremblay, poste 214</p>',
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Imprimerie Latour inc.'],
      companyType: ['Inc'],
      description: ['Imprimeur montréalais de livres, de revues et d’emballages certifié FSC.'],
      founded: ['1977'],
      address: ['1450, rue Saint-Patrick, bureau 200\nMontréal (Québec) H3K 1A8'],
      phone: ['514 555-0142'],
      registration: ['NEQ 1145678901'],
      financeEmail: ['comptes.payables@imprimerielatour.example'],
      invoiceSubmission: [
        'Veuillez transmettre vos factures en format PDF à comptes.payables@imprimerielatour.example.',
        'Toute facture doit indiquer le numéro du bon de commande.',
      ],
      linkedIn: ['https://www.linkedin.com/company/imprimerie-latour'],
      language: ['fr-CA'],
    },
  },
  {
    kind: 'Australian bakery of the name of a British client',
    host: 'www.swanbakery.example',
    client: { name: 'Swan Bakery Ltd', countryCode: 'GB' },
    pages: {
      '/': htmlPage(
        'en-AU',
        'Swan Bakery | Sourdough, Fremantle',
        `<h1>Bread by the river</h1><p>Swan Bakery has been baking in Fremantle since 2012.</p><footer><p>Swan Bakery WA Pty Ltd, ABN 51 824 753 556</p><p>88 Wray Avenue, Fremantle WA 6160</p><p>(08) 5550 0142</p><p><a href="mailto:accounts@swanbakery.example">accounts@swanbakery.example</a></p></footer>`,
        '<meta name="description" content="Sourdough bakery in Fremantle, Western Australia.">',
      ),
    },
    outcome: { kind: 'found', verdict: 'conflicts' },
    facts: {},
  },
  {
    kind: 'domain that its builder has not connected',
    host: 'www.oakandember.example',
    client: { name: 'Oak & Ember Grill LLC', countryCode: 'US' },
    pages: {
      '/': htmlPage(
        'en',
        'Reconnect Your Domain | Pagewise.example',
        `<div class="wrapper"><h1>Looks like this domain isn’t connected to a website yet</h1><p>Is this your domain? Sign in to your Pagewise account and connect it to your site.</p><a class="btn" href="https://manage.pagewise.example">Connect my domain</a><footer>© Pagewise Ltd · 40 Harbour Street, Tel Aviv · support@pagewise.example · +1 800 555 0190</footer></div>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'parked' },
    facts: {},
  },
];
