import { htmlPage, jsonLd, type CompanySite } from './fixture-site.ts';

/**
 * The fifth set: trades and manufacturers, on a page builder, a registrar's site kit, a theme, hand-made tables and frames.
 * Written, with its facts, by somebody who had not seen the code that reads it.
 */
export const tradeAndMakerSites: readonly CompanySite[] = [
  {
    kind: 'American heating company on a page builder, with reviews and a lender',
    host: 'www.cottonwoodheating.example',
    client: { name: 'Cottonwood Heating & Air', countryCode: 'US' },
    pages: {
      '/': htmlPage(
        'en-US',
        'Heating &amp; Air Conditioning Boise, ID | Cottonwood Heating &amp; Air',
        `<div id="page-container"><div id="top-header"><div class="container clearfix"><div id="et-info"><a href="tel:+12085550142"><span id="et-info-phone">(208) 555-0142</span></a></div><ul class="et-social-icons"><li class="et-social-icon et-social-facebook"><a href="https://www.facebook.com/cottonwoodheating" class="icon"><span>Facebook</span></a></li><li class="et-social-icon et-social-instagram"><a href="https://www.instagram.com/cottonwoodheating/" class="icon"><span>Instagram</span></a></li></ul></div></div>
         <header id="main-header"><a href="https://www.cottonwoodheating.example/"><img src="/wp-content/uploads/2022/03/cottonwood-logo.png" alt="Cottonwood Heating &amp; Air" id="logo" /></a><nav id="top-menu-nav"><ul id="top-menu" class="nav"><li class="menu-item"><a href="/furnace-repair/">Furnace Repair</a></li><li class="menu-item"><a href="/about-us/">About Us</a></li><li class="menu-item"><a href="/privacy-policy/">Privacy</a></li></ul></nav></header>
         <div class="et_pb_section et_pb_fullwidth_section"><div class="et_pb_fullwidth_header_container left"><h1 class="et_pb_module_header">Warm in January. Cool in July.</h1><div class="et_pb_header_content_wrapper"><p>Furnace, heat pump and AC service across the Treasure Valley. Same-day appointments when you call before noon.</p></div><a class="et_pb_button et_pb_more_button" href="#schedule">Schedule Service</a></div></div>
         <div class="et_pb_section"><div class="et_pb_row et_pb_row_3col"><div class="et_pb_blurb"><h4 class="et_pb_module_header">Tune-Ups from $89</h4><p>21-point inspection, filter included.</p></div><div class="et_pb_blurb"><h4>Financing</h4><p>0% for 18 months through Summit Home Credit, LLC, subject to approval. Call Summit at (800) 555-0177.</p></div><div class="et_pb_blurb"><h4>Brands</h4><p>We install Northvane and Halden equipment.</p></div></div></div>
         <div class="et_pb_section"><h2>Neighbors Say</h2><div class="et_pb_testimonial"><p>“They had heat back on by dinner.”</p><span class="et_pb_testimonial_author">Priya S., Meridian</span></div><div class="et_pb_testimonial"><p>“We trust them with all three of our restaurants.”</p><span class="et_pb_testimonial_author">Tom Ruiz</span><p class="et_pb_testimonial_meta"><span>Ruiz Family Restaurants, Inc.</span></p></div></div>
         <footer id="main-footer"><div id="footer-widgets"><div class="footer-widget"><h4 class="title">Visit Us</h4><div class="textwidget"><p>6120 W Overland Rd<br />Boise, ID 83709</p></div></div><div class="footer-widget"><h4 class="title">Hours</h4><p>Mon–Fri 7:00 am – 6:00 pm<br />24/7 emergency service</p></div></div>
         <div id="footer-bottom"><div id="footer-info">© 2026 Cottonwood Heating &amp; Air, LLC. All Rights Reserved. | Idaho License HVC-C-10482 | Site by <a href="https://treasurevalleyweb.example">Treasure Valley Web Co.</a></div></div></footer></div>`,
        `<meta name="description" content="Cottonwood Heating &amp; Air repairs and installs furnaces, heat pumps and air conditioners in Boise, Meridian and Nampa, Idaho." /><meta property="og:site_name" content="Cottonwood Heating &amp; Air" /><meta name="generator" content="Divi v.4.27" />` +
          jsonLd({
            '@context': 'https://schema.org',
            '@graph': [
              {
                '@type': 'WebPage',
                '@id': 'https://www.cottonwoodheating.example/',
                url: 'https://www.cottonwoodheating.example/',
                name: 'Heating & Air Conditioning Boise, ID | Cottonwood Heating & Air',
                datePublished: '2019-02-11T18:20:31+00:00',
                inLanguage: 'en-US',
              },
              {
                '@type': 'WebSite',
                '@id': 'https://www.cottonwoodheating.example/#website',
                url: 'https://www.cottonwoodheating.example/',
                name: 'Cottonwood Heating & Air',
                publisher: { '@id': 'https://www.cottonwoodheating.example/#organization' },
              },
              {
                '@type': 'Organization',
                '@id': 'https://www.cottonwoodheating.example/#organization',
                name: 'Cottonwood Heating & Air',
                url: 'https://www.cottonwoodheating.example/',
                sameAs: ['https://www.facebook.com/cottonwoodheating', 'https://www.instagram.com/cottonwoodheating/'],
              },
            ],
          }),
      ),
      '/about-us/': htmlPage(
        'en-US',
        'About Us - Cottonwood Heating &amp; Air',
        `<h1>About Us</h1><div class="et_pb_text_inner"><p>Cottonwood Heating &amp; Air was founded in 2003 by Dale and Marcy Whitlock with one van and a borrowed ladder.</p><p>Every technician is background-checked and NATE certified.</p><h3>Dale Whitlock, Owner</h3><p>Dale grew up in Caldwell and has worked on furnaces since 1991.</p></div>`,
      ),
      '/privacy-policy/': htmlPage(
        'en-US',
        'Privacy Policy - Cottonwood Heating &amp; Air',
        `<h1>Privacy Policy</h1><p>Appointments are booked through FieldPilot Software, Inc., 44 Tehama Street, San Francisco, CA 94105. Visits to this website are counted with Google Analytics, a service of Google LLC.</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Cottonwood Heating & Air'],
      legalName: ['Cottonwood Heating & Air, LLC'],
      companyType: ['LLC'],
      description: [
        'Cottonwood Heating & Air repairs and installs furnaces, heat pumps and air conditioners in Boise, Meridian and Nampa, Idaho.',
      ],
      founded: ['2003'],
      address: ['6120 W Overland Rd\nBoise, ID 83709'],
      phone: ['+12085550142'],
      social: ['https://www.facebook.com/cottonwoodheating', 'https://www.instagram.com/cottonwoodheating'],
      language: ['en-US'],
    },
  },
  {
    kind: 'British electricians on the site kit of a registrar',
    host: 'harkerdunne.example',
    client: { name: 'Harker & Dunne Electrical', countryCode: 'GB' },
    pages: {
      '/': htmlPage(
        'en-GB',
        'Harker &amp; Dunne Electrical | Electricians Newcastle',
        `<div id="layout-b1" class="layout layout-layout layout-layout-layout-16"><div data-ux="Page" id="page-4410"><div data-ux="Widget" data-aid="HEADER_WIDGET"><header data-ux="Header" role="main"><a data-ux="Link" href="/" data-aid="HEADER_LOGO_RENDERED"><h3 data-ux="LogoHeading">Harker &amp; Dunne Electrical</h3></a><nav data-ux="Nav"><a data-ux="NavLink" href="/about-us">About us</a><a data-ux="NavLink" href="/privacy-policy">Privacy Policy</a></nav></header>
         <h1 data-ux="HeroHeading" data-aid="HEADER_TAGLINE_RENDERED">Electricians who turn up when they said they would</h1><a data-ux="ButtonPrimary" data-aid="HEADER_PHONE_RENDERED" href="tel:01914980142">0191 498 0142</a></div>
         <div data-ux="Widget" data-aid="ABOUT_WIDGET"><h4 data-ux="ContentHeading">Landlord certificates</h4><div data-ux="ContentText" class="x-el"><p>EICRs for lets and HMOs, booked with your tenant, emailed the next working day.</p></div><h4 data-ux="ContentHeading">Rewires and boards</h4><p>Full and part rewires, consumer units, EV chargers.</p></div>
         <div data-ux="Widget" data-aid="REVIEWS_WIDGET"><h2>Customer Reviews</h2><p>“Did our whole parade of shops over a weekend.” – Grainger &amp; Webb Lettings LLP</p><p>“Tidy lads.” – Mrs Oyelaran, Gosforth</p></div>
         <div data-ux="Widget" data-aid="CONTACT_WIDGET"><h2 data-ux="SectionHeading">Contact Us</h2><h4 data-aid="CONTACT_INFO_BIZ_NAME_REND">Harker &amp; Dunne Electrical Ltd</h4><p data-aid="CONTACT_INFO_ADDRESS_REND">Unit 4 Riverside Court<br>Newburn<br>Newcastle upon Tyne<br>NE15 8NZ</p><p data-aid="CONTACT_INFO_EMAIL_REND">Jobs: hello@harkerdunne.example<br>Accounts: <a href="mailto:accounts@harkerdunne.example">accounts@harkerdunne.example</a></p><table data-aid="CONTACT_HOURS_REND"><tr><td>Mon</td><td>08:00 – 17:00</td></tr><tr><td>Sun</td><td>Closed</td></tr></table></div>
         <div data-ux="Widget" data-aid="FOOTER_WIDGET"><p data-aid="FOOTER_COPYRIGHT_RENDERED">Copyright © 2026 Harker &amp; Dunne Electrical Ltd - All Rights Reserved.</p><p>Registered in England and Wales, company no. 09463218. VAT Reg No. 284 6173 37. NICEIC Approved Contractor.</p><p data-aid="FOOTER_POWERED_BY_RENDERED">Powered by <a href="https://www.godaddy.com/websites/website-builder">GoDaddy</a></p><a data-ux="SocialLink" aria-label="Facebook Social Link" href="https://www.facebook.com/harkerdunne"><svg></svg></a></div>
         <div data-ux="Widget" id="cookie"><h4>This website uses cookies.</h4><p>We use cookies to analyze website traffic and optimize your website experience.</p><button>Accept</button></div></div></div>`,
        '<meta name="description" content="NICEIC approved electricians for landlords, shops and homes in Newcastle and Gateshead."><meta name="generator" content="Starfield Technologies; Go Daddy Website Builder 8.0.0000">',
      ),
      '/about-us': htmlPage(
        'en-GB',
        'About us | Harker &amp; Dunne Electrical',
        `<div data-ux="Page"><h1>About us</h1><p>Harker &amp; Dunne Electrical was founded in 2015 by Tom Harker and Lee Dunne, who met as apprentices at the shipyard.</p><p>Our favourite job so far: the lights of the Tyne Theatre, for Stagecraft North Ltd.</p></div>`,
      ),
      '/privacy-policy': htmlPage(
        'en-GB',
        'Privacy Policy | Harker &amp; Dunne Electrical',
        `<div data-ux="Page"><h1>Privacy Policy</h1><p>Quotes and invoices are made with Jobledger, run by Jobledger Ltd, 1 Long Lane, London SE1 4PG (company number 10284417).</p></div>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Harker & Dunne Electrical Ltd'],
      companyType: ['Ltd'],
      description: ['NICEIC approved electricians for landlords, shops and homes in Newcastle and Gateshead.'],
      founded: ['2015'],
      address: ['Unit 4 Riverside Court\nNewburn\nNewcastle upon Tyne\nNE15 8NZ'],
      phone: ['01914980142'],
      registration: ['Company number 09463218'],
      vatId: ['GB284617337'],
      financeEmail: ['accounts@harkerdunne.example'],
      social: ['https://www.facebook.com/harkerdunne'],
      language: ['en-GB'],
    },
  },
  {
    kind: 'German roofer, a registered merchant, behind a cookie box',
    host: 'www.dachdeckerei-wachsmuth.example',
    client: { name: 'Dachdeckerei Wachsmuth', countryCode: 'DE' },
    pages: {
      '/': htmlPage(
        'de',
        'Dachdecker in Perleberg und der Prignitz – Dachdeckerei Wachsmuth',
        `<div id="BorlabsCookieBox" class="BorlabsCookie" role="dialog"><div class="cookie-box"><h3>Datenschutzeinstellungen</h3><p>Wir verwenden Cookies. Einige sind essenziell, andere helfen uns.</p><table><tr><th>Name</th><td>Google Maps</td></tr><tr><th>Anbieter</th><td>Google Ireland Limited, Gordon House, Barrow Street, Dublin 4</td></tr></table><a class="cursor">Alle akzeptieren</a></div></div>
         <header class="site-header" itemscope itemtype="https://schema.org/WPHeader"><div class="ast-builder-html-element"><a href="tel:+4938765550130">03876 555 01 30</a></div><nav class="main-navigation"><ul><li><a href="/leistungen/">Leistungen</a></li><li><a href="/ueber-uns/">Über uns</a></li></ul></nav></header>
         <main><div class="uagb-container"><h1>Ihr Dach in guten Händen</h1><p>Steildach, Flachdach, Fassade und Gründach – vom Reetort bis zur Photovoltaik-Vorbereitung.</p></div><div class="uagb-container"><h2>Referenzen</h2><ul><li>Grundschule am Stadtpark, Wittenberge</li><li>Gut Neuhausen, Agrar Neuhausen GmbH</li><li>Pfarrhaus Bad Wilsnack</li></ul></div><div><h2>Wir suchen Verstärkung</h2><p>Dachdeckergeselle (m/w/d), 4-Tage-Woche.</p></div></main>
         <footer class="site-footer"><p>© 2026 Dachdeckerei Wachsmuth</p><a href="/impressum/">Impressum</a> <a href="/datenschutz/">Datenschutz</a> <a href="https://www.instagram.com/dachdeckerei.wachsmuth/">Instagram</a></footer>`,
        '<meta name="description" content="Meisterbetrieb für Steildach, Flachdach und Fassade in Perleberg, Wittenberge und der Prignitz." />',
      ),
      '/ueber-uns/': htmlPage(
        'de',
        'Über uns – Dachdeckerei Wachsmuth',
        `<h1>Über uns</h1><p>Die Dachdeckerei Wachsmuth wurde 1962 von Ernst Wachsmuth gegründet. Heute führt sein Enkel Jens den Betrieb.</p><div class="team"><h3>Jens Wachsmuth</h3><p>Dachdeckermeister</p><h3>Silke Wachsmuth</h3><p>Büro</p></div>`,
      ),
      '/impressum/': htmlPage(
        'de',
        'Impressum – Dachdeckerei Wachsmuth',
        `<h1>Impressum</h1><h2>Angaben gemäß § 5 DDG</h2><p>Dachdeckerei Wachsmuth e.K.<br />Lübecker Chaussee 41<br />19348 Perleberg</p><p>Inhaber: Jens Wachsmuth</p><p>Telefon: 03876 555 01 30<br />Telefax: 03876 555 01 31<br />E-Mail: info@dachdeckerei-wachsmuth.example</p>
         <p>Rechnungen an uns senden Sie bitte als PDF an <a href="mailto:rechnung@dachdeckerei-wachsmuth.example">rechnung@dachdeckerei-wachsmuth.example</a>.</p>
         <p>Registergericht: Amtsgericht Neuruppin<br />Registernummer: HRA 1874</p><p>Umsatzsteuer-Identifikationsnummer gemäß § 27 a Umsatzsteuergesetz: DE286417303</p>
         <p>Zuständige Kammer: Handwerkskammer Potsdam, Charlottenstraße 34, 14467 Potsdam</p><p>Berufshaftpflicht: Märkische Handwerkerversicherung AG, Am Kanal 16, 14467 Potsdam</p><p>Quelle: e-recht24.de</p>`,
      ),
      '/datenschutz/': htmlPage(
        'de',
        'Datenschutz – Dachdeckerei Wachsmuth',
        `<h1>Datenschutzerklärung</h1><p>Wir hosten unsere Website bei der Elbhost GmbH, Speicherstraße 9, 20457 Hamburg (nachfolgend Elbhost). Mit Elbhost haben wir einen Vertrag über Auftragsverarbeitung geschlossen.</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Dachdeckerei Wachsmuth e.K.'],
      companyType: ['e.K.'],
      description: ['Meisterbetrieb für Steildach, Flachdach und Fassade in Perleberg, Wittenberge und der Prignitz.'],
      founded: ['1962'],
      address: ['Lübecker Chaussee 41\n19348 Perleberg'],
      phone: ['+4938765550130'],
      registration: ['HRA 1874'],
      vatId: ['DE286417303'],
      financeEmail: ['rechnung@dachdeckerei-wachsmuth.example'],
      invoiceSubmission: ['Rechnungen an uns senden Sie bitte als PDF an rechnung@dachdeckerei-wachsmuth.example.'],
      social: ['https://www.instagram.com/dachdeckerei.wachsmuth'],
      language: ['de'],
    },
  },
  {
    kind: 'Czech foundry on hand-made tables',
    host: 'www.slevarna-okrouhlik.example',
    client: { name: 'Slévárna Okrouhlík', countryCode: 'CZ' },
    pages: {
      '/': htmlPage(
        'cs',
        'Slévárna Okrouhlík - odlitky ze šedé a tvárné litiny',
        `<table width="960" border="0" align="center" cellpadding="0" cellspacing="0"><tr><td colspan="2" bgcolor="#8a1c1c"><img src="img/hlavicka.jpg" width="960" height="180" alt="Slévárna Okrouhlík"></td></tr>
         <tr><td width="180" valign="top" class="menu"><a href="vyroba.html">Výroba</a><br><a href="kontakty.html">Kontakty</a><br><br><img src="img/iso9001.gif" alt="ISO 9001"></td>
         <td valign="top" class="obsah"><h1>Vítejte</h1><p>Slévárna Okrouhlík byla založena v roce 1994. Odléváme kusy od 0,5 do 800 kg pro výrobce čerpadel, převodovek a zemědělských strojů.</p><p>Zaměstnáváme 85 lidí.</p>
         <h2>Naši zákazníci</h2><p>Čerpadla Morava a.s., Agrostroj Vysočina s.r.o., Getriebebau Sachs GmbH</p><h2>Aktuality</h2><p><b>12. 3. 2026</b> Navštivte nás na veletrhu v Brně, pavilon V, stánek 41.</p></td></tr>
         <tr><td colspan="2" align="center" class="pata"><font size="1">© 2008-2026 Slévárna Okrouhlík s.r.o. | Projekt „Modernizace tavírny“ byl spolufinancován Evropskou unií. | <a href="https://www.linkedin.com/company/slevarna-okrouhlik">LinkedIn</a></font></td></tr></table>`,
        '<meta name="description" content="Slévárna šedé a tvárné litiny v Hlinsku, odlitky do 800 kg včetně obrábění."><meta name="author" content="Webdílna Chrudim">',
      ),
      '/vyroba.html': htmlPage(
        'cs',
        'Výroba',
        '<table width="960"><tr><td><h1>Výroba</h1><table border="1"><tr><th>Materiál</th><th>Norma</th><th>Hmotnost</th></tr><tr><td>EN-GJL-250</td><td>EN 1561</td><td>0,5–800 kg</td></tr><tr><td>EN-GJS-400-15</td><td>EN 1563</td><td>1–500 kg</td></tr></table></td></tr></table>',
      ),
      '/kontakty.html': htmlPage(
        'cs',
        'Kontakty',
        `<h1>Kontakty</h1><table border="0"><tr><td><b>Slévárna Okrouhlík s.r.o.</b><br>Průmyslová 412<br>539 01 Hlinsko</td></tr><tr><td>Tel.: +420 469 555 014<br>Fax: +420 469 555 015<br>E-mail: slevarna@slevarna-okrouhlik.example</td></tr><tr><td>IČO: 28641736<br>DIČ: CZ28641736</td></tr><tr><td>Společnost je zapsána v obchodním rejstříku vedeném Krajským soudem v Hradci Králové, oddíl C, vložka 26318.</td></tr></table>
         <p>Faktury zasílejte ve formátu PDF na <a href="mailto:fakturace@slevarna-okrouhlik.example">fakturace@slevarna-okrouhlik.example</a>.</p>
         <table border="1"><tr><td>Obchod</td><td>Ing. Petr Dostál</td><td>dostal@slevarna-okrouhlik.example</td></tr><tr><td>Kvalita</td><td>Jana Kubíková</td><td>kubikova@slevarna-okrouhlik.example</td></tr></table>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Slévárna Okrouhlík s.r.o.'],
      companyType: ['s.r.o.'],
      description: ['Slévárna šedé a tvárné litiny v Hlinsku, odlitky do 800 kg včetně obrábění.'],
      founded: ['1994'],
      sizeSegment: ['50-249'],
      address: ['Průmyslová 412\n539 01 Hlinsko'],
      phone: ['+420 469 555 014'],
      registration: ['IČO 28641736'],
      vatId: ['CZ28641736'],
      financeEmail: ['fakturace@slevarna-okrouhlik.example'],
      invoiceSubmission: ['Faktury zasílejte ve formátu PDF na fakturace@slevarna-okrouhlik.example.'],
      linkedIn: ['https://www.linkedin.com/company/slevarna-okrouhlik'],
      language: ['cs'],
    },
  },
  {
    kind: 'Japanese spring maker in frames of old',
    host: 'www.taniguchi-bane.example',
    client: { name: '谷口バネ製作所', countryCode: 'JP' },
    pages: {
      '/': `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Frameset//EN"><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>谷口バネ製作所</title><meta name="description" content="精密ばね・線ばねの試作から量産まで。長野県長野市の谷口バネ製作所です。"></head>
        <frameset cols="160,*" border="0"><frame src="menu.html" name="menu" scrolling="no" noresize><frame src="main.html" name="main"><noframes><body>このページはフレームを使用しています。<a href="main.html">こちら</a>からご覧ください。</body></noframes></frameset></html>`,
      '/menu.html': `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body bgcolor="#ccddee" link="#000080"><p><a href="main.html" target="main">トップ</a></p><p><a href="gaiyou.html" target="main">会社概要</a></p><hr size="1"><img src="/cgi-bin/count.cgi" alt="counter"></body></html>`,
      '/main.html': `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body background="bg.gif"><center><font size="6" color="#003366"><b>谷口バネ製作所</b></font><br><marquee>試作1個から承ります</marquee></center><p>圧縮ばね、引張ばね、ねじりばね、線加工品を短納期で製作いたします。</p><p>更新履歴<br>2025.10.02 設備一覧を更新しました<br>2024.04.15 諏訪圏工業メッセに出展しました</p><p>リンク: <a href="http://www.banekyokai.example/">全国線ばね協会</a></p></body></html>`,
      '/gaiyou.html': `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>会社概要</title></head><body><h2>会社概要</h2><table border="1" cellpadding="6"><tr><td bgcolor="#eeeeee">会社名</td><td>株式会社谷口バネ製作所</td></tr><tr><td bgcolor="#eeeeee">代表者</td><td>代表取締役 谷口 修</td></tr><tr><td bgcolor="#eeeeee">所在地</td><td>〒381-2205 長野県長野市青木島町大塚512番8号</td></tr><tr><td bgcolor="#eeeeee">電話番号</td><td>026-555-0142</td></tr><tr><td bgcolor="#eeeeee">FAX</td><td>026-555-0143</td></tr><tr><td bgcolor="#eeeeee">設立</td><td>1971年5月</td></tr><tr><td bgcolor="#eeeeee">資本金</td><td>1,000万円</td></tr><tr><td bgcolor="#eeeeee">従業員数</td><td>42名</td></tr><tr><td bgcolor="#eeeeee">主要取引先</td><td>信濃精機株式会社、株式会社アルプス計器</td></tr><tr><td bgcolor="#eeeeee">取引銀行</td><td>北信中央信用金庫 青木島支店</td></tr></table></body></html>`,
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['株式会社谷口バネ製作所'],
      companyType: ['株式会社'],
      description: ['精密ばね・線ばねの試作から量産まで。長野県長野市の谷口バネ製作所です。'],
      founded: ['1971'],
      sizeSegment: ['10-49'],
      address: ['〒381-2205 長野県長野市青木島町大塚512番8号'],
      phone: ['026-555-0142'],
    },
  },
];
