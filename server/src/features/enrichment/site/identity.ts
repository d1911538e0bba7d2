import type { EnrichmentRun } from '@clientele/contract';
import { registrableDomain } from '../own-site.ts';
import { compareNames, nameWords } from './company-names.ts';
import type { Page } from './read-page.ts';

/** Whether a website is that of the client: by the names that it gives itself, and by its domain. */
export function identityOf(
  recordName: string,
  site: URL,
  { stated, isTaxIdSame }: { stated: readonly string[]; isTaxIdSame: boolean },
): NonNullable<EnrichmentRun['identity']> {
  const likeness = stated.map((name) => ({ name, is: compareNames(recordName, name) }));
  const best =
    likeness.find(({ is }) => is === 'same') ?? likeness.find(({ is }) => is === 'alike') ?? likeness[0] ?? null;
  const siteName = best?.name ?? null;
  if (isTaxIdSame || best?.is === 'same') return { verdict: 'agrees', recordName, siteName };
  if (best?.is === 'alike' || isDomainOf(recordName, site)) return { verdict: 'agrees-weakly', recordName, siteName };
  return { verdict: best ? 'conflicts' : 'unknown', recordName, siteName };
}

/** `oak-dental.example` is a domain of Oak Dental Practice. */
function isDomainOf(name: string, site: URL): boolean {
  const label = (registrableDomain(site.hostname) ?? '').split('.')[0]?.replaceAll('-', '') ?? '';
  const words = nameWords(name);
  const joined = words.join('');
  return label.length >= 4 && joined.length >= 4 && (joined.includes(label) || label.includes(joined));
}

/** A domain that nobody uses: what stands there is a dealer's. */
export function isParked(page: Page): boolean {
  const text = `${page.title}\n${page.lines.slice(0, 60).join('\n')}`.slice(0, 6000);
  return page.lines.join('').length < 4000 && parked.test(text);
}

const parked =
  /\b(this )?domain(name)? (is|may be|might be) (for sale|parked|available)|buy this domain|domain (steht zum verkauf|zu verkaufen|kaufen)|(ce nom de domaine|ce domaine) est (à vendre|en vente)|dominio (in vendita|en venta)|parked (free|domain|page)|courtesy of godaddy|sedoparking/i;
