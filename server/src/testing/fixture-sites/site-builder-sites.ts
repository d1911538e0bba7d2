import { htmlPage, jsonLd, type CompanySite } from './fixture-site.ts';

/**
 * The fourth set: companies whose pages come from a site builder, a shop system or a rendering framework, with its nested markup.
 * Written, with its facts, by somebody who had not seen the code that reads it.
 */
export const siteBuilderSites: readonly CompanySite[] = [
  {
    kind: 'French carpenter with reviews, a page builder and an agency’s credit line',
    host: 'www.menuiserie-briand.example',
    client: { name: 'Menuiserie Briand', countryCode: 'FR' },
    pages: {
      '/': htmlPage(
        'fr-FR',
        'Menuisier à Pornic (44) - Fenêtres, escaliers, agencement | Menuiserie Briand',
        `<div data-elementor-type="header" class="elementor elementor-12 elementor-location-header"><div class="elementor-element e-con e-parent"><div class="e-con-inner">
         <div class="elementor-widget-container"><a href="https://www.menuiserie-briand.example"><img width="220" src="/wp-content/uploads/2023/04/logo-briand.png" alt="logo"></a></div>
         <nav class="elementor-nav-menu--main"><ul><li><a href="/fenetres/" class="elementor-item">Fenêtres</a></li><li><a href="/escaliers/" class="elementor-item">Escaliers</a></li><li><a href="/contact/" class="elementor-item">Devis &amp; contact</a></li></ul></nav>
         <ul class="elementor-icon-list-items"><li class="elementor-icon-list-item"><a href="tel:0240555012"><span class="elementor-icon-list-icon"><svg></svg></span><span class="elementor-icon-list-text">02 40 55 50 12</span></a></li></ul></div></div></div>
         <div data-elementor-type="wp-page"><div class="elementor-widget-container"><h1 class="elementor-heading-title elementor-size-default">Votre menuisier à Pornic et sur la côte de Jade</h1></div>
         <div class="elementor-widget-text-editor"><p>Depuis 1987, la Menuiserie Briand fabrique et pose fenêtres, volets, portes et escaliers sur mesure. Reprise par Yann Briand en 2014, l’entreprise compte aujourd’hui neuf compagnons.</p></div>
         <div class="ti-widget ti-goog"><div class="ti-header">EXCELLENT — 61 avis sur Google</div><div class="ti-review-item"><div class="ti-name">Sophie Le Gall</div><div class="ti-review-text">Travail soigné, je recommande. Bien mieux que Fermetures de l’Ouest SAS !</div></div>
         <div class="ti-review-item"><div class="ti-name">SCI Les Embruns</div><div class="ti-review-text">Douze fenêtres posées en trois jours dans notre immeuble du 4 quai Leray, 44210 Pornic.</div></div></div></div>
         <div data-elementor-type="footer" class="elementor-location-footer"><div class="e-con-inner"><div class="e-con"><h4 class="elementor-heading-title">Menuiserie Briand</h4><div class="elementor-widget-text-editor"><p>12 rue des Charpentiers<br />44210 Pornic</p></div></div>
         <div class="e-con"><h4>Horaires</h4><p>Du lundi au vendredi : 8h–12h / 13h30–17h30</p></div>
         <div class="e-con"><a class="elementor-social-icon" href="https://www.facebook.com/menuiseriebriand" target="_blank"><span class="elementor-screen-only">Facebook</span></a></div></div>
         <p class="copy">© 2026 – Tous droits réservés – <a href="/mentions-legales/">Mentions légales</a> – Création de site : <a href="https://maree-haute.example">Agence Marée Haute</a> – 02 51 55 50 99</p></div>`,
        `<meta name="description" content="Menuiserie Briand, artisan menuisier à Pornic : fenêtres bois, alu et PVC, escaliers et agencement sur mesure. Devis gratuit." />
         <meta property="og:site_name" content="Menuiserie Briand" /><meta name="generator" content="Elementor 3.31; features: e_font_icon_svg" />` +
          jsonLd({
            '@context': 'https://schema.org',
            '@graph': [
              {
                '@type': 'WebPage',
                '@id': 'https://www.menuiserie-briand.example/',
                url: 'https://www.menuiserie-briand.example/',
                name: 'Menuisier à Pornic (44) - Fenêtres, escaliers, agencement | Menuiserie Briand',
                isPartOf: { '@id': 'https://www.menuiserie-briand.example/#website' },
                datePublished: '2021-02-09T10:12:44+00:00',
                inLanguage: 'fr-FR',
              },
              {
                '@type': 'BreadcrumbList',
                '@id': 'https://www.menuiserie-briand.example/#breadcrumb',
                itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Accueil' }],
              },
              {
                '@type': 'WebSite',
                '@id': 'https://www.menuiserie-briand.example/#website',
                url: 'https://www.menuiserie-briand.example/',
                name: 'Menuiserie Briand',
                inLanguage: 'fr-FR',
              },
            ],
          }),
      ),
      '/contact/': htmlPage(
        'fr-FR',
        'Devis et contact - Menuiserie Briand',
        `<h1>Devis &amp; contact</h1><p>Réponse sous 48 heures.</p><form class="elementor-form"><input placeholder="Nom"><textarea></textarea><button>Envoyer</button></form>
         <p>L’atelier : 02 40 55 50 12 – Yann Briand : 06 55 50 12 34</p>`,
      ),
      '/mentions-legales/': htmlPage(
        'fr-FR',
        'Mentions légales - Menuiserie Briand',
        `<div class="elementor-widget-text-editor"><h1>Mentions légales</h1><h2>Éditeur du site</h2>
         <p>Le présent site est édité par la <strong>SARL Menuiserie Briand</strong>, société à responsabilité limitée au capital de 15 000 €, dont le siège social est situé 12 rue des Charpentiers, 44210 Pornic.</p>
         <p>Immatriculée au RCS de Saint-Nazaire sous le numéro 814 620 373.<br />SIRET : 814 620 373 00021 – Code APE : 4332A<br />Numéro de TVA intracommunautaire : FR 63 814620373</p>
         <p>Directeur de la publication : Yann Briand.<br />Assurance décennale : Mutuelle du Bâtiment de l’Ouest SA, 3 place du Commerce, 44000 Nantes.</p>
         <h2>Conception</h2><p>Agence Marée Haute SARL, 18 rue du Port, 85100 Les Sables-d’Olonne.</p>
         <h2>Hébergement</h2><p>Nuagéo SAS au capital de 10 069 020 €<br />RCS Lille Métropole 509 317 467 00024<br />N° TVA : FR 71 509317467<br />Siège social : 2 rue Kellermann, 59100 Roubaix – Tél. 09 72 55 01 07</p></div>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['SARL Menuiserie Briand'],
      companyType: ['SARL'],
      description: [
        'Menuiserie Briand, artisan menuisier à Pornic : fenêtres bois, alu et PVC, escaliers et agencement sur mesure. Devis gratuit.',
      ],
      founded: ['1987'],
      address: ['12 rue des Charpentiers\n44210 Pornic'],
      phone: ['0240555012'],
      registration: ['SIREN 814620373'],
      vatId: ['FR63814620373'],
      social: ['https://www.facebook.com/menuiseriebriand'],
      language: ['fr-FR'],
    },
  },
  {
    kind: 'British roofer whose pages print two telephone numbers and spell out their addresses',
    host: 'www.pennineflatroofing.example',
    client: { name: 'Pennine Flat Roofing Ltd', countryCode: 'GB' },
    pages: {
      '/': htmlPage(
        'en',
        'Flat Roofing Todmorden | Pennine Flat Roofing',
        `<div id="SITE_CONTAINER"><div id="main_MF" class="main_MF"><div id="SCROLL_TO_TOP" tabindex="-1"></div><header id="SITE_HEADER"><div id="comp-l0a" class="wixui-rich-text" data-testid="richTextElement"><p class="font_7 wixui-rich-text__text" style="font-size:18px"><span class="color_11 wixui-rich-text__text">Call us on 01706&nbsp;555&nbsp;142</span></p></div>
         <nav aria-label="Site"><ul><li><a data-testid="linkElement" href="https://www.pennineflatroofing.example/services" target="_self">Services</a></li><li><a data-testid="linkElement" href="https://www.pennineflatroofing.example/contact" target="_self">Contact</a></li></ul></nav></header>
         <main id="PAGES_CONTAINER"><section class="wixui-section"><div data-testid="mesh-container-content"><div id="comp-l0b" class="wixui-rich-text"><h1 class="font_0 wixui-rich-text__text"><span style="font-weight:bold">GRP &amp; EPDM flat roofs<br class="wixui-rich-text__text">with a 20 year guarantee</span></h1></div>
         <div id="comp-l0c" class="wixui-rich-text"><p class="font_8">Pennine Flat Roofing cover Todmorden, Hebden Bridge and Rochdale.</p></div></div></section>
         <section id="comp-l0d" class="wixui-repeater"><h2>What our customers say</h2><div role="listitem"><p>“Clear quote, clean site, and a proper invoice at the end of it. 10/10.”</p><p>Daniel, Ashworth Lettings Ltd (VAT GB 291 8457 24)</p></div>
         <div role="listitem"><p>“Our surgery roof had leaked since 1999 – not any more.”</p><p>Calder Valley Dental LLP, Halifax Road, Todmorden OL14 5QG, 01706 555 900</p></div></section></main>
         <footer id="SITE_FOOTER"><div class="wixui-rich-text"><p class="font_8"><span>Unit 9, Albion Mills</span></p><p class="font_8"><span>Rochdale Road</span></p><p class="font_8"><span>Todmorden</span></p><p class="font_8"><span>OL14 7HT</span></p><p class="font_8"><span class="wixGuard wixui-rich-text__text">\u200b</span></p></div>
         <div class="wixui-rich-text"><p class="font_9">© 2026 by Pennine Flat Roofing Ltd. Registered in England and Wales no. 11482093. VAT registration no. 347 1620 65</p></div>
         <ul aria-label="Social Bar"><li><a href="https://www.facebook.com/pennineflatroofing" aria-label="Facebook"><wow-image></wow-image></a></li><li><a href="https://www.checkatrade.com/trades/pennineflatroofing" aria-label="Checkatrade"><wow-image></wow-image></a></li></ul></footer></div></div>`,
        `<meta name="generator" content="Wix.com Website Builder"/><meta property="og:site_name" content="Pennine Roofing"/><meta name="description" content="GRP and EPDM flat roofing specialists in Todmorden, Hebden Bridge and Rochdale. Free surveys."/>` +
          jsonLd({
            '@context': 'https://schema.org/',
            '@type': 'WebSite',
            name: 'Pennine Roofing',
            url: 'https://www.pennineflatroofing.example',
          }),
      ),
      '/contact': htmlPage(
        'en',
        'Contact | Pennine Flat Roofing',
        `<div class="wixui-rich-text"><h1 class="font_2">Get in touch</h1></div><div class="wixui-rich-text"><p class="font_8">Tel: 01706&nbsp;555&nbsp;124</p><p class="font_8">Enquiries: info [at] pennineflatroofing [dot] example</p><p class="font_8">Supplier invoices: accounts [at] pennineflatroofing [dot] example</p></div>
         <form><label>Name</label><input><label>Tell us about your roof</label><textarea></textarea></form>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Pennine Flat Roofing Ltd'],
      companyType: ['Ltd'],
      description: ['GRP and EPDM flat roofing specialists in Todmorden, Hebden Bridge and Rochdale. Free surveys.'],
      address: ['Unit 9, Albion Mills\nRochdale Road\nTodmorden\nOL14 7HT'],
      phone: ['01706 555 142', '01706 555 124'],
      registration: ['Company number 11482093'],
      vatId: ['GB347162065'],
      financeEmail: ['accounts@pennineflatroofing.example'],
      social: ['https://www.facebook.com/pennineflatroofing'],
      language: ['en'],
    },
  },
  {
    kind: 'Norwegian fitter that receives invoices by Peppol alone',
    host: 'fjellmontasje.example',
    client: { name: 'Fjellmontasje', countryCode: 'NO' },
    pages: {
      '/': htmlPage(
        'nb-NO',
        'Fjellmontasje — montasje av stålkonstruksjoner på Østlandet',
        `<div id="siteWrapper" class="clearfix site-wrapper"><header data-test="header" id="header"><div class="header-title-text"><a id="site-title" href="/">Fjellmontasje</a></div><div class="header-nav-list"><div class="header-nav-item header-nav-item--collection"><a href="/om-oss">Om oss</a></div><div class="header-nav-item"><a href="/faktura">Faktura</a></div><div class="header-nav-item"><a href="/kontakt">Kontakt</a></div></div></header>
         <main id="page"><article class="sections"><section data-test="page-section" class="page-section"><div class="sqs-block html-block sqs-block-html"><div class="sqs-block-content"><div class="sqs-html-content"><h1 style="white-space:pre-wrap;">Vi reiser bygget ditt</h1><p class="sqsrte-large" style="white-space:pre-wrap;">Stål, betongelementer og heis – med egne kraner og 24 montører.</p></div></div></div></section>
         <section class="page-section"><h2>Noen av våre kunder</h2><ul class="logos"><li>Nordbygg Entreprenør AS</li><li>Hamar Betong AS</li><li>Innlandet Sykehusbygg HF</li></ul></section></article></main>
         <footer class="sections" id="footer-sections"><div class="sqs-html-content"><p style="white-space:pre-wrap;"><strong>Fjellmontasje AS</strong><br>Torggata 14<br>2380 Brumunddal</p><p><a href="tel:+4762555014">62 55 50 14</a></p><p>Org.nr. 918 506 241 MVA</p><p>Godkjent lærebedrift · Sentralt godkjent for ansvarsrett · Miljøfyrtårn</p></div>
         <nav class="sqs-svg-icon--list"><a href="https://www.linkedin.com/company/fjellmontasje-as/" target="_blank" class="sqs-svg-icon--wrapper linkedin" aria-label="LinkedIn"><svg></svg></a><a href="https://www.instagram.com/squarespace/" class="sqs-svg-icon--wrapper instagram" aria-label="Instagram"><svg></svg></a></nav></footer></div>`,
        `<!-- This is Squarespace. --><meta property="og:site_name" content="Fjellmontasje"/><meta itemprop="name" content="Fjellmontasje"/><meta name="description" content=""/>` +
          jsonLd({
            url: 'https://fjellmontasje.example',
            name: 'Fjellmontasje',
            image: '//images.squarespace-cdn.example/content/logo.png',
            '@context': 'http://schema.org',
            '@type': 'WebSite',
          }) +
          jsonLd({
            legalName: 'Fjellmontasje AS',
            address: 'Torggata 14\nBrumunddal, , 2380\nNorway',
            email: 'post@fjellmontasje.example',
            telephone: '',
            sameAs: ['https://www.linkedin.com/company/fjellmontasje-as/', 'https://www.instagram.com/squarespace/'],
            '@context': 'http://schema.org',
            '@type': 'Organization',
          }) +
          jsonLd({
            address: 'Torggata 14\nBrumunddal, , 2380\nNorway',
            image: 'https://static1.squarespace.example/static/5f/logo.png',
            name: 'Fjellmontasje',
            openingHours: ', , , , , , ',
            '@context': 'http://schema.org',
            '@type': 'LocalBusiness',
          }),
      ),
      '/om-oss': htmlPage(
        'nb-NO',
        'Om oss — Fjellmontasje',
        '<div class="sqs-html-content"><h1>Om oss</h1><p>Fjellmontasje ble etablert i 2006 av brødrene Haugen. I 2019 kjøpte vi kranparken til Mjøs Kran AS.</p></div>',
      ),
      '/faktura': htmlPage(
        'nb-NO',
        'Faktura — Fjellmontasje',
        `<div class="sqs-html-content"><h1>Fakturainformasjon</h1><p>Vi mottar faktura kun som EHF via Peppol, adresse 0192:918506241.</p><p>Faktura må merkes med prosjektnummer og navn på bestiller.</p>
         <p>Spørsmål om faktura: <a href="mailto:regnskap@fjellmontasje.example">regnskap@fjellmontasje.example</a></p></div>`,
      ),
      '/kontakt': htmlPage(
        'nb-NO',
        'Kontakt — Fjellmontasje',
        `<div class="sqs-html-content"><h1>Kontakt</h1><p>Ole Haugen, daglig leder<br>ole@fjellmontasje.example<br>905 55 014</p><p>Silje Moen, prosjektleder<br>silje@fjellmontasje.example<br>905 55 015</p></div>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Fjellmontasje'],
      legalName: ['Fjellmontasje AS'],
      companyType: ['AS'],
      founded: ['2006'],
      address: ['Torggata 14\n2380 Brumunddal'],
      phone: ['+4762555014'],
      registration: ['Org.nr 918506241'],
      vatId: ['NO918506241MVA'],
      peppolId: ['0192:918506241'],
      invoiceSubmission: [
        'Vi mottar faktura kun som EHF via Peppol, adresse 0192:918506241.',
        'Faktura må merkes med prosjektnummer og navn på bestiller.',
      ],
      financeEmail: ['regnskap@fjellmontasje.example'],
      linkedIn: ['https://www.linkedin.com/company/fjellmontasje-as'],
      language: ['nb-NO'],
    },
  },
  {
    kind: 'Dutch software company that is a trading name, with its customers’ stories',
    host: 'www.planwijs.example',
    client: { name: 'Planwijs', countryCode: 'NL' },
    pages: {
      '/': htmlPage(
        'nl',
        'Planwijs | Roosterplanning voor de bouw',
        `<div class="page-wrapper"><div data-animation="default" class="navbar w-nav"><a href="/" class="brand w-nav-brand w--current"><img src="https://cdn.webflow.example/planwijs.svg" alt=""></a><nav role="navigation" class="nav-menu w-nav-menu"><a href="/klanten" class="nav-link w-nav-link">Klantverhalen</a><a href="/prijzen" class="nav-link w-nav-link">Prijzen</a><a href="/contact" class="nav-link w-nav-link">Contact</a></nav></div>
         <section class="section_hero"><h1 class="heading-style-h1">Nooit meer bellen wie waar staat</h1><p class="text-size-medium">Plan ploegen, materieel en onderaannemers in één bord.</p><a href="#" class="button w-button">Gratis proberen</a></section>
         <section class="section_logos"><p>Vertrouwd door 340+ bouwbedrijven</p><div class="w-dyn-list"><div role="list" class="w-dyn-items"><div role="listitem" class="w-dyn-item"><div class="case-name">Bouwbedrijf De Haan B.V.</div></div><div role="listitem" class="w-dyn-item"><div class="case-name">Aannemersbedrijf Kuipers &amp; Zn. B.V.</div></div></div></div></section>
         <footer class="footer"><div class="w-layout-grid"><div><div class="text-weight-bold">Planwijs</div><div>Stationsplein 45, 3013 AK Rotterdam</div><a href="tel:+31105550142" class="footer-link">010 555 0142</a></div>
         <div><a href="https://www.linkedin.com/company/planwijs" class="footer-link w-inline-block"><div>LinkedIn</div></a><a href="https://www.youtube.com/@planwijs" class="footer-link w-inline-block"><div>YouTube</div></a><a href="https://webflow.com" class="w-webflow-badge">Made in Webflow</a></div></div>
         <div class="footer-bottom"><div>© 2026 Planwijs. Planwijs is een handelsnaam van Roosterwerk B.V.</div><div>KvK 82417735</div><div>btw-nr. NL861247358B01</div></div></footer></div>`,
        `<meta content="Planwijs is planningssoftware waarmee bouwbedrijven ploegen en materieel inplannen." name="description"/><meta content="Webflow" name="generator"/>`,
      ),
      '/klanten': htmlPage(
        'nl',
        'Klantverhalen | Planwijs',
        `<h1>Klantverhalen</h1><article><h2>Bouwbedrijf De Haan B.V.</h2><p>Sinds 1921 bouwt De Haan in Friesland. Het bedrijf (KvK 01034567) zit aan de Zwette 12, 8912 AV Leeuwarden.</p><p>“Onze facturen komen nu binnen op facturen@dehaanbouw.example”, zegt controller Wim Postma.</p></article>
         <article><h2>Kuipers &amp; Zn.</h2><p>Bel Kuipers op 0527 555 014 voor een rondleiding.</p></article>`,
      ),
      '/contact': htmlPage(
        'nl',
        'Contact | Planwijs',
        `<h1>Contact</h1><p>Vragen over uw abonnement? Mail <a href="mailto:support@planwijs.example">support@planwijs.example</a>.</p>
         <p>Leveranciers sturen hun facturen als UBL of pdf naar <a href="mailto:facturen@planwijs.example">facturen@planwijs.example</a>.</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Roosterwerk B.V.'],
      companyType: ['B.V.'],
      description: ['Planwijs is planningssoftware waarmee bouwbedrijven ploegen en materieel inplannen.'],
      address: ['Stationsplein 45\n3013 AK Rotterdam'],
      phone: ['+31105550142'],
      registration: ['KvK 82417735'],
      vatId: ['NL861247358B01'],
      financeEmail: ['facturen@planwijs.example'],
      invoiceSubmission: ['Leveranciers sturen hun facturen als UBL of pdf naar facturen@planwijs.example.'],
      linkedIn: ['https://www.linkedin.com/company/planwijs'],
      social: ['https://www.youtube.com/@planwijs'],
      language: ['nl'],
    },
  },
  {
    kind: 'Spanish soap shop on a shop system',
    host: 'www.jaboneslacala.example',
    client: { name: 'Jabones La Cala', countryCode: 'ES' },
    pages: {
      '/': htmlPage(
        'es',
        'Jabones La Cala – Jabón natural hecho a mano',
        `<div id="shopify-section-sections--1__announcement-bar" class="shopify-section"><p class="announcement-bar__message">Envío gratis a partir de 40 €</p></div>
         <sticky-header class="header-wrapper"><header class="header"><a href="/" class="header__heading-link"><span class="h2">Jabones La Cala</span></a><nav class="header__inline-menu"><a href="/collections/all" class="header__menu-item">Tienda</a><a href="/pages/nosotros">Nosotros</a><a href="/pages/contact">Contacto</a></nav></header></sticky-header>
         <main id="MainContent"><div class="slideshow__text"><h2>Aceite, agua y tiempo</h2></div><ul class="product-grid"><li class="grid__item"><h3><a href="/products/pastilla-romero">Pastilla de romero</a></h3><span class="price-item">6,50 €</span></li></ul>
         <div class="jdgm-rev"><span class="jdgm-rev__author">Hotel Sal y Sol, S.A.</span><p>Pedimos 400 pastillas para las habitaciones. La factura llegó bien a compras@salysol.example.</p></div></main>
         <footer class="footer"><div class="footer__content-top"><h2>Atención al cliente</h2><p>L-V de 9 a 14 h</p><p>hola@jaboneslacala.example</p></div><ul class="footer__list-social"><li><a href="https://www.instagram.com/jaboneslacala" class="link list-social__link"><svg></svg><span class="visually-hidden">Instagram</span></a></li></ul>
         <small class="copyright__content">© 2026, <a href="/">Jabones La Cala</a></small><small class="copyright__content"><a href="https://www.shopify.com" rel="nofollow">Tecnología de Shopify</a></small>
         <ul class="policies"><li><a href="/policies/privacy-policy">Política de privacidad</a></li><li><a href="/policies/legal-notice">Aviso legal</a></li></ul></footer>`,
        `<meta name="description" content="Jabones artesanos elaborados en Mazarrón con aceite de oliva virgen y plantas de la sierra."><meta property="og:site_name" content="Jabones La Cala">` +
          jsonLd({
            '@context': 'http://schema.org',
            '@type': 'Organization',
            name: 'Jabones La Cala',
            logo: 'https://www.jaboneslacala.example/cdn/shop/files/logo.png',
            sameAs: ['', '', '', 'https://www.instagram.com/jaboneslacala', '', '', '', '', ''],
            url: 'https://www.jaboneslacala.example',
          }) +
          jsonLd({
            '@context': 'http://schema.org',
            '@type': 'Product',
            name: 'Pastilla de romero',
            brand: { '@type': 'Brand', name: 'La Cala' },
            offers: { '@type': 'Offer', price: '6.50', priceCurrency: 'EUR' },
          }),
      ),
      '/pages/nosotros': htmlPage(
        'es',
        'Nosotros – Jabones La Cala',
        '<h1>Nosotros</h1><div class="rte"><p>La receta es de la abuela Fuensanta, que ya hacía jabón en 1953. Jabones La Cala nació en 2016, cuando sus nietas alquilaron una nave junto a la lonja.</p></div>',
      ),
      '/policies/privacy-policy': htmlPage(
        'es',
        'Política de privacidad – Jabones La Cala',
        `<h1>Política de privacidad</h1><p>Nuestra tienda se aloja en Escaparate International Limited, 2nd Floor, Victoria Buildings, 1-2 Haddington Road, Dublin 4, D04 XN32, Irlanda.</p>`,
      ),
      '/policies/legal-notice': htmlPage(
        'es',
        'Aviso legal – Jabones La Cala',
        `<div class="shopify-policy__container"><div class="shopify-policy__title"><h1>Aviso legal</h1></div><div class="shopify-policy__body"><div class="rte"><p><strong>Titular:</strong> Cala Cosmética Natural, S.L.<br><strong>NIF:</strong> B-73518268<br><strong>Domicilio social:</strong> Calle Almadraba, 7, nave 3, 30860 Puerto de Mazarrón (Murcia)<br>
         <strong>Registro Mercantil:</strong> Murcia, tomo 3112, folio 45, hoja MU-88231<br><strong>Teléfono:</strong> 968 555 014<br><strong>Correo electrónico:</strong> hola@jaboneslacala.example</p>
         <p>Jabones La Cala es una marca registrada de Cala Cosmética Natural, S.L. ante la OEPM.</p></div></div></div>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Jabones La Cala'],
      legalName: ['Cala Cosmética Natural, S.L.'],
      companyType: ['S.L.'],
      description: ['Jabones artesanos elaborados en Mazarrón con aceite de oliva virgen y plantas de la sierra.'],
      founded: ['2016'],
      address: ['Calle Almadraba, 7, nave 3\n30860 Puerto de Mazarrón (Murcia)'],
      phone: ['968 555 014'],
      registration: ['Hoja MU-88231'],
      vatId: ['ESB73518268'],
      social: ['https://www.instagram.com/jaboneslacala'],
      language: ['es'],
    },
  },
  {
    kind: 'Belgian refrigeration company, rendered by a framework, under a cookie banner',
    host: 'www.vlaeminck-koeltechniek.example',
    client: { name: 'Vlaeminck Koeltechniek', countryCode: 'BE' },
    pages: {
      '/': htmlPage(
        'nl-BE',
        'Koeltechniek en airco voor horeca en retail | Vlaeminck',
        `<div id="__next"><div class="min-h-screen flex flex-col"><header class="sticky top-0 z-40 bg-white/90"><a class="flex items-center" href="/"><img alt="Vlaeminck" src="/_next/image?url=%2Flogo.png&amp;w=256&amp;q=75"/></a><a class="text-sm" href="/contact">Contact</a><a class="rounded-full px-4" href="tel:003295550142">24/7 wachtdienst<!-- -->: <!-- -->09 555 01 42</a></header>
         <main class="grow"><section class="py-24"><h1 class="text-5xl font-bold tracking-tight">Koeling die blijft draaien</h1><p class="mt-6 text-lg text-slate-600">Koelcellen, koelmeubelen en airco. <!-- -->38<!-- --> technici in Oost- en West-Vlaanderen.</p></section>
         <section><h2>Zij kozen voor ons</h2><ul class="grid grid-cols-4"><li>Slagerij Ronny BV</li><li>Delifrost NV</li><li>Woonzorgcentrum Ter Leie vzw</li></ul></section></main>
         <footer class="bg-slate-900 text-slate-200"><div class="grid gap-8"><div><p class="font-semibold">Vlaeminck Koeltechniek BV</p><p>Nijverheidslaan 31<!-- -->,<!-- --> <!-- -->9800 Deinze</p><p>BTW <!-- -->BE 0746.185.366</p><p>RPR Gent, afdeling Gent</p></div><div><p><a href="/facturatie">Facturatie</a></p><p><a href="/privacy">Privacy</a></p><p><a href="https://be.linkedin.com/company/vlaeminck-koeltechniek">LinkedIn</a></p></div></div><p class="text-xs">© 2026 Vlaeminck. Site door <a href="https://pixelpolder.example">Pixelpolder BV</a></p></footer></div></div>
         <div id="CybotCookiebotDialog" role="dialog"><h2>Deze website maakt gebruik van cookies</h2><p>Marketing (3): Meta Platforms Ireland Limited, Merrion Road, Dublin 4, D04 X2K5. Statistieken (2): Google Ireland Limited, Gordon House, Barrow Street, Dublin 4.</p><p>Leverancier: Cybot A/S, Havnegade 39, 1058 København, CVR 34624607</p><button>Alles toestaan</button></div>
         <script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"partners":[{"name":"Frigotec Holding NV","vat":"BE0683921462","phone":"+3225550199"}]}},"page":"/","buildId":"k2"}</script><script src="/_next/static/chunks/main.js" defer></script>`,
        `<meta name="description" content="Vlaeminck installeert en onderhoudt koelcellen, koelmeubelen en airco voor horeca, slagers en supermarkten."/>` +
          jsonLd({
            '@context': 'https://schema.org',
            '@type': 'LocalBusiness',
            name: 'Vlaeminck Koeltechniek',
            telephone: '+32 9 555 01 42',
            address: {
              '@type': 'PostalAddress',
              streetAddress: 'Nijverheidslaan 31',
              addressLocality: 'Deinze',
              postalCode: '9800',
              addressCountry: 'BE',
            },
            aggregateRating: { '@type': 'AggregateRating', ratingValue: 4.8, reviewCount: 112 },
          }),
      ),
      '/facturatie': htmlPage(
        'nl-BE',
        'Facturatie | Vlaeminck',
        `<div id="__next"><main><h1>Facturatie</h1><p>Sinds 1 januari 2026 ontvangen wij facturen uitsluitend via Peppol: 0208:0746185366.</p><p>Vermeld op elke factuur ons bestelbonnummer.</p>
         <p>Vragen van leveranciers: <a href="mailto:boekhouding@vlaeminck-koeltechniek.example">boekhouding@vlaeminck-koeltechniek.example</a></p></main></div>`,
      ),
      '/contact': htmlPage(
        'nl-BE',
        'Contact | Vlaeminck',
        '<div id="__next"><main><h1>Contact</h1><p>Bel ons op het nummer bovenaan of vul het formulier in.</p></main></div>',
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Vlaeminck Koeltechniek'],
      legalName: ['Vlaeminck Koeltechniek BV'],
      companyType: ['BV'],
      description: [
        'Vlaeminck installeert en onderhoudt koelcellen, koelmeubelen en airco voor horeca, slagers en supermarkten.',
      ],
      address: ['Nijverheidslaan 31\n9800 Deinze'],
      country: ['BE'],
      phone: ['+32 9 555 01 42'],
      vatId: ['BE0746185366'],
      peppolId: ['0208:0746185366'],
      invoiceSubmission: [
        'Sinds 1 januari 2026 ontvangen wij facturen uitsluitend via Peppol: 0208:0746185366.',
        'Vermeld op elke factuur ons bestelbonnummer.',
      ],
      financeEmail: ['boekhouding@vlaeminck-koeltechniek.example'],
      linkedIn: ['https://www.linkedin.com/company/vlaeminck-koeltechniek'],
      language: ['nl-BE'],
    },
  },
];
