import { htmlPage, jsonLd, type CompanySite } from './fixture-site.ts';

/**
 * The fifth set: a school, clinics and a municipality, on a school's template, site builders and a council's system.
 * Written, with its facts, by somebody who had not seen the code that reads it.
 */
export const careAndPublicSites: readonly CompanySite[] = [
  {
    kind: 'British independent school, a charity, with a page for suppliers',
    host: 'www.fenwickhallschool.example',
    client: { name: 'Fenwick Hall School', countryCode: 'GB' },
    pages: {
      '/': htmlPage(
        'en-GB',
        'Fenwick Hall School | Independent prep school in Wiltshire',
        `<div class="ccc-notify"><p>We use cookies to make this site simpler.</p><button>Accept recommended settings</button></div>
         <header class="site-head"><a class="crest" href="/"><img src="/images/crest.svg" alt="Fenwick Hall School"></a><ul class="quick-links"><li><a href="https://parents.fenwickhallschool.example">Parent portal</a></li><li><a href="/calendar">Calendar</a></li></ul><nav class="mega"><a href="/about/history">Our history</a><a href="/admissions">Admissions</a><a href="/contact">Contact</a><a href="/suppliers">Suppliers</a></nav></header>
         <main><section class="hero-video"><h1>Curious, kind, muddy</h1><p>A day and boarding school for girls and boys aged 4 to 13.</p></section><section class="news"><h2>Latest news</h2><article><h3>Year 6 at the Roman baths</h3><p>With thanks to Avon Valley Coaches Ltd, who got us home through the snow.</p></article><article><h3>New sports hall</h3><p>Work by Penhale Construction Ltd has begun.</p></article></section><section class="isi"><p>Inspected by the Independent Schools Inspectorate, CAP House, 9-12 Long Lane, London EC1A 9HA</p></section></main>
         <footer><div class="addr"><p>Church Lane<br>Aldbourne Magna<br>Wiltshire<br>SN8 2QX</p><p><a href="tel:+441632960142">01632 960142</a></p></div><ul class="soc"><li><a href="https://www.facebook.com/fenwickhallschool">Facebook</a></li><li><a href="https://www.instagram.com/fenwickhall/">Instagram</a></li></ul>
         <p class="legal">Fenwick Hall School Limited is a charitable company limited by guarantee, registered in England and Wales. Company no. 04815926. Registered charity no. 1106482. Website by <a href="https://chalkface.example">Chalkface Design Ltd</a>.</p></footer>`,
        `<meta name="description" content="Fenwick Hall is an independent day and boarding prep school near Marlborough, Wiltshire.">` +
          jsonLd({
            '@context': 'https://schema.org',
            '@type': 'School',
            name: 'Fenwick Hall School',
            url: 'https://www.fenwickhallschool.example/',
          }),
      ),
      '/about/history': htmlPage(
        'en-GB',
        'Our history | Fenwick Hall School',
        '<h1>Our history</h1><p>Fenwick Hall School was founded in 1894 by the Reverend Augustus Pym with eleven pupils. The house itself, built in 1720, was a hospital during the Great War.</p>',
      ),
      '/contact': htmlPage(
        'en-GB',
        'Contact | Fenwick Hall School',
        `<h1>Contact</h1><dl><dt>Head’s PA</dt><dd>Mrs J. Larcombe, headspa@fenwickhallschool.example</dd><dt>Admissions</dt><dd>admissions@fenwickhallschool.example</dd><dt>Accounts</dt><dd><a href="mailto:accounts@fenwickhallschool.example">accounts@fenwickhallschool.example</a></dd></dl>`,
      ),
      '/suppliers': htmlPage(
        'en-GB',
        'Suppliers | Fenwick Hall School',
        `<h1>Information for suppliers</h1><p>Every invoice must quote a Fenwick Hall purchase order number.</p><p>Invoices should be sent as a PDF to <a href="mailto:accounts@fenwickhallschool.example">accounts@fenwickhallschool.example</a>.</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Fenwick Hall School'],
      legalName: ['Fenwick Hall School Limited'],
      companyType: ['Ltd'],
      description: ['Fenwick Hall is an independent day and boarding prep school near Marlborough, Wiltshire.'],
      industry: ['School'],
      founded: ['1894'],
      address: ['Church Lane\nAldbourne Magna\nWiltshire\nSN8 2QX'],
      phone: ['+441632960142'],
      registration: ['Charity number 1106482', 'Company number 04815926'],
      financeEmail: ['accounts@fenwickhallschool.example'],
      invoiceSubmission: [
        'Every invoice must quote a Fenwick Hall purchase order number.',
        'Invoices should be sent as a PDF to accounts@fenwickhallschool.example.',
      ],
      social: ['https://www.facebook.com/fenwickhallschool', 'https://www.instagram.com/fenwickhall'],
      language: ['en-GB'],
    },
  },
  {
    kind: 'Australian physiotherapists on a site builder',
    host: 'www.wattlegrovephysio.example',
    client: { name: 'Wattle Grove Physiotherapy', countryCode: 'AU' },
    pages: {
      '/': htmlPage(
        'en-AU',
        'Wattle Grove Physiotherapy',
        `<div id="siteWrapper" class="clearfix site-wrapper"><header data-test="header" id="header" class="white"><div class="header-title"><div class="header-title-logo"><a href="/"><img alt="Wattle Grove Physiotherapy" src="//images.squarespace-cdn.example/content/v1/63aa/logo.png?format=1500w"></a></div></div><div class="header-nav-list"><div class="header-nav-item"><a href="/team">Our Team</a></div><div class="header-nav-item"><a href="/privacy">Privacy</a></div></div><div class="header-actions"><a class="btn sqs-button-element--primary" href="https://wattlegrove.bookwell.example">Book Online</a></div></header>
         <main id="page" class="container" role="main"><article class="sections"><section class="page-section"><div class="sqs-html-content"><h1 style="white-space:pre-wrap;">Move well again</h1><p class="sqsrte-large">Sports injuries, post-surgical rehab, women’s health and clinical Pilates. HICAPS on the spot.</p></div></section><section class="page-section"><div class="sqs-html-content"><h2>What clients say</h2><p>“Got me back on the footy field in six weeks.” – Jarrod</p><p>“Looks after our whole warehouse crew.” – Perth Hills Freight Pty Ltd</p></div></section></article></main>
         <footer class="sections" id="footer-sections"><div class="sqs-html-content"><p style="white-space:pre-wrap;">Shop 3, 118 Hale Road<br>Wattle Grove WA 6107</p><p><a href="tel:0855500142">(08) 5550 0142</a></p><p>© 2026 Wattle Grove Physiotherapy Pty Ltd | ABN 93 628 417 305</p><p class="sqsrte-small">We acknowledge the Whadjuk Noongar people, the Traditional Custodians of the land on which we work.</p></div><nav class="sqs-svg-icon--list"><a href="https://www.instagram.com/wattlegrovephysio" class="sqs-svg-icon--wrapper instagram" aria-label="Instagram"><svg></svg></a><a href="https://www.facebook.com/wattlegrovephysio" class="sqs-svg-icon--wrapper facebook-unauth" aria-label="Facebook"><svg></svg></a></nav></footer></div>`,
        `<!-- This is Squarespace. --><meta property="og:site_name" content="Wattle Grove Physiotherapy"/><meta name="description" content="Physiotherapy, clinical Pilates and sports rehab in Wattle Grove, for the foothills of Perth."/>` +
          jsonLd({
            url: 'https://www.wattlegrovephysio.example',
            name: 'Wattle Grove Physiotherapy',
            '@context': 'http://schema.org',
            '@type': 'WebSite',
          }) +
          jsonLd({
            address: '',
            image: '',
            name: 'Wattle Grove Physiotherapy',
            openingHours: 'Mo 07:00-19:00, Tu 07:00-19:00, , , Fr 07:00-17:00, , ',
            '@context': 'http://schema.org',
            '@type': 'LocalBusiness',
          }),
      ),
      '/team': htmlPage(
        'en-AU',
        'Our Team — Wattle Grove Physiotherapy',
        '<div class="sqs-html-content"><h1>Our Team</h1><p>Wattle Grove Physiotherapy was established in 2014 by Emma Castellano.</p><h3>Emma Castellano</h3><p>Principal Physiotherapist, B.Sc. (Physio), Curtin University 2008</p><h3>Dev Pillai</h3><p>Physiotherapist. Dev looks after the Kalamunda Rangers Football Club Inc.</p></div>',
      ),
      '/privacy': htmlPage(
        'en-AU',
        'Privacy — Wattle Grove Physiotherapy',
        '<div class="sqs-html-content"><h1>Privacy</h1><p>Clinical notes are kept with Bookwell Pty Ltd, Level 2, 40 Collins Street, Melbourne VIC 3000.</p></div>',
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Wattle Grove Physiotherapy'],
      legalName: ['Wattle Grove Physiotherapy Pty Ltd'],
      companyType: ['Pty Ltd'],
      description: ['Physiotherapy, clinical Pilates and sports rehab in Wattle Grove, for the foothills of Perth.'],
      founded: ['2014'],
      address: ['Shop 3, 118 Hale Road\nWattle Grove WA 6107'],
      phone: ['0855500142'],
      registration: ['ABN 93628417305'],
      social: ['https://www.instagram.com/wattlegrovephysio', 'https://www.facebook.com/wattlegrovephysio'],
      language: ['en-AU'],
    },
  },
  {
    kind: 'American dentists with structured data from their marketing agency',
    host: 'www.juniperstreetdental.example',
    client: { name: 'Juniper Street Dental', countryCode: 'US' },
    pages: {
      '/': htmlPage(
        'en-US',
        'Dentist Spokane WA | Juniper Street Dental',
        `<div class="utility"><span>Accepting New Patients</span> <a class="calltracking" href="tel:5095550142">(509) 555-0142</a></div><header><a href="/"><img src="/img/jsd-logo.webp" alt="Juniper Street Dental"></a><nav><ul><li><a href="/new-patients">New Patients</a></li><li><a href="/team">Meet the Team</a></li><li><a href="/privacy-practices">Notice of Privacy Practices</a></li></ul></nav></header>
         <main><h1>Gentle dentistry on the South Hill</h1><p>Cleanings, crowns, Invisalign and emergency visits for the whole family.</p><div class="insurers"><h2>Insurance We Accept</h2><p>Evergreen Dental Plans, Inc. · Northwest Mutual · Pioneer Life Company</p></div><div class="google-reviews"><h2>4.9 stars · 318 reviews</h2><p>“Dr. Okafor is the best!” – Renee, Cheney</p></div></main>
         <footer><div><h4>Location</h4><p>1815 S Juniper St, Suite 200<br>Spokane, WA 99203</p></div><div><h4>Follow</h4><a href="https://www.facebook.com/juniperstreetdental"><i class="fab fa-facebook-f"></i></a> <a href="https://www.youtube.com/@juniperstreetdental"><i class="fab fa-youtube"></i></a></div><p>© 2026 Juniper Street Dental, PLLC. Dental marketing by <a href="https://brightbite.example">BrightBite Marketing, Inc.</a></p></footer>`,
        `<meta name="description" content="Juniper Street Dental is a family and cosmetic dental office on the South Hill in Spokane, Washington.">` +
          jsonLd({
            '@context': 'https://schema.org',
            '@type': 'Dentist',
            name: 'Juniper Street Dental',
            url: 'https://www.juniperstreetdental.example/',
            telephone: '(509) 555-0142',
            priceRange: '$$',
            address: {
              '@type': 'PostalAddress',
              streetAddress: '1815 S Juniper St, Suite 200',
              addressLocality: 'Spokane',
              addressRegion: 'WA',
              postalCode: '99203',
              addressCountry: 'US',
            },
            geo: { '@type': 'GeoCoordinates', latitude: 47.638, longitude: -117.41 },
            aggregateRating: { '@type': 'AggregateRating', ratingValue: '4.9', reviewCount: '318' },
          }),
      ),
      '/new-patients': htmlPage(
        'en-US',
        'New Patients | Juniper Street Dental',
        `<h1>New Patients</h1><p>Please arrive ten minutes early and bring your insurance card.</p><h2>Payment</h2><p>We take all major cards and CareFirst Credit.</p><p>Billing office: <a href="mailto:billing@juniperstreetdental.example">billing@juniperstreetdental.example</a></p>`,
      ),
      '/team': htmlPage(
        'en-US',
        'Meet the Team | Juniper Street Dental',
        '<h1>Meet the Team</h1><h2>Chidi Okafor, DDS</h2><p>Dr. Okafor graduated from the University of Washington School of Dentistry in 2006.</p><h2>Lauren Beck, RDH</h2><p>Lauren has been a hygienist since 2012.</p>',
      ),
      '/privacy-practices': htmlPage(
        'en-US',
        'Notice of Privacy Practices | Juniper Street Dental',
        '<h1>Notice of Privacy Practices</h1><p>You may file a complaint with the U.S. Department of Health and Human Services, 200 Independence Avenue SW, Washington, DC 20201, (800) 555-0199.</p>',
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Juniper Street Dental'],
      legalName: ['Juniper Street Dental, PLLC'],
      companyType: ['PLLC'],
      description: [
        'Juniper Street Dental is a family and cosmetic dental office on the South Hill in Spokane, Washington.',
      ],
      industry: ['Dentist'],
      address: ['1815 S Juniper St, Suite 200\nSpokane, WA 99203'],
      country: ['US'],
      phone: ['(509) 555-0142'],
      financeEmail: ['billing@juniperstreetdental.example'],
      social: ['https://www.facebook.com/juniperstreetdental', 'https://www.youtube.com/@juniperstreetdental'],
      language: ['en-US'],
    },
  },
  {
    kind: 'German municipality with its clubs and its routing id',
    host: 'www.oberkalmbach.example',
    client: { name: 'Gemeinde Oberkalmbach', countryCode: 'DE' },
    pages: {
      '/': htmlPage(
        'de',
        'Gemeinde Oberkalmbach | Startseite',
        `<div id="cc-consent"><p>Diese Webseite verwendet Cookies.</p><button>Nur notwendige</button></div><header id="kopf"><a href="/"><img src="/images/wappen.png" alt="Wappen der Gemeinde Oberkalmbach"></a><form role="search"><input type="search" placeholder="Was suchen Sie?"></form><ul class="hauptnavi"><li><a href="/rathaus/">Rathaus</a></li><li><a href="/vereine/">Vereine</a></li><li><a href="/rathaus/rechnungen/">Rechnungen</a></li></ul></header>
         <main><h1>Willkommen in Oberkalmbach</h1><div class="meldungen"><article><h2>Sperrung der Ortsdurchfahrt</h2><p>Die Firma Rhöntiefbau GmbH erneuert vom 9. bis 20. März die Wasserleitung.</p></article><article><h2>Amtliche Bekanntmachung</h2><p>Satzung über die Hundesteuer vom 14.12.2025</p></article></div><aside><h2>Wetter</h2><p>8 °C, bewölkt</p></aside></main>
         <footer><p>Gemeinde Oberkalmbach<br>Rathausstraße 2<br>36399 Oberkalmbach</p><p>Telefon: <a href="tel:+4966655550">06665 555-0</a></p><a href="/impressum/">Impressum</a> <a href="/datenschutz/">Datenschutz</a> <a href="/barrierefreiheit/">Erklärung zur Barrierefreiheit</a></footer>`,
        '<meta name="description" content="Die Gemeinde Oberkalmbach liegt mit ihren fünf Ortsteilen am Fuß der Rhön.">',
      ),
      '/vereine/': htmlPage(
        'de',
        'Vereine | Gemeinde Oberkalmbach',
        `<h1>Vereine</h1><table><tr><td>TSV 1921 Oberkalmbach e.V.</td><td>Am Sportfeld 1</td><td>06665 555 210</td></tr><tr><td>Freiwillige Feuerwehr Oberkalmbach e.V.</td><td>gegründet 1934</td><td>06665 555 112</td></tr></table>`,
      ),
      '/rathaus/rechnungen/': htmlPage(
        'de',
        'Rechnungen an die Gemeinde | Gemeinde Oberkalmbach',
        `<h1>Rechnungen an die Gemeinde</h1><p>Die Gemeinde Oberkalmbach empfängt Rechnungen als XRechnung unter <a href="mailto:rechnung@oberkalmbach.example">rechnung@oberkalmbach.example</a>.</p><p>Bitte geben Sie in jeder Rechnung die Leitweg-ID 06435009-9001-54 an.</p>`,
      ),
      '/impressum/': htmlPage(
        'de',
        'Impressum | Gemeinde Oberkalmbach',
        `<h1>Impressum</h1><p>Gemeinde Oberkalmbach<br>Rathausstraße 2<br>36399 Oberkalmbach</p><p>Telefon: 06665 555-0<br>Telefax: 06665 555-99<br>E-Mail: gemeinde@oberkalmbach.example</p><p>Die Gemeinde Oberkalmbach ist eine Körperschaft des öffentlichen Rechts. Sie wird vertreten durch Bürgermeister Holger Kress.</p><p>USt-IdNr.: DE273188421</p><p>Aufsichtsbehörde: Landrat des Main-Kinzig-Kreises, Barbarossastraße 16, 63571 Gelnhausen</p><p>Technische Umsetzung: Kommunalnetz Hessen GmbH, Kassel</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      description: ['Die Gemeinde Oberkalmbach liegt mit ihren fünf Ortsteilen am Fuß der Rhön.'],
      address: ['Rathausstraße 2\n36399 Oberkalmbach'],
      phone: ['+4966655550'],
      vatId: ['DE273188421'],
      peppolId: ['0204:06435009-9001-54'],
      financeEmail: ['rechnung@oberkalmbach.example'],
      invoiceSubmission: [
        'Die Gemeinde Oberkalmbach empfängt Rechnungen als XRechnung unter rechnung@oberkalmbach.example.',
        'Bitte geben Sie in jeder Rechnung die Leitweg-ID 06435009-9001-54 an.',
      ],
      language: ['de'],
    },
  },
];
