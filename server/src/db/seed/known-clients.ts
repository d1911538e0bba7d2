/** A client that looks like one of a real agency's. What is not said here is made up. */
export interface KnownClient {
  readonly name: string;
  readonly country: string;
  /** The Latin name in addresses on the net. */
  readonly site: string;
  readonly isPerson?: true;
  readonly contact?: readonly [name: string, position: string];
  readonly notes?: string;
  readonly tags?: readonly string[];
  readonly status?: 'onHold' | 'churned';
  readonly isArchived?: true;
  /** The name of the known client that it belongs to. */
  readonly parent?: string;
}

export const knownClients: readonly KnownClient[] = [
  { name: 'Halvorsen & Lund Architects', country: 'DK', site: 'halvorsen-lund', contact: ['Ingrid Halvorsen', 'Partner'], tags: ['Retainer', 'VIP'], notes: 'Quarterly review every first Tuesday. Prefers drawings on paper, tea without milk.' },
  { name: 'Kranich Verlag', country: 'DE', site: 'kranich-verlag', contact: ['Beate Kranich', 'Verlegerin'], tags: ['Print', 'Retainer'], notes: 'Spring catalogue goes to press on 14 January. The heron in the logo must never face left.' },
  { name: '3M Company', country: 'US', site: '3m-demo', contact: ['Dana Whitlock', 'Brand Manager'], tags: ['Enterprise'], notes: 'Vendor number 4471-B on every invoice.' },
  { name: '7-Eleven', country: 'US', site: 'seven-eleven-demo', contact: ['Marcus Bell', 'Franchise Marketing'], tags: ['Enterprise'], notes: 'Window stickers for 120 stores; the slush campaign starts in July.' },
  { name: '1&1', country: 'DE', site: 'eins-und-eins-demo', contact: ['Florian Reuter', 'Einkauf'], tags: ['Enterprise'], status: 'onHold' },
  { name: 'Ørsted', country: 'DK', site: 'orsted-demo', contact: ['Signe Ørnskov', 'Head of Communications'], tags: ['Enterprise', 'VIP'], notes: 'Annual sustainability report in three languages. Aerial photographs only from licensed drone pilots.' },
  { name: 'Åäö Bokhandel', country: 'SE', site: 'aao-bokhandel', contact: ['Åsa Öberg', 'Ägare'], tags: ['Newsletter'], notes: 'Small shop, warm heart. Pays in cash when we drop by.' },
  { name: 'Brauerei Zum Grünen Jäger', country: 'DE', site: 'gruener-jaeger', contact: ['Xaver Jäger', 'Braumeister'], tags: ['Print'], notes: 'Label redesign for the wheat beer. Tasting is part of every meeting.' },
  { name: 'Marguerite Dufour', country: 'FR', site: 'marguerite-dufour', isPerson: true, tags: ['Referral'], notes: 'Ceramicist. Her studio has no lift; carry the samples in a rucksack.' },
  { name: 'Stiftung Stille Post', country: 'DE', site: 'stille-post', contact: ['Dr. Almut Seidel', 'Vorstand'], tags: ['Nonprofit', 'Förderprojekt'], notes: 'Funding decision in March; keep the offer below the public tender threshold.' },
  { name: 'Żuraw i Synowie sp. z o.o.', country: 'PL', site: 'zuraw', contact: ['Łukasz Żuraw', 'Prezes zarządu'], notes: 'Crane operator since 1923. The archive of glass negatives is a treasure for the anniversary book.' },
  { name: 'Café Señorita', country: 'ES', site: 'cafe-senorita', contact: ['Begoña Ibáñez', 'Propietaria'], tags: ['Start-up'], notes: 'Chalkboard menu, terrace signs. Closed on Mondays.' },
  { name: '株式会社青空デザイン', country: 'JP', site: 'aozora-design', contact: ['田中 さくら', '代表取締役'], tags: ['VIP'], notes: '毎週木曜日の午後に電話会議。請求書は日本語で。' },
  { name: '東海製作所', country: 'JP', site: 'tokai-seisakusho', contact: ['鈴木 健太', '営業部長'], notes: 'Catalogue photography at the Nagoya plant; steel-capped shoes required.' },
  { name: 'ТОВ «Дніпро Логістика»', country: 'UA', site: 'dnipro-lohistyka', contact: ['Оксана Коваленко', 'Директорка'], notes: 'Просить надсилати рахунки до двадцятого числа.' },
  { name: 'Ελαία Εκδόσεις Α.Ε.', country: 'GR', site: 'elaia-ekdoseis', parent: 'Kranich Verlag', contact: ['Ελένη Παπαδοπούλου', 'Διευθύνουσα σύμβουλος'], tags: ['Print'], notes: 'Poetry series with hand-sewn binding.' },
  { name: 'شركة النخيل للتجارة', country: 'KW', site: 'alnakheel', contact: ['فاطمة الصباح', 'المدير العام'], tags: ['Enterprise'], notes: 'Right-to-left layouts; dates in both calendars.' },
  { name: 'הוצאת כרמל ספרים', country: 'IL', site: 'carmel-books', parent: 'Kranich Verlag', contact: ['נועה כהן', 'מנכ״לית'], tags: ['Print'], notes: 'Vowel points in the children’s books: check every proof twice.' },
  { name: '한빛출판', country: 'KR', site: 'hanbit-books', parent: 'Kranich Verlag', contact: ['김서연', '대표이사'], tags: ['Print'], notes: 'Cover lacquer must survive humid summers.' },
  { name: 'Whitfield, Ashcroft & St John Solicitors LLP', country: 'GB', site: 'was-solicitors', contact: ['Eleanor Whitfield', 'Senior Partner'], tags: ['Retainer'], notes: 'Everything in writing. The brass plate still says 1887.' },
  { name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', country: 'DE', site: 'donaudampf', contact: ['Leopold Brandtner', 'Obmann'], notes: 'The longest letterhead we ever set.' },
  { name: 'The Worshipful and Ancient Company of Bookbinders, Papermakers, Stationers and Allied Crafts of the Northern Counties (Incorporated by Royal Charter)', country: 'GB', site: 'bookbinders-north', contact: ['Rhys Llewellyn', 'Clerk'], tags: ['Nonprofit'] },
  { name: 'Lakeshore Coffee Roasters LLC', country: 'US', site: 'lakeshore-coffee', contact: ['Jordan Peterson-Kim', 'Founder'], tags: ['Start-up', 'Referral'], notes: 'Compostable bags in three sizes. Sends beans at Christmas.' },
  { name: 'Limmat Treuhand AG', country: 'CH', site: 'limmat-treuhand', contact: ['Regula Zürcher', 'Geschäftsleitung'], tags: ['Retainer'], notes: 'Swiss German on the phone, standard German in writing.' },
  { name: 'Maison Dupré Pâtisserie', country: 'FR', site: 'maison-dupre', contact: ['Benoît Dupré', 'Pâtissier'], notes: 'Gold foil on the macaron boxes; the first run had a registration error.' },
  { name: 'Norrsken Energi AB', country: 'SE', site: 'norrsken-energi', contact: ['Göran Lindström', 'Ekonomichef'], tags: ['Enterprise', 'Retainer'], notes: 'Wants the wind-farm map in print and on the web from one source.' },
  { name: 'Peter Müller', country: 'DE', site: 'peter-mueller-foto', isPerson: true, notes: 'Photographer. Not to be confused with the other Peter Müller.' },
  { name: 'Peter Müller', country: 'CH', site: 'mueller-schreinerei', isPerson: true, notes: 'Joiner in Basel; business cards made of veneer.' },
  { name: 'Thistle Ceramics Ltd', country: 'GB', site: 'thistle-ceramics', contact: ['Hamish MacDonald', 'Managing Director'], status: 'churned', notes: 'Left for a cheaper agency in 2024. Ask again after the glaze launch.' },
  { name: 'Bursztyn Meble S.A.', country: 'PL', site: 'bursztyn-meble', contact: ['Agnieszka Wójcik', 'Zakupy'], status: 'onHold', notes: 'Paused until the new showroom opens.' },
  { name: 'Harbour Festival Committee', country: 'GB', site: 'harbour-festival', contact: ['Zara Featherstone', 'Chair'], tags: ['Nonprofit', 'Prepaid'], notes: 'Posters, lanyards, a mascot in the shape of a lighthouse.' },
  { name: 'Kupfer Optik', country: 'DE', site: 'kupfer-optik', contact: ['Sabine Kupfer', 'Inhaberin'], notes: 'Eye chart in the shop window as a type specimen. Likes the idea a lot.' },
  { name: 'Ironbridge Robotics Inc.', country: 'US', site: 'ironbridge-robotics', contact: ['Wei Nguyen', 'VP of Operations'], tags: ['Start-up', 'VIP'], notes: 'Non-disclosure agreement signed in May. Prototype photos stay on the encrypted drive.' },
  { name: 'Azahar Aceites S. Coop.', country: 'ES', site: 'azahar-aceites', contact: ['Joaquín Ordóñez', 'Compras'], notes: 'Olive oil tins; the orange-blossom illustration is licensed until 2027.' },
  { name: 'Wren & Daughters', country: 'GB', site: 'wren-daughters', contact: ['Aoife Wren', 'Founder'], tags: ['Referral'], notes: 'Letterpress invitations. Referred three brides so far.' },
  { name: 'Süderhof Gartenbau eG', country: 'DE', site: 'suederhof', contact: ['Käthe Vogel', 'Vorstand'], tags: ['Nonprofit'], notes: 'Seed packets with real pressed flowers.' },
  { name: 'Smith & Wesson-Jones', country: 'GB', site: 'smith-wesson-jones', contact: ['Callum Jones', 'Accounts Payable'], isArchived: true },
  { name: 'Elbblick Immobilien (old account)', country: 'DE', site: 'elbblick-alt', parent: 'Limmat Treuhand AG', contact: ['Jürgen Böhm', 'Vertrieb'], isArchived: true, notes: 'Merged into the new company; kept for the invoices.' },
  { name: 'Blockbuster Video Archive', country: 'US', site: 'blockbuster-archive', contact: ['Renée García', 'Curator'], isArchived: true, status: 'churned', notes: 'Closed the last exhibition. Be kind, rewind.' },
  { name: 'L’Atelier d’Aubigné', country: 'FR', site: 'atelier-aubigne', contact: ['Élodie d’Aubigné', 'Gérante'], tags: ['VIP'], notes: 'Haute couture labels, woven. Always sends violets.' },
]; // prettier-ignore
