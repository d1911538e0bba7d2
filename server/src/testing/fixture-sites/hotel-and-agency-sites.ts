import { htmlPage, jsonLd, type CompanySite } from './fixture-site.ts';

/**
 * The fifth set: a hotel with its booking widget, and an agency that shows its work for others.
 * Written, with its facts, by somebody who had not seen the code that reads it.
 */
export const hotelAndAgencySites: readonly CompanySite[] = [
  {
    kind: 'French hotel on a theme, with a booking widget and reviews',
    host: 'www.hotel-des-tilleuls.example',
    client: { name: 'Hôtel des Tilleuls', countryCode: 'FR' },
    pages: {
      '/': htmlPage(
        'fr-FR',
        'Hôtel des Tilleuls – Hôtel de charme à Nyons, Drôme provençale',
        `<div id="tarteaucitronRoot"><div id="tarteaucitronAlertBig"><span id="tarteaucitronDisclaimerAlert">Ce site utilise des cookies et vous donne le contrôle sur ceux que vous souhaitez activer.</span><button>Tout accepter</button></div></div>
         <header class="banner"><a class="brand" href="/">Hôtel des Tilleuls</a><nav class="nav-primary"><ul><li><a href="/chambres/">Chambres</a></li><li><a href="/entreprises/">Entreprises</a></li></ul></nav><div class="langs"><a href="/en/" hreflang="en">EN</a></div></header>
         <div class="booking-engine"><form action="https://reserver.cleduciel.example/tilleuls"><label>Arrivée</label><input type="date"><label>Départ</label><input type="date"><button>Réserver au meilleur prix</button></form></div>
         <main><h1>À l’ombre des tilleuls</h1><p>Dix-neuf chambres, une piscine et une table d’été sur la place de l’église.</p><section class="avis"><h2>Ils ont séjourné chez nous</h2><p>« Accueil parfait pour notre séminaire. » – Moulins de la Drôme SA</p><p>« Le petit déjeuner ! » – Ulrike, Bâle</p></section><section><h2>À voir</h2><p>Musée de l’Olivier, place Olivier de Serres, 26110 Nyons</p></section></main>
         <footer class="content-info"><p>Hôtel des Tilleuls<br>14 place de l’Église<br>26110 Nyons</p><p>+33 4 65 71 42 18</p><p><a href="https://www.facebook.com/hoteldestilleulsnyons/">Facebook</a> <a href="https://www.instagram.com/hoteldestilleuls">Instagram</a></p><p><a href="/mentions-legales/">Mentions légales</a> · Membre de l’association Hôtels &amp; Villages</p></footer>`,
        `<meta name="description" content="Hôtel de charme de dix-neuf chambres avec piscine au cœur de Nyons, en Drôme provençale.">` +
          jsonLd({
            '@context': 'https://schema.org',
            '@type': 'Hotel',
            name: 'Hôtel des Tilleuls',
            url: 'https://www.hotel-des-tilleuls.example/',
            telephone: '+33 4 65 71 42 18',
            starRating: { '@type': 'Rating', ratingValue: '3' },
            address: {
              '@type': 'PostalAddress',
              streetAddress: '14 place de l’Église',
              postalCode: '26110',
              addressLocality: 'Nyons',
              addressCountry: 'FR',
            },
          }),
      ),
      '/entreprises/': htmlPage(
        'fr-FR',
        'Entreprises et séminaires – Hôtel des Tilleuls',
        `<h1>Entreprises et séminaires</h1><p>Salle de 40 places, tarifs négociés à partir de 20 nuitées par an.</p><p>Comptabilité : <a href="mailto:compta@hotel-des-tilleuls.example">compta@hotel-des-tilleuls.example</a></p>`,
      ),
      '/mentions-legales/': htmlPage(
        'fr-FR',
        'Mentions légales – Hôtel des Tilleuls',
        `<h1>Mentions légales</h1><p>Éditeur : SARL Les Tilleuls de Nyons au capital de 8 000 €<br>Siège social : 14 place de l’Église, 26110 Nyons<br>RCS Romans 529 173 460<br>N° TVA intracommunautaire : FR59529173460<br>Responsable de la publication : Hélène Vidal</p>
         <p>Hébergeur : Nuagéo SAS, 11 quai du Wault, 59800 Lille, RCS Lille Métropole 318 407 251</p><p>Crédits photos : Studio Garrigue, Adobe Stock</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Hôtel des Tilleuls'],
      legalName: ['SARL Les Tilleuls de Nyons'],
      companyType: ['SARL'],
      description: ['Hôtel de charme de dix-neuf chambres avec piscine au cœur de Nyons, en Drôme provençale.'],
      industry: ['Hotel'],
      address: ['14 place de l’Église\n26110 Nyons'],
      country: ['FR'],
      phone: ['+33 4 65 71 42 18'],
      registration: ['SIREN 529173460'],
      vatId: ['FR59529173460'],
      financeEmail: ['compta@hotel-des-tilleuls.example'],
      social: ['https://www.facebook.com/hoteldestilleulsnyons', 'https://www.instagram.com/hoteldestilleuls'],
      language: ['fr-FR'],
    },
  },
  {
    kind: 'Dutch design agency with cases of its customers, rendered by a framework',
    host: 'www.studiokraanvogel.example',
    client: { name: 'Studio Kraanvogel', countryCode: 'NL' },
    pages: {
      '/': htmlPage(
        'nl',
        'Studio Kraanvogel — merk en digitaal',
        `<div id="__nuxt"><div><header class="site-header"><a href="/" class="router-link-active" aria-label="Studio Kraanvogel"><svg viewBox="0 0 120 32"></svg></a><button class="hamburger" aria-expanded="false">Menu</button><nav hidden><a href="/werk">Werk</a><a href="/over-ons">Over ons</a><a href="/privacy">Privacy</a></nav></header>
         <main><h1 class="display">Merken die blijven plakken</h1><p class="lead">Strategie, identiteit en websites voor mensen met een plan.</p><section class="cases"><a href="/werk"><h3>Bakkerij Hoogland</h3><span>Identiteit, verpakking</span></a><a href="/werk"><h3>Waterschap Rijnzicht</h3><span>Campagne</span></a></section><section class="marquee" aria-hidden="true"><span>Let’s talk</span><span>Let’s talk</span></section></main>
         <footer><div class="cols"><div><p>Westerdoksdijk 411<br>1013 AD Amsterdam</p></div><div><p><a href="tel:+31205550142">020 555 0142</a></p><p>hallo@studiokraanvogel.example</p></div><div><ul><li><a href="https://www.linkedin.com/company/studio-kraanvogel/">LinkedIn</a></li><li><a href="https://www.instagram.com/studiokraanvogel/">Instagram</a></li></ul></div></div><p class="fine">© 2026 Studio Kraanvogel B.V. · KvK 71482935 · btw NL863917422B01</p></footer></div></div><script>window.__NUXT__={};</script>`,
        `<meta name="description" content="Studio Kraanvogel is een ontwerpbureau in Amsterdam voor merkidentiteit, websites en campagnes.">` +
          jsonLd({
            '@context': 'https://schema.org',
            '@type': 'Organization',
            name: 'Studio Kraanvogel',
            url: 'https://www.studiokraanvogel.example',
            sameAs: ['https://www.linkedin.com/company/studio-kraanvogel'],
          }),
      ),
      '/werk': htmlPage(
        'nl',
        'Werk — Studio Kraanvogel',
        `<main><h1>Werk</h1><article><h2>Bakkerij Hoogland</h2><p>Hoogland bakt sinds 1924 in Zaandam. Voor Bakkerij Hoogland B.V. maakten we logo, zakken en bestelsite.</p></article><article><h2>Waterschap Rijnzicht</h2><p>Een campagne over regenpijpen, die 4.000 huishoudens afkoppelde.</p><blockquote>“Ze dachten mee tot de laatste drukproef.” — Marit de Wit, Waterschap Rijnzicht</blockquote></article></main>`,
      ),
      '/over-ons': htmlPage(
        'nl',
        'Over ons — Studio Kraanvogel',
        `<main><h1>Over ons</h1><p>Studio Kraanvogel werd in 2011 opgericht door Joris van Wijk en Anouk Bakels.</p><ul class="team"><li>Joris van Wijk, strategie</li><li>Anouk Bakels, ontwerp</li><li>Sami Idrissi, ontwikkeling</li></ul><h2>Voor leveranciers en freelancers</h2><p>Stuur je factuur als pdf naar <a href="mailto:facturen@studiokraanvogel.example">facturen@studiokraanvogel.example</a>.</p></main>`,
      ),
      '/privacy': htmlPage(
        'nl',
        'Privacy — Studio Kraanvogel',
        '<main><h1>Privacyverklaring</h1><p>Verwerkers: Statistiekje B.V. (bezoekcijfers, Keizersgracht 126, 1015 CW Amsterdam, KvK 60112233) en Postduif Mail GmbH (nieuwsbrief).</p></main>',
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      displayName: ['Studio Kraanvogel'],
      legalName: ['Studio Kraanvogel B.V.'],
      companyType: ['B.V.'],
      description: ['Studio Kraanvogel is een ontwerpbureau in Amsterdam voor merkidentiteit, websites en campagnes.'],
      founded: ['2011'],
      address: ['Westerdoksdijk 411\n1013 AD Amsterdam'],
      phone: ['+31205550142'],
      registration: ['KvK 71482935'],
      vatId: ['NL863917422B01'],
      financeEmail: ['facturen@studiokraanvogel.example'],
      invoiceSubmission: ['Stuur je factuur als pdf naar facturen@studiokraanvogel.example.'],
      linkedIn: ['https://www.linkedin.com/company/studio-kraanvogel'],
      social: ['https://www.instagram.com/studiokraanvogel'],
      language: ['nl'],
    },
  },
];
