/**
 * Where an entry of a host's leads, as it goes into `href`: an http(s) address without credentials, or a path of the page's own site that
 * begins with one `/`. Null for all else, among it what a browser reads otherwise than it looks: a browser drops control characters, takes
 * `\` for `/`, and `//example.com`, also when it is only left of `/.//example.com`, for another site.
 * https://url.spec.whatwg.org/#concept-basic-url-parser
 */
export function hostLink(typed: string): string | null {
  const text = typed.trim();
  if (/[\s\\\p{Cc}]/u.test(text)) return null;
  if (text.startsWith('/')) {
    const url = text.startsWith('//') ? null : URL.parse(text, anySite);
    const path = url && `${url.pathname}${url.search}${url.hash}`;
    return path === null || path.startsWith('//') ? null : path;
  }
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  return url && !url.username && !url.password ? url.href : null;
}

const anySite = 'https://site.invalid';
