import { htmlPage, jsonLd, type CompanySite } from './fixture-site.ts';

/**
 * The fourth set: pages of several companies at once, of another company of the name, and of nobody.
 * Written, with its facts, by somebody who had not seen the code that reads it.
 */
export const lookalikeSites: readonly CompanySite[] = [
  {
    kind: 'German law firm with its chamber, its insurer and its lawyers’ mailboxes',
    host: 'www.kanzlei-brockhaus-thiel.example',
    client: { name: 'Brockhaus Thiel Rechtsanwälte PartG mbB', countryCode: 'DE' },
    pages: {
      '/': htmlPage(
        'de-DE',
        'Kanzlei für Bau- und Arbeitsrecht in Essen | Brockhaus Thiel',
        `<div id="page"><header><a href="/"><img src="/wp-content/themes/kanzlei/logo.svg" alt="Brockhaus Thiel"></a><p class="hotline">0201 555 01-40</p></header><nav><a href="/anwaelte/">Anwälte</a> <a href="/aktuelles/">Aktuelles</a> <a href="/impressum/">Impressum</a></nav>
         <h1>Ihre Anwälte im Südviertel</h1><p>Wir beraten Bauunternehmen, Handwerker und Betriebsräte.</p>
         <h2>Aktuelles</h2><p>LAG Hamm: Kündigung der Ruhrstahl Nord GmbH unwirksam. BGH zur Schlussrechnung der Kaiser Tiefbau GmbH &amp; Co. KG.</p></div>
         <div id="BorlabsCookieBox" role="dialog"><p>Wir nutzen Cookies auf unserer Website.</p><table><tr><th>Anbieter</th><td>Google Ireland Limited, Gordon House, Barrow Street, Dublin 4, Ireland</td></tr><tr><th>Anbieter</th><td>Eigentümer dieser Website, <a href="/impressum/">Impressum</a></td></tr></table></div>`,
        `<meta name="description" content="Brockhaus Thiel: Fachanwälte für Bau- und Architektenrecht sowie Arbeitsrecht in Essen.">` +
          jsonLd({
            '@context': 'https://schema.org',
            '@type': 'LegalService',
            name: 'Brockhaus Thiel Rechtsanwälte',
            url: 'https://www.kanzlei-brockhaus-thiel.example/',
            telephone: '0201 555 01-40',
            priceRange: '€€',
            employee: [
              { '@type': 'Person', name: 'Jens Brockhaus', email: 'brockhaus@kanzlei-brockhaus-thiel.example' },
              { '@type': 'Person', name: 'Dr. Mareike Thiel' },
            ],
          }),
      ),
      '/anwaelte/': htmlPage(
        'de-DE',
        'Anwälte | Brockhaus Thiel',
        `<h1>Unser Team</h1><p>Jens Brockhaus, brockhaus@kanzlei-brockhaus-thiel.example, Durchwahl 0201 555 01-41</p><p>Dr. Mareike Thiel, seit 2009 Fachanwältin für Arbeitsrecht</p><p>Buchhaltung: Sabine Krüger, krueger@kanzlei-brockhaus-thiel.example</p>`,
      ),
      '/impressum/': htmlPage(
        'de-DE',
        'Impressum | Brockhaus Thiel',
        `<h1>Impressum</h1><p>Brockhaus Thiel Rechtsanwälte PartG mbB<br>Huyssenallee 58<br>45128 Essen</p><p>Telefon: 0201 555 01-40<br>Telefax: 0201 555 01-49</p>
         <p>Partnerschaftsregister: Amtsgericht Essen, PR 1184<br>USt-IdNr.: DE263918476</p>
         <p>Zuständige Kammer: Rechtsanwaltskammer für den Oberlandesgerichtsbezirk Hamm, Ostenallee 18, 59063 Hamm, Telefon 02381 555000</p>
         <p>Berufshaftpflichtversicherung:<br>Taunus Allgemeine Versicherung AG<br>Raiffeisenplatz 1<br>65189 Wiesbaden<br>Geltungsbereich: Deutschland</p>
         <p>Schlichtungsstelle der Rechtsanwaltschaft, Rauchstraße 26, 10787 Berlin</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Brockhaus Thiel Rechtsanwälte'],
      legalName: ['Brockhaus Thiel Rechtsanwälte PartG mbB'],
      companyType: ['PartG mbB'],
      industry: ['Legal service'],
      description: ['Brockhaus Thiel: Fachanwälte für Bau- und Architektenrecht sowie Arbeitsrecht in Essen.'],
      address: ['Huyssenallee 58\n45128 Essen'],
      phone: ['0201 555 01-40'],
      registration: ['PR 1184'],
      vatId: ['DE263918476'],
      language: ['de-DE'],
    },
  },
  {
    kind: 'holding whose imprint names each of its companies',
    host: 'grauberg-gruppe.example',
    client: { name: 'Grauberg Metallbau GmbH', countryCode: 'DE' },
    pages: {
      '/': htmlPage(
        'de',
        'Grauberg Gruppe',
        `<h1>Drei Unternehmen, eine Familie</h1><ul><li><a href="/metallbau">Grauberg Metallbau</a></li><li><a href="/logistik">Grauberg Logistik</a></li></ul><p>Seit 1958 in Familienhand.</p><footer>© 2026 Grauberg Holding GmbH &amp; Co. KG · <a href="/impressum">Impressum</a></footer>`,
      ),
      '/metallbau': htmlPage(
        'de',
        'Grauberg Metallbau',
        '<h1>Metallbau</h1><p>Treppen, Geländer und Tore aus eigener Fertigung.</p>',
      ),
      '/impressum': htmlPage(
        'de',
        'Impressum | Grauberg Gruppe',
        `<h1>Impressum</h1><h2>Grauberg Holding GmbH &amp; Co. KG</h2><p>Schlossallee 1<br>34131 Kassel</p><p>Tel. 0561 555 010</p><p>Amtsgericht Kassel HRA 14417<br>USt-IdNr. DE277309648</p>
         <h2>Grauberg Metallbau GmbH</h2><p>Am Hammerwerk 6<br>34260 Kaufungen</p><p>Tel. 05605 555 020<br>Rechnungen: rechnung-metallbau@grauberg-gruppe.example</p><p>Amtsgericht Kassel HRB 8812<br>USt-IdNr. DE291744057</p>
         <h2>Grauberg Logistik GmbH</h2><p>Güterstraße 40<br>34117 Kassel</p><p>Tel. 0561 555 030<br>Rechnungen: rechnung-logistik@grauberg-gruppe.example</p><p>Amtsgericht Kassel HRB 15503<br>USt-IdNr. DE300661822</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Grauberg Metallbau GmbH'],
      companyType: ['GmbH'],
      address: ['Am Hammerwerk 6\n34260 Kaufungen'],
      phone: ['05605 555 020'],
      registration: ['HRB 8812'],
      vatId: ['DE291744057'],
      financeEmail: ['rechnung-metallbau@grauberg-gruppe.example'],
      language: ['de'],
    },
  },
  {
    kind: 'American firm of the same name as a Swedish client',
    host: 'www.bergstromdesign.example',
    client: { name: 'Bergström Design AB', countryCode: 'SE', taxId: 'SE559018236501' },
    pages: {
      '/': htmlPage(
        'en-US',
        'Bergstrom Design | Kitchens &amp; Baths, Minneapolis',
        `<h1>Kitchens you will want to live in</h1><p>Founded in 1999, Bergstrom Design has remodeled 2,000 Twin Cities homes.</p><p>Invoices: <a href="mailto:billing@bergstromdesign.example">billing@bergstromdesign.example</a></p>
         <footer><p>Bergstrom Design LLC<br>3120 Hennepin Ave S<br>Minneapolis, MN 55408</p><p><a href="tel:+16125550142">(612) 555-0142</a></p><p>© 2026 Bergstrom Design LLC</p><a href="https://www.houzz.com/pro/bergstromdesign">Houzz</a> <a href="https://www.facebook.com/bergstromdesignmn">Facebook</a></footer>`,
        '<meta name="description" content="Award-winning kitchen and bath remodeling in Minneapolis and St. Paul.">',
      ),
    },
    outcome: { kind: 'found', verdict: 'conflicts' },
    facts: {},
  },
  {
    kind: 'expired domain at its registrar',
    host: 'www.delacroixtraiteur.example',
    client: { name: 'Delacroix Traiteur SARL', countryCode: 'FR' },
    pages: {
      '/': htmlPage(
        'fr',
        'delacroixtraiteur.example - Ce nom de domaine a expiré',
        `<div class="registrar"><img src="/logo-registrar.svg" alt="Domainéo"><h1>Le nom de domaine delacroixtraiteur.example a expiré</h1><p>Si vous êtes le titulaire de ce domaine, renouvelez-le dans votre espace client.</p><p>Ce domaine vous intéresse ? Il sera bientôt disponible à l’enregistrement.</p>
         <ul><li><a href="https://domaineo.example/traiteur">Traiteur mariage</a></li><li><a href="https://domaineo.example/buffet">Buffet entreprise</a></li></ul>
         <footer>Domainéo SAS – 8 rue Lafayette, 75009 Paris – RCS Paris 509 317 467 – FR71509317467 – 01 55 50 12 34</footer></div>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'parked' },
    facts: {},
  },
  {
    kind: 'site that is coming soon',
    host: 'www.kiteandcompass.example',
    client: { name: 'Kite & Compass Studio', countryCode: 'GB' },
    pages: {
      '/': htmlPage(
        'en-GB',
        'Kite &amp; Compass Studio – Coming soon',
        `<div id="seedprod-page"><h1>Something exciting is on its way</h1><p>The new website of Kite &amp; Compass Studio launches in spring. Leave your address and be the first to know.</p><form><input type="email" placeholder="Email address"><button>Notify me</button></form>
         <div class="countdown"><span>12</span> days <span>04</span> hours</div><p>Powered by <a href="https://seedling.example">Seedling Plugins LLC</a></p></div>`,
        '<meta name="robots" content="noindex"><meta name="generator" content="WordPress 6.9">',
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees-weakly' },
    facts: { language: ['en-GB'] },
  },
  {
    kind: 'application that renders nothing without scripts',
    host: 'app.tallyhive.example',
    client: { name: 'Tallyhive', countryCode: 'IE' },
    pages: {
      '/': htmlPage(
        'en',
        'Tallyhive – Inventory for makers',
        `<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script type="module" crossorigin src="/assets/index-DkX9a1.js"></script><noscript><img height="1" width="1" src="https://pixel.example/tr?id=1" alt=""/></noscript>`,
        '<meta name="description" content="Tallyhive keeps track of materials, batches and orders for small makers."><meta property="og:site_name" content="Tallyhive"><meta property="og:title" content="Tallyhive – Inventory for makers">',
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees-weakly' },
    facts: {
      description: ['Tallyhive keeps track of materials, batches and orders for small makers.'],
      language: ['en'],
    },
  },
  {
    kind: 'site that has moved and leads on by itself',
    host: 'www.holzbau-kreuder.example',
    client: { name: 'Holzbau Kreuder', countryCode: 'DE' },
    pages: {
      '/': htmlPage(
        'de',
        'Holzbau Kreuder ist umgezogen',
        `<h1>Wir sind umgezogen!</h1><p>Sie finden Holzbau Kreuder ab sofort unter <a href="https://www.kreuder-holzhaus.example/">www.kreuder-holzhaus.example</a>.</p><p>Sie werden in fünf Sekunden weitergeleitet. <a href="https://www.kreuder-holzhaus.example/impressum">Impressum</a></p>
         <p><small>Diese Weiterleitung wird betrieben von Hostwerk GmbH, Rheinufer 3, 50679 Köln, HRB 77881, USt-IdNr. DE815334066, Tel. 0221 555 0190</small></p>`,
        '<meta http-equiv="refresh" content="5; url=https://www.kreuder-holzhaus.example/">',
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: { language: ['de'] },
  },
];
