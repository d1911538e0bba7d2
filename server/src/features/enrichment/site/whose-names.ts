import type { SitePage } from '../provider.ts';
import { companiesIn, compareNames, nameWords } from './company-names.ts';

// Which of the companies that a site names is the client.

/**
 * Whether a name is the client's. Where the pages name the client in full, a name that is only alike is a sister's: `Grauberg Holding
 * GmbH` beside `Grauberg Metallbau GmbH`. Elsewhere an alike one is the client's other name, as long as it is the only one that stands
 * where owners of sites name themselves. A name of its own kind is the client's where the site says that it stands behind the client's.
 */
export function ownNames(recordName: string, pages: readonly SitePage[]): (name: string) => boolean {
  const named = new Set<string>();
  const stated = new Set<string>();
  const operators = new Set<string>();
  for (const page of pages) {
    for (const name of operatorsOn(page, recordName)) operators.add(name);
    for (const [place, line] of page.lines.entries()) {
      if (line.length > 4000 || page.asides.has(place)) continue;
      const companies = companiesIn(beforeMakers(line));
      for (const { name } of companies) named.add(name);
      if (isStatement(page, place, line)) for (const { name } of companies) stated.add(name);
    }
  }
  const likeness = (name: string) => compareNames(recordName, name);
  const isExact = (name: string) => isSameWords(name, recordName);
  const hasExact = [...named].some(isExact);
  const hasSame = [...named].some((name) => likeness(name) === 'same');
  const alike = [...stated].filter((name) => likeness(name) === 'alike');
  const hasOneAlike = new Set(alike.map((name) => nameWords(name).join(' '))).size === 1;
  const known = new Map<string, boolean>();
  function isOwn(name: string): boolean {
    if (operators.has(name)) return true;
    if (hasExact) return isExact(name);
    if (likeness(name) === 'same') return true;
    return !hasSame && hasOneAlike && alike.includes(name);
  }
  // Pages repeat their names.
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const answer = isOwn(name);
    known.set(name, answer);
    return answer;
  };
}

function isSameWords(one: string, other: string): boolean {
  return nameWords(one).toSorted().join(' ') === nameWords(other).toSorted().join(' ');
}

/** Where owners of sites name themselves: a copyright notice, a page's frame, an imprint's or a contact page's line that is little but a name. */
export function isStatement(page: SitePage, place: number, line: string): boolean {
  if (copyright.test(line)) return true;
  const [first] = companiesIn(line);
  if (!first || first.at > 60) return false;
  const isAlone = first.end - first.at + 3 >= line.length;
  if (page.frame.has(place)) return first.at === 0 || isAlone || /[:–—-]\s$/.test(line.slice(0, first.at));
  return (page.kind === 'imprint' || page.kind === 'contact') && (isAlone || first.at === 0);
}

const copyright = /©|\(c\)|copyright/i;

/** Companies that a page says to stand behind the record's name or behind the site. */
function operatorsOn(page: SitePage, recordName: string): string[] {
  const isLegal = page.kind === 'imprint' || page.kind === 'terms';
  let isFirst = true;
  return page.lines.flatMap((line, place) => {
    if (line.length > 2000 || page.asides.has(place)) return [];
    const companies = companiesIn(beforeMakers(line));
    const [first] = companies;
    if (!first) return [];
    const isFirstOfPage = isFirst;
    isFirst = false;
    const before = line.slice(0, first.at);
    const isLabelled = (isLegal || page.frame.has(place)) && isFirstOfPage && ownerLabel.test(before);
    const isOfSite = (isLegal || page.frame.has(place)) && siteOf.test(before);
    return isLabelled || isOfSite ? [first.name] : (traderIn(line, recordName) ?? []);
  });
}

/** The company whose trading name a sentence says the record's name is. */
export function traderIn(line: string, recordName: string): string | null {
  for (const sentence of line.slice(0, 2000).split(/(?<=\p{L}{3}[.!])\s+(?=\p{Lu})|©|\s[·|–]\s/u)) {
    const at = sentence.search(tradingName);
    const [company, ...others] = at < 0 ? [] : companiesIn(sentence);
    if (!company || others.length > 0) continue;
    const name = company.at > at ? sentence.slice(0, at) : sentence.slice(at).replace(tradingName, '');
    const words = nameWords(name.slice(0, 100));
    const isRecords = nameWords(recordName).every((word) => words.includes(word));
    const isAlike = words.length > 0 && words.length <= 5 && compareNames(recordName, name) === 'same';
    if (isRecords || isAlike) return company.name;
  }
  return null;
}

/** `Planwijs is een handelsnaam van Roosterwerk B.V.`, in the languages of those who say so. */
const tradingName =
  /\b(?:is|are) (?:a |the )?(?:registered )?(?:trading (?:name|style)s?|trade ?names?|trade ?marks?|brands?) of\b|\btrading as\b|\bt\/a\b|handelsna(?:am|men) van|(?:eine|die) (?:marke|handelsmarke) (?:der|von)|geschäftsbezeichnung der|(?:est|sont) (?:une marque|un nom commercial|l[’']enseigne)[^.]{0,20} d[e’']|nombre comercial de|marca (?:comercial|registrada)?\s?(?:de|da|di)\b|marchio (?:registrato )?(?:di|della)|nome comercial d[ea]|varemærke|bifirma|er (?:et )?(?:varemerke|merkenavn)|är (?:ett )?varumärke|aputoiminimi|jest marką|je (?:obchodní )?značk/i;

/** What stands before the name of an owner in a legal notice. */
const ownerLabel =
  /(?:titular(?: de la web| del sitio(?: web)?)?|denominaci[óo]n(?: social)?|raz[óo]n social|responsable|raison sociale|d[ée]nomination(?: sociale)?|[ée]diteur(?: du site)?|propri[ée]taire|ragione sociale|denominazione(?: sociale)?|titolare(?: del sito)?|denomina[çc][ãa]o social|raz[ãa]o social|empresa|firmenwortlaut|firmenname|firmenbezeichnung|firma|betreiber(?:in)?|diensteanbieter|medieninhaber|herausgeber|(?:registered |legal |company )(?:name|entity)|site (?:owner|operator)|statutaire naam|bedrijfsnaam|(?:juridische )?naam|virksomhed(?:snavn)?|selskap(?:snavn)?|juridisk namn|företag(?:snamn)?|bolag|yrityksen nimi|virallinen nimi|nazwa(?: firmy)?|pełna nazwa|obchodní (?:firma|jméno)|obchodné meno|cégnév|denumire|商号|会社名|社名|事業者名|販売業者|運営会社|상호|회사명|公司名称|اسم الشركة)\s?[:：\t]\s?(?:la |l[’'])?(?:soci[ée]t[ée] |firma |empresa |spółka )?$/iu;

/** `This website is operated by`, before the name of an owner. */
const siteOf =
  /(?:this|our) (?:web ?site|site|store|shop) is (?:owned(?: and operated)?|operated|run|published|provided) by (?:the )?$|site (?:internet )?(?:www\.\S{3,60} )?est (?:édité|publié|exploité|la propriété) (?:par|de) (?:la |l[’'])?(?:société |entreprise )?$|(?:web|internet)?(?:site|seite|auftritt|angebot) (?:wird|ist ein angebot) (?:betrieben von |von |der )?(?:der )?$|(?:web)?site is (?:een uitgave|eigendom) van $|sitio web (?:es )?(?:titularidad|propiedad) de (?:la (?:empresa|sociedad) )?$|sito (?:è )?(?:di proprietà|gestito) (?:di|da|della?) $/i;

/** A line up to the words about those who made the page: who is named after them is no owner of it. */
export function beforeMakers(line: string): string {
  const at = line.search(makers);
  return at > 0 ? line.slice(0, at) : line;
}

/** Words for those who made and host a page. */
export const makers =
  /web ?design|\bcredits\b|website door|site door|realizacja|projekt i wykonanie|vytvořil|sito (?:web )?(?:di|by)|diseñado por|développé par|web ?entwicklung|h[ée]berge|hosting|hosted (?:by|on)|gehostet|umsetzung|realisi?erung|création de site|réalisation (?:du site|web|:)|realizzat[oa] da|diseño web|desarrollado por|desenvolvido por|website by|site by|(?:website |site )?(?:designed|built|developed|made|created) (?:and (?:built|developed) )?by|powered by|webbdesign|nettside (?:av|fra)|hjemmeside(?: af| lavet)|kotisivut|تصميم وتطوير|se aloja en|ホームページ制作/i;
