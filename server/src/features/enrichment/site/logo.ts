import { hash } from 'node:crypto';
import type { FactSource, LogoProblem } from '@clientele/contract';
import { DomainError } from '../../../core/errors.ts';
import { OutboundError } from '../../../outbound/outbound-error.ts';
import { leastLogoSide, pictureFrom } from '../../files/index.ts';
import { registrableDomain } from '../own-site.ts';
import type { FoundFact, SitePage } from '../provider.ts';
import { logoAddress, organizationOf } from './json-ld.ts';
import { plainText } from './plain-text.ts';
import { webAddress } from './read-page.ts';
import type { FetchMore } from './visit-site.ts';

/** An image that a page may mean by its logo. */
interface Candidate {
  readonly url: URL;
  readonly page: SitePage;
  readonly method: FactSource['method'];
  readonly confidence: number;
  /** The greater is asked for first. */
  readonly score: number;
  readonly type: string;
}

const mostTries = 2;
const mostBytes = 1_000_000;

/** As servers call what may be an image; what it is says its content. */
const types = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'image/svg+xml',
  'application/octet-stream',
  'binary/octet-stream',
];

/**
 * The logo that a website names: in its JSON-LD, else as an icon, the largest first, else what it is shared with. It is fetched from
 * the own domain alone, judged by its content and made anew as uploaded pictures are: nothing of the image itself is kept.
 */
export async function findLogo(
  pages: readonly SitePage[],
  { fetchMore, signal }: { readonly fetchMore: FetchMore; readonly signal: AbortSignal },
): Promise<FoundFact | { problem: LogoProblem | null }> {
  let problem: LogoProblem | null = null;
  let left = mostTries;
  for (const candidate of candidatesOn(pages)) {
    const tried = problemBefore(candidate) ?? (left-- > 0 ? await imageOf(candidate, fetchMore, signal) : null);
    if (tried === null) break;
    if (typeof tried !== 'string') return tried;
    // Of the better candidate.
    problem ??= tried;
  }
  return { problem };
}

function candidatesOn(pages: readonly SitePage[]): Candidate[] {
  const found: Candidate[] = [];
  for (const page of pages) {
    const organization = organizationOf(page);
    const url = organization && webAddress(logoAddress(organization), page.url);
    if (url) found.push({ url, page, method: 'json-ld', confidence: 0.9, score: 2000, type: '' });
  }
  const [front] = pages;
  for (const { url, isTouch, side, type } of front?.icons ?? []) {
    if (side !== null && side < leastLogoSide) continue;
    const size = Math.min(side ?? (isTouch ? 180 : leastLogoSide), 512);
    const score = size + (isTouch ? 200 : 0);
    if (front) found.push({ url, page: front, method: 'link', confidence: isTouch ? 0.8 : 0.7, score, type });
  }
  // Mostly a photo or a banner.
  if (front?.sharedImage)
    found.push({ url: front.sharedImage, page: front, method: 'meta', confidence: 0.4, score: 0, type: '' });
  const seen = new Set<string>();
  return found
    .toSorted((one, other) => other.score - one.score)
    .filter(({ url }) => !seen.has(url.href) && seen.add(url.href));
}

/** Why an image is not asked for at all. */
function problemBefore({ url, page, type }: Candidate): LogoProblem | null {
  if (type === 'image/svg+xml' || /\.svgz?$/i.test(url.pathname)) return 'vector';
  // No image library here reads it.
  if (/icon/.test(type) || /\.ico$/i.test(url.pathname)) return 'unreadable';
  return registrableDomain(url.hostname) === registrableDomain(page.url.hostname) ? null : 'elsewhere';
}

async function imageOf(
  { url, page, method, confidence }: Candidate,
  fetchMore: FetchMore,
  signal: AbortSignal,
): Promise<FoundFact | LogoProblem> {
  try {
    const answer = await fetchMore(url, { types, mostBytes, signal });
    if (answer?.status !== 200) return 'unreadable';
    if (answer.type === 'image/svg+xml') return 'vector';
    const picture = await pictureFrom(answer.body, { shape: 'logo', mostMs: 4000 });
    return {
      field: 'logo',
      value: hash('sha256', answer.body, 'base64url'),
      confidence,
      source: { url: page.url.href, kind: 'site', method, snippet: plainText(url.href, 200) },
      picture,
    };
  } catch (error) {
    if (error instanceof OutboundError && error.problem === 'redirect-refused') {
      const target = registrableDomain(error.location ?? '');
      return target === registrableDomain(url.hostname) ? 'unreadable' : 'elsewhere';
    }
    // Many images are being made at the moment: nothing is wrong with this one.
    if (error instanceof DomainError && error.code === 'overloaded') return 'not-stored';
    if (error instanceof OutboundError || error instanceof DomainError) return 'unreadable';
    throw error;
  }
}
