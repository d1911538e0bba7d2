import { asciiHostName, shownHostName } from './host-name.ts';
import { accept, refuse, type Verdict } from './verdict.ts';

/**
 * A web address: `acme.com` → `https://acme.com`. Only http and https, never with a user name or password, on a public host
 * name. International host names stay readable (`https://münchen.example`) where no letter of theirs passes for another.
 */
export function website(typed: string): Verdict {
  // A URL parser drops tabs and line ends and reads `\` as `/`: what looks like one address could be another.
  const url = /^\/|[\s\\\p{Cc}]/u.test(typed) ? null : URL.parse(hasScheme(typed) ? typed : `https://${typed}`);
  const host = url && asciiHostName(url.hostname, { underscores: true });
  if (!url || !host || !/^https?:$/.test(url.protocol) || url.username || url.password)
    return refuse('invalid-website', 'Enter a web address, such as https://example.com.');
  const path = url.pathname === '/' && !url.search && !url.hash ? '' : url.pathname;
  const value = `${url.protocol}//${shownHostName(host)}${url.port && `:${url.port}`}${path}${url.search}${url.hash}`;
  return value.length > 500 ? refuse('too-long', 'Enter a web address of at most 500 characters.') : accept(value);
}

/** `javascript:alert(1)` has a scheme; `acme.com:8080` has a port. */
function hasScheme(typed: string): boolean {
  return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed) || typed.includes('://');
}
