import type { FactField, FactSource } from '@clientele/contract';
import { limitTime, type TimeLimit } from '../../../outbound/time-limit.ts';
import { siteBlockedBy } from '../own-site.ts';
import type { FoundFact, Provider, ProviderCtx, ProviderInput, ProviderResult, SitePage } from '../provider.ts';
import { financeMailbox, mailtoAddress, ownMailbox } from './finance-mail.ts';
import { identityOf, isParked, selfNames } from './identity.ts';
import { contactPoints, jsonLdFacts, organizationOf, profileUrls, vatIdsOf } from './json-ld.ts';
import { findLogo } from './logo.ts';
import { phoneText, plainText, shortened, snippetOf } from './plain-text.ts';
import { supplierPortal } from './procurement.ts';
import { isNamedLike, profileOf } from './profiles.ts';
import { samePhone } from './telephone.ts';
import { languageOf, textFacts, withoutContradictions } from './text-facts.ts';
import { vatIdOf } from './vat-numbers.ts';
import { visitSite } from './visit-site.ts';
import { signal, webSignals } from './web-signals.ts';
import { othersLines } from './whose-lines.ts';
import { ownNames } from './whose-names.ts';

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
  const stated: string[] = selfNames(input.name, pages);
  const isOwnName = ownNames(input.name, pages);
  for (const page of pages) {
    const organization = organizationOf(page);
    if (organization) {
      facts.push(...jsonLdFacts(organization, page, input.countryCode));
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
      add(facts, page, 'meta', 'description', plainText(page.description, 300), 0.7);
    }
    linkFacts(facts, page, input.name, othersLines(page, input.name, isOwnName));
  }
  sayLanguage(facts, pages);
  const agreed = new Set(facts.map(({ field, value }) => `${field} ${value}`));
  const texts = pages.map((page) => ({ page, ...textFacts(page, input, isOwnName) }));
  stated.push(...texts.flatMap((text) => text.stated));
  const kept = new Set(
    withoutContradictions(
      texts.flatMap((text) => text.facts),
      agreed,
    ),
  );
  for (const { page, facts: found } of texts)
    for (const fact of found) {
      const { field, value, confidence, line } = fact;
      if (kept.has(fact)) add(facts, page, 'text', field, value, confidence, line);
    }
  return { facts: withoutRepeats(facts, input.countryCode), stated };
}

/** The language of the front page; where it names none, that of the others if they agree. */
function sayLanguage(facts: FoundFact[], pages: readonly SitePage[]): void {
  const [front] = pages;
  const languages = new Set(pages.map(languageOf).filter((language) => language !== null));
  const [only = null] = languages;
  const language = (front && languageOf(front)) ?? (languages.size === 1 ? only : null);
  const page = pages.find((one) => languageOf(one) === language);
  if (page) add(facts, page, 'meta', 'language', language, 0.7);
}

function linkFacts(facts: FoundFact[], page: SitePage, name: string, ofOthers: ReadonlySet<number>): void {
  for (const { url, text, place } of page.links) {
    const isOthers = ofOthers.has(place);
    if (url.protocol === 'tel:' && !isOthers && page.kind !== 'suppliers' && page.kind !== 'invoicing')
      add(facts, page, 'link', 'phone', phoneText(url.pathname), 0.7, text);
    // A page links to its clients' and its friends' profiles as well.
    if (isNamedLike(profileOf(url), page.url, name)) addProfile(facts, page, 'link', url, 0.8);
    const mailbox = isOthers ? null : mailtoAddress(url);
    if (mailbox !== null) add(facts, page, 'link', 'financeEmail', financeMailbox(mailbox, page.url), 0.8, text);
    if (page.kind === 'suppliers') add(facts, page, 'link', 'supplierPortal', supplierPortal(url), 0.7, text);
  }
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

/** A value once for each page, by its surest reading; a telephone number is the same in all ways to write it. */
function withoutRepeats(facts: readonly FoundFact[], countryCode: string | null): FoundFact[] {
  const phones = new Map<string, string>();
  const kept = new Map<string, FoundFact>();
  for (const fact of facts) {
    let { value } = fact;
    if (fact.field === 'phone') {
      const same = samePhone(value, countryCode);
      value = phones.get(same) ?? value;
      phones.set(same, value);
    }
    const key = `${fact.field} ${value} ${fact.source.url}`;
    const before = kept.get(key);
    if (!before || before.confidence < fact.confidence) kept.set(key, { ...fact, value });
  }
  return [...kept.values()];
}
