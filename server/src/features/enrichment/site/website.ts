import type { FactField, FactSource } from '@clientele/contract';
import { limitTime, type TimeLimit } from '../../../outbound/time-limit.ts';
import { siteBlockedBy } from '../own-site.ts';
import type { FoundFact, Provider, ProviderCtx, ProviderInput, ProviderResult, SitePage } from '../provider.ts';
import { companiesIn, formAsWritten, namesCompany } from './company-names.ts';
import { financeMailbox, mailboxesIn, mailtoAddress, ownMailbox } from './finance-mail.ts';
import { foundedOf } from './founding-year.ts';
import { identityOf, isParked } from './identity.ts';
import { contactPoints, jsonLdFacts, organizationOf, profileUrls, vatIdsOf } from './json-ld.ts';
import { findLogo } from './logo.ts';
import { phoneText, plainText, shortened, snippetOf } from './plain-text.ts';
import {
  addressAt,
  addressInLine,
  addressOfElement,
  countryNamed,
  registeredOffice,
  seatInProse,
} from './postal-address.ts';
import { instructionsIn, sentencesOf, supplierPortal } from './procurement.ts';
import { isNamedLike, profileOf } from './profiles.ts';
import { referencesIn, vatIdOf } from './references.ts';
import { visitSite } from './visit-site.ts';
import { signal, webSignals } from './web-signals.ts';
import { addressEnds, beforeMakers, makers, ownNames, sistersLines } from './whose-lines.ts';

/**
 * The client's own website: what it says in JSON-LD, meta data, links and its imprint. Only what a page states is a fact; where the
 * site is another company's, nothing is.
 */
export const website: Provider = {
  key: 'website',
  sourceKind: 'site',
  isOfSite: true,
  blockedBy: siteBlockedBy,
  async run(input, ctx) {
    // What is asked for beside the pages ends before the time of the source does, and costs none of what the pages say.
    const spare = limitTime(ctx.sourceMs * 0.8, ctx.signal);
    try {
      return await readSite(input, ctx, spare);
    } finally {
      spare.end();
    }
  },
};

async function readSite(input: ProviderInput, ctx: ProviderCtx, spare: TimeLimit): Promise<ProviderResult> {
  const visit = await visitSite(input.website ?? '', ctx);
  if (visit.kind !== 'visited') {
    const { shown, ...came } = visit;
    return shown ? { ...came, signals: [signal(shown)] } : came;
  }
  const [front] = visit.pages;
  if (isParked(front))
    return {
      kind: 'found',
      facts: [],
      identity: { verdict: 'parked', recordName: input.name, siteName: front.title || null },
    };
  const { facts, stated } = factsOf(input, visit.pages);
  const vatIds = facts.filter(({ field }) => field === 'vatId').map(({ value }) => value);
  const known = input.taxId === null ? null : vatIdOf(input.taxId);
  const ofSameCountry = vatIds.filter((vatId) => vatId.slice(0, 2) === known?.slice(0, 2));
  const taxId =
    known === null || ofSameCountry.length === 0 ? 'unknown' : ofSameCountry.includes(known) ? 'same' : 'other';
  const identity = identityOf(input.name, front.url, { stated, taxId });
  if (identity.verdict === 'conflicts') return { kind: 'found', facts: [], identity };
  const beside = { ...visit, signal: spare.signal };
  const signals = await webSignals(front, beside);
  const logo = ctx.wantsLogo ? await spare.wait(findLogo(visit.pages, beside)).catch(noneInTime) : { problem: null };
  return {
    kind: 'found',
    facts: [...facts, ...differences(input, facts, known), ...signals, ...('field' in logo ? [logo] : [])],
    identity,
    logoProblem: 'problem' in logo ? logo.problem : null,
    pages: visit.pages,
  };

  function noneInTime(error: unknown): { problem: null } {
    if (spare.signal.aborted) return { problem: null };
    throw error;
  }
}

/** Where the record and the website disagree. */
function differences(input: ProviderInput, facts: readonly FoundFact[], known: string | null): FoundFact[] {
  const differing = (field: FactField, record: string | null) => {
    const others = facts.filter((fact) => fact.field === field);
    return record !== null && others.length > 0 && others.every(({ value }) => value !== record)
      ? others[0]
      : undefined;
  };
  const asRisk = (value: string, fact: FoundFact | undefined): FoundFact[] =>
    fact
      ? [{ field: 'risk', value, confidence: 1, source: { ...fact.source, kind: 'record', method: 'compared' } }]
      : [];
  return [
    ...asRisk('country-differs', differing('country', input.countryCode)),
    ...asRisk('tax-id-differs', differing('vatId', known)),
  ];
}

/** All facts of all pages, each once a page, and the names that the site gives itself. */
function factsOf(input: ProviderInput, pages: readonly SitePage[]): { facts: FoundFact[]; stated: string[] } {
  const facts: FoundFact[] = [];
  const stated: string[] = [];
  const isOwnName = ownNames(input.name, pages);
  for (const page of pages) {
    const organization = organizationOf(page);
    if (organization) {
      facts.push(...jsonLdFacts(organization, page));
      const names = ['name', 'legalName'].map((key) => plainText(organization[key], 200));
      stated.push(...names.filter((name) => name !== null));
      for (const value of vatIdsOf(organization)) add(facts, page, 'json-ld', 'vatId', vatIdOf(value), 0.95);
      for (const url of profileUrls(organization)) addProfile(facts, page, 'json-ld', URL.parse(url), 0.9);
      for (const { email, name, isFinance } of contactPoints(organization)) {
        const mailbox = isFinance ? ownMailbox(email, page.url) : financeMailbox(email, page.url);
        add(facts, page, 'json-ld', 'financeEmail', mailbox, 0.95);
        if (mailbox !== null) add(facts, page, 'json-ld', 'financeContact', name, 0.5);
      }
    }
    if (page.kind === 'front') {
      add(facts, page, 'meta', 'language', languageOf(page), 0.7);
      add(facts, page, 'meta', 'description', plainText(page.description, 300), 0.7);
    }
    linkFacts(facts, page, input.name);
    stated.push(...textFacts(facts, page, input, isOwnName));
  }
  return { facts: withoutRepeats(facts), stated };
}

function linkFacts(facts: FoundFact[], page: SitePage, name: string): void {
  for (const { url, text } of page.links) {
    if (url.protocol === 'tel:' && page.kind !== 'suppliers' && page.kind !== 'invoicing')
      add(facts, page, 'link', 'phone', phoneText(url.pathname), 0.7, text);
    // A page links to its clients' and its friends' profiles as well.
    if (isNamedLike(profileOf(url), page.url, name)) addProfile(facts, page, 'link', url, 0.8);
    const mailbox = mailtoAddress(url);
    if (mailbox !== null) add(facts, page, 'link', 'financeEmail', financeMailbox(mailbox, page.url), 0.8, text);
    if (page.kind === 'suppliers') add(facts, page, 'link', 'supplierPortal', supplierPortal(url), 0.7, text);
  }
}

/** What the lines of a page say. Lines about others (a host, a designer, a partner) are left out. Answers the companies it names as its own. */
function textFacts(
  facts: FoundFact[],
  page: SitePage,
  input: ProviderInput,
  isOwnName: (name: string) => boolean,
): string[] {
  const stated: string[] = [];
  const say = (field: FactField, value: string | null, confidence: number, line: string) =>
    add(facts, page, 'text', field, value, confidence, line);
  for (const lines of page.addresses) say('address', addressOfElement(lines), 0.7, lines.join(', '));
  const isAboutItself = page.kind === 'imprint' || page.kind === 'contact';
  // A page called “Invoices” may praise software for them; one that names the company's own inbox is for those who send it some.
  const isForBillers = page.kind === 'invoicing' && page.lines.some((line) => namesInbox(line, page));
  const ends = addressEnds(page, isOwnName);
  const ofOthers = sistersLines(page, input.name, isOwnName);
  for (const [place, line] of page.lines.entries()) {
    if (line.length > 4000) continue;
    stated.push(...tradingNames(line, input.name));
    const companies = companiesIn(beforeMakers(line));
    const own = companies.filter(({ name }) => isOwnName(name));
    const isStatement = /©|\(c\)|copyright/i.test(line) && companies.length > 0;
    if (isStatement) stated.push(...companies.map(({ name }) => name));
    for (const { name, form } of own) {
      stated.push(name);
      say('legalName', name, isStatement || page.kind === 'imprint' ? 0.8 : 0.6, line);
      say('companyType', formAsWritten(form, input.countryCode), 0.8, line);
    }
    for (const sentence of sentencesOf(line))
      say('founded', foundedOf(sentence, page, input.name, isOwnName), 0.6, sentence);
    // Names another company alone, or those who made and host the page.
    if ((companies.length > 0 && own.length === 0) || makers.test(line) || ofOthers.has(place)) continue;
    const label = labelBefore(page.lines, place);
    for (const { field, value } of referencesIn(label + line)) say(field, value, 0.8, line);
    for (const mailbox of mailboxesIn(line)) say('financeEmail', financeMailbox(mailbox, page.url), 0.8, line);
    if (isAboutItself || page.kind === 'front') {
      say(
        'phone',
        labelledPhone(label + line) ?? phoneBelowAddress(line, ends.slice(Math.max(0, place - 3), place)),
        0.7,
        line,
      );
      say('address', addressInLine(line, !isAboutItself), 0.7, line);
    }
    if (isAboutItself) {
      say('address', ends[place] ?? null, 0.7, line);
      if (ends[place - 1]) say('country', countryNamed(line, languageOf(page)), 0.6, line);
    }
    if (own.length > 0) say('address', registeredOffice(line) ?? seatInProse(line), 0.7, line);
    if (isAboutItself || own.length > 0) {
      const parts = line.split(/\s[·•|–-]\s/).slice(0, 20);
      if (parts.length > 2) for (const at of parts.keys()) say('address', addressAt(parts, at), 0.7, line);
    }
    if (mailboxesIn(line).some((mailbox) => financeMailbox(mailbox, page.url) !== null))
      say('financeContact', personBesideMailbox(line), 0.5, line);
    if (page.kind !== 'about') {
      for (const { field, value, sentence } of instructionsIn(line)) {
        // Elsewhere people write about invoices for other ends: there it is an instruction where it names a place to send them to.
        const isOfSuppliers = page.kind === 'imprint' || page.kind === 'suppliers' || isForBillers;
        if (!isOfSuppliers && !namesInbox(sentence, page)) continue;
        // An address of a stranger among instructions is how invoices are led astray.
        if (mailboxesIn(sentence).every((mailbox) => ownMailbox(mailbox, page.url) !== null))
          say(field, value, 0.6, line);
      }
    }
  }
  if (page.kind === 'front') {
    const places = [...ends.entries()].filter(([at, address]) => address !== null && !ofOthers.has(at));
    // The only one on the front page is the company's; several are branches, events or customers.
    if (new Set(places.map(([, address]) => address)).size === 1)
      for (const [at, address] of places) say('address', address, 0.5, page.lines[at] ?? '');
  }
  return stated;
}

/** A heading or a word with a colon that labels the line after it. */
function labelBefore(lines: readonly string[], place: number): string {
  const before = lines[place - 1] ?? '';
  const isLabel = before.endsWith(':') || bareLabel.test(before);
  return isLabel && before.length <= 120 && /^[+(\d]|^[A-Z]{2,3}[ -]?[\dU]/.test(lines[place] ?? '')
    ? `${before} `
    : '';
}

const bareLabel = /^(puh|tel|telefon|phone|telephone|téléphone|telefoon|teléfono|telefono|telefone|puhelin)\.?$/i;

/** Where invoices go: an own mailbox for them, or the address of an electronic one. */
function namesInbox(sentence: string, page: SitePage): boolean {
  return (
    /\bpeppol\b|leitweg-?id|codice destinatario|\bEAN\b.{0,12}\d{13}/i.test(sentence) ||
    mailboxesIn(sentence).some((mailbox) => financeMailbox(mailbox, page.url) !== null)
  );
}

function labelledPhone(line: string): string | null {
  const [, number] =
    /^(?:call (?:us )?(?:now |today )?(?:on|at)|puh|puhelin|tel|telefon|phone|telephone|téléphone|tél|tlf|telefoon|teléfono|telefono|電話番号|電話|telefone|t|ph)\.?[\s:]*(\+?[\d(][\d\s()./–-]{5,30})/i.exec(
      line,
    ) ?? [];
  // A dash or a bracket after it leads on to something else.
  return number === undefined ? null : phoneText(number.replace(/[^\d]+$/, ''));
}

/** A line that begins with nothing but a number, below the company's address. */
function phoneBelowAddress(line: string, addressesAbove: readonly (string | null)[]): string | null {
  if (addressesAbove.every((address) => address === null)) return null;
  const [, number] = /^((?:\+|\()?\d[\d\s().-]{7,18}\d)(?:\s[·•|/–-]\s.{0,60})?$/u.exec(line) ?? [];
  return number === undefined || number.replaceAll(/\D/g, '').length < 9 ? null : phoneText(number);
}

/** `Kestrel Print is a trading name of Kestrel Graphics Ltd`: the name on record, where a line says so of it. */
function tradingNames(line: string, recordName: string): string[] {
  const at = line.search(/ (is|are) (a )?trading (name|style)s? of | trading as | t\/a /i);
  return at > 0 && namesCompany(line, recordName) ? [recordName] : [];
}

/** `Accounts payable: Mary Byrne, ap@…`: two or three words between a label and the mailbox that are written as names are. */
function personBesideMailbox(line: string): string | null {
  const [, name] =
    /:\s*(\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){1,2}),?\s+[(<]?[\w.+-]{1,64}@/u.exec(line) ?? [];
  return name === undefined ||
    /\b(accounts?|payable|billing|finance|invoices?|department|team|office|mail|contact)\b/i.test(name)
    ? null
    : name;
}

function languageOf({ language }: SitePage): string | null {
  const tag = language?.trim() ?? '';
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(tag) ? tag : null;
}

function addProfile(
  facts: FoundFact[],
  page: SitePage,
  method: FactSource['method'],
  url: URL | null,
  confidence: number,
): void {
  const profile = url && profileOf(url);
  if (profile) add(facts, page, method, profile.field, profile.url, confidence);
}

function add(
  facts: FoundFact[],
  page: SitePage,
  method: FactSource['method'],
  field: FactField,
  value: string | null,
  confidence: number,
  line?: string,
): void {
  if (value === null) return;
  const snippet = line === undefined ? null : (plainText(snippetOf(line), 200) ?? null);
  facts.push({
    field,
    value: field === 'address' ? value : shortened(value, 300),
    source: { url: page.url.href, kind: 'site', method, snippet },
    confidence,
  });
}

/** A value once for each page, by its surest reading; telephone numbers are the same by their last nine digits, with and without the country's. */
function withoutRepeats(facts: readonly FoundFact[]): FoundFact[] {
  const phones = new Map<string, string>();
  const kept = new Map<string, FoundFact>();
  for (const fact of facts) {
    let { value } = fact;
    if (fact.field === 'phone') {
      const digits = value.replaceAll(/\D/g, '').slice(-9);
      value = phones.get(digits) ?? value;
      phones.set(digits, value);
    }
    const key = `${fact.field} ${value} ${fact.source.url}`;
    const before = kept.get(key);
    if (!before || before.confidence < fact.confidence) kept.set(key, { ...fact, value });
  }
  return [...kept.values()];
}
