import type {
  Invitation,
  MailSignIn,
  OpenedPortal,
  PortalWorkspace,
  SignedIn,
  SignIn,
  SignInDevices,
  EndSignIn,
} from '@clientele/contract';
import type { FetchSession } from './fetch-session.ts';
import { errorInAnswer, toClienteleError } from './to-clientele-error.ts';

interface Asking {
  /** Ends the request. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * How somebody of a client signs in to the portals and stays so, on the page of the server's `CLIENTELE_PORTAL_URL` alone. What keeps them
 * signed in is a cookie of the server, which no script reads: page and server must be of one site, such as `portal.example.com` and
 * `api.example.com`. Everything rejects with `ClienteleError`; the codes stand beside each body in `@clientele/contract`.
 */
export interface PortalAccount {
  /** Where one would sign in. Errors: `not-found`. */
  workspace(body: { workspaceId?: string }, asking?: Asking): Promise<PortalWorkspace>;
  /** What an invitation says. It uses nothing up. Errors: `link-expired`. */
  openInvitation(body: { secret: string }, asking?: Asking): Promise<Invitation>;
  /** Errors: `link-expired`, `validation` (`password`). */
  acceptInvitation(body: { secret: string; password: string | null }, asking?: Asking): Promise<SignedIn>;
  /** Errors: `unauthenticated`, `link-expired`, `rate-limited`. */
  signIn(body: SignIn, asking?: Asking): Promise<SignedIn>;
  /** Mails a link and a code, or a link to set a password, to those who have access, and says nothing of it. Errors: `not-entitled`, `rate-limited`. */
  mailSignIn(body: MailSignIn, asking?: Asking): Promise<void>;
  /** By the link of a mail. Errors: `link-expired`, `validation` (`password`). */
  resetPassword(body: { secret: string; password: string }, asking?: Asking): Promise<SignedIn>;
  /** Errors: `unauthenticated`, `validation` (`current`, `password`), `rate-limited`. */
  changePassword(body: { current?: string; password: string }, asking?: Asking): Promise<SignedIn>;
  /** Who is signed in, and the clients that they can see. Errors: `unauthenticated`: nobody is. */
  clients(asking?: Asking): Promise<SignedIn>;
  /** Where they are signed in. Errors: `unauthenticated`. */
  devices(asking?: Asking): Promise<SignInDevices>;
  /** Signs out: here, elsewhere, everywhere, or in one place by its id. Errors: `not-found`. */
  end(body: EndSignIn, asking?: Asking): Promise<void>;
  /**
   * Sessions of the portal of one of their clients, for {@link createClient}. They are refused with `unauthenticated` when nobody is signed in
   * any more, and with `link-expired` when this client is not theirs, or not now.
   */
  sessionOf(clientId: string): FetchSession;
}

/** Asks the server at this address, as {@link serverUrlOf} makes it. */
export function createPortalAccount(serverUrl: string): PortalAccount {
  async function post(path: string, body: unknown, { signal }: Asking = {}): Promise<Response> {
    try {
      const response = await fetch(`${serverUrl}/portal/v1/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        credentials: 'include',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        ...(signal && { signal }),
      });
      if (!response.ok) throw errorInAnswer(await response.json());
      return response;
    } catch (cause) {
      throw toClienteleError(cause);
    }
  }

  async function ask<Result>(path: string, body: unknown, asking?: Asking): Promise<Result> {
    const response = await post(path, body, asking);
    try {
      return (await response.json()) as Result;
    } catch (cause) {
      throw toClienteleError(cause);
    }
  }

  return {
    workspace: (body, asking) => ask('workspace', body, asking),
    openInvitation: (body, asking) => ask('invitations/open', body, asking),
    acceptInvitation: (body, asking) => ask('invitations/accept', body, asking),
    signIn: (body, asking) => ask('sign-in', body, asking),
    mailSignIn: async (body, asking) => void (await post('sign-in/mail', body, asking)),
    resetPassword: (body, asking) => ask('password', body, asking),
    changePassword: (body, asking) => ask('password/change', body, asking),
    clients: (asking) => ask('sign-in/clients', {}, asking),
    devices: (asking) => ask('sign-in/devices', {}, asking),
    end: async (body, asking) => void (await post('sign-in/end', body, asking)),
    sessionOf:
      (clientId) =>
      async ({ signal }) => {
        const response = await post('sign-in/session', { clientId }, { signal });
        const opened = (await response.json()) as OpenedPortal;
        return { ...opened, issuedAt: response.headers.get('date') ?? undefined };
      },
  };
}
