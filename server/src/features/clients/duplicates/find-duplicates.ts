import type { Duplicate } from '@clientele/contract';
import { emailKey, shownHostName } from '../fields/internet-address.ts';
import { taxIdForms } from '../fields/tax-id.ts';
import { fold } from '../search/fold.ts';
import { findNameNeighbours, findByText, findByTaxId, type Candidate, type Lookup } from './candidates.ts';
import { nameKey, similarity, siteOfEmail, siteOfWebsite } from './likeness.ts';

/** What is known of a client that may exist already; texts in their normal form. */
export interface DuplicateCriteria {
  name?: string | undefined;
  email?: string | undefined;
  website?: string | undefined;
  taxId?: string | undefined;
  countryCode: string | null;
}

/**
 * Records that may be the same client, at most five, the surest first. A hint: it looks where the indexes lead and nowhere
 * else, so a name that differs in its first letters is not found by its name.
 */
export async function findDuplicates(lookup: Lookup, typed: DuplicateCriteria): Promise<Duplicate[]> {
  const sites = [typed.website && siteOfWebsite(typed.website), typed.email && siteOfEmail(typed.email)].filter(isText);
  const taxIds = typed.taxId === undefined ? [] : taxIdForms(typed.taxId, typed.countryCode);
  const folded = typed.name === undefined ? '' : fold(typed.name);
  const key = nameKey(folded);

  // One question after the other: a hint may take a moment, but never several connections at once.
  const byTaxId = taxIds.length > 0 ? await findByTaxId(lookup, taxIds) : [];
  const byEmail = typed.email === undefined ? [] : await findByText(lookup, typed.email, 10);
  const byName: Candidate[] = [];
  if (key !== '') for (const name of new Set([key, folded])) byName.push(...(await findNameNeighbours(lookup, name)));
  const bySite: Candidate[] = [];
  for (const site of new Set(sites)) bySite.push(...(await ofSite(lookup, site)));
  const siteMates = new Set(bySite.map((candidate) => candidate.id));

  const found = new Map<string, { candidate: Candidate; reason: Duplicate['reason']; sureness: number }>();
  for (const candidate of [...byTaxId, ...byEmail, ...bySite, ...byName]) {
    const match = found.has(candidate.id) ? null : bestMatch(candidate);
    if (match) found.set(candidate.id, { candidate, ...match });
  }
  return [...found.values()]
    .toSorted((a, b) => b.sureness - a.sureness || (a.candidate.id < b.candidate.id ? -1 : 1))
    .slice(0, 5)
    .map(({ candidate: { id, name, archivedAt }, reason }) => ({ client: { id, name, archivedAt }, reason }));

  function bestMatch(candidate: Candidate): { reason: Duplicate['reason']; sureness: number } | null {
    if (candidate.taxId !== null && taxIds.includes(candidate.taxId)) return { reason: 'taxId', sureness: 5 };
    if (typed.email !== undefined && candidate.email !== null && emailKey(candidate.email) === emailKey(typed.email))
      return { reason: 'email', sureness: 4 };
    const likeness = key === '' ? 0 : similarityOfNames(key, nameKey(candidate.sortKey));
    if (likeness === 1) return { reason: 'name', sureness: 3 };
    if (siteMates.has(candidate.id)) return { reason: 'domain', sureness: 2 };
    return likeness >= similarityThreshold ? { reason: 'name', sureness: likeness } : null;
  }
}

/** Between `Anna Schmidt` and `Anna Schmitt` it is 0.63; short names must be equal. */
const similarityThreshold = 0.6;

function similarityOfNames(a: string, b: string): number {
  return a === b ? 1 : Math.min(similarity(a, b), 0.99);
}

/** A site that many clients share is a platform or a group: it says nothing about any one of them. */
async function ofSite(lookup: Lookup, site: string): Promise<Candidate[]> {
  const found = await findByText(lookup, shownHostName(site), mostOnOneSite + 1);
  const mates = found.filter(
    (candidate) =>
      (candidate.website !== null && siteOfWebsite(candidate.website) === site) ||
      (candidate.email !== null && siteOfEmail(candidate.email) === site),
  );
  return mates.length > mostOnOneSite ? [] : mates;
}

const mostOnOneSite = 20;

function isText(value: string | null | undefined): value is string {
  return typeof value === 'string' && value !== '';
}
