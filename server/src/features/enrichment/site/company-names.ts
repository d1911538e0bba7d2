/** A company as a text names it. */
export interface NamedCompany {
  /** With its legal form. */
  readonly name: string;
  /** As usually written: `Ltd` for `Ltd.` and `Limited`. */
  readonly form: string;
}

/** Companies that a line names with their legal form. Words before the form count while they are written as names are. */
export function companiesIn(line: string): NamedCompany[] {
  const found = [...japaneseIn(line)];
  const words = line.split(/\s+/).slice(0, 200);
  for (let at = 1; at < words.length; at++) {
    const form = formAt(words, at);
    if (!form) continue;
    let first = at;
    while (first > 0 && at - first < 7 && isNamePart(words[first - 1] ?? '', first === at)) first--;
    while (first < at && connectors.has(words[first] ?? '')) first++;
    if (first === at) continue;
    // `prices inc. VAT`
    if (form.written.startsWith('inc') && /^(VAT|GST|HST|tax|taxes)\b/i.test(words[at + 1] ?? '')) continue;
    const name = words.slice(first, at).join(' ');
    const partners = partnersAfter(words, at + form.words, form.form);
    found.push({ name: `${name} ${form.written}${partners}`, form: form.form });
    at += form.words - 1;
  }
  return found;
}

/** An Italian partnership's name ends with its partners': `Rossi S.n.c. di Rossi Carlo & C.` */
function partnersAfter(words: readonly string[], at: number, form: string): string {
  if ((form !== 'S.n.c.' && form !== 'S.a.s.') || words[at] !== 'di') return '';
  const count = words.slice(at, at + 8).findIndex((word) => /^C\.?[,;]?$/.test(word));
  return count < 2 ? '' : ` ${words.slice(at, at + count).join(' ')} C.`;
}

function* japaneseIn(line: string): Generator<NamedCompany> {
  for (const form of ['株式会社', '有限会社', '合同会社']) {
    if (!line.includes(form)) continue;
    const before = new RegExp(`${form}([\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー]{2,20})`, 'u').exec(line);
    const after = new RegExp(`([\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー]{2,20})${form}`, 'u').exec(line);
    const name = before?.[0] ?? after?.[0];
    if (name !== undefined) yield { name, form };
  }
}

function formAt(words: readonly string[], at: number): { form: string; written: string; words: number } | undefined {
  for (const count of [4, 3, 2, 1]) {
    if (at + count > words.length) continue;
    const whole = words.slice(at, at + count).join(' ');
    const written = forms.has(whole) ? whole : whole.replace(/[,;:|)]+$/, '');
    const plain = written.replace(/\.$/, '');
    const form = forms.get(written) ?? forms.get(plain);
    // The end of a sentence is no part of the form.
    if (form !== undefined)
      return {
        form,
        written: forms.has(written) && written === form ? written : plainForm(written, form),
        words: count,
      };
  }
  return undefined;
}

function plainForm(written: string, form: string): string {
  // `BV` without periods is how Belgians print it: a name stays as published.
  if (form.endsWith('.')) return written.includes('.') ? form : written;
  return shortForms.has(form) ? written : written.replace(/\.$/, '');
}

/** Abbreviations that keep their period. */
const shortForms: ReadonlySet<string> = new Set(['Inc', 'Corp', 'Lda', 'Ltda']);

/** Written with a capital letter, a digit or a sign of its own; not the end of another phrase. */
function isNamePart(word: string, isLast: boolean): boolean {
  if (/[:;|©•·–—)\t]$/.test(word) || (!isLast && /[,.]$/.test(word) && !/^\p{L}\.$/u.test(word))) return false;
  if (isLast && /[.]$/.test(word)) return false;
  if (/^[©(|•·–—-]/.test(word) || /^(19|20)\d\d\b/.test(word)) return false;
  if (connectors.has(word)) return !isLast;
  return /^["'„“”«»‚‘’]?[\p{Lu}\p{N}]/u.test(word) && !/\d{3}/.test(word);
}

const connectors: ReadonlySet<string> = new Set(
  '& and und et y e of the de del della dei degli di da do dos el los der die das la le les du des van von zu +'.split(
    ' ',
  ),
);

/** Legal forms by the ways in which they are written. */
const forms: ReadonlyMap<string, string> = new Map(
  [
    ['GmbH & Co. KG', 'GmbH & Co. KG', 'GmbH & Co KG', 'GmbH & Co.KG'],
    ['GmbH'],
    ['gGmbH'],
    ['UG (haftungsbeschränkt)', 'UG (haftungsbeschränkt)', 'UG (haftungsbeschränkt'],
    ['AG'],
    ['KG'],
    ['OHG'],
    ['PartG mbB', 'PartG mbB', 'PartGmbB', 'PartG mit beschränkter Berufshaftung'],
    ['PartG'],
    ['e.U.', 'e.U', 'e. U.'],
    ['e.K.', 'e.K', 'e. K.'],
    ['e.V.', 'e.V', 'e. V.'],
    ['SE'],
    ['Ltd', 'Ltd', 'Limited', 'LTD'],
    ['Pty Ltd', 'Pty Ltd', 'Pty Limited', 'Pty. Ltd'],
    ['Pvt Ltd', 'Pvt Ltd', 'Pvt. Ltd', 'Private Limited'],
    ['PLC', 'PLC', 'plc', 'Plc'],
    ['LLP'],
    ['LLC', 'LLC', 'L.L.C'],
    ['Inc', 'Inc', 'inc', 'Incorporated'],
    ['Corp', 'Corp', 'Corporation'],
    ['SAS', 'SAS', 'S.A.S'],
    ['SASU'],
    ['Sàrl', 'Sàrl', 'Sarl'],
    ['SARL', 'SARL', 'S.A.R.L', 'S.à r.l'],
    ['EURL'],
    ['SNC'],
    ['SA', 'SA', 'S.A'],
    ['B.V.', 'B.V.', 'B.V', 'BV'],
    ['N.V.', 'N.V.', 'N.V', 'NV'],
    ['VOF'],
    ['AB'],
    ['A/S'],
    ['ApS'],
    ['AS'],
    ['ASA'],
    ['Oy'],
    ['Oyj'],
    ['S.r.l.', 'S.r.l.', 'S.r.l', 'Srl', 'SRL'],
    ['S.p.A.', 'S.p.A.', 'S.p.A', 'SpA', 'SPA'],
    ['S.r.l.s.', 'S.r.l.s.', 'S.r.l.s', 'Srls', 'SRLS'],
    ['S.n.c.', 'S.n.c.', 'S.n.c', 'Snc'],
    ['S.a.s.', 'S.a.s.', 'S.a.s'],
    ['S.L.', 'S.L.', 'S.L', 'SL'],
    ['S.L.U.', 'S.L.U.', 'S.L.U', 'SLU'],
    ['Lda', 'Lda'],
    ['Ltda', 'Ltda', 'LTDA'],
    ['Sp. z o.o.', 'Sp. z o.o.', 'Sp. z o.o', 'sp. z o.o'],
    ['s.r.o.', 's.r.o.', 's.r.o'],
    ['a.s.', 'a.s.', 'a.s'],
    ['Kft'],
    ['Zrt'],
    ['d.o.o.', 'd.o.o.', 'd.o.o'],
  ].flatMap(([form = '', ...written]) => [form, ...written].map((text): [string, string] => [text, form])),
);

/** Belgians write without periods what the Dutch write with them. */
export function formAsWritten(form: string, countryCode: string | null): string {
  return countryCode === 'BE' && (form === 'B.V.' || form === 'N.V.') ? form.replaceAll('.', '') : form;
}

/** The legal form that ends a name, as usually written. */
export function formOf(name: string): string | null {
  return companiesIn(name).at(-1)?.form ?? null;
}

/** Forms that companies change between, or write one for the other, without becoming another company. */
const kindred: readonly ReadonlySet<string>[] = [
  ['SARL', 'Sàrl', 'EURL'],
  ['SAS', 'SASU'],
  ['S.r.l.', 'S.r.l.s.'],
  ['S.L.', 'S.L.U.'],
  ['Oy', 'Oyj'],
  ['PartG', 'PartG mbB'],
  ['UG (haftungsbeschränkt)', 'GmbH'],
  ['B.V.', 'N.V.'],
].map((some) => new Set(some));

/** Whether two legal forms can be those of one company. */
export function isSameForm(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return one === other || kindred.some((some) => some.has(one) && some.has(other));
}

/** The forms of several words, the longest first. */
const formsOfWords: readonly string[] = [...forms.keys()]
  .filter((form) => form.includes(' '))
  .toSorted((one, other) => other.length - one.length);

/** A name for comparison: letters and digits, without marks, legal forms and words that every name has. */
export function nameWords(name: string): string[] {
  const withoutForm = formsOfWords.reduce(
    (rest, form) => ` ${rest} `.replaceAll(` ${form} `, ' ').trim(),
    name.replaceAll(/株式会社|有限会社|合同会社/g, ' '),
  );
  const written = withoutForm
    .split(/\s+/)
    .filter((word) => word !== '' && !forms.has(word.replace(/[.,]$/, '')) && !forms.has(word));
  return (written.length > 0 ? written : withoutForm.split(/\s+/))
    .map((word) =>
      word
        .normalize('NFKD')
        .replaceAll(/\p{M}/gu, '')
        .toLowerCase()
        .replaceAll('ß', 'ss')
        .replaceAll(/[^\p{L}\p{N}]/gu, ''),
    )
    .filter((word) => word !== '' && !connectors.has(word));
}

/** Whether two names are of one company, as far as names tell. */
export function compareNames(one: string, other: string): 'same' | 'alike' | 'different' {
  const [a, b] = [nameWords(one), nameWords(other)];
  if (a.length === 0 || b.length === 0) return 'different';
  const shared = a.filter((word) => b.includes(word));
  if (shared.length === Math.min(a.length, b.length))
    return shared.length === Math.max(a.length, b.length) || shared.join('').length >= 6 ? 'same' : 'alike';
  const [joinedA, joinedB] = [a.join(''), b.join('')];
  if (joinedA === joinedB) return 'same';
  if (Math.min(joinedA.length, joinedB.length) >= 4 && (joinedA.includes(joinedB) || joinedB.includes(joinedA)))
    return 'alike';
  return shared.join('').length >= 5 ? 'alike' : 'different';
}

/** Whether a line has all words of a name. */
export function namesCompany(line: string, name: string): boolean {
  const words = new Set(nameWords(line.slice(0, 500)));
  return nameWords(name).every((word) => words.has(word));
}
