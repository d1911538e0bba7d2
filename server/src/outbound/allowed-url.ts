import { isIP } from 'node:net';
import { OutboundError } from './outbound-error.ts';
import { isPublicAddress } from './public-address.ts';

/**
 * An address that may be requested, as far as it says so itself: http or https on their own ports, no user name, a public host. What
 * its name leads to is judged when it is connected to. A URL is normalised by parsing: `http://127.1`, `http://0x7f000001` and
 * `http://①②⑦.⓪.⓪.①` all name 127.0.0.1, and `localhost.` is `localhost`.
 * Errors: OutboundError `url-not-allowed`.
 */
export function allowedUrl(text: string, { base, https = false }: { base?: string; https?: boolean } = {}): URL {
  const url = text.length > 2048 ? null : URL.parse(text, base);
  if (!url || url.href.length > 2048) throw new OutboundError('url-not-allowed');
  const protocols = https ? ['https:'] : ['https:', 'http:'];
  if (!protocols.includes(url.protocol) || url.username !== '' || url.password !== '')
    throw new OutboundError('url-not-allowed');
  // The parser leaves out the port that belongs to the scheme.
  if (!['', '80', '443'].includes(url.port)) throw new OutboundError('url-not-allowed');
  url.hostname = url.hostname.replace(/\.+$/, '');
  url.hash = '';
  if (!isPublicHost(url.hostname)) throw new OutboundError('url-not-allowed');
  return url;
}

/** Whether a host can be one of the public internet, as far as its name or address says. */
export function isPublicHost(hostname: string): boolean {
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(address) !== 0) return isPublicAddress(address);
  const labels = hostname.split('.');
  return labels.length > 1 && labels.every((label) => label !== '') && !privateZones.has(labels.at(-1) ?? '');
}

/** Zones that no public server answers for: RFC 6761, RFC 6762, RFC 7686, RFC 8375, and ICANN's `internal`. */
const privateZones: ReadonlySet<string> = new Set([
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'onion',
  'arpa',
]);
