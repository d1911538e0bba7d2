/** Why a session is asked for: the first one, 80 % of its life are over, the page woke up, or the server refused the last one. */
export type SessionReason = 'start' | 'expiring' | 'wake-up' | 'unauthorized';

export interface SessionRequest {
  reason: SessionReason;
  /** Fires when nobody waits for the answer any more. */
  signal: AbortSignal;
}

export interface FetchedSession {
  token: string;
  /** ISO 8601, as the server gave it. */
  expiresAt: string;
  /** The answer's own time, for example its `Date` header: with it the browser's clock does not matter at all. */
  issuedAt?: string | undefined;
}

/** Whether something is a session, over or not. */
export function isSession(value: unknown): value is FetchedSession {
  const { token, expiresAt } = (value ?? {}) as Partial<FetchedSession>;
  return typeof token === 'string' && token !== '' && !Number.isNaN(Date.parse(String(expiresAt)));
}

/** Asks the host's backend for a session: the backend has the secret key, the page never does. */
export type FetchSession = (request: SessionRequest) => Promise<FetchedSession>;
