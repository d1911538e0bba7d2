import type { Request } from 'express';

/**
 * The origin of the page that asks. A browser names it in `Origin`, except when it GETs something of the page's own origin; then
 * the client has it named in `Referer`, which no script can set to another page's.
 * https://fetch.spec.whatwg.org/#append-a-request-origin-header
 */
export function pageOriginOf({ headers }: Request): string | undefined {
  if (headers.origin !== undefined || headers.referer === undefined) return headers.origin;
  return URL.parse(headers.referer)?.origin;
}
