import { companiesIn, compareNames } from './company-names.ts';
import { addressEndingAt } from './postal-address.ts';
import type { SitePage } from '../provider.ts';

// Whose the lines of a page are: the client's, a sister company's in a shared imprint, or those of who made the page.

/**
 * Which companies that the pages name are the client. Where they name it in full, a name that is only alike is a sister's: `Grauberg
 * Holding GmbH` beside `Grauberg Metallbau GmbH`. Elsewhere it may be the client's other name.
 */
export function ownNames(recordName: string, pages: readonly SitePage[]): (name: string) => boolean {
  const isNamedInFull = pages.some(({ lines }) =>
    lines.some((line) =>
      companiesIn(beforeMakers(line.slice(0, 4000))).some(({ name }) => compareNames(recordName, name) === 'same'),
    ),
  );
  // Pages repeat their names.
  const known = new Map<string, boolean>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const likeness = compareNames(recordName, name);
    const isOwn = likeness === 'same' || (likeness === 'alike' && !isNamedInFull);
    known.set(name, isOwn);
    return isOwn;
  };
}

/**
 * The lines of a shared imprint that stand under the name of a sister company: from a line that is nothing but its name to the next
 * heading or the client's own name, a dozen at most.
 */
export function sistersLines(
  page: SitePage,
  recordName: string,
  isOwnName: (name: string) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  let since: number | undefined;
  for (const [place, line] of page.lines.entries()) {
    if (page.headings.has(place) || (since !== undefined && place - since > 12)) since = undefined;
    const companies = line.length > 200 ? [] : companiesIn(line);
    if (companies.some(({ name }) => isOwnName(name))) since = undefined;
    else if (companies.some(({ name }) => name.length + 2 >= line.length && compareNames(recordName, name) === 'alike'))
      since = place;
    if (since !== undefined) found.add(place);
  }
  return found;
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
    const at = company ? line.indexOf(company.name) : -1;
    return (
      company && /(?:^|:\s*)$/.test(line.slice(0, Math.max(0, at))) && !/\d/.test(line.slice(at + company.name.length))
    );
  });
  const companies = companiesIn(labels.at(-1) ?? '');
  return (
    before.some((line) => postalLabel.test(line)) ||
    (companies.length > 0 && companies.every(({ name }) => !isOwnName(name)))
  );
}

const postalLabel =
  /fakturaadress|faktureringsadress|fakturaadresse|rechnungs(adresse|anschrift)|(invoice|billing) address|adresse de facturation|factuuradres|indirizzo di fatturazione|dirección de facturación|laskutusosoite/i;

/** A line up to the words about those who made the page: who is named after them is no owner of it. */
export function beforeMakers(line: string): string {
  const at = line.search(makers);
  return at > 0 ? line.slice(0, at) : line;
}

/** Words for those who made and host a page. */
export const makers =
  /web ?design|\bcredits\b|website door|site door|realizacja|vytvořil|sito (?:web )?(?:di|by)|diseñado por|développé par|web ?entwicklung|h[ée]berge|hosting|hosted by|gehostet|umsetzung|realisi?erung|réalisation|realizzat[oa] da|diseño web|desarrollado por|website by|site by|powered by/i;
