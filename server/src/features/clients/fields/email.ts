import { asciiHostName, shownHostName } from './host-name.ts';
import { accept, refuse, type Verdict } from './verdict.ts';

/**
 * An address (RFC 5321 with the Unicode of RFC 6531; no quoted local parts), also as a `mailto:` link. Its local part stays as
 * typed; its domain becomes the one that was judged, in letters: browsers give what is typed into a field for addresses in ASCII.
 * Compared by {@link emailKey}.
 */
export function email(typed: string): Verdict {
  const address = withoutScheme(typed);
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = asciiHostName(address.slice(at + 1));
  if (at < 1 || !isLocalPart(local) || domain === null || local.length + domain.length > 253)
    return refuse('invalid-email', 'Enter one email address, such as name@example.com.');
  return accept(`${local}@${shownHostName(domain)}`);
}

/** What makes two addresses the same: without regard to case, international domains in their ASCII form. */
export function emailKey(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  return `${address.slice(0, at).normalize('NFKC').toLowerCase()}@${asciiHostName(domain) ?? domain.toLowerCase()}`;
}

/** `mailto:ada@example.com?subject=Hello`, as a browser copies a link. https://www.rfc-editor.org/rfc/rfc6068 */
function withoutScheme(typed: string): string {
  const link = /^mailto:([^?]*)/i.exec(typed)?.[1];
  if (link === undefined) return typed;
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}

function isLocalPart(local: string): boolean {
  // Letters, digits and the signs of RFC 5322's atext, in pieces between single dots; beyond ASCII whatever is visible.
  return (
    local.length <= 64 &&
    /^[\w!#$%&'*+/=?^`{|}~\-\u{a1}-\u{10ffff}]+(\.[\w!#$%&'*+/=?^`{|}~\-\u{a1}-\u{10ffff}]+)*$/u.test(local) &&
    !/[\p{Z}\p{C}]/u.test(local)
  );
}
