import { ContextProvider } from '@lit/context';
import {
  isSession,
  type Clientele,
  type ClienteleError,
  type FetchedSession,
  type FetchSession,
} from '@clientele/client';
import type { Permission } from '@clientele/contract';
import { appearanceSheet, type Appearance } from '@clientele/ui/tokens/appearance';
import { isFunction, isObject, isText, oneOf, property } from '@clientele/ui/property/property';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { html, type PropertyValues } from 'lit';
import { ClienteleElement } from '../clientele-element.ts';
import { scopeContext, type Scope } from '../context.ts';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import type { PortalPage } from '../controllers/portal-page.ts';
import { Requests } from '../controllers/requests.ts';
import { ToastOutlet } from '../controllers/toast-outlet.ts';
import { Toaster } from '../controllers/toaster.ts';
import {
  ClienteleConnectionChangeEvent,
  ClienteleReadyEvent,
  ClienteleSessionChangeEvent,
  ClienteleSessionErrorEvent,
} from '../events/provider-events.ts';
import { ClienteleErrorEvent } from '../events/element-events.ts';
import type { MessageOverrides } from '../locales/messages.ts';
import { clientOf } from './client-of.ts';
import { LanguageController } from './language.ts';
import { MinuteClock } from './minute-clock.ts';
import { forwardPageLifecycle } from './page-lifecycle.ts';
import { styles } from './provider.css.ts';
import { ScopeMaker } from './scope-maker.ts';
import { deferred } from '../deferred.ts';
import { forgetProblem, setupWithinMs, tellProblem } from '../setup/tell-problem.ts';
import { WorkspaceState } from './workspace-state.ts';

export type { FetchedSession, FetchSession } from '@clientele/client';
export type { Appearance } from '@clientele/ui/tokens/appearance';
export type { MessageOverrides } from '../locales/messages.ts';

/**
 * Connects every element inside it, or pointing to it by `provider="its-id"`, with one server and one session. It has no looks.
 * Several on one page are independent.
 *
 * @slot - the page, or the part of it that shows clients
 * @event {ClienteleReadyEvent} clientele-ready - session and workspace are there
 * @event {ClienteleSessionChangeEvent} clientele-session-change - `{ scopes, expiresAt }`: there is a new session, or none any more, or its permissions changed
 * @event {ClienteleSessionErrorEvent} clientele-session-error - no session could be had; it is tried again by itself
 * @event {ClienteleConnectionChangeEvent} clientele-connection-change - `{ state }`: the server cannot be reached, or can again
 * @event {ClienteleErrorEvent} clientele-error - `{ code, message, retryable, requestId, retry() }`: an attribute was refused, loading failed, or the element could not be drawn (`render-failed`)
 * @csspart toast - a message of one of its elements, at the bottom of the window
 */
export class ClienteleProvider extends ScopedElements(ClienteleElement, { 'clientele-toast-outlet': ToastOutlet }) {
  static override styles = styles;

  /** Where the server is, for example `https://clients.example.com`. */
  @property({ attribute: 'server-url', optional: isText }) serverUrl?: string;
  /** An endpoint of the page's own backend that answers `{ token, expiresAt }` to a POST. */
  @property({ attribute: 'session-url', optional: isText }) sessionUrl?: string;
  /**
   * The secret of a link into a client's portal (`cpl_…`), which opens sessions of that portal in place of `session-url`; '' where the
   * page was opened without one, which the portal then says. No attribute: whoever looks at the page finds none of it.
   */
  @property({ attribute: false, optional: isText }) portalLink?: string;
  /**
   * The page is that of the portals, the server's `CLIENTELE_PORTAL_URL`: whoever opens it is let in by what is behind the `#` of its
   * address, a link, an invitation or what a mail has brought, or signs in. It takes that out of the address, and keeps workspace and
   * client there.
   */
  @property({ type: Boolean }) portal = false;
  /** A language tag; without it the nearest `lang` counts, then the browser's language. */
  @property({ optional: isText }) locale?: string;
  /** An IANA time zone; without it the workspace's. */
  @property({ optional: isText }) timezone?: string;
  /** `auto` follows the page's `color-scheme`. */
  @property({ optional: oneOf('auto', 'light', 'dark') }) theme?: 'auto' | 'light' | 'dark';
  /** How much room rows and controls take. */
  @property({ optional: oneOf('comfortable', 'compact') }) density?: 'comfortable' | 'compact';
  /** Gets a session in place of `session-url`. */
  @property({ attribute: false, optional: isFunction }) fetchSession?: FetchSession;
  /**
   * The session that a page was rendered with, `{ token, expiresAt }`, so that nothing waits for a first one; as an attribute it is JSON.
   * It is taken once, when the provider connects, and read back as undefined; the attribute is removed. `session-url` or `fetchSession`
   * gets the next one, and this one where it is over.
   */
  @property({ optional: isSession, converter: { fromAttribute: sessionIn } }) session?: FetchedSession | undefined;
  /** The look as data; the attributes `theme` and `density` come before it. */
  @property({ attribute: false, optional: isObject }) appearance?: Appearance;
  /** Texts of the host's own in place of some of the dictionary's. */
  @property({ attribute: false, optional: isObject }) messages?: MessageOverrides;

  #givenClient: Clientele | undefined;
  #workspace: WorkspaceState | null = null;
  /** It outlives a session: with each client there is another. */
  #portalPage: PortalPage | null = null;
  #left = new AbortController();
  /** An address was refused, and said to be; nothing is tried until something about it changes. */
  #isRefused = false;
  #ready = deferred();
  #language = new LanguageController(this);
  #clock = new MinuteClock(this);
  #scope = new ScopeMaker();
  #provider = new ContextProvider(this, { context: scopeContext, initialValue: null as Scope | null });
  #look: CSSStyleSheet | undefined;
  #unset: ReturnType<typeof setTimeout> | undefined;
  #requests = new Requests();
  #toaster = new Toaster();
  /** Who acted last. */
  #actor: string | undefined;

  /** The client in use. A host may hand in its own in place of `server-url` and a session; that one stays the host's to close. */
  @property({ attribute: false, optional: isObject })
  get client(): Clientele | undefined {
    return this.#givenClient ?? this.#workspace?.client;
  }
  set client(client: Clientele | undefined) {
    this.#givenClient = client;
  }

  /** Resolves with the first session and workspace; rejects with a ClienteleError when an attribute is refused. */
  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  /** Whether the session has a permission; with a client where it may hold only for the user's own. */
  can(permission: Permission, client?: { ownerId: string | null }): boolean {
    return this.#provider.value?.can(permission, client) ?? false;
  }

  /** Revokes the session and forgets everything that was loaded. Rejects when the server could not be told. */
  async logout(): Promise<void> {
    await this.client?.logout();
  }

  override connectedCallback() {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    // Moved within the page it is back before this runs, and goes on as if nothing had happened.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#leave();
      this.#leavePortal();
    });
  }

  override willUpdate(changed: PropertyValues<this>) {
    const isElsewhere =
      changed.has('serverUrl') ||
      changed.has('sessionUrl') ||
      changed.has('portalLink') ||
      changed.has('portal') ||
      changed.has('fetchSession') ||
      changed.has('client');
    if (changed.has('portal') || changed.has('serverUrl')) this.#leavePortal();
    if (isElsewhere || this.session) this.#leave();
    if (this.isConnected && !this.#workspace && !this.#isRefused) this.#join();
    if (this.isConnected) this.#language.update();
    this.#provide();
  }

  override render() {
    return html`<slot></slot
      ><clientele-toast-outlet exportparts="toast" .scope=${this.#provider.value}></clientele-toast-outlet>`;
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('appearance') || changed.has('theme') || changed.has('density')) this.#adoptAppearance();
  }

  #join() {
    const given = this.#givenClient;
    const client = given ?? this.#ownClient();
    if (!client) return this.#tellWhatIsMissing();
    forgetProblem(this);
    // Whoever looks at the page later finds no token in it.
    this.session = undefined;
    this.removeAttribute('session');
    forwardPageLifecycle(client, this.#left.signal);
    this.#workspace = new WorkspaceState(client, {
      changed: () => this.requestUpdate(),
      loaded: () => this.#onLoaded(),
      ended: () => this.dispatchEvent(new ClienteleSessionChangeEvent([], null)),
      sessionFailed: (error) => this.#onSessionFailed(error),
      connectionChanged: (state) => this.#onConnectionChange(state),
      loadFailed: (error) => this.#reportError(error),
    });
    this.#left.signal.addEventListener('abort', () => {
      this.#workspace?.close();
      this.#workspace = null;
      if (!given) client.close();
    });
  }

  #leave() {
    clearTimeout(this.#unset);
    this.#left.abort();
    this.#left = new AbortController();
    this.#isRefused = false;
    this.#toaster.clear();
    this.#provider.setValue(null);
    if (this.#ready.isSettled) this.#ready = deferred();
  }

  #ownClient(): Clientele | null {
    try {
      return clientOf(this, this.portal ? this.#portalSession : this.fetchSession);
    } catch (error) {
      const refusal = asClienteleError(error);
      this.#isRefused = true;
      this.#ready.reject(refusal);
      tellProblem(this, { kind: 'address-refused', error: refusal });
      this.dispatchEvent(new ClienteleErrorEvent(refusal, () => this.#workspace?.load()));
      return null;
    }
  }

  /** Its file comes with the first session: pages of the staff never load it. */
  #portalSession: FetchSession = async (request) => {
    if (!this.#portalPage) {
      const { openPortalPage } = await import('../controllers/portal-page.ts');
      request.signal.throwIfAborted();
      this.#portalPage = openPortalPage(this, () => {
        this.#leave();
        this.requestUpdate();
      });
    }
    return this.#portalPage.fetchSession(request);
  };

  #leavePortal() {
    this.#portalPage?.close();
    this.#portalPage = null;
  }

  /** What was refused has been told. */
  #tellWhatIsMissing() {
    clearTimeout(this.#unset);
    if (this.#isRefused) return;
    this.#unset = setTimeout(() => {
      tellProblem(this, { kind: this.serverUrl === undefined ? 'no-server-url' : 'no-session' });
    }, setupWithinMs);
  }

  #onSessionFailed(error: ClienteleError) {
    // What cannot be reached comes back by itself, or is the network's.
    // What is over is the visitor's to hear, not the developer's.
    if (error.code !== 'offline' && error.code !== 'link-expired') tellProblem(this, { kind: 'session-failed', error });
    this.dispatchEvent(new ClienteleSessionErrorEvent(error));
  }

  #onConnectionChange(state: 'online' | 'offline') {
    // Lost later it is the network's; without a first answer it may be an address, an origin or a policy.
    if (state === 'offline' && !this.#workspace?.session && navigator.onLine && this.serverUrl !== undefined)
      tellProblem(this, {
        kind: 'server-unreachable',
        serverUrl: new URL(this.serverUrl, document.baseURI).href.replace(/\/+$/, ''),
      });
    this.dispatchEvent(new ClienteleConnectionChangeEvent(state));
  }

  #provide() {
    const workspace = this.#workspace;
    if (!workspace) return;
    const { client, session } = workspace;
    const actor = session?.user.id ?? this.#actor;
    if (actor !== this.#actor || client.session.status === 'ended') this.#toaster.clear();
    this.#actor = actor;
    // After a logout elements forget what they show.
    if (client.session.status === 'ended') return this.#provider.setValue(null);
    this.#provider.setValue(
      this.#scope.make({
        workspace,
        portal: this.#portalPage,
        language: this.#language,
        now: this.#clock.now,
        timezone: this.timezone,
        overrides: this.messages,
        requests: this.#requests,
        toaster: this.#toaster,
      }),
    );
    if (!session) void this.#startWithElements(workspace);
  }

  /**
   * Asks who acts when the files of the page's elements are there: an element that asks for records before has it asked with them, and one
   * whose file does not come holds nothing up for long.
   */
  async #startWithElements(workspace: WorkspaceState) {
    const prefix = this.localName.replace(/provider$/, '');
    const expected = [...this.querySelectorAll(':not(:defined)')]
      .filter(({ localName }) => localName.startsWith(prefix))
      .map(({ localName }) => customElements.whenDefined(localName));
    const over = AbortSignal.any([this.#left.signal, AbortSignal.timeout(1000)]);
    await Promise.race([Promise.all(expected), new Promise((resolve) => over.addEventListener('abort', resolve))]);
    workspace.start();
  }

  #onLoaded() {
    const { session, client } = this.#workspace ?? {};
    if (!session) return;
    this.#provide();
    this.dispatchEvent(
      new ClienteleSessionChangeEvent(session.permissions, client?.session.expiresAt ?? session.expiresAt),
    );
    if (this.#ready.isSettled) return;
    this.#ready.resolve();
    this.dispatchEvent(new ClienteleReadyEvent());
  }

  #reportError(error: ClienteleError) {
    tellProblem(this, { kind: 'load-failed', error });
    this.dispatchEvent(new ClienteleErrorEvent(error, () => this.#workspace?.load()));
  }

  #adoptAppearance() {
    const { theme, density, appearance } = this;
    const { sheet, dropped } = appearanceSheet({ ...appearance, ...(theme && { theme }), ...(density && { density }) });
    const root = this.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((other) => other !== this.#look), sheet];
    this.#look = sheet;
    if (dropped.length > 0)
      console.warn(
        `Clientele: left out of the appearance: ${dropped.map(({ name, reason }) => `${name} (${reason})`).join(', ')}. The README of @clientele/elements lists the tokens.`,
      );
  }
}

/** Nothing where it is no JSON: then a session is asked for. */
function sessionIn(attribute: string | null): unknown {
  try {
    return JSON.parse(attribute ?? 'null');
  } catch {
    return undefined;
  }
}
