import { arabicForms, arabicStarts, eastAsianForms, forms, kindredForms, leadingForms } from './legal-forms.ts';

/** A company as a text names it. */
export interface NamedCompany {
  /** With its legal form. */
  readonly name: string;
  /** As usually written: `Ltd` for `Ltd.` and `Limited`. */
  readonly form: string;
  /** Where in the line the name begins and ends. */
  readonly at: number;
  readonly end: number;
}

/** Companies that a line names with their legal form, from left to right. Words by the form count while they are written as names are. */
export function companiesIn(line: string): NamedCompany[] {
  const spoken = Array.from(line.slice(0, 8000).matchAll(/\S+/g)).slice(0, 200);
  const words = spoken.map(([word]) => word);
  // A cell of a table, or a bar, ends what was said before it.
  const cells = new Set(spoken.flatMap(({ index }, at) => (line[index - 1] === '\t' ? at : [])));
  const found = [...eastAsianIn(line), ...arabicIn(line)];
  const add = (first: number, last: number, name: string, form: string) => {
    const [from, to] = [spoken[first], spoken[last]];
    if (from && to) found.push({ name, form, at: from.index, end: to.index + to[0].length });
  };
  for (let at = 0; at < words.length; at++) {
    const form = formAt(words, at);
    if (!form) continue;
    const first = nameBefore(words, at, at + form.words, cells);
    if (first < at) {
      // `prices inc. VAT`
      if (/^inc/i.test(form.written) && /^(VAT|GST|HST|tax|taxes)\b/i.test(words[at + 1] ?? '')) continue;
      const name = words
        .slice(first, at)
        .join(' ')
        .replace(/^["'„“”«»‚‘’(]+(?=[^"'„“”«»‚‘’]*$)/u, '');
      const partners = partnersAfter(words, at + form.words, form.form);
      add(first, at + form.words - 1, `${name} ${form.written}${partners}`, form.form);
      at += form.words - 1;
    } else if (leadingForms.has(form.written)) {
      const last = nameAfter(words, at + form.words);
      if (last < at + form.words) continue;
      const name = words
        .slice(at, last + 1)
        .join(' ')
        .replace(/[,;:.)]+$/, '');
      add(at, last, name, form.form);
      at = last;
    }
  }
  return found.toSorted((one, other) => one.at - other.at);
}

/** Where the name begins whose last word stands before a place; that place where none does. */
function nameBefore(words: readonly string[], at: number, end: number, cells: ReadonlySet<number>): number {
  let first = at;
  while (first > 0 && !cells.has(first) && at - first < 7 && isNamePart(words[first - 1] ?? '', first === at)) first--;
  while (first < at && connectors.has(words[first] ?? '')) first++;
  // `Die Stadtwerke Wiesenbruck GmbH nimmt …` begins with an article of the sentence.
  const isSubject = /^[\p{Ll}\d]/u.test(words[end] ?? '') && !/[,;:.)]$/.test(words[end - 1] ?? '');
  return isSubject && at - first > 1 && articles.has(words[first] ?? '') ? first + 1 : first;
}

/** Where the name ends that begins at a place: before it where none does. */
function nameAfter(words: readonly string[], first: number): number {
  let last = first - 1;
  while (last + 1 < words.length && last - first < 6) {
    const word = words[last + 1] ?? '';
    const bare = word.replace(/[,;:.)]+$/, '');
    if (!isNamePart(bare, false)) break;
    last++;
    if (bare !== word) break;
  }
  while (last >= first && connectors.has(words[last] ?? '')) last--;
  return last;
}

const articles: ReadonlySet<string> = new Set('Die Der Das Dem Den La Le Les Il Lo El De Het Az'.split(' '));

/** An Italian partnership's name ends with its partners': `Rossi S.n.c. di Rossi Carlo & C.` */
function partnersAfter(words: readonly string[], at: number, form: string): string {
  if ((form !== 'S.n.c.' && form !== 'S.a.s.') || words[at] !== 'di') return '';
  const count = words.slice(at, at + 8).findIndex((word) => /^C\.?[,;]?$/.test(word));
  return count < 2 ? '' : ` ${words.slice(at, at + count).join(' ')} C.`;
}

function* eastAsianIn(line: string): Generator<NamedCompany> {
  for (const form of eastAsianForms) {
    if (!line.includes(form)) continue;
    // `株式会社ナニワ`, `坂口精密工業株式会社`: the form stands before the name or behind it. Hiragana in between are words of a sentence.
    const kinds = [
      `${form}(?:${kana}|[${eastAsian}]){2,20}`,
      `(?:${kana}[${eastAsian}]{0,20}|[${eastAsian}]{2,20})${form}`,
    ];
    const [match] = kinds
      .slice(form.startsWith('有限') || form.endsWith('公司') ? 1 : 0)
      .flatMap((kind) => [...line.slice(0, 4000).matchAll(new RegExp(kind, 'gu'))])
      .toSorted((one, other) => one.index - other.index);
    if (match) yield { name: match[0], form, at: match.index, end: match.index + match[0].length };
  }
}

const eastAsian = '\\p{sc=Han}\\p{sc=Katakana}\\p{sc=Hangul}ー・&A-Za-z';
/** Hiragana at the beginning of a phrase. */
const kana = '(?<![\\p{L}])\\p{sc=Hiragana}{2,8}';

function* arabicIn(line: string): Generator<NamedCompany> {
  if (!line.includes('.م')) return;
  for (const form of arabicForms) {
    const pattern = new RegExp(
      `(?<![\\p{L}.])(?:${arabicStarts}) (?:[\\p{L}&]{1,20} ){1,6}${form.replaceAll('.', '\\.')}(?![\\p{L}])`,
      'gu',
    );
    for (const match of line.slice(0, 4000).matchAll(pattern))
      yield { name: match[0], form, at: match.index, end: match.index + match[0].length };
  }
}

function formAt(words: readonly string[], at: number): { form: string; written: string; words: number } | undefined {
  if (!isFormStart.has(words[at]?.replace(/[,;:|)]+$/, '').replace(/\.$/, '') ?? '')) return undefined;
  for (const count of [5, 4, 3, 2, 1]) {
    if (at + count > words.length) continue;
    const whole = words.slice(at, at + count).join(' ');
    const written = forms.has(whole) ? whole : whole.replace(/[,;:|)]+$/, '');
    const plain = written.replace(/\.$/, '');
    const form = forms.get(written) ?? forms.get(plain);
    // The end of a sentence is no part of the form.
    if (form !== undefined)
      return {
        form,
        written:
          forms.has(written) && (written === form || /\..*\.$/.test(written)) ? written : plainForm(written, form),
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
  // `Rossi Anna & C. S.a.s.`
  if (isLast && /[.]$/.test(word) && word !== 'C.' && word !== 'Co.') return false;
  if (/^[©(|•·–—-]/.test(word) || /^(19|20)\d\d\b/.test(word)) return false;
  if (connectors.has(word)) return !isLast;
  return /^["'„“”«»‚‘’]?[\p{Lu}\p{N}]/u.test(word) && !/\d{3}/.test(word);
}

const connectors: ReadonlySet<string> = new Set(
  '& and und et y e of the de del della dei degli di da do dos el los der die das la le les du des van von zu +'.split(
    ' ',
  ),
);

/** First words of legal forms, without the signs after them. */
const isFormStart: ReadonlySet<string> = new Set(
  [...forms.keys()].map((form) => (form.split(' ')[0] ?? '').replace(/[,;:|)]+$/, '').replace(/\.$/, '')),
);

/** A form as its country writes it: Belgians write without periods what the Dutch write with them. */
export function formAsWritten(form: string, countryCode: string | null): string {
  return waysOfCountries[countryCode ?? '']?.[form] ?? form;
}

const withPeriods = { SA: 'S.A.' };
const waysOfCountries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  BE: { 'B.V.': 'BV', 'N.V.': 'NV', 'C.V.': 'CV', 'S.r.l.': 'SRL' },
  RO: { 'S.r.l.': 'SRL' },
  AR: { 'S.r.l.': 'S.R.L.', ...withPeriods },
  ES: withPeriods,
  PT: withPeriods,
  PL: withPeriods,
  MX: withPeriods,
  LU: { SARL: 'Sàrl' },
  CH: { SARL: 'Sàrl' },
};

/** The legal form that ends a name, as usually written. */
export function formOf(name: string): string | null {
  return companiesIn(name).at(-1)?.form ?? null;
}

/** Whether two legal forms can be those of one company. */
export function isSameForm(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return one === other || kindredForms.some((some) => some.has(one) && some.has(other));
}

/** The forms of several words, the longest first. */
const formsOfWords: readonly string[] = [...forms.keys()]
  .filter((form) => form.includes(' '))
  .toSorted((one, other) => other.length - one.length);

const nonLatinForms: readonly string[] = [...eastAsianForms, ...arabicForms];

/** A name for comparison: letters and digits, without marks, legal forms and words that every name has. */
export function nameWords(name: string): string[] {
  const withoutForm = formsOfWords.reduce(
    (rest, form) => ` ${rest} `.replaceAll(` ${form} `, ' ').trim(),
    nonLatinForms.reduce((rest, form) => rest.replaceAll(form, ' '), name),
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
