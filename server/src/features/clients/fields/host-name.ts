import { domainToASCII } from 'node:url';

/**
 * A public host name in its ASCII form (`münchen.example` → `xn--mnchen-3ya.example`), or null when it cannot be one: it
 * needs a dot, and a last label that is not a number, so IP addresses and `localhost` are none.
 */
export function asciiHostName(host: string): string | null {
  // The parser behind domainToASCII reads a whole authority: what ends or escapes one must not get there.
  if (/[\s/\\?#@:%[\]\p{Cc}]/u.test(host)) return null;
  const ascii = domainToASCII(host.replace(/\.$/, ''));
  const labels = ascii.split('.');
  const last = labels.at(-1) ?? '';
  if (labels.length < 2 || ascii.length > 253 || /^\d+$/.test(last) || last.length < 2) return null;
  return labels.every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label)) ? ascii : null;
}
