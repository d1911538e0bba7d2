import { htmlPage, type CompanySite } from './fixture-site.ts';

/**
 * The third set, first half: companies that print the numbers under which they are registered, each as its country's web builders do.
 * Written, with its facts, by somebody who had not seen the code that reads it.
 */
export const registeredSites: readonly CompanySite[] = [
  {
    kind: 'Dutch gardener with a page builder',
    host: 'www.vandongenhoveniers.example',
    client: { name: 'Van Dongen Hoveniers', countryCode: 'NL' },
    pages: {
      '/': htmlPage(
        'nl-NL',
        'Hovenier in Breda en omgeving - Van Dongen Hoveniers',
        `<header class="elementor-location-header"><a href="https://www.vandongenhoveniers.example"><img src="/wp-content/uploads/logo.png" alt=""></a>
         <ul id="menu-1"><li class="menu-item"><a href="/tuinaanleg/">Tuinaanleg</a></li><li class="menu-item"><a href="/tuinonderhoud/">Tuinonderhoud</a></li><li class="menu-item"><a href="/contact/">Contact</a></li></ul>
         <a class="elementor-button" href="tel:0765550142"><span class="elementor-button-text">Bel ons direct</span></a></header>
         <div class="elementor-widget-container"><h1 class="elementor-heading-title">Dé hovenier van Breda</h1>
         <p>Al meer dan 25 jaar leggen wij met een team van 14 vakmensen tuinen aan in Breda, Oosterhout en Etten-Leur.</p></div>
         <div class="testimonial"><p>“Netjes gewerkt en goed meegedacht. Aanrader!”</p><cite>Fam. Jansen, Jansen Installatietechniek B.V.</cite></div>
         <footer class="elementor-location-footer"><div class="elementor-row">
         <div class="elementor-column"><h4>Van Dongen Hoveniers B.V.</h4><ul class="elementor-icon-list-items">
         <li><span class="icon"><i class="fas fa-map-marker-alt"></i></span><span class="text">Ettensebaan 17</span></li><li><span class="text">4813 AH Breda</span></li>
         <li><a href="tel:0765550142"><span class="text">076 - 555 01 42</span></a></li><li><a href="mailto:info@vandongenhoveniers.example">info@vandongenhoveniers.example</a></li></ul></div>
         <div class="elementor-column"><h4>Gegevens</h4><p>KvK: 61234567<br />BTW: NL853421766B01<br />IBAN: NL02 RABO 0123 4567 89</p></div>
         <div class="elementor-column"><a href="https://www.facebook.com/vandongenhoveniers/" target="_blank" rel="noopener"><span class="elementor-screen-only">Facebook-f</span></a>
         <a href="https://www.instagram.com/vandongenhoveniers/" target="_blank"><span class="elementor-screen-only">Instagram</span></a></div></div>
         <p class="copyright">© 2026 Van Dongen Hoveniers | <a href="/algemene-voorwaarden.pdf">Algemene voorwaarden</a> | <a href="/privacy/">Privacy</a> | Website door <a href="https://burostaal.example">Buro Staal B.V.</a></p></footer>`,
        `<meta name="description" content="Op zoek naar een hovenier in Breda? Van Dongen Hoveniers ontwerpt, legt aan en onderhoudt uw tuin."/>
         <meta property="og:site_name" content="Van Dongen Hoveniers"/><meta name="generator" content="WordPress 6.8"/>`,
      ),
      '/contact/': htmlPage(
        'nl-NL',
        'Contact - Van Dongen Hoveniers',
        `<h1>Contact</h1><p>Wilt u een vrijblijvende offerte? Vul het formulier in of bel ons.</p>
         <p>Facturen ontvangen wij graag als pdf op <a href="mailto:administratie@vandongenhoveniers.example">administratie@vandongenhoveniers.example</a>.</p>
         <form><label>Naam</label><input name="naam"><label>Bericht</label><textarea></textarea></form>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Van Dongen Hoveniers B.V.'],
      companyType: ['B.V.'],
      description: [
        'Op zoek naar een hovenier in Breda? Van Dongen Hoveniers ontwerpt, legt aan en onderhoudt uw tuin.',
      ],
      address: ['Ettensebaan 17\n4813 AH Breda'],
      phone: ['0765550142'],
      registration: ['KvK 61234567'],
      vatId: ['NL853421766B01'],
      financeEmail: ['administratie@vandongenhoveniers.example'],
      invoiceSubmission: ['Facturen ontvangen wij graag als pdf op administratie@vandongenhoveniers.example.'],
      social: ['https://www.facebook.com/vandongenhoveniers', 'https://www.instagram.com/vandongenhoveniers'],
      language: ['nl-NL'],
    },
  },
  {
    kind: 'Italian workshop with everything on one line',
    host: 'www.meccanicavalsugana.example',
    client: { name: 'Meccanica Valsugana', countryCode: 'IT' },
    pages: {
      '/': htmlPage(
        'it-IT',
        'Meccanica Valsugana | Lavorazioni meccaniche di precisione | Trento',
        `<div id="top-bar">Tel. +39 0461 555012 r.a. | <a href="mailto:info@meccanicavalsugana.example">info@meccanicavalsugana.example</a></div>
         <nav><a href="/azienda">Azienda</a><a href="/lavorazioni">Lavorazioni</a><a href="/qualita">Qualità</a><a href="/contatti">Contatti</a></nav>
         <h2>Precisione al centesimo</h2><p>Dal 1979 Meccanica Valsugana esegue torniture e fresature CNC conto terzi per l'automotive e il packaging.</p>
         <p>Certificazione UNI EN ISO 9001:2015 rilasciata da Certiquality S.r.l.</p>
         <div id="footer"><small>Meccanica Valsugana S.r.l. - Via dell'Industria, 14 - 38057 Pergine Valsugana (TN) - C.F. e P.IVA 01987650221 - R.E.A. TN-191234 - Cap. Soc. € 100.000,00 i.v.
         - PEC: <a href="mailto:meccanicavalsugana@pec.example">meccanicavalsugana@pec.example</a></small><br>
         <small><a href="/privacy">Privacy Policy</a> - <a href="/cookie">Cookie Policy</a> - Credits: <a href="https://www.doloweb.example">Doloweb S.n.c. - P.IVA 02456780226</a></small></div>`,
      ),
      '/azienda': htmlPage(
        'it-IT',
        'Azienda | Meccanica Valsugana',
        '<h1>Azienda</h1><p>L’officina nasce a Pergine dall’intuizione di Renzo Moser. Oggi lavoriamo su 3.200 mq con 22 centri di lavoro.</p>',
      ),
      '/contatti': htmlPage(
        'it-IT',
        'Contatti | Meccanica Valsugana',
        `<h1>Contatti</h1><table border="0"><tr><td>Ufficio commerciale</td><td>commerciale@meccanicavalsugana.example</td></tr>
         <tr><td>Amministrazione</td><td><a href="mailto:amministrazione@meccanicavalsugana.example">amministrazione@meccanicavalsugana.example</a></td></tr>
         <tr><td>Fax</td><td>+39 0461 555099</td></tr></table>
         <p>Per la fatturazione elettronica utilizzare il codice destinatario SUBM70N.</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Meccanica Valsugana S.r.l.'],
      companyType: ['S.r.l.'],
      founded: ['1979'],
      address: ["Via dell'Industria, 14\n38057 Pergine Valsugana (TN)"],
      phone: ['+39 0461 555012'],
      vatId: ['IT01987650221'],
      registration: ['REA TN-191234'],
      financeEmail: ['amministrazione@meccanicavalsugana.example'],
      invoiceSubmission: ['Per la fatturazione elettronica utilizzare il codice destinatario SUBM70N.'],
      language: ['it-IT'],
    },
  },
  {
    kind: 'Spanish legal notice as lawyers write it',
    host: 'reformascastano.example',
    client: { name: 'Reformas Castaño', countryCode: 'ES' },
    pages: {
      '/': htmlPage(
        'es',
        'Reformas integrales en Madrid ▷ Presupuesto sin compromiso',
        `<h1>Reformas integrales en Madrid</h1><p>Cocinas, baños y viviendas completas. Más de 900 reformas entregadas.</p>
         <p>☎ <a href="tel:+34915550123">91 555 01 23</a> · <a href="https://api.whatsapp.com/send?phone=34655501234">WhatsApp</a></p>
         <p>Trabajamos con Porcelanosa, Roca Sanitario S.A. y Grupo Puma S.L.</p>
         <footer>© Reformas Castaño 2026. Todos los derechos reservados. <a href="/aviso-legal/">Aviso legal</a> <a href="/politica-de-cookies/">Cookies</a>
         <a href="https://www.instagram.com/reformascastano?igsh=abc123">Instagram</a></footer>`,
        '<meta name="description" content="Empresa de reformas integrales en Madrid con presupuesto cerrado y plazos garantizados.">',
      ),
      '/aviso-legal/': htmlPage(
        'es',
        'Aviso legal',
        `<h1>Aviso legal</h1><h2>1. Datos identificativos</h2>
         <p>En cumplimiento del artículo 10 de la Ley 34/2002, de 11 de julio, de Servicios de la Sociedad de la Información y de Comercio Electrónico (LSSI-CE), se informa de que el titular de este sitio web es
         <strong>Reformas Integrales Castaño, S.L.</strong> (en adelante, «la Empresa»), con domicilio social en C/ Alcalá, 211, 3º B, 28028 Madrid, con C.I.F. B83124552, inscrita en el Registro Mercantil de Madrid, Tomo 31.245, Folio 88, Hoja M-562310.</p>
         <p>Correo electrónico de contacto: info@reformascastano.example. Teléfono de contacto: 91 555 01 23.</p>
         <h2>2. Condiciones de uso</h2><p>El usuario se compromete a hacer un uso adecuado de los contenidos.</p>
         <h2>7. Alojamiento</h2><p>El sitio está alojado por Raiola Networks, S.L., con domicilio en Avda. de Magoi, 66, 27002 Lugo y C.I.F. B87661203.</p>
         <h2>8. Legislación aplicable</h2><p>Las partes se someten a los juzgados y tribunales de Madrid.</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Reformas Integrales Castaño, S.L.'],
      companyType: ['S.L.'],
      description: ['Empresa de reformas integrales en Madrid con presupuesto cerrado y plazos garantizados.'],
      address: ['C/ Alcalá, 211, 3º B\n28028 Madrid'],
      phone: ['+34915550123'],
      vatId: ['ESB83124552'],
      registration: ['Hoja M-562310'],
      social: ['https://www.instagram.com/reformascastano'],
      language: ['es'],
    },
  },
  {
    kind: 'Polish bakery',
    host: 'zlotyklos.example',
    client: { name: 'Piekarnia Złoty Kłos', countryCode: 'PL' },
    pages: {
      '/': htmlPage(
        'pl',
        'Piekarnia Złoty Kłos – chleb na zakwasie | Poznań',
        `<h1>Chleb, jak dawniej</h1><p>Pieczemy codziennie od 3 rano.</p><nav><a href="/o-nas.html">O nas</a> <a href="/kontakt.html">Kontakt</a></nav>
         <footer>Copyright © Złoty Kłos 2026 | Realizacja: <a href="https://netfala.example">Netfala Sp. z o.o.</a></footer>`,
      ),
      '/o-nas.html': htmlPage(
        'pl',
        'O nas',
        '<h1>O nas</h1><p>Piekarnia Złoty Kłos działa nieprzerwanie od 1991 roku. Zaczynaliśmy od jednego pieca na Jeżycach.</p>',
      ),
      '/kontakt.html': htmlPage(
        'pl',
        'Kontakt',
        `<h1>Kontakt</h1><p><b>„Złoty Kłos” Sp. z o.o.</b><br>ul. Młyńska 12<br>61-729 Poznań</p>
         <p>tel. 61 855 01 42<br>kom. 605 550 142<br>e-mail: biuro@zlotyklos.example</p>
         <p>NIP 783-17-12-451<br>REGON 301548720<br>KRS 0000345678<br>Sąd Rejonowy Poznań – Nowe Miasto i Wilda, VIII Wydział Gospodarczy KRS<br>Kapitał zakładowy 50 000 zł</p>
         <p>Faktury prosimy przesyłać na adres <a href="mailto:faktury@zlotyklos.example">faktury@zlotyklos.example</a>.</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['„Złoty Kłos” Sp. z o.o.'],
      companyType: ['Sp. z o.o.'],
      founded: ['1991'],
      address: ['ul. Młyńska 12\n61-729 Poznań'],
      phone: ['61 855 01 42'],
      vatId: ['PL7831712451'],
      registration: ['REGON 301548720', 'KRS 0000345678'],
      financeEmail: ['faktury@zlotyklos.example'],
      invoiceSubmission: ['Faktury prosimy przesyłać na adres faktury@zlotyklos.example.'],
      language: ['pl'],
    },
  },
  {
    kind: 'British joiners with two addresses',
    host: 'www.hartwellpryce.example',
    client: { name: 'Hartwell & Pryce Joinery', countryCode: 'GB' },
    pages: {
      '/': htmlPage(
        'en-GB',
        'Bespoke Joinery in Shropshire | Hartwell &amp; Pryce',
        `<h1>Staircases, sash windows and doors, made by hand</h1><p>We are a small workshop of nine joiners in the Marches. Est. 2004.</p>
         <h2>As seen in</h2><p>Country Homes Ltd · The Period Property Company Ltd</p>
         <footer><div><h3>Workshop</h3><p>Unit 3, Station Yard<br/>Craven Arms<br/>SY7 9NE</p><p>T: <a href="tel:+441588555014">01588 555 014</a><br/>E: <a href="mailto:hello@hartwellpryce.example">hello@hartwellpryce.example</a></p></div>
         <div><a href="https://www.instagram.com/hartwellpryce/"><svg></svg></a> <a href="https://www.pinterest.co.uk/hartwellpryce/"><svg></svg></a></div>
         <p class="tiny">&copy; 2026 Hartwell &amp; Pryce Joinery Limited. Registered in England &amp; Wales No. 08123456. Registered office: 2 Castle Street, Ludlow, SY8 1AS. VAT Reg No. GB 334 9127 56.</p></footer>`,
        '<meta name="description" content="Hartwell &amp; Pryce make bespoke staircases, sash windows and doors for period homes across Shropshire.">',
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Hartwell & Pryce Joinery Limited'],
      companyType: ['Ltd'],
      description: [
        'Hartwell & Pryce make bespoke staircases, sash windows and doors for period homes across Shropshire.',
      ],
      founded: ['2004'],
      address: ['Unit 3, Station Yard\nCraven Arms\nSY7 9NE', '2 Castle Street\nLudlow\nSY8 1AS'],
      phone: ['+441588555014'],
      registration: ['Company number 08123456'],
      vatId: ['GB334912756'],
      social: ['https://www.instagram.com/hartwellpryce', 'https://www.pinterest.co.uk/hartwellpryce'],
      language: ['en-GB'],
    },
  },
  {
    kind: 'Austrian disclosure',
    host: 'tauernlift.example',
    client: { name: 'Tauern Lifttechnik', countryCode: 'AT' },
    pages: {
      '/': htmlPage(
        'de-AT',
        'Tauern Lifttechnik – Seilbahnservice',
        '<h1>Damit der Lift läuft</h1><p>Wartung, Revision und Notdienst für Seilbahnen.</p><footer><a href="/kontakt/">Kontakt</a> | <a href="/impressum/">Impressum</a> | <a href="/agb/">AGB</a></footer>',
      ),
      '/impressum/': htmlPage(
        'de-AT',
        'Impressum - Tauern Lifttechnik',
        `<article><h1>Impressum</h1><p>Informationspflicht laut §5 E-Commerce Gesetz, §14 Unternehmensgesetzbuch, §63 Gewerbeordnung und Offenlegungspflicht laut §25 Mediengesetz.</p>
         <p>Tauern Lifttechnik GmbH<br />Salzachstraße 41,<br />5600 St. Johann im Pongau,<br />Österreich</p>
         <p><strong>Unternehmensgegenstand:</strong> Wartung und Reparatur von Seilbahnanlagen<br /><strong>UID-Nummer:</strong> ATU62451732<br /><strong>Firmenbuchnummer:</strong> FN 276543k<br /><strong>Firmenbuchgericht:</strong> Landesgericht Salzburg<br /><strong>Firmensitz:</strong> 5600 St. Johann im Pongau</p>
         <p><strong>Tel.:</strong> <a href="tel:+43641255501">+43 6412 555 01</a><br /><strong>Fax:</strong> +43 6412 555 01-9<br /><strong>E-Mail:</strong> <a href="mailto:office@tauernlift.example">office@tauernlift.example</a></p>
         <p><strong>Mitglied bei:</strong> WKO<br /><strong>Aufsichtsbehörde:</strong> Bezirkshauptmannschaft St. Johann im Pongau</p>
         <p><strong>Geschäftsführer</strong><br />Ing. Matthias Rettenwender</p>
         <p>Quelle: Erstellt mit dem Impressum Generator von AdSimple® in Kooperation mit hashtagbeauty.example</p></article>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Tauern Lifttechnik GmbH'],
      companyType: ['GmbH'],
      address: ['Salzachstraße 41\n5600 St. Johann im Pongau'],
      country: ['AT'],
      phone: ['+43641255501'],
      registration: ['FN 276543k'],
      vatId: ['ATU62451732'],
      language: ['de-AT'],
    },
  },
  {
    kind: 'Swiss trustee',
    host: 'www.seetal-treuhand.example',
    client: { name: 'Seetal Treuhand AG', countryCode: 'CH' },
    pages: {
      '/': htmlPage(
        'de-CH',
        'Seetal Treuhand AG | Ihr Partner für Buchhaltung, Steuern und Revision',
        `<h1>Grüezi</h1><p>Seit 1994 betreut die Seetal Treuhand AG KMU zwischen Lenzburg und Hochdorf.</p>
         <p>Mitglied TREUHAND|SUISSE und EXPERTsuisse AG</p>
         <footer><p>Seetal Treuhand AG</p><p>Hauptstrasse 28</p><p>5737 Menziken</p><p>T +41 62 555 01 40</p><p><a href="mailto:info@seetal-treuhand.example">info@seetal-treuhand.example</a></p>
         <p><a href="https://www.linkedin.com/company/seetal-treuhand-ag/">LinkedIn</a></p><p><a href="/impressum">Impressum</a> <a href="/datenschutz">Datenschutz</a></p></footer>`,
      ),
      '/impressum': htmlPage(
        'de-CH',
        'Impressum',
        `<h1>Impressum</h1><h3>Kontaktadresse</h3><p>Seetal Treuhand AG<br>Hauptstrasse 28<br>5737 Menziken</p>
         <h3>Handelsregistereintrag</h3><p>Eingetragener Firmenname: Seetal Treuhand AG<br>UID: CHE-104.592.847</p>
         <h3>Mehrwertsteuernummer</h3><p>CHE-104.592.847 MWST</p>
         <h3>Haftungsausschluss</h3><p>Der Autor übernimmt keinerlei Gewähr hinsichtlich der inhaltlichen Richtigkeit.</p>
         <p>Quelle: SwissAnwalt</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Seetal Treuhand AG'],
      companyType: ['AG'],
      founded: ['1994'],
      address: ['Hauptstrasse 28\n5737 Menziken'],
      phone: ['+41 62 555 01 40'],
      registration: ['UID CHE-104.592.847'],
      vatId: ['CHE104592847'],
      linkedIn: ['https://www.linkedin.com/company/seetal-treuhand-ag'],
      language: ['de-CH'],
    },
  },
  {
    kind: 'Swedish plumber with an invoice address',
    host: 'www.bergslagensror.example',
    client: { name: 'Bergslagens Rör & Värme', countryCode: 'SE' },
    pages: {
      '/': htmlPage(
        'sv-SE',
        'VVS i Lindesberg – Bergslagens Rör &amp; Värme',
        `<h1>Din rörmokare i Bergslagen</h1><p>Vi utför service, badrum och värmepumpar. Auktoriserade enligt Säker Vatten.</p><a href="/kontakt">Kontakta oss</a>
         <footer><b>Bergslagens Rör &amp; Värme AB</b><br>Org.nr 556812-3474 · Innehar F-skatt<br>© 2026</footer>`,
        '<meta name="description" content="Rörmokare i Lindesberg med omnejd. Badrum, värmepumpar och service dygnet runt.">',
      ),
      '/kontakt': htmlPage(
        'sv-SE',
        'Kontakt',
        `<h1>Kontakt</h1><h3>Besöksadress</h3><p>Industrigatan 7<br>711 34 Lindesberg</p><h3>Telefon</h3><p>0581-555 01</p>
         <h3>Fakturaadress</h3><p>Bergslagens Rör &amp; Värme AB<br>FE 1123<br>838 80 Hackås</p>
         <p>Momsreg.nr: SE556812347401<br>Bankgiro: 5555-0142</p>
         <p>E-faktura skickas via Peppol till 0007:5568123474. PDF-fakturor mejlas till <a href="mailto:faktura@bergslagensror.example">faktura@bergslagensror.example</a>.</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Bergslagens Rör & Värme AB'],
      companyType: ['AB'],
      description: ['Rörmokare i Lindesberg med omnejd. Badrum, värmepumpar och service dygnet runt.'],
      address: ['Industrigatan 7\n711 34 Lindesberg'],
      phone: ['0581-555 01'],
      registration: ['Org.nr 556812-3474'],
      vatId: ['SE556812347401'],
      peppolId: ['0007:5568123474'],
      financeEmail: ['faktura@bergslagensror.example'],
      invoiceSubmission: [
        'E-faktura skickas via Peppol till 0007:5568123474.',
        'PDF-fakturor mejlas till faktura@bergslagensror.example.',
      ],
      language: ['sv-SE'],
    },
  },
  {
    kind: 'Czech joinery',
    host: 'truhlarstvi-novotny.example',
    client: { name: 'Truhlářství Novotný s.r.o.', countryCode: 'CZ' },
    pages: {
      '/': htmlPage(
        'cs',
        'Truhlářství Novotný – kuchyně na míru Brno',
        `<h1>Kuchyně na míru</h1><p>Vyrábíme nábytek z masivu i lamina.</p><a href="kontakty">Kontakty</a>
         <div class="footer">© 2010–2026 Truhlářství Novotný. Vytvořilo studio Modrý Slon s.r.o.</div>`,
      ),
      '/kontakty': htmlPage(
        'cs',
        'Kontakty',
        `<h1>Kontakty</h1><p><strong>Truhlářství Novotný s.r.o.</strong><br>Křenová 58<br>602 00 Brno</p>
         <p>IČO: 27318460<br>DIČ: CZ27318460<br>Společnost je zapsaná v obchodním rejstříku vedeném Krajským soudem v Brně, oddíl C, vložka 58214.</p>
         <p>Telefon: +420 543 555 014</p><p>Fakturace: <a href="mailto:fakturace@truhlarstvi-novotny.example">fakturace@truhlarstvi-novotny.example</a></p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Truhlářství Novotný s.r.o.'],
      companyType: ['s.r.o.'],
      address: ['Křenová 58\n602 00 Brno'],
      phone: ['+420 543 555 014'],
      registration: ['IČO 27318460'],
      vatId: ['CZ27318460'],
      financeEmail: ['fakturace@truhlarstvi-novotny.example'],
      language: ['cs'],
    },
  },
];
