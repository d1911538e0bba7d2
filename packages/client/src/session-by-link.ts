import type { FetchSession } from './fetch-session.ts';

/**
 * Sessions of a client's portal by the secret of a link (`cpl_…`), which stays in memory. They are refused with `link-expired` when the link
 * is over. Pages of the staff never load what it takes.
 */
export function sessionByLink(serverUrl: string, secret: string): FetchSession {
  return async ({ signal }) => (await import('./open-portal.ts')).openPortal(serverUrl, secret, signal);
}
