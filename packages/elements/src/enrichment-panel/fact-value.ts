import type { EnrichmentFact, FactField, FactSource, RiskSignal } from '@clientele/contract';
import { shownWebsite } from '@clientele/contract/rules';
import { badge } from '@clientele/ui/badge/badge';
import { safeUrl } from '@clientele/ui/url/safe-url';
import { html, nothing } from 'lit';
import { picture } from '../face.ts';
import { enrichmentMessages } from '../locales/enrichment.ts';
import type { Scope } from '../scope.ts';

/** A value of a field as people read it. What a website says is text: nothing in it is markup. */
export function factText({ field, value }: { field: FactField; value: string }, scope: Scope): string {
  const words = scope.messages(enrichmentMessages);
  switch (field) {
    case 'logo':
      return words.logo.text;
    case 'country':
      return nameIn(scope.locale, 'region', value);
    case 'language':
      return nameIn(scope.locale, 'language', value);
    case 'sizeSegment':
      return words.employees(value.replace('-', '–'));
    case 'risk':
      return (words.risks as Record<string, string>)[value] ?? value;
    case 'vatStatus': {
      const [number = '', status] = value.split(' ');
      return status === 'valid' || status === 'invalid' ? words.vatStatuses[status](number) : value;
    }
    case 'businessModel':
      return (words.businessModels as Record<string, string>)[value] ?? value;
    case 'registryStatus':
      return (words.registryStatuses as Record<string, string>)[value] ?? value;
    case 'linkedIn':
    case 'social':
    case 'supplierPortal':
      return shownWebsite(value);
    default:
      return value;
  }
}

/** The value as a template: web addresses are links, a logo is the picture that is stored here. */
export function factValue(fact: { field: FactField; value: string }, scope: Scope) {
  const text = factText(fact, scope);
  if (fact.field === 'logo') {
    const { logo, fields } = scope.messages(enrichmentMessages);
    return html`<span class="logo"
      >${picture(scope.client.pictures, fact.value, fields.logo)}<span>${logo.missing}</span></span
    >`;
  }
  const isAddress = fact.field === 'linkedIn' || fact.field === 'social';
  return isAddress ? outwardLink(fact.value, text) : html`<bdi class="fact-text">${text}</bdi>`;
}

/** The value on record of the field that a fact can be copied to. */
export function recordText(field: FactField, current: string, scope: Scope): string {
  return field === 'logo'
    ? scope.messages(enrichmentMessages).logo.onRecord
    : factText({ field, value: current }, scope);
}

/** The mark of a value whose only sources are language models. */
export function estimatedMark({ sources }: Pick<EnrichmentFact, 'sources'>, scope: Scope) {
  const isEstimated = sources.every(({ method }) => method === 'language-model');
  return isEstimated ? badge(scope.messages(enrichmentMessages).estimated) : nothing;
}

/** A link that leaves the page; its text alone where the address is not safe. */
export function outwardLink(address: string, text: string) {
  const href = safeUrl(address);
  return href
    ? html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow"><bdi>${text}</bdi></a>`
    : html`<bdi>${text}</bdi>`;
}

/** Where a value was read: a link where that is a page of the web. */
export function sourceLink({ url }: Pick<FactSource, 'url'>) {
  return outwardLink(/^https?:/.test(url) ? url : '', url.replace(/^https?:\/\//, ''));
}

export function riskText(risk: RiskSignal, scope: Scope): string {
  return scope.messages(enrichmentMessages).risks[risk];
}

function nameIn(locale: string, type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch {
    // Websites may state codes that do not exist.
    return code;
  }
}
