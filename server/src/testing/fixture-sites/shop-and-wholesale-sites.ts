import { htmlPage, jsonLd, type CompanySite } from './fixture-site.ts';

/**
 * The fifth set: shops and wholesalers, on shop systems, a shop theme, a small dairy's template and a rendering framework.
 * Written, with its facts, by somebody who had not seen the code that reads it.
 */
export const shopAndWholesaleSites: readonly CompanySite[] = [
  {
    kind: 'French linen shop on a shop system, under a brand of its company',
    host: 'www.maisontisserand.example',
    client: { name: 'Maison Tisserand', countryCode: 'FR' },
    pages: {
      '/': htmlPage(
        'fr',
        'Maison Tisserand | Linge de maison en lin lavé',
        `<a class="skip-to-content-link button visually-hidden" href="#MainContent">Ignorer et passer au contenu</a><div id="shopify-section-announcement-bar" class="shopify-section"><p class="announcement-bar__message h5">Livraison offerte dès 90 €</p></div>
         <div id="shopify-section-header" class="shopify-section section-header"><header class="header header--middle-left"><a href="/" class="header__heading-link link"><img src="//www.maisontisserand.example/cdn/shop/files/logo_300x.png" alt="Maison Tisserand" class="header__heading-logo"></a><nav><a href="/collections/draps">Draps</a><a href="/collections/nappes">Nappes</a><a href="/pages/notre-histoire">Notre histoire</a></nav><div class="header__icons"><a href="/account/login">Connexion</a><a href="/cart">Panier</a></div></header></div>
         <main id="MainContent" class="content-for-layout"><div class="banner__content"><h2 class="banner__heading">Le lin, du champ au lit</h2></div><ul class="grid product-grid"><li class="grid__item"><div class="card__information"><h3 class="card__heading"><a href="/products/drap-plat-argile">Drap plat argile</a></h3><div class="price"><span class="price-item price-item--regular">119,00 €</span></div></div></li><li class="grid__item"><h3 class="card__heading"><a href="/products/nappe-brume">Nappe brume</a></h3><span class="price-item">84,00 €</span></li></ul>
         <div class="rich-text"><blockquote>« Le plus beau linge de nos douze chambres. »</blockquote><p>Château de Renescure, maison d’hôtes</p></div></main>
         <div id="shopify-section-footer" class="shopify-section"><footer class="footer"><div class="footer-block"><h2 class="footer-block__heading">Service client</h2><p>Téléphone : 03 53 01 42 18<br>Du lundi au vendredi, 9h–17h</p></div><ul class="footer__list-social list-unstyled"><li><a href="https://www.instagram.com/maisontisserand" class="link list-social__link"><svg></svg><span class="visually-hidden">Instagram</span></a></li><li><a href="https://www.pinterest.fr/maisontisserand/" class="link list-social__link"><svg></svg><span class="visually-hidden">Pinterest</span></a></li></ul>
         <small class="copyright__content">© 2026, <a href="/" title="">Maison Tisserand</a></small><small class="copyright__content"><a target="_blank" rel="nofollow" href="https://www.shopify.com?utm_source=poweredby">Commerce électronique propulsé par Shopify</a></small><ul class="policies list-unstyled"><li><a href="/policies/privacy-policy">Politique de confidentialité</a></li><li><a href="/policies/legal-notice">Mentions légales</a></li></ul></footer></div>`,
        `<meta name="description" content="Draps, nappes et torchons en lin lavé, tissés et cousus dans le Nord par Maison Tisserand."><meta property="og:site_name" content="Maison Tisserand">` +
          jsonLd({
            '@context': 'http://schema.org',
            '@type': 'Organization',
            name: 'Maison Tisserand',
            logo: 'https://www.maisontisserand.example/cdn/shop/files/logo_500x.png',
            sameAs: [
              '',
              '',
              'https://www.pinterest.fr/maisontisserand/',
              'https://www.instagram.com/maisontisserand',
              '',
            ],
            url: 'https://www.maisontisserand.example',
          }),
      ),
      '/pages/notre-histoire': htmlPage(
        'fr',
        'Notre histoire – Maison Tisserand',
        `<h1 class="main-page-title">Notre histoire</h1><div class="rte"><p>Maison Tisserand a été fondée en 2019 par Claire Tisserand et ses deux filles, à Mouvaux.</p><p>Notre lin vient de la coopérative Terre de Lin des Flandres, notre filature de Pologne.</p></div>`,
      ),
      '/policies/legal-notice': htmlPage(
        'fr',
        'Mentions légales – Maison Tisserand',
        `<div class="shopify-policy__container"><div class="shopify-policy__title"><h1>Mentions légales</h1></div><div class="shopify-policy__body"><div class="rte"><p>Le site www.maisontisserand.example est édité par Tisserand &amp; Filles SAS, au capital de 20 000 euros.</p><p>Siège social : 27 rue de l’Abbé Bonpain, 59420 Mouvaux<br>849 261 730 R.C.S. Lille Métropole<br>SIRET : 849 261 730 00015<br>TVA intracommunautaire : FR80 849 261 730</p><p>Directrice de la publication : Claire Tisserand</p>
         <p>Hébergement : Shopify International Limited, Victoria Buildings, 1-2 Haddington Road, Dublin 4, D04 XN32, Irlande.</p><p>Médiateur de la consommation : Médiation Nord Conso, 4 place Rihour, 59000 Lille, 03 53 01 77 40.</p></div></div></div>`,
      ),
      '/policies/privacy-policy': htmlPage(
        'fr',
        'Politique de confidentialité – Maison Tisserand',
        '<h1>Politique de confidentialité</h1><div class="rte"><p>Nous partageons vos données avec Expédia Colis SA (livraison), Klaro Mail, Inc. (lettre d’information) et Payline SAS (paiement).</p></div>',
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Maison Tisserand'],
      legalName: ['Tisserand & Filles SAS'],
      companyType: ['SAS'],
      description: ['Draps, nappes et torchons en lin lavé, tissés et cousus dans le Nord par Maison Tisserand.'],
      founded: ['2019'],
      address: ['27 rue de l’Abbé Bonpain\n59420 Mouvaux'],
      phone: ['03 53 01 42 18'],
      registration: ['SIREN 849261730'],
      vatId: ['FR80849261730'],
      social: ['https://www.instagram.com/maisontisserand', 'https://www.pinterest.fr/maisontisserand'],
      language: ['fr'],
    },
  },
  {
    kind: 'Spanish wholesaler to restaurants on a shop theme',
    host: 'www.suministrosalbufera.example',
    client: { name: 'Suministros Hosteleros Albufera S.L.', countryCode: 'ES' },
    pages: {
      '/': htmlPage(
        'es',
        'Suministros para hostelería en Valencia - Suministros Hosteleros Albufera',
        `<div id="wrapper"><div id="top-bar" class="header-top"><ul class="nav"><li class="html"><a href="tel:+34960555014"><i class="icon-phone"></i> 960 555 014</a></li><li><a href="/mi-cuenta/">Área de clientes</a></li></ul></div><header id="header"><div id="logo" class="flex-col logo"><a href="/" rel="home"><img width="260" src="/wp-content/uploads/2024/01/albufera.png" alt="Suministros Hosteleros Albufera"/></a></div><ul class="nav header-nav"><li><a href="/tienda/">Tienda</a></li><li><a href="/empresa/">Empresa</a></li></ul></header>
         <main id="main"><div class="banner"><h1>Todo para su bar, de la cubertería al horno</h1></div><div class="products row"><div class="product-small box"><p class="name product-title"><a href="/producto/copa-vino-38">Copa de vino 38 cl (caja de 24)</a></p><span class="woocommerce-Price-amount amount"><bdi>41,90&nbsp;€</bdi></span></div><div class="product-small box"><p class="name product-title"><a href="/producto/horno-6-bandejas">Horno mixto 6 bandejas</a></p><span class="amount"><bdi>3.290,00&nbsp;€</bdi></span></div></div>
         <div class="row logos"><h3>Distribuidor oficial de</h3><p>Vidrios del Turia, S.A. · Hornos Castelló, S.L. · Porcelanas Ría</p></div></main>
         <footer id="footer"><div class="footer-widgets"><aside class="widget"><span class="widget-title">Dónde estamos</span><p>Calle Ciudad de Sevilla, 38<br>46988 Paterna (Valencia)</p></aside><aside class="widget"><span class="widget-title">Síguenos</span><a href="https://www.facebook.com/suministrosalbufera" class="icon button"><i class="icon-facebook"></i></a><a href="https://www.linkedin.com/company/suministros-albufera/" class="icon button"><i class="icon-linkedin"></i></a></aside></div><div class="absolute-footer"><a href="/aviso-legal/">Aviso legal</a> <a href="/cookies/">Cookies</a><div class="copyright-footer">Copyright 2026 © <strong>Suministros Hosteleros Albufera</strong></div></div></footer></div>
         <div id="cmplz-cookiebanner-container"><div class="cmplz-cookiebanner"><div class="cmplz-title">Gestionar consentimiento</div><button class="cmplz-accept">Aceptar</button></div></div>`,
        '<meta name="description" content="Mayorista de menaje, maquinaria y mobiliario para bares, restaurantes y hoteles de la Comunidad Valenciana." />',
      ),
      '/empresa/': htmlPage(
        'es',
        'Empresa - Suministros Hosteleros Albufera',
        `<h1>Empresa</h1><p>Suministros Hosteleros Albufera fue fundada en 1989 por los hermanos Ferrer en un bajo de Benimaclet.</p><h3>Contacto por departamentos</h3><table><tr><td>Pedidos</td><td>pedidos@suministrosalbufera.example</td></tr><tr><td>Administración</td><td><a href="mailto:administracion@suministrosalbufera.example">administracion@suministrosalbufera.example</a></td></tr></table>`,
      ),
      '/aviso-legal/': htmlPage(
        'es',
        'Aviso legal - Suministros Hosteleros Albufera',
        `<h1>Aviso legal</h1><p>En cumplimiento del artículo 10 de la Ley 34/2002 (LSSI-CE) se informa de los datos del titular:</p><ul><li>Denominación social: Suministros Hosteleros Albufera, S.L.</li><li>NIF: B46829172</li><li>Domicilio social: Calle Ciudad de Sevilla, 38, 46988 Paterna (Valencia)</li><li>Inscrita en el Registro Mercantil de Valencia, tomo 9241, folio 118, hoja V-152846</li></ul>
         <p>Los contenidos de esta web son propiedad de su titular o de sus proveedores.</p>`,
      ),
      '/cookies/': htmlPage(
        'es',
        'Política de cookies - Suministros Hosteleros Albufera',
        '<h1>Política de cookies</h1><p>Cookies de terceros: Google Ireland Limited (analítica) y Pasarela Redonda, S.L., NIF B28461739 (pago con tarjeta).</p>',
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Suministros Hosteleros Albufera, S.L.'],
      companyType: ['S.L.'],
      description: [
        'Mayorista de menaje, maquinaria y mobiliario para bares, restaurantes y hoteles de la Comunidad Valenciana.',
      ],
      founded: ['1989'],
      address: ['Calle Ciudad de Sevilla, 38\n46988 Paterna (Valencia)'],
      phone: ['+34960555014'],
      registration: ['Hoja V-152846'],
      vatId: ['ESB46829172'],
      financeEmail: ['administracion@suministrosalbufera.example'],
      linkedIn: ['https://www.linkedin.com/company/suministros-albufera'],
      social: ['https://www.facebook.com/suministrosalbufera'],
      language: ['es'],
    },
  },
  {
    kind: 'Italian dairy with all its numbers in the footer',
    host: 'www.vallelamone.example',
    client: { name: 'Caseificio Valle Lamone', countryCode: 'IT' },
    pages: {
      '/': htmlPage(
        'it-IT',
        'Caseificio Valle Lamone – Formaggi di Brisighella',
        `<div class="iubenda-cs-container" role="alertdialog"><p>Noi e terze parti selezionate utilizziamo cookie o tecnologie simili.</p><button class="iubenda-cs-accept-btn">Accetta</button></div>
         <header class="mkdf-page-header"><a href="/" itemprop="url"><img itemprop="image" class="mkdf-normal-logo" src="/wp-content/uploads/logo.svg" alt="logo"/></a><nav class="mkdf-main-menu"><ul><li><a href="/chi-siamo/"><span class="item_text">Chi siamo</span></a></li><li><a href="/contatti/"><span class="item_text">Contatti</span></a></li></ul></nav></header>
         <div class="mkdf-content"><h1>Squacquerone, raviggiolo e pecorini di grotta</h1><p>Latte di sette stalle, tutte a meno di venti chilometri.</p><div class="vc_row"><h2>Dove trovarci</h2><p>Mercato coperto di Faenza, il sabato mattina<br>Enoteca La Colombaia S.n.c., Brisighella</p></div></div>
         <footer class="mkdf-page-footer"><div class="mkdf-footer-top"><div class="textwidget"><p>Caseificio Valle Lamone S.r.l.<br>Via del Molino, 18<br>48013 Brisighella (RA)</p><p><a href="tel:+390546555014">0546 555014</a></p></div><a class="mkdf-social-icon" href="https://www.facebook.com/caseificiovallelamone/"><span class="social_facebook"></span></a></div>
         <div class="mkdf-footer-bottom"><p>© 2026 Caseificio Valle Lamone S.r.l. – P. IVA e C.F. 02746180393 – REA RA-184327 – Cap. Soc. € 50.000,00 i.v. – Codice SDI M5UXCR1 – PEC vallelamone@pecmail.example – <a href="/privacy-policy/">Privacy</a> – Credits: <a href="https://studiocalanco.example">Studio Calanco</a></p></div></footer>`,
        `<meta name="description" content="Formaggi freschi e stagionati dal latte della valle del Lamone, fatti ogni mattina a Brisighella."/>` +
          jsonLd({
            '@context': 'https://schema.org',
            '@type': 'Organization',
            name: 'Caseificio Valle Lamone',
            url: 'https://www.vallelamone.example/',
            logo: { '@type': 'ImageObject', url: 'https://www.vallelamone.example/wp-content/uploads/logo.svg' },
          }),
      ),
      '/chi-siamo/': htmlPage(
        'it-IT',
        'Chi siamo – Caseificio Valle Lamone',
        '<h1>Chi siamo</h1><p>Il Caseificio Valle Lamone è stato fondato nel 1972 da sei allevatori. Il nostro mastro casaro, Ivo Samorì, è con noi dal 1988.</p><h3>Premi</h3><p>Medaglia d’oro, Concorso dei formaggi di Romagna 2023</p>',
      ),
      '/contatti/': htmlPage(
        'it-IT',
        'Contatti – Caseificio Valle Lamone',
        `<h1>Contatti</h1><p>Spaccio aziendale: tutti i giorni 8.30–12.30</p><p>Ordini: ordini@vallelamone.example<br>Amministrazione: <a href="mailto:amministrazione@vallelamone.example">amministrazione@vallelamone.example</a></p><form><input placeholder="Nome"><textarea></textarea></form>`,
      ),
      '/privacy-policy/': htmlPage(
        'it-IT',
        'Privacy – Caseificio Valle Lamone',
        '<h1>Informativa sulla privacy</h1><p>Responsabile del trattamento per l’hosting: Nuvola Server S.p.A., Via Gobetti 96, 52100 Arezzo, P. IVA 03817426053.</p>',
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Caseificio Valle Lamone'],
      legalName: ['Caseificio Valle Lamone S.r.l.'],
      companyType: ['S.r.l.'],
      description: [
        'Formaggi freschi e stagionati dal latte della valle del Lamone, fatti ogni mattina a Brisighella.',
      ],
      founded: ['1972'],
      address: ['Via del Molino, 18\n48013 Brisighella (RA)'],
      phone: ['+390546555014'],
      registration: ['REA RA-184327'],
      vatId: ['IT02746180393'],
      financeEmail: ['amministrazione@vallelamone.example'],
      social: ['https://www.facebook.com/caseificiovallelamone'],
      language: ['it-IT'],
    },
  },
  {
    kind: 'Swedish packaging wholesaler, rendered by a framework, with a page about invoices',
    host: 'www.bjorkvikforpackning.example',
    client: { name: 'Björkvik Förpackning AB', countryCode: 'SE' },
    pages: {
      '/': htmlPage(
        'sv',
        'Förpackningar och emballage | Björkvik Förpackning',
        `<div id="__next"><header class="flex h-16 items-center justify-between border-b px-6"><a href="/" aria-label="Till startsidan"><svg width="140" height="28"></svg></a><nav class="hidden gap-6 md:flex"><a href="/sortiment">Sortiment</a><a href="/om-oss">Om oss</a><a href="/leverantorer">Leverantörer</a></nav><a class="btn" href="https://order.bjorkvikforpackning.example/login">Logga in</a></header>
         <main><section class="bg-stone-100 py-20"><h1 class="text-4xl font-semibold">Lådor, påsar och tejp – hos er i morgon</h1><p class="mt-4">Över <!-- -->4 200<!-- --> artiklar i lager i Katrineholm.</p></section><section><h2>Kunder i urval</h2><div class="grid grid-cols-3"><span>Sörmlands Rosteri AB</span><span>Vikbo Keramik</span><span>Nyköpings E-handel AB</span></div><figure><blockquote>Beställt före 15, framme före 10.</blockquote><figcaption>Annika Ståhl, lagerchef, Sörmlands Rosteri AB</figcaption></figure></section></main>
         <footer class="grid gap-8 bg-stone-900 p-10 text-stone-200 md:grid-cols-3"><div><p class="font-semibold">Björkvik Förpackning AB</p><p>Lövåsvägen 8<br/>641 49 Katrineholm</p></div><div><p><a href="tel:+4615055514">0150-555 14</a></p><p>kundtjanst@bjorkvikforpackning.example</p></div><div><p>Org.nr <!-- -->559184-6273</p><p>Momsreg.nr SE559184627301</p><p><a href="https://www.linkedin.com/company/bjorkvik-forpackning/">LinkedIn</a></p></div></footer></div><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"categories":["Lådor","Påsar"]}},"page":"/","buildId":"p91xQ"}</script>`,
        `<meta name="description" content="Björkvik Förpackning är grossist för kartonger, påsar och packmaterial till butiker och e-handel."/>` +
          jsonLd({
            '@context': 'https://schema.org',
            '@type': 'Organization',
            name: 'Björkvik Förpackning',
            url: 'https://www.bjorkvikforpackning.example',
          }),
      ),
      '/om-oss': htmlPage(
        'sv',
        'Om oss | Björkvik Förpackning',
        `<div id="__next"><main><h1>Om oss</h1><p>Björkvik Förpackning grundades 1978 av Lars-Åke Björkvik. Företaget ägs i dag av hans barn.</p><h2>Medarbetare</h2><ul><li>Karin Björkvik, vd</li><li>Erik Björkvik, inköp, 0150-555 17</li></ul></main></div>`,
      ),
      '/leverantorer': htmlPage(
        'sv',
        'Leverantörer | Björkvik Förpackning',
        `<div id="__next"><main><h1>För leverantörer</h1><p>Vi tar emot e-fakturor via Peppol på 0007:5591846273.</p><p>Den som inte kan skicka e-faktura skickar fakturan som pdf till <a href="mailto:faktura@bjorkvikforpackning.example">faktura@bjorkvikforpackning.example</a>.</p><p>Ange alltid vårt inköpsordernummer på fakturan.</p></main></div>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Björkvik Förpackning'],
      legalName: ['Björkvik Förpackning AB'],
      companyType: ['AB'],
      description: [
        'Björkvik Förpackning är grossist för kartonger, påsar och packmaterial till butiker och e-handel.',
      ],
      founded: ['1978'],
      address: ['Lövåsvägen 8\n641 49 Katrineholm'],
      phone: ['+4615055514'],
      registration: ['Org.nr 559184-6273'],
      vatId: ['SE559184627301'],
      peppolId: ['0007:5591846273'],
      financeEmail: ['faktura@bjorkvikforpackning.example'],
      invoiceSubmission: [
        'Vi tar emot e-fakturor via Peppol på 0007:5591846273.',
        'Den som inte kan skicka e-faktura skickar fakturan som pdf till faktura@bjorkvikforpackning.example.',
        'Ange alltid vårt inköpsordernummer på fakturan.',
      ],
      linkedIn: ['https://www.linkedin.com/company/bjorkvik-forpackning'],
      language: ['sv'],
    },
  },
];
