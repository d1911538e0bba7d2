import { asciiHostName } from './host-name.ts';
import { accept, refuse, type Verdict } from './verdict.ts';

/**
 * An address (RFC 5321 with the Unicode of RFC 6531; no quoted local parts). Shown as typed but for the domain, which is
 * lower-cased; compared by {@link emailKey}.
 */
export function email(typed: string): Verdict {
  const at = typed.lastIndexOf('@');
  const local = typed.slice(0, at);
  const domain = typed.slice(at + 1).toLowerCase();
  if (at < 1 || !isLocalPart(local) || asciiHostName(domain) === null || typed.length > 254)
    return refuse('invalid-email', 'Enter one email address, such as name@example.com.');
  return accept(`${local}@${domain}`);
}

/** What makes two addresses the same: without regard to case, international domains in their ASCII form. */
export function emailKey(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  return `${address.slice(0, at).normalize('NFKC').toLowerCase()}@${asciiHostName(domain) ?? domain.toLowerCase()}`;
}

function isLocalPart(local: string): boolean {
  // Letters, digits and the signs of RFC 5322's atext, in pieces between single dots; beyond ASCII whatever is visible.
  return (
    local.length <= 64 &&
    /^[\w!#$%&'*+/=?^`{|}~\-\u{a1}-\u{10ffff}]+(\.[\w!#$%&'*+/=?^`{|}~\-\u{a1}-\u{10ffff}]+)*$/u.test(local) &&
    !/[\p{Z}\p{C}]/u.test(local)
  );
}
