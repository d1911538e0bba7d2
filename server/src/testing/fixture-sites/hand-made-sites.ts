import { htmlPage, type CompanySite } from './fixture-site.ts';

/**
 * The fourth set: companies whose pages somebody made by hand, long ago or in another script, with tables and lists of departments.
 * Written, with its facts, by somebody who had not seen the code that reads it.
 */
export const handMadeSites: readonly CompanySite[] = [
  {
    kind: 'Italian tile dealer of 2009, in tables',
    host: 'www.ceramichebertoli.example',
    client: { name: 'Ceramiche Bertoli', countryCode: 'IT' },
    pages: {
      '/': `<HTML><HEAD><TITLE>CERAMICHE BERTOLI - Modena - Pavimenti, rivestimenti, arredobagno</TITLE><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8"><META NAME="keywords" CONTENT="ceramiche, piastrelle, gres, modena, sassuolo"><META NAME="author" CONTENT="PixelModena"></HEAD>
        <BODY BGCOLOR="#FFFFFF" TEXT="#333333"><CENTER><TABLE WIDTH="780" BORDER="0" CELLSPACING="0" CELLPADDING="0"><TR><TD COLSPAN="2"><IMG SRC="img/testata.jpg" WIDTH="780" HEIGHT="120" ALT=""></TD></TR>
        <TR><TD WIDTH="160" VALIGN="TOP"><FONT FACE="Verdana" SIZE="1"><A HREF="index.htm">HOME</A><BR><A HREF="chi_siamo.htm">CHI SIAMO</A><BR><A HREF="contatti.htm">DOVE SIAMO</A></FONT></TD>
        <TD><FONT FACE="Verdana" SIZE="2"><P ALIGN="JUSTIFY">Benvenuti nel sito di Ceramiche Bertoli, da tre generazioni al servizio di imprese e privati. Rivenditori autorizzati Marazzi Group S.r.l. e Grohe S.p.A.</P></FONT></TD></TR>
        <TR><TD COLSPAN="2" ALIGN="CENTER"><FONT FACE="Verdana" SIZE="1" COLOR="#999999">Ceramiche Bertoli S.n.c. di Bertoli Carlo &amp; C. - Via Emilia Est, 1142 - 41122 Modena<BR>Tel. 059 555014 - Fax 059 555015 - Cod. Fisc. e P. IVA 03478120367<BR>Sito realizzato da PixelModena - P.IVA 02188450718</FONT></TD></TR></TABLE></CENTER></BODY></HTML>`,
      '/chi_siamo.htm': `<HTML><HEAD><TITLE>Chi siamo</TITLE></HEAD><BODY><FONT FACE="Verdana" SIZE="2"><B>CHI SIAMO</B><BR><BR>Ceramiche Bertoli nasce nel 1968 come piccola rivendita di piastrelle. Nel 1994 apre il nuovo show-room di 1.200 mq.</FONT></BODY></HTML>`,
      '/contatti.htm': `<HTML><HEAD><TITLE>Dove siamo</TITLE></HEAD><BODY><FONT FACE="Verdana" SIZE="2"><B>DOVE SIAMO</B><TABLE BORDER="1" CELLPADDING="4">
        <TR><TD>Sede e show-room</TD><TD>Via Emilia Est, 1142<BR>41122 Modena (MO)</TD></TR><TR><TD>Telefono</TD><TD>059 555014</TD></TR><TR><TD>Fax</TD><TD>059 555015</TD></TR>
        <TR><TD>Vendite</TD><TD>Carlo: <A HREF="mailto:carlo@ceramichebertoli.example">carlo@ceramichebertoli.example</A></TD></TR>
        <TR><TD>Amministrazione</TD><TD><A HREF="mailto:amministrazione@ceramichebertoli.example">amministrazione@ceramichebertoli.example</A></TD></TR>
        <TR><TD>PEC</TD><TD>ceramichebertoli@legalmail.example</TD></TR></TABLE>
        <P>Per le fatture elettroniche il nostro codice destinatario &egrave; KRRH6B9.</P></FONT></BODY></HTML>`,
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Ceramiche Bertoli S.n.c. di Bertoli Carlo & C.'],
      companyType: ['S.n.c.'],
      founded: ['1968'],
      address: ['Via Emilia Est, 1142\n41122 Modena', 'Via Emilia Est, 1142\n41122 Modena (MO)'],
      phone: ['059 555014'],
      vatId: ['IT03478120367'],
      financeEmail: ['amministrazione@ceramichebertoli.example'],
      invoiceSubmission: ['Per le fatture elettroniche il nostro codice destinatario è KRRH6B9.'],
    },
  },
  {
    kind: 'Japanese precision shop with a company table',
    host: 'www.sakaguchi-seimitsu.example',
    client: { name: '坂口精密工業', countryCode: 'JP' },
    pages: {
      '/': htmlPage(
        'ja',
        '坂口精密工業株式会社｜東大阪の精密切削加工',
        `<div id="header"><h1>東大阪の精密切削加工なら坂口精密工業株式会社</h1><p class="tel">お電話でのお問い合わせ <strong>06-6555-0142</strong><span>（平日9:00～17:00）</span></p></div>
         <ul id="gnav"><li><a href="index.html">ホーム</a></li><li><a href="facility.html">設備紹介</a></li><li><a href="company.html">会社概要</a></li><li><a href="contact.html">お問い合わせ</a></li></ul>
         <div id="main"><dl class="news"><dt>2026.10.01</dt><dd>株式会社ナニワ工機様との共同開発品が表彰されました</dd><dt>2026.04.01</dt><dd>新入社員3名を迎えました</dd></dl></div>
         <div id="footer"><p>〒577-0012 大阪府東大阪市長田東3丁目5番12号</p><p>Copyright (C) 2026 坂口精密工業株式会社 All Rights Reserved.</p></div>`,
        '<meta name="description" content="坂口精密工業は東大阪で小ロットの精密切削加工を行っています。試作1個から対応します。">',
      ),
      '/company.html': htmlPage(
        'ja',
        '会社概要｜坂口精密工業株式会社',
        `<h2>会社概要</h2><table class="outline"><tr><th>商号</th><td>坂口精密工業株式会社</td></tr><tr><th>代表者</th><td>代表取締役　坂口 健一</td></tr><tr><th>所在地</th><td>〒577-0012 大阪府東大阪市長田東3丁目5番12号</td></tr>
         <tr><th>TEL／FAX</th><td>06-6555-0142／06-6555-0143</td></tr><tr><th>設立</th><td>1972年（昭和47年）4月</td></tr><tr><th>資本金</th><td>3,000万円</td></tr><tr><th>従業員数</th><td>86名（2026年4月現在）</td></tr>
         <tr><th>適格請求書発行事業者登録番号</th><td>T1010401083526</td></tr><tr><th>主要取引先</th><td>株式会社ナニワ工機、河内電装株式会社、大和重機株式会社</td></tr><tr><th>取引銀行</th><td>なにわ信用金庫 長田支店</td></tr></table>
         <h2>沿革</h2><table><tr><th>1958年</th><td>坂口清が布施市にて個人創業</td></tr><tr><th>1972年</th><td>株式会社に改組</td></tr></table>`,
      ),
      '/contact.html': htmlPage(
        'ja',
        'お問い合わせ｜坂口精密工業株式会社',
        '<h2>お問い合わせ</h2><p>請求書は経理課宛に郵送、またはPDFで keiri@sakaguchi-seimitsu.example へお送りください。</p>',
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['坂口精密工業株式会社'],
      companyType: ['株式会社'],
      description: ['坂口精密工業は東大阪で小ロットの精密切削加工を行っています。試作1個から対応します。'],
      sizeSegment: ['50-249'],
      founded: ['1972'],
      address: ['〒577-0012 大阪府東大阪市長田東3丁目5番12号'],
      phone: ['06-6555-0142'],
      vatId: ['T1010401083526'],
      financeEmail: ['keiri@sakaguchi-seimitsu.example'],
      invoiceSubmission: ['請求書は経理課宛に郵送、またはPDFで keiri@sakaguchi-seimitsu.example へお送りください。'],
      language: ['ja'],
    },
  },
  {
    kind: 'Gulf trading company in Arabic',
    host: 'www.alrimal-trading.example',
    client: { name: 'شركة الرمال للتجارة', countryCode: 'AE' },
    pages: {
      '/': `<!DOCTYPE html><html dir="rtl" lang="ar"><head><meta charset="UTF-8"><title>شركة الرمال للتجارة – مواد البناء في دبي</title><meta name="description" content="شركة الرمال للتجارة: توريد مواد البناء والعزل للمقاولين في دبي والشارقة."><meta name="viewport" content="width=device-width"></head>
        <body class="rtl home page"><div class="top-header"><a href="tel:+97142550142" dir="ltr">+971 4 255 0142</a> <a href="mailto:info@alrimal-trading.example">info@alrimal-trading.example</a> <a href="/en/">English</a></div>
        <nav><a href="/">الرئيسية</a> <a href="/about/">من نحن</a> <a href="/suppliers/">الموردون</a> <a href="/contact/">اتصل بنا</a></nav>
        <section><h1>شريككم في مواد البناء</h1><p>نوفر الإسمنت والعوازل والأدوات الصحية لأكثر من ٣٠٠ مقاول.</p></section>
        <section class="brands"><h2>وكلاء معتمدون</h2><p>شركة الخليج للدهانات ش.م.ع · مصنع الواحة للأنابيب ذ.م.م</p></section>
        <footer><p>شركة الرمال للتجارة ذ.م.م<br>مكتب 1204، برج الخور، شارع بني ياس<br>ديرة، دبي<br>ص.ب 55512<br>الإمارات العربية المتحدة</p><p>الرقم الضريبي (TRN): 100347512600003</p>
        <p><a href="https://www.linkedin.com/company/al-rimal-trading-llc">LinkedIn</a> <a href="https://wa.me/971505550142">واتساب</a></p><p>جميع الحقوق محفوظة © 2026 شركة الرمال للتجارة ذ.م.م</p><p>تصميم وتطوير: <a href="https://waha-digital.example">الواحة الرقمية ش.ذ.م.م</a></p></footer></body></html>`,
      '/about/': `<!DOCTYPE html><html dir="rtl" lang="ar"><head><meta charset="UTF-8"><title>من نحن – شركة الرمال للتجارة</title></head><body><h1>من نحن</h1><p>تأسست شركة الرمال للتجارة عام 1996 في سوق ديرة القديم على يد سالم الرميثي.</p></body></html>`,
      '/suppliers/': `<!DOCTYPE html><html dir="rtl" lang="ar"><head><meta charset="UTF-8"><title>الموردون – شركة الرمال للتجارة</title></head><body><h1>الموردون</h1><p>ترسل الفواتير بصيغة PDF إلى <a href="mailto:accounts@alrimal-trading.example">accounts@alrimal-trading.example</a> مع ذكر رقم أمر الشراء.</p></body></html>`,
      '/contact/': `<!DOCTYPE html><html dir="rtl" lang="ar"><head><meta charset="UTF-8"><title>اتصل بنا</title></head><body><h1>اتصل بنا</h1><p>هاتف: <span dir="ltr">+971 4 255 0142</span></p><p>فاكس: <span dir="ltr">+971 4 255 0143</span></p></body></html>`,
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['شركة الرمال للتجارة ذ.م.م'],
      companyType: ['ذ.م.م'],
      description: ['شركة الرمال للتجارة: توريد مواد البناء والعزل للمقاولين في دبي والشارقة.'],
      founded: ['1996'],
      address: ['مكتب 1204، برج الخور، شارع بني ياس\nديرة، دبي\nص.ب 55512'],
      country: ['AE'],
      phone: ['+97142550142'],
      vatId: ['100347512600003'],
      financeEmail: ['accounts@alrimal-trading.example'],
      invoiceSubmission: ['ترسل الفواتير بصيغة PDF إلى accounts@alrimal-trading.example مع ذكر رقم أمر الشراء.'],
      linkedIn: ['https://www.linkedin.com/company/al-rimal-trading-llc'],
      language: ['ar'],
    },
  },
  {
    kind: 'American boiler service whose pages disagree about its telephone',
    host: 'www.tricountyboiler.example',
    client: { name: 'Tri-County Boiler Service', countryCode: 'US' },
    pages: {
      '/': `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Tri-County Boiler Service - Commercial Boiler Repair, Columbus Ohio</title><meta name="description" content="24 hour commercial boiler repair, retubing and inspection in central Ohio." /></head>
        <body><div class="container"><div class="row"><div class="col-md-6"><img src="images/logo.gif" alt="Tri-County Boiler" /></div><div class="col-md-6 text-right"><h3>24 Hour Service: (614) 555-0142</h3></div></div>
        <ul class="nav nav-pills"><li><a href="index.html">Home</a></li><li><a href="services.html">Services</a></li><li><a href="vendors.html">Vendors</a></li><li><a href="contact.html">Contact Us</a></li></ul>
        <div class="jumbotron"><h2>Serving Central Ohio Since 1986</h2><p>Factory authorized for Cleaver Works, Inc. and Lochmoor Boilers, LLC.</p></div>
        <div class="well"><h4>From our blog</h4><p>Why Buckeye Linen Service, Inc. switched to condensing boilers. Their plant at 900 Leonard Ave, Columbus, OH 43203 saved 18%.</p></div>
        <div class="footer"><p>&copy; 1998-2026 Tri-County Boiler Service, LLC &bull; 2280 Refugee Road, Columbus, OH 43207 &bull; Ohio License #31442</p></div></div></body></html>`,
      '/vendors.html': htmlPage(
        'en',
        'Vendors - Tri-County Boiler Service',
        `<h2>Vendor Information</h2><p>All invoices must show our purchase order number.</p><p>Accounts Payable: Denise Kowalski, <a href="mailto:ap@tricountyboiler.example">ap@tricountyboiler.example</a></p>
         <p>New vendors must send a W-9 and certificate of insurance before the first delivery.</p><p>Owner: Rick Daniels, rick@tricountyboiler.example</p>`,
      ),
      '/contact.html': htmlPage(
        'en',
        'Contact Us',
        `<h2>Contact Us</h2><p><b>Tri-County Boiler Service, LLC</b><br/>2280 Refugee Road<br/>Columbus, OH 43207</p><p>Phone: (614) 555-0124<br/>Fax: (614) 555-0143<br/>Email: service [at] tricountyboiler [dot] example</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Tri-County Boiler Service, LLC'],
      companyType: ['LLC'],
      description: ['24 hour commercial boiler repair, retubing and inspection in central Ohio.'],
      founded: ['1986'],
      address: ['2280 Refugee Road\nColumbus, OH 43207'],
      phone: ['(614) 555-0142', '(614) 555-0124'],
      financeEmail: ['ap@tricountyboiler.example'],
      financeContact: ['Denise Kowalski'],
      procurement: ['New vendors must send a W-9 and certificate of insurance before the first delivery.'],
      invoiceSubmission: ['All invoices must show our purchase order number.'],
      language: ['en'],
    },
  },
  {
    kind: 'Polish packaging maker with a list of departments',
    host: 'www.metalpol-opakowania.example',
    client: { name: 'Metalpol Opakowania Sp. z o.o.', countryCode: 'PL', taxId: 'PL7692218456' },
    pages: {
      '/': htmlPage(
        'pl-PL',
        'Metalpol Opakowania – puszki i wieczka metalowe',
        `<header><img src="/images/logo_metalpol.png" alt="Metalpol"><ul class="menu"><li class="item-101 current"><a href="/">Start</a></li><li class="item-102"><a href="/o-firmie">O firmie</a></li><li class="item-103"><a href="/kontakt">Kontakt</a></li><li class="item-104"><a href="/rodo">RODO</a></li></ul></header>
         <div class="moduletable"><h3>Producent opakowań metalowych</h3><p>Rocznie wytwarzamy 120 milionów puszek dla branży spożywczej i chemicznej.</p></div>
         <div class="moduletable"><h3>Aktualności</h3><p>Podpisaliśmy umowę z Zakładami Mięsnymi Warta S.A. (NIP 895-173-40-65) na dostawy w 2026 roku.</p></div>
         <footer><p>Copyright © 2026 Metalpol Opakowania. Projekt i wykonanie: Studio Piksel s.c.</p></footer>`,
        '<meta name="generator" content="Joomla! - Open Source Content Management" /><meta name="description" content="Producent puszek i wieczek metalowych dla przemysłu spożywczego i chemicznego." />',
      ),
      '/o-firmie': htmlPage(
        'pl-PL',
        'O firmie - Metalpol Opakowania',
        '<h2>O firmie</h2><p>Firma została założona w 1993 roku w Kole. Zatrudniamy 140 osób. Posiadamy certyfikat BRC wydany przez Bureau Certus Polska Sp. z o.o.</p>',
      ),
      '/kontakt': htmlPage(
        'pl-PL',
        'Kontakt - Metalpol Opakowania',
        `<h2>Kontakt</h2><div class="contact-address"><p>Metalpol Opakowania Sp. z o.o.<br />ul. Toruńska 212<br />62-600 Koło</p><p>tel. +48 63 555 01 42<br />fax +48 63 555 01 43</p></div>
         <p>NIP: PL 769-221-84-56, REGON: 361840275, KRS: 0000512345, BDO: 000123456</p>
         <p>Sąd Rejonowy w Koninie, kapitał zakładowy 2 500 000 PLN</p>
         <table class="table"><tr><td>Dział handlowy</td><td>Marek Zieliński</td><td>tel. 605 550 142</td><td>m.zielinski@metalpol-opakowania.example</td></tr><tr><td>Księgowość</td><td>Anna Wrona</td><td>tel. 63 555 01 47</td><td>a.wrona@metalpol-opakowania.example</td></tr><tr><td>Zakupy</td><td>Piotr Lis</td><td>tel. 63 555 01 48</td><td>zakupy@metalpol-opakowania.example</td></tr></table>
         <p>Faktury kosztowe odbieramy wyłącznie przez KSeF, załączniki prosimy przesyłać na faktury@metalpol-opakowania.example.</p>`,
      ),
      '/rodo': htmlPage(
        'pl-PL',
        'RODO - Metalpol Opakowania',
        `<h2>Klauzula informacyjna</h2><p>Administratorem danych jest Metalpol Opakowania Sp. z o.o. z siedzibą w Kole. Inspektorem ochrony danych jest IOD Partner Sp. z o.o., ul. Krucza 5, 00-548 Warszawa, NIP 526-10-43-726, tel. 22 555 01 99.</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Metalpol Opakowania Sp. z o.o.'],
      companyType: ['Sp. z o.o.'],
      description: ['Producent puszek i wieczek metalowych dla przemysłu spożywczego i chemicznego.'],
      sizeSegment: ['50-249'],
      founded: ['1993'],
      address: ['ul. Toruńska 212\n62-600 Koło'],
      phone: ['+48 63 555 01 42'],
      vatId: ['PL7692218456'],
      registration: ['REGON 361840275', 'KRS 0000512345'],
      financeEmail: ['faktury@metalpol-opakowania.example'],
      invoiceSubmission: [
        'Faktury kosztowe odbieramy wyłącznie przez KSeF, załączniki prosimy przesyłać na faktury@metalpol-opakowania.example.',
      ],
      language: ['pl-PL'],
    },
  },
  {
    kind: 'Swiss tinsmith who hides his mail addresses',
    host: 'ferblanterie-dubuis.example',
    client: { name: 'Ferblanterie Dubuis', countryCode: 'CH' },
    pages: {
      '/': htmlPage(
        'fr-CH',
        'Ferblanterie Dubuis – Sion, Valais',
        `<div id="wrap"><div id="menu"><a href="realisations.html">Réalisations</a> | <a href="equipe.html">L’équipe</a> | <a href="contact.html">Contact</a></div>
         <h1>Toitures, façades et ferblanterie d’art</h1><p>Entreprise familiale fondée en 1961 par Marius Dubuis, à deux pas de la cathédrale.</p>
         <p>Partenaire de Prefalux AG et de Toitura Schweiz AG.</p>
         <div id="foot">Dubuis Ferblanterie-Couverture Sàrl &nbsp;·&nbsp; Rue des Condémines 38 &nbsp;·&nbsp; 1950 Sion &nbsp;·&nbsp; T 027 555 01 42</div></div>`,
      ),
      '/equipe.html': htmlPage(
        'fr-CH',
        'L’équipe',
        '<h1>L’équipe</h1><p>Jean-Luc Dubuis, maître ferblantier</p><p>Corinne Dubuis, secrétariat – corinne [at] ferblanterie-dubuis [point] example</p>',
      ),
      '/contact.html': htmlPage(
        'fr-CH',
        'Contact – Ferblanterie Dubuis',
        `<h1>Contact</h1><p>Dubuis Ferblanterie-Couverture Sàrl<br>Rue des Condémines 38<br>1950 Sion</p><p>Tél. 027 555 01 42<br>Natel 079 555 01 42</p>
         <p>Factures fournisseurs : <span class="m">facturation<!-- x -->(at)ferblanterie-dubuis.example</span></p>
         <p>IDE : CHE-312.405.871 TVA<br>Banque Cantonale du Rhône, IBAN CH93 0076 2011 6238 5295 7</p>
         <p>Site : Atelier Web Chablais, Rue du Pont 2, 1870 Monthey</p>`,
      ),
    },
    outcome: { kind: 'found', verdict: 'agrees' },
    facts: {
      legalName: ['Dubuis Ferblanterie-Couverture Sàrl'],
      companyType: ['Sàrl'],
      founded: ['1961'],
      address: ['Rue des Condémines 38\n1950 Sion'],
      phone: ['027 555 01 42'],
      registration: ['UID CHE-312.405.871'],
      vatId: ['CHE312405871'],
      financeEmail: ['facturation@ferblanterie-dubuis.example'],
      language: ['fr-CH'],
    },
  },
];
