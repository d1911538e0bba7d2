import { registrableDomain } from '../own-site.ts';
import { nameWords } from './company-names.ts';

/** A profile in a network: the web address in one usual form. */
export interface Profile {
  readonly field: 'linkedIn' | 'social';
  readonly url: string;
}

/** The profile that an address names. Null for everything else in a network: shares, log-ins, posts, the network itself. */
export function profileOf(address: URL): Profile | null {
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return null;
  if (address.username !== '' || address.port !== '') return null;
  const host = address.hostname.replace(/^www\./, '').replace(/^[a-z]{2}(?=\.linkedin\.com$)\./, '');
  const path = address.pathname.replace(/\/+$/, '');
  if (host === 'linkedin.com') {
    const [, kind, slug] =
      /^\/(company|school|showcase)\/([\p{L}\p{N}%._-]{2,100})(?:\/(?:about|posts|jobs|people|life))?$/u.exec(path) ??
      [];
    return slug === undefined ? null : { field: 'linkedIn', url: `https://www.linkedin.com/${kind}/${slug}` };
  }
  const shape = networks.find(
    ([name]) => name === host.replace(/^pinterest\.(?:co\.uk|[a-z]{2}|com\.[a-z]{2})$/, 'pinterest.com'),
  )?.[1];
  if (!shape?.test(path) || reserved.has(path.slice(1).replace(/^@/, '').toLowerCase())) return null;
  return { field: 'social', url: `https://${address.hostname}${path}` };
}

const handle = /^\/@?[\w.-]{2,60}$/;
const networks: readonly (readonly [string, RegExp])[] = [
  ['x.com', /^\/\w{2,15}$/],
  ['twitter.com', /^\/\w{2,15}$/],
  ['facebook.com', handle],
  ['instagram.com', handle],
  ['tiktok.com', /^\/@[\w.]{2,24}$/],
  ['youtube.com', /^\/(@[\w.-]{3,60}|(c|channel|user)\/[\w.-]{2,60})$/],
  ['xing.com', /^\/(companies|pages)\/[\w.-]{2,80}$/],
  ['pinterest.com', handle],
  ['yelp.com', /^\/biz\/[\w-]{2,100}$/],
  ['threads.net', /^\/@[\w.]{2,30}$/],
];

const reserved: ReadonlySet<string> = new Set(
  (
    'share sharer sharer.php intent home login signup search explore hashtag i about privacy terms watch events groups pages help ' +
    'settings dialog plugins tr profile.php pin p reel ' +
    // Whose tools the page was built with.
    'wix squarespace wordpress wordpresscom shopify godaddy weebly jimdo webflow ionos strato'
  ).split(' '),
);

/** A profile whose handle is made of words of the company's name or of its domain. */
export function isNamedLike(profile: Profile | null, site: URL, name: string): boolean {
  if (profile === null) return false;
  const plain = (text: string) =>
    nameWords(text)
      .join('')
      .replaceAll(/[^\p{L}\p{N}]/gu, '');
  const handle = plain(
    decodedPath(new URL(profile.url))
      .split('/')
      .findLast((part) => part !== '') ?? '',
  );
  const domain = plain(ownLabel(site));
  if (handle.length >= 3 && (domain.includes(handle) || handle.includes(domain))) return true;
  return nameWords(name).some((word) => word.length >= 4 && handle.includes(word));
}

/** The path of an address as people read it. */
function decodedPath(address: URL): string {
  try {
    return decodeURIComponent(address.pathname);
  } catch {
    return address.pathname;
  }
}

/** `oak-dental` of `www.oak-dental.example`. */
function ownLabel(site: URL): string {
  return (registrableDomain(site.hostname) ?? '').split('.')[0] ?? '';
}
