import { hash } from 'node:crypto';
import type { EnrichmentSource } from '@clientele/contract';
import type { ProviderInput } from './provider.ts';
import { registrableDomain } from './own-site.ts';

/** Grows when providers find other things than before: then what is fresh is looked up again. */
const version = 1;

/** What a run looks up, without regard to writing: two runs of the same are one. */
export function inputHash(
  { name, website, taxId, countryCode }: ProviderInput,
  sources: readonly EnrichmentSource[],
): string {
  const domain = website === null ? null : (registrableDomain(website) ?? website.toLowerCase());
  const asked = [version, name.trim().toLowerCase(), domain, taxId, countryCode, ...sources];
  return hash('sha256', JSON.stringify(asked), 'base64url');
}
