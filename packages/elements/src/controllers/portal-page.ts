import {
  ClienteleError,
  createPortalAccount,
  serverUrlOf,
  sessionByLink,
  type FetchSession,
  type FetchedSession,
  type PortalAccount,
} from '@clientele/client';
import type { SignedIn } from '@clientele/contract';

/** What the page was opened with: a link into one portal, something out of a mail, or nothing that lets anybody in by itself. */
export type PortalEntry =
  | { readonly kind: 'link' | 'invitation' | 'sign-in' | 'password'; readonly secret: string }
  | { readonly kind: 'account' };

const secrets = ['link', 'invitation', 'sign-in', 'password'] as const;

interface Place {
  entry: PortalEntry;
  workspaceId: string | undefined;
  clientId: string | undefined;
}

/**
 * The portals' page: how somebody came in, and which client they look at. What the address carries behind its `#` is taken out of it at
 * once and kept in memory; workspace and client stay there, so that a reload, another tab and the button Back lead to the same place.
 */
export class PortalPage {
  readonly account: PortalAccount;
  /** As it was when it was asked for last; null: nobody is signed in, or it was not asked. */
  signedIn: SignedIn | null = null;

  #serverUrl: string;
  #onChange: () => void;
  #place: Place;

  #left = new AbortController();

  /** `onChange`: another session is to be opened. The page is followed until it is closed. */
  constructor(account: PortalAccount, serverUrl: string, onChange: () => void) {
    this.account = account;
    this.#serverUrl = serverUrl;
    this.#onChange = onChange;
    this.#place = takePlace();
    window.addEventListener('hashchange', this.#onMove, { signal: this.#left.signal });
  }

  close(): void {
    this.#left.abort();
  }

  get entry(): PortalEntry {
    return this.#place.entry;
  }

  /** Whose portals they are, where the address said it, or whoever signed in; undefined: the server's only workspace. */
  get workspaceId(): string | undefined {
    return this.#place.workspaceId;
  }

  get clientId(): string | undefined {
    return this.#place.clientId;
  }

  /**
   * Sessions for what the page was opened with. They are refused with `link-expired`, for good: where nobody is signed in, with the field
   * `signIn`; where the person sees nothing of this client, or has to choose one, with the field `clientId`.
   */
  get fetchSession(): FetchSession {
    const { entry, clientId } = this.#place;
    if (entry.kind === 'link') return sessionByLink(this.#serverUrl, entry.secret);
    if (clientId === undefined) {
      const field = this.signedIn ? 'clientId' : 'signIn';
      return async () => {
        throw new ClienteleError('link-expired', 'Nobody has come in yet.', { field });
      };
    }
    const fetchSession = this.account.sessionOf(clientId);
    return async (request): Promise<FetchedSession> => {
      try {
        return await fetchSession(request);
      } catch (cause) {
        if (!(cause instanceof ClienteleError)) throw cause;
        if (cause.code === 'unauthenticated') this.signedIn = null;
        if (cause.code !== 'unauthenticated' && cause.code !== 'link-expired') throw cause;
        const field = cause.code === 'unauthenticated' ? 'signIn' : 'clientId';
        throw new ClienteleError('link-expired', cause.message, { field }, { cause });
      }
    };
  }

  /** Somebody is signed in: to the client of the address where they see it; where they see one alone, there is nothing to choose. */
  enter(signedIn: SignedIn): void {
    this.signedIn = signedIn;
    const { clients } = signedIn;
    const wanted = clients.find(({ id }) => id === this.clientId) ?? (clients.length === 1 ? clients[0] : undefined);
    this.#go({ clientId: wanted?.id }, 'replace');
  }

  /** Looks at another client. Back leads to the choice. */
  choose(clientId: string): void {
    this.#go({ clientId }, 'push');
  }

  /** Leads to the choice of a client. */
  leaveClient(): void {
    this.#go({ clientId: undefined }, 'push');
  }

  /** Nobody is signed in any more. */
  forget(): void {
    this.signedIn = null;
    this.#go({ clientId: undefined }, 'replace');
  }

  #go({ clientId }: Pick<Place, 'clientId'>, how: 'push' | 'replace') {
    const workspaceId = this.signedIn?.workspace.id ?? this.#place.workspaceId;
    this.#place = { entry: { kind: 'account' }, workspaceId, clientId };
    history[`${how}State`](null, '', addressOf(this.#place));
    this.#onChange();
  }

  #onMove = () => {
    const before = this.#place;
    const place = takePlace();
    // A mark of the host's own, or what is shown already.
    if (JSON.stringify(place) === JSON.stringify(before)) return;
    this.#place = place;
    this.#onChange();
  };
}

/** The page of a provider that has just asked for its first session. */
export function openPortalPage({ serverUrl = '' }: { readonly serverUrl?: string }, onChange: () => void): PortalPage {
  const address = serverUrlOf(serverUrl, document.baseURI);
  return new PortalPage(createPortalAccount(address), address, onChange);
}

/** Reads the address, and takes out of it what nobody else is to find there. */
function takePlace(): Place {
  const marks = new URLSearchParams(location.hash.slice(1));
  const workspaceId = marks.get('workspace') ?? undefined;
  const kind = secrets.find((name) => marks.has(name));
  const secret = kind && marks.get(kind);
  if (!kind || !secret) return { entry: { kind: 'account' }, workspaceId, clientId: marks.get('client') ?? undefined };
  const place: Place = { entry: { kind, secret }, workspaceId, clientId: undefined };
  history.replaceState(null, '', addressOf(place));
  return place;
}

function addressOf({ workspaceId, clientId }: Place): string {
  const marks = new URLSearchParams({
    ...(workspaceId !== undefined && { workspace: workspaceId }),
    ...(clientId !== undefined && { client: clientId }),
  });
  return `${location.pathname}${location.search}${marks.size > 0 ? `#${String(marks)}` : ''}`;
}
