import type { FetchedSession } from './fetch-session.ts';

const longestLife = 3600_000;
const shortestDelay = 30_000;

/**
 * Milliseconds until 80 % of a session's life are over. When only the browser's clock can say how long that is, and what it
 * says cannot be, the clock is wrong: then the answer is Infinity, and the server's 401 tells when it is time.
 */
export function renewalDelay({ expiresAt, issuedAt }: FetchedSession, now = Date.now()): number {
  const life = Date.parse(expiresAt) - (issuedAt ? Date.parse(issuedAt) : now);
  const plausible = life > 0 && life <= longestLife + 60_000;
  return plausible ? Math.max(life * 0.8, shortestDelay) : Infinity;
}
