import { OutboundError } from '../../../outbound/outbound-error.ts';
import type { FoundFact, SitePage } from '../provider.ts';
import { plainText } from './plain-text.ts';
import type { FetchMore, Shown, Visited } from './visit-site.ts';

/** As a fact, what a server's answer shows, whatever stands on its pages. */
export function signal({ risk: value, url, said }: Shown): FoundFact {
  const snippet = said === undefined ? null : plainText(said, 200);
  return { field: 'risk', value, confidence: 1, source: { url: url.href, kind: 'site', method: 'response', snippet } };
}

/**
 * How a website that was read is set up, as far as its front page was answered with it: encryption, two headers that protect its
 * visitors, and whether it says where to report a fault. Nothing is said of what could not be asked.
 */
export async function webSignals(
  { url, hasPolicy }: SitePage,
  { headers, fetchMore, signal: until }: Pick<Visited, 'headers' | 'fetchMore'> & { readonly signal: AbortSignal },
): Promise<FoundFact[]> {
  const isSecure = url.protocol === 'https:';
  const signals: Shown[] = [];
  if (!isSecure) signals.push({ risk: 'no-https', url });
  // Over plain http the header counts for nothing: RFC 6797, section 8.1.
  else if (headers['strict-transport-security'] === undefined) signals.push({ risk: 'no-hsts', url });
  if (headers['content-security-policy'] === undefined && !hasPolicy) signals.push({ risk: 'no-csp', url });
  const file = new URL('/.well-known/security.txt', url);
  if ((await hasContact(file, fetchMore, until)) === false) signals.push({ risk: 'no-security-txt', url: file });
  return signals.map(signal);
}

/** Whether there is a security.txt with a contact, as text: RFC 9116, sections 2.5.3 and 3. Undefined where it could not be asked. */
async function hasContact(file: URL, fetchMore: FetchMore, signal: AbortSignal): Promise<boolean | undefined> {
  try {
    const answer = await fetchMore(file, { types: ['text/plain'], mostBytes: 32_000, signal });
    if (!answer || answer.status >= 500) return undefined;
    return answer.status === 200 && /^contact:\s*\S/im.test(answer.body.toString('utf8'));
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    // A page in its place, as sites answer that have one for every address.
    return error.problem === 'wrong-type' ? false : undefined;
  }
}
