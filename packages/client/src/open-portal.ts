import { ClienteleError } from './clientele-error.ts';
import type { FetchedSession } from './fetch-session.ts';
import { errorInAnswer, toClienteleError } from './to-clientele-error.ts';

/**
 * Comes into a client's portal by the secret of a link. Rejects with `link-expired` when the link is over, for whatever reason; where there
 * is none, nobody is asked, and the field of the error is `portalLink`.
 */
export async function openPortal(serverUrl: string, secret: string, signal: AbortSignal): Promise<FetchedSession> {
  if (secret === '') throw new ClienteleError('link-expired', 'There is no link.', { field: 'portalLink' });
  try {
    const response = await fetch(`${serverUrl}/portal/v1/sessions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal,
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw errorInAnswer(answer);
    return { ...openedIn(answer), issuedAt: response.headers.get('date') ?? undefined };
  } catch (cause) {
    throw toClienteleError(cause);
  }
}

// The session keeper checks the fields.
function openedIn(answer: unknown): FetchedSession {
  return (answer ?? {}) as FetchedSession;
}
