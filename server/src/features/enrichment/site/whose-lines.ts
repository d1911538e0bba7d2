import type { SitePage } from '../provider.ts';
import { companiesIn, compareNames } from './company-names.ts';
import { addressEndingAt } from './postal-address.ts';
import { makers } from './whose-names.ts';

// Whose the lines of a page are: the client's, or those of a sister company, a customer, an authority, or of who made the page.

/**
 * The places of lines that are about others: what the markup sets aside; what stands below a heading or a label for others; the rest of a
 * paragraph that begins with the name of another company; a shared imprint's lines below the name of a sister company.
 */
export function othersLines(
  page: SitePage,
  recordName: string,
  isOwnName: (name: string) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>(page.asides);
  /** Where the lines of others end at the latest: with the heading, with the paragraph, or a dozen lines on. */
  let until: 'heading' | 'paragraph' | 'next-paragraph' | 'dozen' | null = null;
  let since = 0;
  for (const [place, line] of page.lines.entries()) {
    const isNewParagraph = page.paragraphs[place] === place;
    const isEntered = page.frame.has(place) && !page.frame.has(place - 1);
    if (page.headings.has(place) || isEntered) until = null;
    else if (until === 'dozen' && place - since > 12) until = null;
    else if (until === 'paragraph' && isNewParagraph) until = null;
    else if (until === 'next-paragraph' && isNewParagraph) until = place === since + 1 ? 'paragraph' : null;
    const companies = line.length > 400 ? [] : companiesIn(line);
    const [first] = companies;
    const isOwn = companies.some(({ name }) => isOwnName(name));
    const topic = line.length > 200 ? null : topicOf(line);
    if (isOwn && topic === null) until = null;
    else if (page.headings.has(place)) {
      if (topic !== null || (first && !isOwn)) until = 'heading';
    } else if (topic === 'label') until = 'next-paragraph';
    else if (topic === 'labelled') until = 'paragraph';
    else if (until === 'paragraph' && /^[^:]{3,40}:\s/.test(line) && !isContinued(line)) until = null;
    else if (first && !isOwn && first.at === 0) {
      const isSister = first.end + 2 >= line.length && compareNames(recordName, first.name) === 'alike';
      if (isSister) until = 'dozen';
      else until ??= 'paragraph';
    }
    if (until !== null) {
      if (place === 0 || !found.has(place - 1) || topic !== null) since = place;
      found.add(place);
    }
  }
  return found;
}

/** What continues the details of whom a label names: `Telefon: …`. */
function isContinued(line: string): boolean {
  return /^(?:tel|phone|fax|e-?mail|mail|web|www|address|adresse|anschrift|sitz|siège|n° tva|ust|vat|rcs|cvr|kvk|nip)/i.test(
    line,
  );
}

/** Whether a line is a label for others, with what it labels or without. */
function topicOf(line: string): 'label' | 'labelled' | null {
  const [found] = othersTopic.exec(line) ?? [];
  if (found === undefined) return null;
  const rest = line.slice(found.length).trim();
  return rest === '' || rest === ':' ? 'label' : 'labelled';
}

/** Headings and labels for others, from the beginning of a line to their colon or its end. */
const othersTopic = new RegExp(
  `^(?:(?:${[
    // Authorities, insurers, advisers and banks.
    '(?:zuständige |competent |responsible )?(?:aufsichts|regulierungs|datenschutz)behörden?',
    '(?:zuständige[rs]? )?[\\p{L}-]{0,20}(?:kammer|behörde)[\\p{L} .]{0,30}|zuständige[rs]? [\\p{L} -]{3,40}',
    'persönlich haftende gesellschafterin|komplementärin|(?:vertreten durch|represented by)',
    '(?:verbraucher)?(?:schlichtung|streitbeilegung)[\\p{L} -]{0,40}',
    '(?:online[ -]|alternative )?dispute resolution[\\p{L} ]{0,30}',
    '(?:supervisory|regulatory|data protection) (?:authority|body)',
    '(?:autorité|autorità|autoridad) [\\p{L} ]{3,40}',
    '(?:externer? )?(?:datenschutzbeauftragte[rn]?|data protection officer|dpo|fg|inspektor ochrony danych|délégué à la protection des données)',
    '(?:berufs)?(?:haftpflicht)?versicherung(?:er)?',
    '(?:professional indemnity )?insur(?:er|ance)',
    'assurances?[\\p{L} ]{0,30}',
    'médiat(?:eur|ion)[\\p{L} ]{0,40}',
    '(?:our )?(?:bank(?:ers|verbindung|forbindelse)?|banque|banca|banco|pankki|取引銀行)',
    '(?:auditors?|revisor|wirtschaftsprüfer|tilintarkastaja|commissaire aux comptes)',
    '(?:solicitors?|lawyers?|advokat|rechtsanwalt|avocat|notaire?)',
    // Those who made and host the page.
    '(?:technische )?(?:umsetzung|realisierung|gestaltung|konzeption)[\\p{L} &,]{0,40}',
    '(?:web)?(?:hosting|hébergement|hébergeur|hoster|host|provider)[\\p{L} ]{0,30}',
    '(?:conception|création|réalisation|développement|design|webdesign|agentur|agence)[\\p{L} &]{0,40}',
    '(?:bild(?:nachweise?|rechte)|fotos?|photos?|fotografie|crédits?[\\p{L} ]{0,20}|picture credits)',
    // Customers, partners and what is new.
    '(?:(?:our|some of our|unsere|nos|onze|våre|våra|vores|noen av våre kunder|nuestros|i nostri|nossos|nasi) )?(?:customers|clients|kunden|klanten|kunder|clientes|clienti|klienci|asiakkaat|(?:customer |success )?stories|klantverhalen|references?|referenzen|références|referencer|referenser|partners?|partenaires|sponsor(?:s|en)?|members|mitglieder|dealers|stockists|distributors|händler|revendeurs|主要取引先)',
    '(?:noen av våre kunder|what (?:our )?(?:customers|clients|people) say|trusted by|vertrouwd door|zij kozen voor ons|ils nous font confiance|case stud(?:y|ies)|case|testimonials?|(?:customer )?reviews?|kundenstimmen|bewertungen|avis(?: clients)?|press(?:e)?(?:kontakt)?|brands we stock|thank you to[\\p{L} ]{3,40})',
    '(?:news|latest news|aktuelles|actualités|aktualności|nyheter|nyheder|uutiset|noticias|notizie|blog|(?:from )?(?:our|the) blog|events?|veranstaltungen|jobs|karriere|careers|gewerbeverzeichnis|directory)',
  ].join('|')})\\s?(?:[:：\\t]|$|(?=:)))`,
  'iu',
);

/**
 * The parts of a line that are the client's, where it names several companies: from each name of the client to the next company's
 * sentence. What stands before the first name belongs to it.
 */
export function ownParts(line: string, isOwnName: (name: string) => boolean, isOwnPlace: boolean): string[] {
  const at = line.search(makers);
  if (at === 0) return [];
  const text = at > 0 ? line.slice(0, at) : line;
  const companies = companiesIn(text);
  if (companies.length === 0) return at > 0 && !isOwnPlace ? [] : [text];
  const hasOwn = companies.some(({ name }) => isOwnName(name));
  const parts: string[] = [];
  let from = 0;
  let isOwn = hasOwn || isOwnPlace;
  for (const { name, at: start } of companies) {
    const isNextOwn = isOwnName(name);
    if (isOwn && !isNextOwn) parts.push(beforeSentence(text.slice(from, start), hasOwn));
    if (!isOwn && isNextOwn) from = start;
    isOwn = isNextOwn;
  }
  if (isOwn) parts.push(text.slice(from));
  return parts.filter((part) => part.trim() !== '');
}

/** Without the sentence that leads to the name behind it. */
function beforeSentence(text: string, isCutAnywhere: boolean): string {
  const ends = [...text.matchAll(/[.!?;]\s+(?=\p{Lu}|$)|\s[·•|–—]\s/gu)];
  const last = ends.at(-1);
  return last ? text.slice(0, last.index + 1) : isCutAnywhere ? text : '';
}

/** For each line the address of the company that ends with it: null where none does, where it is another company's or for invoices. */
export function addressEnds(page: SitePage, isOwnName: (name: string) => boolean): (string | null)[] {
  return page.lines.map((_, place) => {
    const address = addressEndingAt(page.lines, place);
    return address === null || isOfOther(page, place, address, isOwnName) ? null : address;
  });
}

/**
 * Whether the address that ends at a line is an invoice address, or another company's: the lines before it, up to a heading, end with
 * that company's name. One in the middle of a sentence, or with an address behind it, owns nothing that follows.
 */
function isOfOther(page: SitePage, place: number, address: string, isOwnName: (name: string) => boolean): boolean {
  const first = place - address.split('\n').length + 1;
  const from = [3, 2, 1].map((back) => first - back).findLast((at) => page.headings.has(at)) ?? Math.max(0, first - 3);
  const before = page.lines.slice(from, first);
  const labels = before.filter((line) => {
    const [company] = companiesIn(line);
    return company && /(?:^|:\s*)$/.test(line.slice(0, company.at)) && !/\d/.test(line.slice(company.end));
  });
  const companies = companiesIn(labels.at(-1) ?? '');
  return (
    before.some((line) => postalLabel.test(line)) ||
    (companies.length > 0 && companies.every(({ name }) => !isOwnName(name)))
  );
}

/** Addresses that letters and goods go to, and nobody sits at. */
export const postalLabel =
  /fakturaadress|faktureringsadress|fakturaadresse|rechnungs(?:adresse|anschrift)|liefer(?:adresse|anschrift)|(?:invoice|billing|delivery|shipping|postal|mailing) address|adresse de (?:facturation|livraison)|factuuradres|postadres|indirizzo di fatturazione|dirección de facturación|laskutusosoite|postiosoite|postadresse?|adres korespondencyjny/i;
