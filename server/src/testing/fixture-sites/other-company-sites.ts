import { htmlPage, jsonLd, type CompanySite } from './fixture-site.ts';

/**
 * The fifth set: pages that tell at length of companies other than the client: a namesake, its sisters, its web agency, its customers, and
 * a dealer in domains. Written, with its facts, by somebody who had not seen the code that reads it.
 */
export const otherCompanySites: readonly CompanySite[] = [
  {
    kind: 'American namesake of a British client',
    host: 'www.copperlineanalytics.example',
    client: { name: 'Copperline Analytics Ltd', countryCode: 'GB', taxId: 'GB417192654' },
    pages: {
      '/': htmlPage(
        'en-US',
        'Copperline Analytics | Assay &amp; Metals Testing, Tucson',
        `<header><a href="/"><img src="/wp-content/themes/copper/logo.png" alt="Copperline Analytics"></a><nav><a href="/lab">The Lab</a><a href="/contact">Contact</a></nav></header>
         <main><h1>Fire assay results in 48 hours</h1><p>Copperline Analytics has tested ore for Arizona’s mines since 1996.</p><h2>Accreditations</h2><p>ISO/IEC 17025, Certificate 4471.01</p></main>
         <footer><p>Copperline Analytics, LLC<br>3775 S Palo Verde Rd<br>Tucson, AZ 85713</p><p><a href="tel:+15205550142">(520) 555-0142</a></p><p>© 2026 Copperline Analytics, LLC</p><a href="https://www.linkedin.com/company/copperline-analytics-az">LinkedIn</a></footer>`,
        '<meta name="description" content="Independent assay laboratory for gold, silver and copper ore in Tucson, Arizona.">',
      ),
      '/contact': htmlPage(
        'en-US',
        'Contact | Copperline Analytics',
        `<h1>Contact</h1><p>Drop samples off at the rear dock, Monday to Friday, 8 to 4.</p><p>Accounts receivable: <a href="mailto:billing@copperlineanalytics.example">billing@copperlineanalytics.example</a></p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'conflicts' },
    facts: {},
  },
  {
    kind: 'German holding whose imprint lists the client between its sisters',
    host: 'www.brandhoff-gruppe.example',
    client: { name: 'Brandhoff Fördertechnik GmbH', countryCode: 'DE' },
    pages: {
      '/': htmlPage(
        'de',
        'Brandhoff Gruppe – Fördern, Lagern, Warten',
        `<header class="neos-header"><a href="/"><img src="/_Resources/Static/brandhoff.svg" alt="Brandhoff Gruppe"></a><nav><a href="/gesellschaften">Gesellschaften</a><a href="/karriere">Karriere</a></nav></header>
         <main><h1>Eine Gruppe, drei Gesellschaften</h1><p>Vom ersten Entwurf bis zur Wartung nach zwanzig Jahren.</p><section class="teaser"><h2>Brandhoff Fördertechnik</h2><p>Gurtförderer, Rollenbahnen, Becherwerke</p><h2>Brandhoff Lagersysteme</h2><p>Regale und Bühnen</p><h2>Brandhoff Service</h2><p>Wartung und Ersatzteile</p></section><section><h2>Referenzen</h2><p>Zementwerk Lengerfeld AG · Brauerei Sonnenhof KG</p></section></main>
         <footer><p>© 2026 Brandhoff Gruppe</p><a href="/impressum">Impressum</a> <a href="/datenschutz">Datenschutz</a></footer>`,
      ),
      '/gesellschaften': htmlPage(
        'de',
        'Gesellschaften – Brandhoff Gruppe',
        `<h1>Gesellschaften</h1><h2>Brandhoff Fördertechnik GmbH</h2><p>Die Brandhoff Fördertechnik GmbH wurde 1998 gegründet und baut in Beckum Gurtförderer bis 120 Meter.</p><h2>Brandhoff Lagersysteme GmbH</h2><p>Die Brandhoff Lagersysteme GmbH kam 2007 durch die Übernahme der Regalbau Uhlig GmbH hinzu.</p><h2>Brandhoff Service GmbH</h2><p>Achtzehn Monteure, rund um die Uhr unter 02521 555 0199.</p>`,
      ),
      '/impressum': htmlPage(
        'de',
        'Impressum – Brandhoff Gruppe',
        `<h1>Impressum</h1><p>Dieses Impressum gilt für die Seiten der folgenden Gesellschaften.</p>
         <div class="gesellschaft"><h2>Brandhoff Holding GmbH</h2><p>Industriestraße 2<br>59269 Beckum</p><p>Telefon: 02521 555 0100</p><p>Amtsgericht Münster, HRB 9104<br>USt-IdNr.: DE311507640</p></div>
         <div class="gesellschaft"><h2>Brandhoff Fördertechnik GmbH</h2><p>Industriestraße 8<br>59269 Beckum</p><p>Telefon: 02521 555 0140</p><p>Amtsgericht Münster, HRB 9327<br>USt-IdNr.: DE249703186</p></div>
         <div class="gesellschaft"><h2>Brandhoff Lagersysteme GmbH</h2><p>Am Güterbahnhof 17<br>59227 Ahlen</p><p>Telefon: 02382 555 0160</p><p>Amtsgericht Münster, HRB 11872<br>USt-IdNr.: DE302619458</p></div>
         <div class="gesellschaft"><h2>Brandhoff Service GmbH</h2><p>Industriestraße 2<br>59269 Beckum</p><p>Telefon: 02521 555 0180</p><p>Amtsgericht Münster, HRB 10446</p></div>
         <p>Geschäftsführer aller Gesellschaften: Dr. Martin Brandhoff</p>`,
      ),
      '/datenschutz': htmlPage(
        'de',
        'Datenschutz – Brandhoff Gruppe',
        '<h1>Datenschutz</h1><p>Datenschutzbeauftragter: Datenwacht Münsterland GmbH, Hafenweg 24, 48155 Münster. Bewerbungen verwalten wir mit Stellwerk HR SE, München.</p>',
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Brandhoff Fördertechnik GmbH'],
      companyType: ['GmbH'],
      founded: ['1998'],
      address: ['Industriestraße 8\n59269 Beckum'],
      phone: ['02521 555 0140'],
      registration: ['HRB 9327'],
      vatId: ['DE249703186'],
      language: ['de'],
    },
  },
  {
    kind: 'Austrian haulier whose imprint names the web agency with all its numbers',
    host: 'www.haslinger-spedition.example',
    client: { name: 'Haslinger Spedition', countryCode: 'AT' },
    pages: {
      '/': htmlPage(
        'de-AT',
        'Haslinger Spedition – Transport und Lager in Linz',
        `<div class="ce_rsce_header"><a href="./"><img src="files/theme/haslinger.svg" alt="Haslinger Spedition"></a><a class="hotline" href="tel:+43732555014">+43 732 555 014</a><nav class="mod_navigation"><ul class="level_1"><li><a href="ueber-uns">Über uns</a></li><li><a href="impressum">Impressum</a></li></ul></nav></div>
         <main id="main"><div class="mod_article"><h1>Ladung gut, alles gut</h1><p>Teil- und Komplettladungen nach Deutschland, Italien und Slowenien, dazu 6.000 Palettenplätze am Linzer Hafen.</p></div><div class="mod_newslist"><h2>Aktuelles</h2><p>03.02.2026: Zwei Elektro-Sattelzüge von Traunmotor Nutzfahrzeuge AG übernommen.</p></div></main>
         <footer id="footer"><p>© 2026 Haslinger Spedition GmbH</p><a href="https://www.linkedin.com/company/haslinger-spedition">LinkedIn</a> <a href="impressum">Impressum</a></footer>`,
        `<base href="https://www.haslinger-spedition.example/"><meta name="generator" content="Contao Open Source CMS"><meta name="description" content="Haslinger Spedition fährt und lagert für Industrie und Handel, mit Sitz am Linzer Hafen.">` +
          jsonLd({
            '@context': 'https://schema.org',
            '@type': 'Organization',
            name: 'Haslinger Spedition',
            url: 'https://www.haslinger-spedition.example/',
          }),
      ),
      '/ueber-uns': htmlPage(
        'de-AT',
        'Über uns – Haslinger Spedition',
        `<h1>Über uns</h1><p>Die Haslinger Spedition wurde 1957 von Karl Haslinger gegründet.</p><h2>Für Frachtführer</h2><p>Rechnungen senden Sie bitte als PDF mit unserer Positionsnummer an <a href="mailto:buchhaltung@haslinger-spedition.example">buchhaltung@haslinger-spedition.example</a>.</p>`,
      ),
      '/impressum': htmlPage(
        'de-AT',
        'Impressum – Haslinger Spedition',
        `<h1>Impressum</h1><p>Informationen gemäß § 5 E-Commerce-Gesetz und § 25 Mediengesetz</p><p><strong>Haslinger Spedition GmbH</strong><br>Hafenstraße 47<br>4020 Linz<br>Österreich</p><p>Tel.: +43 732 555 014<br>Fax: +43 732 555 015<br>E-Mail: office@haslinger-spedition.example</p><p>Firmenbuchnummer: FN 291647v<br>Firmenbuchgericht: Landesgericht Linz<br>UID-Nummer: ATU62817438<br>Mitglied der Wirtschaftskammer Oberösterreich<br>Gewerbebehörde: Magistrat der Stadt Linz</p>
         <h2>Konzept, Gestaltung und Programmierung</h2><p><strong>Donauwelle Webagentur OG</strong><br>Landstraße 31<br>4020 Linz</p><p>Tel.: +43 732 555 099<br>Web: <a href="https://www.donauwelle.example">www.donauwelle.example</a><br>Firmenbuchnummer: FN 418236d<br>UID-Nummer: ATU59172647</p><h2>Fotos</h2><p>Lichtblick Fotografie e.U., Enns</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Haslinger Spedition'],
      legalName: ['Haslinger Spedition GmbH'],
      companyType: ['GmbH'],
      description: ['Haslinger Spedition fährt und lagert für Industrie und Handel, mit Sitz am Linzer Hafen.'],
      founded: ['1957'],
      address: ['Hafenstraße 47\n4020 Linz'],
      country: ['AT'],
      phone: ['+43732555014'],
      registration: ['FN 291647v'],
      vatId: ['ATU62817438'],
      financeEmail: ['buchhaltung@haslinger-spedition.example'],
      invoiceSubmission: [
        'Rechnungen senden Sie bitte als PDF mit unserer Positionsnummer an buchhaltung@haslinger-spedition.example.',
      ],
      linkedIn: ['https://www.linkedin.com/company/haslinger-spedition'],
      language: ['de-AT'],
    },
  },
  {
    kind: 'American software company whose pages are mostly its customers’ words',
    host: 'www.rentbeacon.example',
    client: { name: 'Rentbeacon', countryCode: 'US' },
    pages: {
      '/': htmlPage(
        'en',
        'Rentbeacon – Property management software people actually like',
        `<div id="__next"><header class="sticky top-0 flex items-center"><a href="/"><span class="sr-only">Rentbeacon</span><svg></svg></a><nav><a href="/customers">Customers</a><a href="/about">About</a><a href="/terms">Terms</a></nav><a class="rounded-lg bg-indigo-600" href="/signup">Start free trial</a></header>
         <main><h1>Rent in. Repairs done. Owners happy.</h1><section class="wall-of-love columns-3"><figure><blockquote>“We closed our books in two days instead of ten.”</blockquote><figcaption><div>Angela Moreno</div><div>Controller, Harbor Point Management, LLC</div></figcaption></figure><figure><blockquote>“Since 1984 we had used paper. Never again.”</blockquote><figcaption><div>Ray Dunleavy</div><div>Owner, Dunleavy Realty Corp.</div></figcaption></figure><figure><blockquote>“I call their support and a person picks up.”</blockquote><figcaption><div>Mei Tanaka</div><div>Cascade Student Housing, Inc.</div></figcaption></figure></section></main>
         <footer><p>250 S High St, Suite 400<br/>Columbus, OH 43215</p><a href="https://www.linkedin.com/company/rentbeacon">LinkedIn</a><a href="https://x.com/rentbeacon">X</a><p>© <!-- -->2026<!-- --> Rentbeacon, Inc.</p></footer></div>`,
        `<meta name="description" content="Rentbeacon is accounting and maintenance software for residential property managers."/>` +
          jsonLd({
            '@context': 'https://schema.org',
            '@type': 'Organization',
            name: 'Rentbeacon',
            url: 'https://www.rentbeacon.example',
            review: [
              {
                '@type': 'Review',
                reviewBody: 'We closed our books in two days instead of ten.',
                author: { '@type': 'Organization', name: 'Harbor Point Management, LLC', telephone: '(410) 555-0171' },
              },
            ],
          }),
      ),
      '/customers': htmlPage(
        'en',
        'Customer stories – Rentbeacon',
        `<main><h1>Customer stories</h1><article><h2>Harbor Point Management, LLC</h2><p>Founded in 1999, Harbor Point manages 2,100 homes from 900 Light Street, Baltimore, MD 21230.</p><p>“Vendors send every invoice to ap@harborpoint.example and Rentbeacon files it,” says Angela.</p><p>Rent from Harbor Point: (410) 555-0171</p></article><article><h2>Dunleavy Realty Corp.</h2><p>Dunleavy Realty employs 60 people in Toledo. <a href="https://www.linkedin.com/company/dunleavy-realty">Follow Dunleavy on LinkedIn</a></p></article></main>`,
      ),
      '/about': htmlPage(
        'en',
        'About – Rentbeacon',
        '<main><h1>About us</h1><p>Rentbeacon was founded in 2017 by two former landlords who were tired of spreadsheets.</p><p>Backed by Olentangy Ventures and Twin Rivers Capital, LLC.</p></main>',
      ),
      '/terms': htmlPage(
        'en',
        'Terms of Service – Rentbeacon',
        '<main><h1>Terms of Service</h1><p>These terms are an agreement between you and Rentbeacon, Inc., a Delaware corporation.</p><p>Card payments are processed by Stripe, Inc. Text messages are sent by Ringwire Communications, Inc.</p></main>',
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Rentbeacon'],
      legalName: ['Rentbeacon, Inc.'],
      companyType: ['Inc'],
      description: ['Rentbeacon is accounting and maintenance software for residential property managers.'],
      founded: ['2017'],
      address: ['250 S High St, Suite 400\nColumbus, OH 43215'],
      linkedIn: ['https://www.linkedin.com/company/rentbeacon'],
      social: ['https://x.com/rentbeacon'],
      language: ['en'],
    },
  },
  {
    kind: 'domain of a British decorator that a dealer offers, with words of its buyers',
    host: 'www.mossgateinteriors.example',
    client: { name: 'Mossgate Interiors Ltd', countryCode: 'GB' },
    pages: {
      '/': htmlPage(
        'en',
        'MossgateInteriors.example is for sale | Namehaven',
        `<div class="site-container"><header><a href="https://www.namehaven.example"><img src="/images/nh-logo.svg" alt="Namehaven"></a><span class="call">Questions? <a href="tel:+13035550142">+1-303-555-0142</a></span></header>
         <div class="domain-hero"><h1>MossgateInteriors.example</h1><p class="status">This domain is for sale: $2,895</p><a class="btn-buy" href="https://www.namehaven.example/buy?d=mossgateinteriors">Buy now</a><p>or pay $241.25 a month for 12 months</p></div>
         <section class="what-customers-say"><h2>What other buyers say</h2><p>“Quick and painless.” – Founded my studio on it, K. Byrne</p><p>“Had our domain within the hour.” – Alder Homes Ltd, Leeds</p></section>
         <footer><p>© 2026 Namehaven.com, LLC · 2635 Walnut Street, Denver, CO 80205 · billing@namehaven.example</p><a href="/faq">FAQ</a></footer></div>`,
      ),
      '/faq': htmlPage(
        'en',
        'Buying a domain | Namehaven',
        '<h1>Questions about buying a domain</h1><p>How is the domain transferred? We send you the authorization code once your payment has cleared.</p>',
      ),
    },
    outcome: { kind: 'found', verdict: 'parked' },
    facts: {},
  },
];
