import { ClienteleError, type FetchedSession, type FetchSession } from '@clientele/client';

/**
 * Asks an endpoint of the host's own backend: `POST` with the page's cookies, answered by `{ token, expiresAt }`.
 * Throws `validation` when the address is not of the page's origin: cookies and token stay between the page and its host.
 */
export function fetchSessionFrom(sessionUrl: string): FetchSession {
  const url = URL.parse(sessionUrl, document.baseURI);
  if (url?.origin !== location.origin) {
    const message = `The session URL ${JSON.stringify(sessionUrl)} is refused: it must belong to the page's own origin. Use fetchSession for a backend of another origin.`;
    throw new ClienteleError('validation', message, { field: 'sessionUrl' });
  }
  return async ({ reason, signal }) => {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ reason }),
      signal,
    });
    if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}.${await reasonIn(response)}`);
    const { token, expiresAt } = sessionIn(await response.json());
    return { token, expiresAt, issuedAt: response.headers.get('date') ?? undefined };
  };
}

/** What the Clientele server said to the backend, where the backend passes it on: `{ error: { message, field } }`. */
async function reasonIn(response: Response): Promise<string> {
  const answer: unknown = await response.json().catch(() => null);
  const { message, field } = (answer as { error?: { message?: unknown; field?: unknown } } | null)?.error ?? {};
  if (typeof message !== 'string') return '';
  return typeof field === 'string' ? ` ${field}: ${message}` : ` ${message}`;
}

// The session keeper checks the fields.
function sessionIn(answer: unknown): FetchedSession {
  return (answer ?? {}) as FetchedSession;
}
