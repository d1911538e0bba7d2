// Legal forms of companies as names carry them. From the countries' registers and ISO 20275 (https://www.gleif.org/en/about-lei/code-lists).

/** A form as usually written, and its other ways of writing, separated by `|`. A period at the end of a way may be left out. */
const written: readonly string[] = [
  // Germany, Austria, Switzerland, Liechtenstein
  'GmbH & Co. KG|GmbH & Co KG|GmbH & Co.KG|GmbH + Co. KG',
  'GmbH & Co. KGaA|GmbH & Co KGaA',
  'GmbH & Co. OHG',
  'AG & Co. KG|AG & Co KG',
  'UG (haftungsbeschränkt) & Co. KG',
  'SE & Co. KG|SE & Co. KGaA',
  'GmbH|Gesellschaft mit beschränkter Haftung|Ges.m.b.H.|GesmbH|GesmbH.|G.m.b.H.',
  'gGmbH|gemeinnützige GmbH',
  'UG (haftungsbeschränkt)|UG (haftungsbeschränkt|UG haftungsbeschränkt|gUG (haftungsbeschränkt)',
  'AG|Aktiengesellschaft',
  'KGaA',
  'KG',
  'OHG',
  'OG',
  'GbR|eGbR',
  'PartG mbB|PartGmbB|PartG mit beschränkter Berufshaftung|Part mbB|PartG m.b.B.',
  'PartG',
  'e.U.|e. U.|eU',
  'e.K.|e. K.|e.Kfm.|e.Kfr.',
  'e.V.|e. V.',
  'eG|e.G.|eGen|e.Gen.',
  'AöR',
  'KöR',
  // Britain, Ireland, Commonwealth
  'Pty Ltd|Pty Limited|Pty. Ltd.|PTY LTD|Proprietary Limited',
  '(Pty) Ltd|(PTY) LTD|(Pty) Limited',
  'Pvt Ltd|Pvt. Ltd.|Private Limited|PVT LTD|Pvt. Limited|Pvt Limited|(P) Ltd|(P) Ltd.|(Pvt) Ltd',
  'Pte Ltd|Pte. Ltd.|PTE LTD|PTE. LTD.|Pte Limited|Pte. Limited',
  'Sdn Bhd|Sdn. Bhd.|SDN BHD|SDN. BHD.',
  'Berhad|Bhd|Bhd.',
  'Co., Ltd.|Co. Ltd.|Co Ltd|Co., Ltd|Company Limited|Co., Limited',
  'Ltd|Limited|LTD|Cyf|Cyfyngedig|Teoranta',
  'PLC|plc|Plc|P.L.C.|p.l.c.|Public Limited Company',
  'DAC|Designated Activity Company',
  'CLG|Company Limited by Guarantee',
  'CIC|C.I.C.|Community Interest Company',
  'LLP|Limited Liability Partnership|L.L.P.',
  'LP|L.P.',
  // North America
  'LLC|L.L.C.|Limited Liability Company',
  'PLLC|P.L.L.C.',
  'Inc|inc|Incorporated|INC|Incorporée',
  'Corp|Corporation|CORP',
  'ULC',
  'Ltée|ltée|Limitée|Ltee',
  'P.C.',
  // France, Belgium, Luxembourg, French-speaking countries
  'SAS|S.A.S.',
  'SASU|S.A.S.U.',
  'Sàrl|Sarl|S.à r.l.|S.à.r.l.|GmbH/Sàrl',
  'SARL|S.A.R.L.',
  'EURL|E.U.R.L.',
  'SNC',
  'SCI',
  'SCP',
  'SCA',
  'SCOP|Scop|SCIC',
  'SELARL|SELAS',
  'GIE',
  'GAEC|EARL|SCEA',
  'SA|S.A.|Spółka Akcyjna|Spółka akcyjna|Sociedad Anónima',
  'SCRL',
  'ASBL|asbl|a.s.b.l.',
  // Netherlands, Flanders
  'B.V.|BV|B.V|bv',
  'N.V.|NV|N.V|nv',
  'BVBA|B.V.B.A.',
  'CVBA|C.V.B.A.',
  'C.V.|CV',
  'VOF|V.O.F.|v.o.f.',
  'VZW|vzw|v.z.w.',
  // Nordic countries
  'AB|Aktiebolag|Aktiebolaget',
  'HB|Handelsbolag',
  'KB|Kommanditbolag',
  'ek. för.|ekonomisk förening',
  'A/S',
  'ApS|APS|Aps',
  'I/S',
  'K/S',
  'P/S',
  'IVS',
  'A.m.b.a.|AmbA|A.M.B.A.',
  'AS',
  'ASA',
  'ANS',
  'NUF',
  'Oy|OY|Osakeyhtiö',
  'Oyj|OYJ|Oyj Abp',
  'Oy Ab|OY AB',
  'Ky',
  'Osk|osk',
  'Tmi|T:mi',
  'ry|r.y.',
  'ehf.|ehf|Ehf.',
  'hf.|hf',
  // Italy, Spain, Portugal, Latin America
  'S.r.l.|Srl|SRL|S.R.L.|s.r.l.|srl|S.r.L.',
  'S.p.A.|SpA|SPA|S.P.A.|s.p.a.|Spa',
  'S.r.l.s.|Srls|SRLS|S.R.L.S.|s.r.l.s.',
  'S.n.c.|Snc|S.N.C.|s.n.c.',
  'S.a.s.|Sas|s.a.s.',
  'S.s.|S.S.',
  'Soc. Coop.|Soc. coop.|Società Cooperativa|Società cooperativa|Soc. Coop. a r.l.|Società Cooperativa Sociale',
  'S.L.|SL|S. L.|Sociedad Limitada',
  'S.L.U.|SLU|S. L. U.|Sociedad Limitada Unipersonal',
  'S.L.P.|SLP',
  'S.A.U.|SAU',
  'S. Coop.|S.Coop.|Sociedad Cooperativa|S. Coop. And.',
  'S.A. de C.V.|SA de CV|S.A. DE C.V.|S. A. de C. V.',
  'S. de R.L. de C.V.|S. de R.L. de CV',
  'S.A.S. de C.V.',
  'Lda|Lda.|Limitada|LDA|Unipessoal Lda|Unipessoal, Lda',
  'Ltda|LTDA|Ltda. ME|Ltda. EPP',
  'S/A',
  'EIRELI',
  'E.I.R.L.|EIRL',
  // Central and eastern Europe
  'Sp. z o.o. Sp. k.|Sp. z o.o. sp. k.|sp. z o.o. sp. k.|Spółka z ograniczoną odpowiedzialnością sp. k.',
  'Sp. z o.o.|sp. z o.o.|Sp. z o. o.|sp. z o. o.|SP. Z O.O.|Spółka z o.o.|Spółka z ograniczoną odpowiedzialnością|spółka z ograniczoną odpowiedzialnością',
  'Sp. j.|sp. j.|Sp.j.|Spółka Jawna|spółka jawna',
  'Sp. k.|sp. k.|Sp.k.|Spółka komandytowa',
  's.c.',
  'P.S.A.|Prosta Spółka Akcyjna',
  's.r.o.|s. r. o.|spol. s r.o.|spol. s r. o.|S.R.O.',
  'a.s.|a. s.',
  'v.o.s.|k.s.',
  'z.s.|z. s.|z.ú.|o.p.s.',
  'Kft|KFT|Korlátolt Felelősségű Társaság',
  'Zrt|ZRT|Nyrt',
  'Bt',
  'd.o.o.|D.O.O.|DOO',
  'd.d.',
  'j.d.o.o.',
  's.p.',
  'EOOD|ЕООД',
  'OOD|ООД',
  'AD|АД|EAD|ЕАД',
  'ООО|OOO',
  'ТОВ|ТзОВ',
  'ПАО|ЗАО|АО|ОАО',
  'UAB',
  'MB',
  'SIA',
  'OÜ',
  'A.Ş.|AŞ|Anonim Şirketi',
  'Ltd. Şti.|Ltd.Şti.|LTD. ŞTİ.|LTD.ŞTİ.|Limited Şirketi',
  'Α.Ε.|Α.Ε',
  'Ε.Π.Ε.',
  'Ι.Κ.Ε.|ΙΚΕ',
  'Ο.Ε.|Ε.Ε.',
  // Asia, Africa
  'PT',
  'Tbk|Tbk.',
  'K.K.',
  'G.K.',
  'WLL|W.L.L.',
  'FZE|FZCO|FZ-LLC|FZ LLC|DMCC',
  'CC',
  'SE',
  'SCE',
  'EEIG',
];

/** Legal forms by the ways in which they are written. */
export const forms: ReadonlyMap<string, string> = new Map(
  written
    .flatMap((row) => {
      const [form = '', ...others] = row.split('|');
      return [form, ...others].flatMap((way): [string, string][] => [
        [way, form],
        [way.replace(/\.$/, ''), form],
      ]);
    })
    .toReversed(),
);

/** Forms that stand before the name: `SARL Menuiserie Briand`, `UAB Baltas`. */
export const leadingForms: ReadonlySet<string> = new Set(
  'SARL SAS SASU EURL SNC SCI SCP SA SELARL SELAS GIE GAEC EARL SCEA ASBL asbl VZW vzw UAB MB SIA OÜ PT ООО ТОВ ТзОВ АО ПАО ЗАО ОАО CV'.split(
    ' ',
  ),
);

/** Forms of scripts without capitals, which begin or end a name without a space or after a word for a company. */
export const eastAsianForms: readonly string[] = [
  '株式会社',
  '有限会社',
  '合同会社',
  '合資会社',
  '一般社団法人',
  '一般財団法人',
  '医療法人',
  '学校法人',
  '社会福祉法人',
  '特定非営利活動法人',
  '股份有限公司',
  '有限责任公司',
  '有限公司',
  '주식회사',
  '유한회사',
];

/** In Arabic the name begins with a word for a company and ends with the form. */
export const arabicForms: readonly string[] = [
  'ش.ذ.م.م',
  'ذ.م.م',
  'ش.م.ع',
  'ش.م.م',
  'ش.م.ل',
  'ش.م.ب',
  'م.م.ح',
  'ش.ش.و',
];
export const arabicStarts = 'شركة|مؤسسة|مصنع|مجموعة|مكتب|دار|بنك|مصرف|مطعم|محلات';

/** Forms that companies change between, or write one for the other, without becoming another company. */
export const kindredForms: readonly ReadonlySet<string>[] = [
  ['SARL', 'Sàrl', 'EURL'],
  ['SAS', 'SASU'],
  ['S.r.l.', 'S.r.l.s.'],
  ['S.L.', 'S.L.U.'],
  ['Oy', 'Oyj', 'Oy Ab'],
  ['PartG', 'PartG mbB'],
  ['UG (haftungsbeschränkt)', 'GmbH'],
  ['B.V.', 'N.V.', 'BVBA'],
  ['A/S', 'ApS', 'IVS'],
  ['Ltd', 'Co., Ltd.', 'PLC'],
  ['SA', 'S.A.U.'],
  ['Ltda', 'EIRELI'],
  ['Inc', 'Ltée', 'Ltd'],
].map((some) => new Set(some));

/** The form that a legal notice says in words behind the name: `Laval Conseil, société par actions simplifiée au capital de …`. */
export function formInWords(line: string): string | null {
  const text = line.slice(0, 1000).toLowerCase();
  return inWords.find(([words]) => text.includes(words))?.[1] ?? null;
}

const inWords: readonly (readonly [words: string, form: string])[] = [
  ['société par actions simplifiée unipersonnelle', 'SASU'],
  ['société par actions simplifiée', 'SAS'],
  ['entreprise unipersonnelle à responsabilité limitée', 'EURL'],
  ['société à responsabilité limitée', 'SARL'],
  ['société anonyme', 'SA'],
  ['société civile immobilière', 'SCI'],
  ['gesellschaft mit beschränkter haftung', 'GmbH'],
  ['besloten vennootschap', 'B.V.'],
  ['naamloze vennootschap', 'N.V.'],
  ['società a responsabilità limitata', 'S.r.l.'],
  ['società per azioni', 'S.p.A.'],
  ['sociedad limitada unipersonal', 'S.L.U.'],
  ['sociedad limitada', 'S.L.'],
];
