import type { FactField } from '@clientele/contract';
import type { ProviderInput, SitePage } from '../provider.ts';
import { companiesIn, compareNames, formAsWritten, namesCompany } from './company-names.ts';
import { formInWords } from './legal-forms.ts';
import { sizeIn } from './company-size.ts';
import { financeMailbox, mailboxesIn, ownMailbox } from './finance-mail.ts';
import { foundedOf } from './founding-year.ts';
import { shortened } from './plain-text.ts';
import {
  addressAt,
  addressBelow,
  addressIn,
  addressInLine,
  addressOfElement,
  countryNamed,
  registeredOffice,
  seatInProse,
} from './postal-address.ts';
import { instructionsIn, isAboutSendingInvoices, sentencesOf } from './procurement.ts';
import { referencesIn } from './references.ts';
import { bareNumber, isBareLabel, labelledPhone, numberBelowAddress } from './telephone.ts';
import { addressEnds, othersLines, ownParts, postalLabel } from './whose-lines.ts';
import { beforeMakers, isStatement, makers, traderIn } from './whose-names.ts';

/** What a text says, with the words that it rests on. */
export interface TextFact {
  readonly field: FactField;
  readonly value: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly line: string;
  /** Whether the company is named in the same line. */
  readonly isNamed: boolean;
}

/** What the lines of a page say of the client, and the companies that the page names as its own. Lines about others are left out. */
export function textFacts(
  page: SitePage,
  input: ProviderInput,
  isOwnName: (name: string) => boolean,
): { facts: TextFact[]; stated: string[] } {
  const facts: TextFact[] = [];
  const stated: string[] = [];
  const ofOthers = othersLines(page, input.name, isOwnName);
  const ends = addressEnds(page, isOwnName);
  const language = languageOf(page);
  const isAboutItself = page.kind === 'imprint' || page.kind === 'contact';
  // A page called “Invoices” may praise software for them; one that names the company's own inbox is for those who send it some.
  const isForBillers = page.kind === 'invoicing' && page.lines.some((line) => namesInbox(line, page));
  // Terms for those who sell to it: `Terms of purchase`, `Einkaufsbedingungen`.
  const isOfPurchase = page.kind === 'terms' && page.lines.slice(0, 3).some((line) => purchaseTerms.test(line));
  const ofBilling = billingLines(page);
  let hasOwner = page.kind !== 'imprint';

  for (const lines of page.addresses) {
    const place = page.lines.indexOf(lines[0] ?? '');
    if (!ofOthers.has(place)) say('address', addressOfElement(lines), 0.7, lines.join(', '));
  }
  for (const [place, line] of page.lines.entries()) {
    if (place < mostLines && line.length <= 4000 && !page.asides.has(place)) readLine(place, line);
  }
  if (page.kind === 'front') sayOnlyAddress();
  return { facts, stated };

  /** Whether words before an address say that it is the client's. */
  function isOwnText(text: string): boolean {
    return companiesIn(text).some(({ name }) => isOwnName(name)) || namesCompany(text, input.name);
  }

  function say(field: FactField, value: string | null, confidence: number, line: string, isNamed = false): void {
    if (value !== null) facts.push({ field, value, confidence, line, isNamed });
  }

  function readLine(place: number, line: string): void {
    // `Kestrel Print is a trading name of Kestrel Graphics Ltd`: the name on record, where a line says so of it.
    if (traderIn(line, input.name) !== null) stated.push(input.name);
    const companies = companiesIn(beforeMakers(line));
    const own = companies.filter(({ name }) => isOwnName(name));
    const isNamed = own.length > 0;
    const isOwners = companies.length > 0 && isStatement(page, place, line) && !ofOthers.has(place);
    if (copyright.test(line) || (isOwners && !hasOwner)) stated.push(...companies.map(({ name }) => name));
    hasOwner ||= isOwners;
    for (const { name, form } of own) {
      stated.push(name);
      say('legalName', name, isOwners || page.kind === 'imprint' ? 0.8 : 0.6, line, true);
      say('companyType', formAsWritten(form, input.countryCode), 0.8, line, true);
    }
    if (ofOthers.has(place)) return;
    if (own.length === 0 && companies.length === 0 && namesCompany(line, input.name))
      say('companyType', formInWords(line), 0.7, line);
    for (const sentence of sentencesOf(line)) {
      const named = companiesIn(sentence);
      // What follows a sentence about another company is about that one as well.
      if (named.length > 0 && !named.some(({ name }) => isOwnName(name))) break;
      sayOfItself(sentence);
    }
    if (makers.test(line) && !isNamed) return;
    const isOfPage = isAboutItself || page.frame.has(place) || page.kind === 'terms';
    for (const part of ownParts(line, isOwnName, isOfPage)) readPart(place, line, part, isNamed);
    if (page.kind !== 'about' && (companies.length === 0 || isNamed)) sayInstructions(line, ofBilling.has(place));
  }

  function sayOfItself(sentence: string): void {
    if (sentence.length < 4) return;
    const [, guaranteed] =
      /^(.{3,80}?) is a (?:registered charity.{0,80} and )?(?:a )?(?:private )?company limited by guarantee/.exec(
        sentence,
      ) ?? [];
    if (guaranteed !== undefined && compareNames(guaranteed, input.name) === 'same')
      say('legalName', guaranteed, 0.6, sentence, true);
    if (!/\p{N}/u.test(sentence)) return;
    if (!isAboutSendingInvoices(sentence, language))
      say('founded', foundedOf(sentence, page, input.name, isOwnName), 0.6, sentence);
    const isOnPage =
      page.kind === 'front' || page.kind === 'about' || page.kind === 'imprint' || page.kind === 'contact';
    if (isOnPage) say('sizeSegment', sizeIn(sentence), 0.6, sentence);
  }

  /** A part of a line that is the client's. */
  function readPart(place: number, line: string, part: string, isNamed: boolean): void {
    const label = labelBefore(page.lines, place);
    for (const { field, value } of referencesIn(label + part, input.countryCode)) say(field, value, 0.8, line, isNamed);
    for (const mailbox of mailboxesIn(part)) say('financeEmail', financeMailbox(mailbox, page.url), 0.8, line);
    if (mailboxesIn(part).some((mailbox) => financeMailbox(mailbox, page.url) !== null))
      say('financeContact', personBesideMailbox(part), 0.5, line);
    const isInFrame = page.frame.has(place);
    if (isAboutItself || page.kind === 'front' || isInFrame) {
      const number = labelledPhone(label + part, isNamed);
      say('phone', number, 0.7, line, isNamed);
      if (number === null && ends.slice(Math.max(0, place - 3), place).some((address) => address !== null))
        say('phone', numberBelowAddress(part), 0.7, line);
      if (number === null && (isInFrame || isNamed || page.headings.has(place)))
        say('phone', bareNumber(part), 0.6, line);
    }
    sayAddresses(place, line, part, isNamed);
  }

  function sayAddresses(place: number, line: string, part: string, isNamed: boolean): void {
    if (isAboutItself && ends[place] !== null) say('address', ends[place] ?? null, 0.7, line);
    if (ends[place - 1]) say('country', countryNamed(line, language), 0.6, line);
    if (
      postalLabel.test(part) ||
      page.lines.slice(Math.max(0, place - 2), place).some((before) => postalLabel.test(before))
    )
      return;
    if (page.kind === 'front') say('address', addressInLine(part, true), 0.7, line);
    const said = isNamed || isAboutItself ? (registeredOffice(part) ?? seatInProse(part)) : null;
    say('address', said, 0.7, line);
    if (said === null && (isAboutItself || page.frame.has(place) || isNamed)) {
      const cells = part.split(/\s[·•|–-]\s|\t/).slice(0, 20);
      const beside = cells.length > 2 ? [...cells.keys()].flatMap((at) => addressAt(cells, at) ?? []) : [];
      if (beside.length > 0) for (const address of beside) say('address', address, 0.7, line, isNamed);
      else say('address', addressIn(part, isOwnText), 0.7, line, isNamed);
    }
    // Below the company's name, to the end of the paragraph.
    const [company] = companiesIn(line);
    if (isNamed && company && company.at === 0 && company.end + 2 >= line.length) {
      const from = page.paragraphs[place];
      const below = page.lines.slice(place + 1).filter((_, at) => page.paragraphs[place + 1 + at] === from);
      const isKnown = below.some((_, at) => ends[place + 1 + at] !== null);
      const found = isKnown ? null : addressBelow(below, language);
      say('address', found?.address ?? null, 0.7, [line, ...below].join(', '), true);
      say('country', found?.country ?? null, 0.7, [line, ...below].join(', '), true);
    }
  }

  /** The only one on the front page is the company's; several are branches, events or customers. */
  function sayOnlyAddress(): void {
    const places = [...ends.entries()].filter(([at, address]) => address !== null && !ofOthers.has(at));
    if (new Set(places.map(([, address]) => address)).size === 1)
      for (const [at, address] of places) say('address', address, 0.5, page.lines[at] ?? '');
  }

  function sayInstructions(line: string, isOfBilling: boolean): void {
    for (const { field, value, sentence } of instructionsIn(line, language)) {
      // Elsewhere people write about invoices for other ends: there it is an instruction where it names a place to send them to.
      const isOfSuppliers = page.kind === 'suppliers' || page.kind === 'imprint' || isForBillers || isOfPurchase;
      if (!isOfSuppliers && !isOfBilling && !namesInbox(sentence, page)) continue;
      const companies = companiesIn(sentence);
      if (companies.length > 0 && !companies.some(({ name }) => isOwnName(name))) continue;
      // An address of a stranger among instructions is how invoices are led astray.
      if (mailboxesIn(sentence).every((mailbox) => ownMailbox(mailbox, page.url) !== null))
        say(field, value, 0.6, line);
    }
  }
}

/** Lines that are read of a page: people write no more about themselves. */
const mostLines = 3000;

const purchaseTerms =
  /purchas|procurement|supplier|einkaufs?|beschaffung|lieferanten|achats?|fournisseurs?|inkoop|leveranciers?|acquist[io]|fornitori|compras?|proveedores|fornecedores|inköp|innkjøp|indkøb|osto|zakup/i;
const copyright = /©|\(c\)|copyright/i;

/** A heading or a word with a colon that labels the line after it. */
function labelBefore(lines: readonly string[], place: number): string {
  const before = lines[place - 1] ?? '';
  const isLabel = before.endsWith(':') || isBareLabel(before);
  return isLabel && before.length <= 120 && /^[+(\d]|^[A-Z]{2,3}[ -]?[\dU]/.test(lines[place] ?? '')
    ? `${before} `
    : '';
}

/** The lines of a contact page below a heading for those who send invoices: `Laskutustiedot`, `Rechnungsstellung`, `Supplier invoices`. */
function billingLines(page: SitePage): ReadonlySet<number> {
  const found = new Set<number>();
  if (page.kind !== 'contact' && page.kind !== 'terms') return found;
  let isBilling = false;
  for (const [place, line] of page.lines.entries()) {
    if (page.headings.has(place)) isBilling = line.length <= 80 && billingHeading.test(line);
    if (isBilling) found.add(place);
  }
  return found;
}

const billingHeading =
  /invoic|accounts payable|supplier|vendor|rechnung|lieferant|factur|fournisseur|leverancier|fattur|fornitor|proveedor|fatura|fornecedor|faktur|leverantör|leverandør|laskut|lasku|toimittaj|számla|beszállító|請求書|الفواتير/i;

/** Where invoices go: an own mailbox for them, or the address of an electronic one. */
function namesInbox(sentence: string, page: SitePage): boolean {
  return (
    /\bpeppol\b|leitweg-?id|codice destinatario|\bEAN\b.{0,12}\d{13}/i.test(sentence) ||
    mailboxesIn(sentence).some((mailbox) => financeMailbox(mailbox, page.url) !== null)
  );
}

/** `Accounts payable: Mary Byrne, ap@…`: two or three words between a label and the mailbox that are written as names are. */
function personBesideMailbox(line: string): string | null {
  const [, name] =
    /:\s*(\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){1,2}),?\s+[(<]?[\w.+-]{1,64}@/u.exec(line) ?? [];
  return name === undefined ||
    /\b(accounts?|payable|billing|finance|invoices?|department|team|office|mail|contact)\b/i.test(name)
    ? null
    : shortened(name, 100);
}

/** The language of a page, where its tag is one. */
export function languageOf({ language }: SitePage): string | null {
  const tag = language?.trim() ?? '';
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(tag) ? tag : null;
}

/** Without what contradicts itself: of several numbers of one kind, those beside the company's name; none where none stands there. */
export function withoutContradictions(facts: readonly TextFact[], agreed: ReadonlySet<string>): TextFact[] {
  const kindOf = ({ field, value }: TextFact): string | null => {
    if (field === 'registration') return `${field} ${value.replace(/\d.*$/, '')}`;
    if (field === 'vatId') return `${field} ${value.slice(0, 2)}`;
    return field === 'sizeSegment' || field === 'founded' ? field : null;
  };
  const values = new Map<string, Set<string>>();
  const named = new Map<string, Set<string>>();
  for (const fact of facts) {
    const kind = kindOf(fact);
    if (kind === null) continue;
    values.set(kind, (values.get(kind) ?? new Set()).add(fact.value));
    if (fact.isNamed || agreed.has(`${fact.field} ${fact.value}`))
      named.set(kind, (named.get(kind) ?? new Set()).add(fact.value));
  }
  return facts.filter((fact) => {
    const kind = kindOf(fact);
    if (kind === null || (values.get(kind)?.size ?? 0) < 2) return true;
    const sure = named.get(kind);
    return sure?.size === 1 && sure.has(fact.value);
  });
}
