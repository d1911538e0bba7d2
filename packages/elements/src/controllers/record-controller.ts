import type { Clientele, ClienteleError, KnownClient } from '@clientele/client';
import type { Client } from '@clientele/contract';
import type { LitElement, ReactiveController } from 'lit';
import { ClienteleErrorEvent, ClienteleLoadEvent } from '../events/element-events.ts';
import { asClienteleError } from './as-clientele-error.ts';
import type { LiveUpdates } from './live-updates.ts';
import type { ScopeController } from './scope-controller.ts';

/**
 * One client: shown from the store at once, loaded whole, kept up to date. It tells the page when the whole record is shown, or
 * could not be loaded. It is changed by `saveClient`, whoever shows it.
 */
export class RecordController implements ReactiveController {
  /** `ready` as soon as the whole record can be shown, though it may be loading again. */
  status: 'idle' | 'loading' | 'ready' | 'error' = 'idle';
  error: ClienteleError | null = null;

  #host: LitElement;
  #scope: ScopeController;
  #idOf: () => string | null;
  #isShown: () => boolean;
  #client: Clientele | null = null;
  #id: string | null = null;
  #loading: AbortController | null = null;
  #unsubscribe = () => {};
  #leaveLive = () => {};
  /** What the page was told last. */
  #told: { id: string | null; status: RecordController['status'] } = { id: null, status: 'idle' };
  #waiting: (() => void)[] = [];

  /** A host that is not shown keeps its record, and is not loading. */
  constructor(host: LitElement, scope: ScopeController, idOf: () => string | null, isShown = () => true) {
    this.#host = host;
    this.#scope = scope;
    this.#idOf = idOf;
    this.#isShown = isShown;
    host.addController(this);
  }

  /** The client that is shown. */
  get id(): string | null {
    return this.#id;
  }

  /** What is known: a row's fields, or all. Null when nothing is known, or the client was erased. */
  get record(): KnownClient | null {
    return this.#stored?.record ?? null;
  }

  /** The whole record; while a newer version of it is being loaded, the last one that was seen. */
  get whole(): Client | null {
    const { record } = this;
    return record && isWhole(record) ? record : null;
  }

  /** A person waits for it. */
  get isLoading(): boolean {
    if (!this.#isShown() || !this.#idOf()) return false;
    return !this.#scope.scope || this.status === 'idle' || this.status === 'loading';
  }

  /** Resolves when it is shown, or said to be missing. */
  async whenSettled(): Promise<void> {
    await this.#host.updateComplete;
    if (this.isLoading) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    await this.#host.updateComplete;
  }

  /** Loads the record again; what is shown stays until the answer is there. Resolves when it is, or when loading failed. */
  refresh(): Promise<void> {
    return this.#load();
  }

  async #load(isAgain = false): Promise<void> {
    const client = this.#client;
    const id = this.#id;
    if (!client || !id) return;
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    this.#set(this.whole ? 'ready' : 'loading');
    try {
      const record = await client.api.clients.get({ id }, { signal: loading.signal });
      if (this.#loading !== loading) return;
      this.#loading = null;
      client.records.put('client', record, { whole: true });
      this.#set('ready');
      // A list brought a newer version meanwhile, beside which this answer is not kept. Asked for once more: a server that still
      // answers the old one would be asked for ever.
      const stored = this.#stored;
      if (!isAgain && stored?.whole === false && stored.record.version > record.version) await this.#load(true);
    } catch (error) {
      if (this.#loading !== loading) return;
      this.#loading = null;
      this.#set('error', asClienteleError(error));
    }
  }

  hostUpdate() {
    const scope = this.#scope.scope;
    const client = scope?.client ?? null;
    const id = this.#idOf();
    if (client !== this.#client || id !== this.#id) this.#turnTo(client, id, scope?.liveUpdates);
  }

  hostUpdated() {
    const { id, status, error } = this;
    if (status !== this.#told.status || id !== this.#told.id) {
      this.#told = { id, status };
      if (status === 'ready') this.#host.dispatchEvent(new ClienteleLoadEvent());
      if (error) this.#host.dispatchEvent(new ClienteleErrorEvent(error, () => this.refresh()));
    }
    if (this.isLoading) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  hostDisconnected() {
    this.#turnTo(null, null);
  }

  get #stored() {
    return this.#id === null ? undefined : this.#client?.records.get('client', this.#id);
  }

  #turnTo(client: Clientele | null, id: string | null, liveUpdates?: LiveUpdates) {
    this.#unsubscribe();
    this.#unsubscribe = () => {};
    this.#leaveLive();
    this.#leaveLive = () => {};
    this.#loading?.abort();
    this.#loading = null;
    this.#client = client;
    this.#id = id;
    this.#set('idle');
    if (!client || id === null) return;
    this.#unsubscribe = client.records.subscribe('client', id, () => this.#onStoreChange());
    this.#leaveLive =
      liveUpdates?.subscribe({
        shows: (change) => change.kind === 'client' && change.id === id,
        // It names its primary contact.
        isAffected: (change) => change.kind === 'contact' && change.clientId === id,
        refresh: () => this.refresh(),
      }) ?? (() => {});
    void this.refresh();
  }

  #onStoreChange() {
    this.#host.requestUpdate();
    // A list brought a newer version, of which only a row's fields are known.
    if (this.status === 'ready' && !this.#loading && this.#stored?.whole === false) void this.refresh();
  }

  #set(status: RecordController['status'], error: ClienteleError | null = null) {
    this.status = status;
    this.error = error;
    this.#host.requestUpdate();
  }
}

function isWhole(record: KnownClient): record is Client {
  return record.updatedAt !== undefined;
}
