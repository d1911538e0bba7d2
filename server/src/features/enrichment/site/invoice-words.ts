// Words by which buyers tell their suppliers how to invoice and to supply them, by languages. A `*` stands for any ending, a `|` for the space within a phrase.

export interface InvoiceWords {
  readonly invoice: string;
  /** To send, receive, address, accept, refuse; what an invoice must state; the forms in which it comes. */
  readonly submission: string;
  /** Suppliers, and what they have to do. */
  readonly supplier: string;
  readonly terms: string;
}

export const wordsOfLanguages: Readonly<Record<string, InvoiceWords>> = {
  en: {
    invoice: 'invoice* invoicing e-invoice* einvoice* credit|note*',
    submission:
      'send sent submit* emailed mailed post posted address* accept* receive* upload* quote* state* show* include* bear* mention* pdf purchase|order* PO|number* order|number* returned rejected be|processed not|be|paid',
    supplier: 'supplier* vendor* subcontractor* contractor*',
    terms: 'must register* required require* terms conditions portal apply onboard* complete certificate* W-9',
  },
  de: {
    invoice: 'rechnung* eingangsrechnung* lieferantenrechnung* e-rechnung* gutschrift*',
    submission:
      'senden sendet schicken schickt übermitteln einreichen einzureichen richten adressieren nehmen empfangen akzeptieren angeben geben anzugeben enthalten vermerken nennen bestellnummer* auftragsnummer* leitweg-id pdf-* pdf per|e-mail elektronisch* zurückgewiesen|zurückgesandt gehen|kostenstelle',
    supplier: 'lieferant* auftragnehmer* nachunternehmer* dienstleister*',
    terms:
      'müssen registrier* bitte füllen ausfüllen stammdatenblatt stammdatenbogen bedingungen voraussetzung* vorlegen bewerben portal',
  },
  fr: {
    invoice: 'facture* e-facture* facturation avoir*',
    submission:
      'envoy* adress* transm* dépos* parvenir mentionner indiquer comporter porter accept* rejet* refus* retourn* pdf bon|de|commande numéro|de|commande numéro|du|bon électronique* chorus',
    supplier: 'fournisseur* prestataire* sous-traitant*',
    terms: 'doivent doit inscri* référenc* obligatoire* conditions portail charte attestation* remplir',
  },
  nl: {
    invoice: 'factu* e-factuur* creditnota*',
    submission:
      'stuur* sturen verzend* zend* mail* ontvang* aanlever* indien* vermeld* adresser* accepter* inkoopordernummer* bestelbonnummer* bestelnummer* ordernummer* pdf ubl elektronisch* geweigerd retour',
    supplier: 'leverancier* onderaannemer*',
    terms: 'moeten moet registr* voorwaarden vereist* portaal invullen aanmelden',
  },
  it: {
    invoice: 'fattur* e-fattur* note|di|credito nota|di|credito',
    submission:
      'invi* trasmett* spedi* indirizz* ricev* indicare riportare codice|destinatario pec sdi elettronic* pdf ordine|d’acquisto numero|d’ordine rifiut*',
    supplier: 'fornitor* subappaltator*',
    terms: 'devono deve registrar* iscri* condizioni obbligatori* portale qualifica* compilare',
  },
  es: {
    invoice: 'factura* facturación e-factura* abono*',
    submission:
      'envi* envíe* remit* recib* dirig* present* indic* inclu* conste* aceptar* rechaz* pdf electrónica* facturae face número|de|pedido orden|de|compra',
    supplier: 'proveedor* subcontratista*',
    terms: 'deben debe registr* condiciones portal obligatori* homologa* rellenar',
  },
  pt: {
    invoice: 'fatura* factura* nota|fiscal notas|fiscais nfe nf-e',
    submission:
      'envi* remet* receb* dirig* indicar constar mencionar aceit* rejeit* pdf xml eletrônic* electrónic* número|do|pedido ordem|de|compra nota|de|encomenda',
    supplier: 'fornecedor* prestador*',
    terms: 'devem deve cadastr* regist* condições portal obrigatóri* homologa*',
  },
  sv: {
    invoice: 'faktur* e-faktur* leverantörsfaktur* kreditnot*',
    submission:
      'skicka* sänd* mejla* maila* mejlar mejlas ta|emot tar|emot märk* ange* referens* inköpsordernummer* ordernummer* pdf peppol svefaktura',
    supplier: 'leverantör* underentreprenör*',
    terms: 'måste ska registrer* villkor portal krävs ansök*',
  },
  nb: {
    invoice: 'faktura* e-faktura* kreditnota*',
    submission:
      'send sender sendes sendt mott* merk* oppgi* påfør* adresser* ehf peppol pdf bestillingsnummer* innkjøpsordre* ordrenummer* returner* avvis*',
    supplier: 'leverandør* underleverandør*',
    terms: 'må skal registrer* vilkår portal krav påkrevd',
  },
  da: {
    invoice: 'faktura* fakturaer* regning* kreditnota*',
    submission:
      'send sender sendes sendt modtag* mærk* angiv* påfør* oioubl ean* pdf nemhandel rekvisitionsnummer* indkøbsordre* ordrenummer* afvis* returner*',
    supplier: 'leverandør* underleverandør*',
    terms: 'skal registrer* betingelser portal krav påkrævet',
  },
  fi: {
    invoice: 'lasku* verkkolasku* ostolasku* hyvityslasku*',
    submission:
      'lähet* toimit* vastaanot* vastaan merkit* mainit* ilmoit* verkkolaskuosoite* verkkolaskuina sähköpostilasku* ovt-tunnus* tilausnumero* ostotilaus* pdf viite*',
    supplier: 'toimittaj* alihankkij*',
    terms: 'tulee pitää rekisteröi* ehdot portaali vaadit*',
  },
  pl: {
    invoice: 'faktur* e-faktur*',
    submission:
      'przesył* przesł* przesyłać wysył* wysł* odbier* przyjm* dostarcz* podać podawać zawierać zawiera umieścić ksef pdf elektroniczn* numer|zamówienia nr|zamówienia odrzuc*',
    supplier: 'dostawc* podwykonawc*',
    terms: 'musz* rejestr* warunk* wymag* portal wypełni*',
  },
  cs: {
    invoice: 'faktur* e-faktur* faktúr*',
    submission:
      'zasíl* zaslat posíl* poslat zašlete pošlete přijím* prijím* uved* uvád* uvést elektronick* pdf isdoc číslo|objednávky vrácen* odmítn*',
    supplier: 'dodavatel* dodávateľ* subdodavatel*',
    terms: 'musí registr* podmínk* podmienk* portál vyplnit',
  },
  hu: {
    invoice: 'számla számlá* e-számla e-számlá*',
    submission: 'küld* elküld* fogad* tüntess* feltüntet* pdf elektronikus* megrendelésszám* rendelésszám*',
    supplier: 'beszállító* szállító*',
    terms: 'kell köteles* regisztr* feltétel* portál',
  },
  hr: {
    invoice: 'račun* e-račun* faktur*',
    submission:
      'šalj* slati pošalj* dostav* zaprim* prim* prejem* pošilj* navesti navedite elektronič* elektronsk* pdf broj|narudžbe številk*|naročil*',
    supplier: 'dobavljač* dobavitelj*',
    terms: 'mora* registr* uvjet* pogoj* portal*',
  },
  et: {
    invoice: 'arve* arved e-arve*',
    submission: 'saat* esita* võtame|vastu märk* tellimuse|number* pdf',
    supplier: 'tarnija* hankija*',
    terms: 'peab peavad regist* tingimus*',
  },
  lv: {
    invoice: 'rēķin* e-rēķin*',
    submission: 'sūt* nosūt* iesnie* norād* pasūtījum* pdf',
    supplier: 'piegādātāj*',
    terms: 'jābūt jāreģistr* nosacījum* prasīb*',
  },
  lt: {
    invoice: 'sąskait* e-sąskait*',
    submission: 'siųs* siunči* pateik* priim* nurod* užsakym* pdf',
    supplier: 'tiekėj*',
    terms: 'turi privalo regist* sąlyg*',
  },
  bg: {
    invoice: 'фактур*',
    submission: 'изпра* приема* посоч* поръчк* електронн* pdf',
    supplier: 'доставчи*',
    terms: 'трябва регистр* условия',
  },
  uk: {
    invoice: 'рахунк* рахунок фактур* счет* счёт*',
    submission: 'надсил* надіс* направля* отправ* присыл* вказу* указ* замовленн* заказа електронн* электронн* pdf',
    supplier: 'постачальник* поставщик*',
    terms: 'повинн* должн* реєстр* регистр* умов* услови*',
  },
  is: {
    invoice: 'reikning* rafræn*|reikning*',
    submission: 'sendið sendist sendast rafræn* merk* pdf tekið|við',
    supplier: 'birgi* birgjar',
    terms: 'verða þurfa skrá* skilmál*',
  },
  ro: {
    invoice: 'factur* e-factur*',
    submission: 'trimit* transmit* primi* menționa* indica* pdf electronic* număr*|comandă comandă',
    supplier: 'furnizor*',
    terms: 'trebuie înregistr* condiții portal',
  },
  el: {
    invoice: 'τιμολόγι* τιμολογί*',
    submission: 'στέλν* αποστ* αποστέλ* αναγράφ* pdf ηλεκτρονικ* παραγγελία*',
    supplier: 'προμηθευτ*',
    terms: 'πρέπει εγγραφ* όροι',
  },
  tr: {
    invoice: 'fatura* e-fatura*',
    submission: 'gönder* iletin* belirt* pdf sipariş* elektronik*',
    supplier: 'tedarikçi*',
    terms: 'kayıt* gerek* şart* portal',
  },
  ar: {
    invoice: 'الفواتير فاتورة الفاتورة فواتير فواتيركم',
    submission: 'ترسل إرسال يرجى أرسلوا تُرسل تقديم بصيغة أمر|الشراء ذكر',
    supplier: 'الموردون الموردين المورد موردين',
    terms: 'يجب التسجيل شروط',
  },
};

/** Scripts without spaces have no words to end: any occurrence counts. */
export const eastAsianWords: InvoiceWords = {
  invoice: '請求書 インボイス 发票 發票 세금계산서 청구서',
  submission: '送付 お送り 郵送 送信 提出 発行 注文番号 発注番号 発注書 宛 開立 发送 发至 寄送 抬头 보내 발행',
  supplier: '仕入先 取引先様 サプライヤー 供应商 供應商 협력사 공급업체',
  terms: '登録 条件 必要 注册 必须 등록',
};

/** Names of what carries electronic invoices, the same in all languages. */
export const eInvoiceNames =
  'peppol xrechnung x-rechnung zugferd factur-x facturx ubl oioubl ehf ksef facturae fatturapa e-invoic* leitweg-id codice|destinatario ovt chorus|pro edi';
