import { ClienteleError, type Clientele } from '@clientele/client';
import type { SessionInfo, Vocabulary } from '@clientele/contract';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { LiveUpdates } from '../controllers/live-updates.ts';

interface Listener {
  /** Something below is new. */
  changed(): void;
  /** Who acts and the workspace's vocabulary are there, or there again after a renewal. */
  loaded(): void;
  ended(): void;
  sessionFailed(error: ClienteleError): void;
  connectionChanged(state: 'online' | 'offline'): void;
  /** The workspace could not be loaded, though there is a session. */
  loadFailed(error: ClienteleError): void;
}

/** To have it, or only to see whether it has changed: that tells nobody when it has not, or when it fails. */
type LoadMode = 'load' | 'compare';

/** What a client's session leads to: who acts and the workspace's vocabulary, loaded again with every new session. */
export class WorkspaceState {
  session: SessionInfo | null = null;
  vocabulary: Vocabulary | null = null;

  readonly client: Clientele;
  readonly liveUpdates: LiveUpdates;
  #listener: Listener;
  #closed = new AbortController();
  #connection: 'online' | 'offline';
  #expiresAt: string | null;
  #started = false;
  #loading = false;
  /** Of the stream of changes. */
  #opening: ReturnType<typeof setTimeout> | undefined;
  /** To be asked once more when the answers are there. */
  #next: LoadMode | null = null;

  constructor(client: Clientele, listener: Listener) {
    this.client = client;
    // In the same request as the records that the viewer asks for.
    this.liveUpdates = new LiveUpdates(client, this.#closed.signal, () => this.start());
    this.#listener = listener;
    this.#connection = client.connection.state;
    this.#expiresAt = client.session.expiresAt;
    const unsubscribe = [
      client.session.subscribe(() => this.#onSession()),
      client.connection.subscribe(() => this.#onConnection()),
      this.liveUpdates.onReset(() => this.session && void this.#ask('compare')),
    ];
    this.#closed.signal.addEventListener('abort', () => unsubscribe.forEach((stop) => stop()));
    if (client.session.error) listener.sessionFailed(client.session.error);
  }

  /** True while what is shown may be out of date. */
  get stale(): boolean {
    return this.liveUpdates.isStale;
  }

  /** Loads for the first time; later calls do nothing. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    void this.load();
  }

  /** Asks for both in one request. Those who may not see clients have no use for the vocabulary. */
  async load(): Promise<void> {
    await this.#ask('load');
  }

  close(): void {
    clearTimeout(this.#opening);
    this.#closed.abort();
  }

  async #ask(mode: LoadMode): Promise<void> {
    if (this.#loading) {
      if (this.#next !== 'load') this.#next = mode;
      return;
    }
    this.#loading = true;
    const { api } = this.client;
    const { signal } = this.#closed;
    try {
      const [session, vocabulary] = await Promise.all([
        api.session.get({}, { signal }),
        api.workspace.vocabulary({}, { signal }).catch(nullWhenForbidden),
      ]);
      if (signal.aborted) return;
      if (mode === 'load') this.#take(session, vocabulary);
      // A session that ended or was renewed meanwhile says it all.
      else if (this.session && this.#next !== 'load') this.#compare(session, vocabulary);
    } catch (error) {
      if (!signal.aborted && mode === 'load') this.#onLoadError(asClienteleError(error));
    } finally {
      this.#loading = false;
    }
    const next = this.#next;
    this.#next = null;
    if (next && !signal.aborted) await this.#ask(next);
  }

  #take(session: SessionInfo, vocabulary: Vocabulary | null) {
    this.session = session;
    this.vocabulary = vocabulary;
    this.#loadPreferences(session);
    this.#listener.loaded();
    // The first rows come with the same answer, and are drawn before this.
    this.#opening = setTimeout(() => this.liveUpdates.open());
  }

  #compare(session: SessionInfo, vocabulary: Vocabulary | null) {
    if (!isSame(withoutPreferences(session), withoutPreferences(this.session))) return this.#take(session, vocabulary);
    if (isSame([session, vocabulary], [this.session, this.vocabulary])) return;
    this.session = session;
    this.vocabulary = vocabulary;
    this.#loadPreferences(session);
    this.#listener.changed();
  }

  // A server of another make may keep no preferences.
  #loadPreferences({ user, preferences }: SessionInfo) {
    this.client.preferences.load(user.id, preferences ?? {});
  }

  #onSession() {
    const { session } = this.client;
    if (session.status === 'failing' && session.error) this.#listener.sessionFailed(session.error);
    const { expiresAt } = session;
    const isNew = expiresAt !== this.#expiresAt;
    const isFirst = this.#expiresAt === null;
    this.#expiresAt = expiresAt;
    if (session.status === 'ended') {
      this.session = null;
      this.vocabulary = null;
      this.#listener.changed();
      this.#listener.ended();
      return;
    }
    this.#listener.changed();
    // The first load waits for the first session by itself, unless it failed with it.
    if (isNew && this.#started && !(isFirst && this.#loading)) void this.load();
  }

  #onConnection() {
    const { state } = this.client.connection;
    if (state === this.#connection) return;
    this.#connection = state;
    this.#listener.changed();
    this.#listener.connectionChanged(state);
    if (state === 'online' && this.#started && !this.session) void this.load();
  }

  // A failing session and a lost connection are told by events of their own, and tried again by themselves.
  #onLoadError(error: ClienteleError) {
    if (this.client.session.status === 'ready' && error.code !== 'offline') this.#listener.loadFailed(error);
  }
}

/** What a person arranges changes nothing of who they are and what they may do. */
function withoutPreferences(session: SessionInfo | null) {
  return { ...session, preferences: null };
}

function isSame(one: unknown, other: unknown) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function nullWhenForbidden(error: unknown): null {
  if (error instanceof ClienteleError && error.code === 'forbidden') return null;
  throw error;
}
